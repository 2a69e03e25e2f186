import Foundation

@testable import Lab

/// What a lab could leave behind on the machine, found by other means than the lab's own.
struct MachineState {
  private let facts: Set<String>

  init(_ lab: Lab) {
    let state = lab.configuration.stateFolder
    let prefix = lab.configuration.namespacePrefix
    let folder = FileManager.default.fileExists(atPath: state) ? ["folder \(state)"] : []
    facts = Set(
      folder + Self.processes(naming: state)
        + Self.names(in: "/run/netns").filter { $0.hasPrefix("\(prefix)-") }
        .map { "namespace \($0)" }
        + Self.mounts(besides: prefix) + Self.files)
  }

  /// What is here and was not, and what was here and is not.
  func changes(since earlier: MachineState) -> [String] {
    facts.symmetricDifference(earlier.facts).sorted()
  }

  private static func processes(naming state: String) -> [String] {
    names(in: "/proc").filter { Int($0) != nil && $0 != "\(getpid())" }.filter { id in
      ["environ", "cmdline"].contains {
        let text = FileManager.default.contents(atPath: "/proc/\(id)/\($0)")
        return text?.range(of: Data(state.utf8)) != nil
      }
    }.map { "process \($0)" }
  }

  /// Another lab on this machine may come and go meanwhile; its namespaces are left out.
  private static func mounts(besides prefix: String) -> [String] {
    let table = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
    return String(decoding: table, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("/run/netns") || $0.contains("/run/netns/\(prefix)-") }
      .map { "mount \($0)" }
  }

  private static var files: [String] {
    watched.flatMap { folder in
      (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).map { "\(folder)/\($0)" }
    }
  }

  /// Where the services of a node would write, were its mounts not its own.
  private static let watched = [
    "/etc/corosync", "/etc/libvirt", "/run/crm", "/run/libvirt", "/run/resource-agents",
    "/var/cache/libvirt", "/var/lib/corosync", "/var/lib/libvirt", "/var/lib/pacemaker",
    "/var/log/corosync", "/var/log/libvirt", "/var/log/pacemaker",
  ]

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

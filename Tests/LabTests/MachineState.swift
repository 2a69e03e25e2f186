import Foundation

@testable import Lab

/// What a lab could leave behind on the machine, found by other means than the lab's own.
struct MachineState: Equatable {
  let processes: [String]
  let namespaces: [String]
  let mounts: [String]
  let files: [String]

  init(_ lab: Lab) {
    let state = lab.configuration.stateFolder
    let prefix = lab.configuration.namespacePrefix
    processes = Self.names(in: "/proc").filter { Int($0) != nil && $0 != "\(getpid())" }
      .filter { id in
        ["environ", "cmdline"].contains {
          FileManager.default.contents(atPath: "/proc/\(id)/\($0)")?.range(of: Data(state.utf8))
            != nil
        }
      }
    namespaces = Self.names(in: "/run/netns").filter { $0.hasPrefix("\(prefix)-") }
    let table = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
    mounts = String(decoding: table, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { line in
        // Another lab on this machine may come and go meanwhile.
        !line.contains("/run/netns") || line.contains("/run/netns/\(prefix)-")
      }
    files =
      Self.watched.flatMap { folder in
        (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).map { "\(folder)/\($0)" }
      }.sorted() + Self.names(in: (state as NSString).deletingLastPathComponent)
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

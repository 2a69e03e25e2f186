import Foundation
import PseudoTerminal

/// A lab as somebody sees it who trusts neither Ferry nor libvirt: processes, serial lines, the CIB.
struct LabView {
  /// Nil for the lab that has none.
  let name: String?

  var folder: String { "/var/lib/ferry-lab" + (name.map { "-\($0)" } ?? "") }
  var cluster: String { "\(folder)/cluster.yaml" }
  static var ferry: String { PseudoTerminal.product("ferry") }

  var nodes: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("node") }.sorted()
  }

  var guests: [String] {
    let volume = "\(folder)/ClusterStorage/Volume1"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: volume)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(volume)/\($0)/domain.xml") }
      .sorted()
  }

  /// What `ferry lab` is to be given to mean this lab.
  var selection: [String] { name.map { ["--lab", $0] } ?? [] }

  /// What to say when there is no such lab, or it is not whole.
  var isMissing: String {
    "There is no whole lab in \(folder); build it with: "
      + (["ferry", "lab", "up"] + selection).joined(separator: " ")
  }

  /// `ferry lab WORD... --lab NAME`.
  func lab(_ words: String, within seconds: Double = 60) throws -> (status: Int32?, said: String) {
    let result = try Program.run(
      [Self.ferry, "lab"] + words.split(separator: " ").map(String.init) + selection,
      within: seconds)
    return (result.status, result.output + result.errors)
  }

  /// Runs a program on the first node that lets it.
  func ask(_ words: [String]) -> String? {
    for node in nodes {
      let result = try? Program.run(["timeout", "8", "\(folder)/enter", node] + words, within: 10)
      if let result, result.status == 0 { return result.output }
    }
    return nil
  }

  // MARK: Where a guest runs

  /// The nodes that have a QEMU of the guest, the oldest first; stale or not, running or not.
  func emulators(of guest: String) -> [String] {
    let spaces = Dictionary(
      uniqueKeysWithValues: nodes.compactMap { node -> (String, String)? in
        guard let number = try? String(contentsOfFile: "\(folder)/\(node)/netns", encoding: .utf8)
        else { return nil }
        return ("net:[\(number.trimmingCharacters(in: .newlines))]", node)
      })
    let ids = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
      .compactMap { Int($0) }.sorted()
    return ids.compactMap { id in
      let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
      guard line.range(of: Data("guest=\(guest),".utf8)) != nil else { return nil }
      let space = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/ns/net")
      return space.flatMap { spaces[$0] }
    }
  }

  /// The nodes whose libvirt says that the guest's processors run there.
  func homes(of guest: String) -> [String] {
    nodes.filter { node in
      let uri = "qemu+unix:///system?socket=\(folder)/\(node)/sock/libvirt-sock"
      let said = try? Program.run(
        ["timeout", "5", "virsh", "-q", "-c", uri, "list", "--name", "--state-running"], within: 8)
      return said?.output.split(separator: "\n").contains { $0 == guest } == true
    }
  }

  func address(of guest: String) -> String? {
    let path = "\(folder)/ClusterStorage/Volume1/\(guest)/domain.xml"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.firstMatch(of: #/address='([0-9.]+)' port/#).map { String($0.1) }
  }

  func startClient(of guest: String) throws -> Program {
    let space = "fl-" + (name.map { "\($0)-" } ?? "") + "sw"
    return try Program(
      ["ip", "netns", "exec", space, PseudoTerminal.product("ferry-bench"), "echo"]
        + [address(of: guest) ?? "127.0.0.1"])
  }

  // MARK: Heartbeats

  private func console(of guest: String) -> String {
    "\(folder)/ClusterStorage/Volume1/\(guest)/console.log"
  }

  func consoleLength(of guest: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: console(of: guest))
    return (facts?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// The guest's counts since its serial line was that long.
  func beats(of guest: String, since offset: Int) -> [Int] {
    let data = FileManager.default.contents(atPath: console(of: guest)) ?? Data()
    let text = String(decoding: data.dropFirst(offset), as: UTF8.self)
    return text.matches(of: #/heartbeat (\d+)\R/#).compactMap { Int($0.1) }
  }

  // MARK: Configuration

  /// The cluster's configuration, without what counts its versions.
  func configuration() -> String? {
    ask(["cibadmin", "--query", "--scope", "configuration"]).map {
      $0.replacing(#/ (?:update-(?:origin|client|user)|crm-debug-origin|value)="[^"]*"/#) { match in
        match.output.hasPrefix(" value=") ? String(match.output) : ""
      }.split(separator: "\n").filter {
        !$0.contains("cluster-infrastructure-last") && !$0.contains("last-lrm-refresh")
      }.joined(separator: "\n")
    }
  }

  /// What the nodes with quorum know of fencing, one line for each act.
  func fencings() -> Set<String> {
    for node in nodes {
      let said = try? Program.run(
        ["timeout", "8", "\(folder)/enter", node, "crm_mon", "-1", "--output-as=xml"], within: 10)
      guard let said, said.status == 0, said.output.contains("with_quorum=\"true\"") else {
        continue
      }
      let lines = said.output.split(separator: "\n")
      return Set(lines.filter { $0.contains("<fence_event ") }.map(String.init))
    }
    return []
  }

  /// What is not as it should be at rest: nodes, resources; empty when all is well.
  func troubles() -> [String] {
    guard let text = ask(["crm_mon", "-1", "--output-as=xml"]) else {
      return ["Pacemaker is silent"]
    }
    var found: [String] = []
    for line in text.split(separator: "\n") {
      let name = line.firstMatch(of: #/ (?:name|id)="([^"]*)"/#).map { String($0.1) } ?? ""
      if line.contains("<node "), line.contains(" online=") {
        if !line.contains("online=\"true\"") || line.contains("unclean=\"true\"") {
          found.append("\(name) is not online")
        }
      }
      guard line.contains("<resource ") else { continue }
      for (sign, word) in [
        ("managed=\"false\"", "unmanaged"), ("failed=\"true\"", "failed"),
        ("blocked=\"true\"", "blocked"), ("active=\"false\"", "inactive"),
      ] where line.contains(sign) { found.append("\(name) is \(word)") }
    }
    return found
  }
}

import Foundation

extension Lab {
  /// Looks at the lab from outside: its processes, its nodes' own view of the cluster, and what a
  /// client of the guests gets.
  public func status() async throws(LabError) -> LabStatus {
    try Requirements.checkRoot("Looking at a lab enters its nodes")
    guard let count = builtNodes else { return LabStatus(nodes: [], guests: [], faults: []) }
    let running = processes.all()
    let online = try await onlineNodes(layout.nodes(count))
    var nodes: [LabStatus.Node] = []
    var places: [String: [String]] = [:]
    for node in layout.nodes(count) {
      let inode = NamespaceFolder.inode(of: node.namespace)
      let mine = running.filter { $0.networkNamespace == inode }
      nodes.append(try await status(of: node, mine, isOnline: online.contains(node.name)))
      for guest in mine.isEmpty ? [] : try await guestsFound(on: node) {
        places[guest, default: []].append(node.name)
      }
    }
    let answering = await answering(builtGuests.filter { places[$0.name] != nil })
    let guests = builtGuests.map { guest in
      LabStatus.Guest(
        name: guest.name, address: guest.address, nodes: places[guest.name] ?? [],
        heartbeat: heartbeat(of: guest.name), answers: answering.contains(guest.name))
    }
    return LabStatus(nodes: nodes, guests: guests, faults: faults)
  }

  /// How many nodes the lab has that was built to the end, or `nil`.
  var builtNodes: Int? {
    FileManager.default.contents(atPath: layout.builtMark).flatMap {
      Int(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  /// The guests that the lab was built with, whatever this configuration says.
  var builtGuests: [LabGuest] {
    let known = configuration.guests + LabGuest.known
    let built = known.filter {
      FileManager.default.fileExists(atPath: "\(layout.folder(ofGuest: $0.name))/domain.xml")
    }
    return built.enumerated().filter { index, guest in
      built.firstIndex { $0.name == guest.name } == index
    }.map(\.element)
  }

  /// A node that stands still never answers.
  private static let patient = ["timeout", "5"]

  private static let services = ["corosync", "pacemakerd", "libvirtd"]

  private func status(
    of node: LabNode, _ processes: [LabProcess], isOnline: Bool
  ) async throws(LabError) -> LabStatus.Node {
    let programs = Set(processes.map(\.program))
    let services = Self.services.filter(programs.contains)
    var hasQuorum = false
    if services.contains("corosync") {
      let said = try await runner.attempt(
        Self.patient + ["sh", layout.enter, node.name, "corosync-quorumtool", "-s"])
      hasQuorum = said.output.contains(#/Quorate:\s+Yes/#)
    }
    return LabStatus.Node(
      name: node.name, isOn: !processes.isEmpty, services: services, hasQuorum: hasQuorum,
      isReady: services == Self.services && hasQuorum && isOnline)
  }

  /// Those that Pacemaker calls online, as the first node sees it that answers.
  private func onlineNodes(_ nodes: [LabNode]) async throws(LabError) -> Set<String> {
    for node in nodes {
      let said = try await runner.attempt(
        Self.patient + ["sh", layout.enter, node.name, "crm_mon", "-1", "--output-as=xml"])
      guard said.status == 0 else { continue }
      let lines = said.output.split(separator: "\n").filter {
        $0.contains("<node ") && $0.contains("online=\"true\"") && $0.contains("pending=\"false\"")
      }
      return Set(lines.compactMap { $0.firstMatch(of: #/ name="([^"]*)"/#).map { String($0.1) } })
    }
    return []
  }

  /// The guests of which libvirt knows on a node; those that have a QEMU when it does not answer.
  private func guestsFound(on node: LabNode) async throws(LabError) -> [String] {
    if let known = try await guests(on: node) { return known }
    let processes = NodeProcesses(table: processes, nodes: [node])
    return builtGuests.map(\.name).filter { !processes.emulators(of: $0).isEmpty }
  }

  /// The guests of which libvirt knows on a node; nil when it does not answer.
  func guests(on node: LabNode) async throws(LabError) -> [String]? {
    let said = try await runner.attempt(
      Self.patient + ["virsh", "-q", "-c", node.socketURI, "list", "--name"])
    guard said.status == 0 else { return nil }
    return said.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static let consoleTail: UInt64 = 4096

  /// The last whole heartbeat that the guest wrote to its serial line.
  func heartbeat(of guest: String) -> LabStatus.Heartbeat? {
    let path = "\(layout.folder(ofGuest: guest))/console.log"
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var facts = stat()
    guard stat(path, &facts) == 0, let end = try? file.seekToEnd() else { return nil }
    try? file.seek(toOffset: end - min(end, Self.consoleTail))
    let text = String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
    guard let last = text.matches(of: #/heartbeat (\d+)\R/#).last, let sequence = Int(last.1)
    else { return nil }
    let written = Double(facts.st_mtim.tv_sec) + Double(facts.st_mtim.tv_nsec) / 1e9
    return LabStatus.Heartbeat(
      sequence: sequence, age: .seconds(max(0, Date().timeIntervalSince1970 - written)))
  }

  /// The names of the guests whose echo server returns a word to a client; all are asked at once,
  /// since one that does not answer takes its time.
  private func answering(_ guests: [LabGuest]) async -> Set<String> {
    await withTaskGroup(of: String?.self) { group in
      for guest in guests {
        group.addTask { (try? await answers(guest)) == true ? guest.name : nil }
      }
      var names: Set<String> = []
      for await case let name? in group { names.insert(name) }
      return names
    }
  }

  private func answers(_ guest: LabGuest) async throws(LabError) -> Bool {
    let said = try await runner.attempt(
      ["ip", "netns", "exec", layout.switchNamespace]
        + ["timeout", "2", "busybox", "nc", guest.address, "7"], input: "ferry\n")
    return said.output == "ferry\n"
  }
}

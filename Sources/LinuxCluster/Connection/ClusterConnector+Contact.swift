internal import ClusterBackend
internal import ClusterModel

/// How one node is reached.
extension ClusterConnector {
  /// Tries to reach a node in all ways that come into question, and asks it about itself.
  func contact(
    _ name: String, addresses: [String], known: ClusterFile.Node?
  ) async -> Contact {
    let ways = prefixes(name, addresses, known)
    let answers = await withTaskGroup(
      of: (Int, Result<NodeExploration, CommandFailure>).self
    ) { group in
      for (place, prefix) in ways.enumerated() {
        group.addTask { (place, await explore(prefix)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var complaint: String?
    for (place, prefix) in ways.enumerated() {
      switch answers[place] {
      case .success(let seen)?:
        // The node to begin with may go by any name; of the others it is known who they are.
        let isExpected = addresses.isEmpty && known == nil || seen.clusterNodeName == name
        guard isExpected else {
          complaint = complaint ?? "its command reaches \(seen.clusterNodeName) instead"
          continue
        }
        return await contact(seen, by: prefix, addresses, known)
      case .failure(let failure)?: complaint = complaint ?? failure.message
      case nil: continue
      }
    }
    let prefix = known?.command ?? ways.first ?? []
    var contact = Contact(
      node: known
        ?? ClusterFile.Node(
          NodeID(rawValue: name), command: prefix,
          libvirt: template(request.libvirt, name, addresses) ?? LibvirtRoute.direct(prefix) ?? ""),
      exploration: nil, addresses: addresses, complaint: complaint ?? "it does not answer")
    if contact.node.libvirt.isEmpty { bridge(&contact) }
    return contact
  }

  private func explore(_ prefix: [String]) async -> Result<NodeExploration, CommandFailure> {
    do throws(CommandFailure) {
      let text = try await NodeCommand(prefix: prefix).run(
        ["sh", "-c", NodeExploration.script], within: Self.explorationPatience)
      return .success(NodeExploration(text))
    } catch {
      return .failure(error)
    }
  }

  /// Nobody is there to be asked for a password; and since Ferry runs many small commands, all of a
  /// node's share one connection (ssh_config, "ControlMaster"), which is given up when the node does
  /// not answer for six seconds.
  private static let sshOptions = [
    "BatchMode=yes", "ConnectTimeout=5", "ControlMaster=auto", "ControlPath=~/.ssh/ferry-%C",
    "ControlPersist=60", "ServerAliveInterval=3", "ServerAliveCountMax=2",
  ]

  /// The ways to run a command on a node, the likeliest first.
  private func prefixes(
    _ name: String, _ addresses: [String], _ known: ClusterFile.Node?
  ) -> [[String]] {
    var ways: [[String]] = known.map { [$0.command] } ?? []
    if let command = request.command {
      let template = CommandTemplate(text: command)
      for host in [name] + addresses {
        ways.append(template.words(name: host, address: addresses.first ?? name))
      }
    } else {
      if name == request.hostName || name == "localhost" { ways.append([]) }
      for host in [name] + addresses {
        ways.append(["ssh"] + Self.sshOptions.flatMap { ["-o", $0] } + ["root@\(host)"])
      }
    }
    return ways.reduce(into: []) { kept, way in if !kept.contains(way) { kept.append(way) } }
  }

  private func template(_ text: String?, _ name: String, _ addresses: [String]) -> String? {
    text.map {
      CommandTemplate(text: $0).expanded(name: name, address: addresses.first ?? name)
    }
  }

  /// Finds out how libvirt of a node that answers is reached from here.
  private func contact(
    _ seen: NodeExploration, by prefix: [String], _ addresses: [String],
    _ known: ClusterFile.Node?
  ) async -> Contact {
    let name = seen.clusterNodeName
    let member = seen.members.first { $0.name == name }
    var contact = Contact(
      node: ClusterFile.Node(
        NodeID(rawValue: name), command: prefix, libvirt: "", migrateURI: known?.migrateURI),
      exploration: seen, addresses: member?.addresses ?? addresses)
    let given = template(request.libvirt, name, contact.addresses)
    let ways =
      given.map { [$0] } ?? [known?.libvirt, LibvirtRoute.direct(prefix)].compactMap { $0 }
    for uri in ways {
      contact.complaint = await complaint(ofLibvirtAt: uri)
      contact.node.libvirt = uri
      if contact.complaint == nil { return contact }
    }
    guard given == nil, seen.libvirt != nil else {
      if contact.node.libvirt.isEmpty { bridge(&contact) }
      contact.complaint =
        contact.complaint.map { "libvirt does not answer (\($0))" }
        ?? "libvirt does not answer there (\(seen.libvirtComplaint ?? "no reason"))"
      return contact
    }
    bridge(&contact)
    if let script = contact.script {
      contact.complaint = await complaint(ofBridge: script, contact.node.libvirt).map {
        "libvirt can't be reached (\($0))"
      }
    }
    return contact
  }

  /// A script beside the cluster file that reaches libvirt by the node's command.
  private func bridge(_ contact: inout Contact) {
    let name = contact.node.id.rawValue.map { character in
      character.isASCII && (character.isLetter || character.isNumber) || character == "-"
        ? character : "_"
    }
    let path = "\(request.folder)/bridges/\(String(name))-\(Self.fingerprint(contact.node.command))"
    contact.script = (path, LibvirtRoute.bridge(contact.node.id.rawValue, contact.node.command))
    contact.node.libvirt = "qemu+ext:///system?command=\(path)"
  }

  /// Tells the scripts of nodes of one name in different clusters apart (FNV-1a).
  private static func fingerprint(_ words: [String]) -> String {
    let hash = words.joined(separator: "\u{0}").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }

  private func complaint(ofBridge script: (path: String, text: String), _ uri: String) async
    -> String?
  {
    do throws(ClusterError) {
      try ScriptFile.write(script.text, to: script.path)
    } catch {
      return error.message
    }
    return await complaint(ofLibvirtAt: uri)
  }

  /// Why libvirt can't be asked at a URI; nil when it answers.
  private func complaint(ofLibvirtAt uri: String) async -> String? {
    if ClusterFile.hasPassword(uri) { return "the URI holds a password" }
    let connection = LibvirtConnection(uri)
    let answer = await answer(within: Self.libvirtPatience) { () -> String? in
      do throws(LibvirtError) {
        try await connection.open()
        _ = try await connection.report()
        await connection.close()
        return ""
      } catch {
        return error.message
      }
    }
    guard let answer else { return "it does not answer within \(Self.libvirtPatience.seconds) s" }
    return answer.isEmpty ? nil : answer
  }
}

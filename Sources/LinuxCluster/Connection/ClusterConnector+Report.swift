internal import ClusterModel

/// How the nodes reach each other, and what is said of all.
extension ClusterConnector {
  /// Chooses, for each node, the first way to its libvirtd that works from the other nodes.
  func chooseMigrationURIs(_ contacts: inout [Contact]) async {
    let all = contacts
    let chosen = await withTaskGroup(of: (Int, String?).self) { group in
      for (place, contact) in all.enumerated() {
        guard let seen = contact.exploration else { continue }
        let others = all.indices.filter { $0 != place && all[$0].exploration != nil }
        let commands = others.prefix(Self.trialsMax).map {
          NodeCommand(prefix: all[$0].node.command)
        }
        let targets = seen.migrationTargets(
          name: contact.node.id.rawValue, addresses: contact.addresses)
        let known = contact.node.migrateURI
        group.addTask { (place, await Self.choose(targets, known: known, from: commands)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (place, uri) in chosen { contacts[place].node.migrateURI = uri }
  }

  /// The first target that all the others reach; for a lone node its best one, untried.
  private static func choose(
    _ targets: [MigrationTarget], known: String?, from commands: [NodeCommand]
  ) async -> String? {
    guard !commands.isEmpty else {
      return known ?? targets.first { $0.scheme != .ssh }?.uri
    }
    if let known, await works(["timeout", "5", "virsh", "-c", known, "uri"], from: commands) {
      return known
    }
    for target in targets where await works(target.trial, from: commands) { return target.uri }
    return nil
  }

  private static func works(_ trial: [String], from commands: [NodeCommand]) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      for command in commands {
        group.addTask { (try? await command.run(trial)) != nil }
      }
      return await group.reduce(true) { $0 && $1 }
    }
  }

  /// Says what was found, and what not.
  func tell(_ contacts: [Contact], _ seen: NodeExploration, _ outcome: inout Outcome) {
    let count = contacts.count
    let kind =
      outcome.file.hasPacemaker
      ? "Pacemaker runs on it" : "without Pacemaker: no high availability, drain or quorum"
    outcome.found.append(
      "\(outcome.file.name): \(count) \(count == 1 ? "node" : "nodes"), \(kind)")
    for contact in contacts {
      let name = contact.node.id
      guard contact.exploration != nil else {
        outcome.missing.append(
          "\(name) can't be reached: \(contact.complaint ?? "it does not answer")")
        continue
      }
      let command =
        contact.node.command.isEmpty
        ? "this computer" : contact.node.command.joined(separator: " ")
      outcome.found.append("\(name): commands by \(command)")
      if let complaint = contact.complaint {
        outcome.missing.append("\(name): \(complaint)")
      } else {
        outcome.found.append("\(name): libvirt at \(contact.node.libvirt)")
      }
      if let uri = contact.node.migrateURI {
        outcome.found.append("\(name): the other nodes find its libvirt at \(uri)")
      } else if count > 1 {
        outcome.missing.append(
          "\(name): the other nodes find no way to its libvirt, so that nothing can migrate there; "
            + "let libvirtd listen with TLS, or give root ssh keys between the nodes")
      }
    }
  }
}

internal import ClusterBackend
public import ClusterModel

extension LinuxCluster {
  /// How long one node is asked at length.
  static let inspectionPatience: Duration = .seconds(15)
  /// The most nodes that try to reach each other; of more, the first ones do.
  static let trialNodesMax = 16

  /// Asks all nodes at length, has them try to reach each other, and reads how nodes are fenced.
  public func survey() async -> ClusterFacts? {
    async let fencing = fencing()
    async let inspections = inspect()
    var facts = ClusterFacts()
    facts.fencing = await fencing
    let found = await inspections
    for (node, inspection) in found {
      facts.nodes[node] = inspection.facts
      facts.links += inspection.links.map { link in
        ClusterFacts.Link(
          node: node, peer: link.peer, number: link.number, isConnected: link.isConnected)
      }
    }
    facts.trials = await tryPorts(found)
    return facts
  }

  private func inspect() async -> [NodeID: NodeInspection] {
    let folders = file.volumes.map(\.path)
    return await withTaskGroup(of: (ClusterFile.Node, NodeInspection?).self) { group in
      for node in file.nodes {
        let command = NodeCommand(prefix: node.command)
        group.addTask {
          let answer = try? await command.run(
            ["sh", "-c", NodeInspection.script], within: Self.inspectionPatience)
          guard let answer else { return (node, nil) }
          var inspection = NodeInspection(answer, folders: folders)
          inspection.facts.hypervisorAddress = node.migrateURI
          await Self.compareClocks(command, &inspection.facts)
          return (node, inspection)
        }
      }
      var found: [NodeID: NodeInspection] = [:]
      for await (node, inspection) in group { found[node.id] = inspection }
      return found
    }
  }

  /// Reads a clock between two looks at the one here.
  private static func compareClocks(_ command: NodeCommand, _ facts: inout NodeFacts) async {
    let before = WallTime.current.secondsSince1970
    let answer = try? await command.run(["date", "+%s.%N"], within: .seconds(5))
    let after = WallTime.current.secondsSince1970
    guard let text = answer?.prefix(while: { !$0.isWhitespace }), let there = Double(text) else {
      return
    }
    facts.clockOffset = .seconds(there - (before + after) / 2)
    facts.clockUncertainty = .seconds((after - before) / 2)
  }

  /// What a node is to try: an address and a port of another.
  private struct Target: Hashable {
    var destination: NodeID
    var network: NetworkID?
    var address: String
    var port: Int
    var purpose: ClusterFacts.PortTrial.Purpose
  }

  private func tryPorts(_ found: [NodeID: NodeInspection]) async -> [ClusterFacts.PortTrial] {
    let nodes = file.nodes.filter { found[$0.id] != nil }.prefix(Self.trialNodesMax)
    guard nodes.count > 1 else { return [] }
    let ports = found.mapValues(\.migrationPort)
    let listeners = nodes.map { node in
      let command = NodeCommand(prefix: node.command)
      let port = ports[node.id] ?? NodeInspection.migrationPortMax
      return Task {
        _ = try? await command.run([
          "sh", "-c", PortProbe.listener, "ferry-listener", "\(port)", "\(PortProbe.listeningFor)",
        ])
      }
    }
    defer { for listener in listeners { listener.cancel() } }
    return await withTaskGroup(of: [ClusterFacts.PortTrial].self) { group in
      for node in nodes {
        let targets = targets(from: node.id, to: nodes.filter { $0.id != node.id }, ports)
        let command = NodeCommand(prefix: node.command)
        group.addTask { await Self.trials(of: targets, from: node.id, command) }
      }
      var trials: [ClusterFacts.PortTrial] = []
      for await some in group { trials += some }
      return trials.sorted { ($0.source, $0.destination) < ($1.source, $1.destination) }
    }
  }

  /// On each network that both nodes are in, the port for memory; wherever it is, the hypervisor.
  private func targets(
    from source: NodeID, to others: [ClusterFile.Node], _ ports: [NodeID: Int]
  ) -> [Target] {
    let networks = feed.snapshot.networks
    return others.flatMap { other -> [Target] in
      let shared = networks.filter {
        $0.use != .disabled && $0.addresses[source] != nil && $0.addresses[other.id] != nil
      }
      var targets = shared.compactMap { network in
        network.addresses[other.id].map { address in
          Target(
            destination: other.id, network: network.id, address: address,
            port: ports[other.id] ?? NodeInspection.migrationPortMax, purpose: .migration)
        }
      }
      if let place = other.migrateURI.flatMap(PortProbe.place(of:)) {
        let network = shared.first { $0.addresses[other.id] == place.host }?.id
        targets.append(
          Target(
            destination: other.id, network: network, address: place.host, port: place.port,
            purpose: .control))
      }
      return targets
    }
  }

  private static func trials(
    of targets: [Target], from source: NodeID, _ command: NodeCommand
  ) async -> [ClusterFacts.PortTrial] {
    let words = targets.flatMap { [$0.address, "\($0.port)"] }
    let answer = try? await command.run(
      ["sh", "-c", PortProbe.client, "ferry-client"] + words, within: inspectionPatience)
    let outcomes = PortProbe.outcomes(answer ?? "")
    return targets.map { target in
      ClusterFacts.PortTrial(
        source: source, destination: target.destination, network: target.network,
        address: target.address, port: target.port, purpose: target.purpose,
        outcome: outcomes["\(target.address) \(target.port)"] ?? .untried)
    }
  }
}

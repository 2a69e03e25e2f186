internal import ClusterModel

/// Nodes that come, go and rest; whose votes count.
extension OperationRules {
  /// The most nodes of a cluster.
  static let nodesMax = 64

  /// What forbids an operation on nodes; nil when it is of another topic.
  static func nodeObstacles(
    to operation: ClusterOperation, in cluster: ClusterSnapshot
  ) -> [Refusal]? {
    switch operation {
    case .node(let id, let operation):
      guard let node = cluster.nodes[id: id] else {
        return [Refusal(.exists, "There is no node named \(id) in this cluster")]
      }
      return obstacles(to: operation, on: node, in: cluster)
    case .addNode(let specification): return obstacles(toAdding: specification, to: cluster)
    case .setQuorum(let configuration): return obstacles(to: configuration, in: cluster)
    case .machine, .createMachine, .service, .storage, .network: return nil
    }
  }

  private static func obstacles(
    to operation: NodeOperation, on node: Node, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let isMember = node.state == .up || node.state == .paused
    let isUp = isMember ? [] : [state(node, "only a node that is up or paused can do this")]
    switch operation {
    case .pause: return node.state == .up ? [] : [state(node, "only a node that is up is paused")]
    case .drain:
      if node.drain == .draining { return [Refusal(.state, "\(node.id) is draining already")] }
      return isUp
    case .resume:
      return node.state == .paused ? [] : [state(node, "only a paused node is resumed")]
    case .stopService:
      return isUp + isEmptied(node, cluster)
        + keepsQuorum(without: node, isGoneForGood: false, cluster)
    case .startService:
      guard node.state == .down else {
        return [state(node, "its cluster service runs")]
      }
      guard node.isPoweredOn else {
        return [Refusal(.state, "\(node.id) has no power", advice: "Switch the computer on")]
      }
      return []
    case .evict: return obstacles(toEvicting: node, from: cluster)
    case .fence:
      let isMember = node.state == .up || node.state == .paused
      return FencingRules.obstacles(toFencing: node, in: cluster)
        + (isMember ? keepsQuorum(without: node, isGoneForGood: false, cluster) : [])
    }
  }

  private static func state(_ node: Node, _ reason: String) -> Refusal {
    Refusal(.state, "\(node.id) is \(node.state.rawValue.lowercased()): \(reason)")
  }

  private static func hasQuorum(_ cluster: ClusterSnapshot) -> [Refusal] {
    cluster.quorum?.isQuorate == false ? [Refusal(.quorum, "The cluster has no quorum")] : []
  }

  /// Pacemaker moves or stops by itself what runs on a node whose service stops, and a live migration
  /// of its own that fails ends in stop and boot: there the node is drained first.
  private static func isEmptied(_ node: Node, _ cluster: ClusterSnapshot) -> [Refusal] {
    guard cluster.kind == .linux,
      let first = cluster.machines(on: node.id).first(where: {
        $0.isHighlyAvailable && $0.state.occupiesMemory
      })
    else { return [] }
    return [
      Refusal(
        .mustBeOff,
        "\(node.id) still runs \(first.id): Pacemaker would move it by itself, or stop it",
        advice: "Drain it first: ferry drain \(node.id)")
    ]
  }

  private static func keepsQuorum(
    without node: Node, isGoneForGood: Bool, _ cluster: ClusterSnapshot
  ) -> [Refusal] {
    if cluster.settings.quorum == nil, !isGoneForGood, let quorum = cluster.quorum,
      let sustains = quorum.sustains
    {
      // Who counts the votes has said how many nodes can go.
      guard quorum.isQuorate, sustains < 1 else { return [] }
      return [
        Refusal(
          .keepsQuorum, "Without \(node.id) the cluster would lose its quorum",
          advice: "Bring another node back first")
      ]
    }
    let left = QuorumRules.quorum(
      without: node.id, isGoneForGood: isGoneForGood, in: cluster)
    guard !left.isQuorate else { return [] }
    return [
      Refusal(
        .keepsQuorum,
        "Without \(node.id) the cluster would have \(left.votesPresent) of \(left.votesExpected) "
          + "votes and lose its quorum", advice: "Bring another node back first")
    ]
  }

  /// A node leaves when it is empty, or when it is down and nothing of the cluster's is left on it;
  /// machines that the cluster does not take care of then leave with it.
  private static func obstacles(
    toEvicting node: Node, from cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found = hasQuorum(cluster)
    let held = cluster.machines(on: node.id).filter {
      $0.isHighlyAvailable || node.state != .down
    }
    if let first = held.first {
      let others = held.count > 1 ? " and \(held.count - 1) more" : ""
      found.append(
        Refusal(
          .mustBeOff,
          "\(node.id) still holds \(first.id)\(others): a node is evicted empty",
          advice: "Drain it first, and stop what can't move"))
    }
    if let migration = cluster.migrations.first(where: { $0.isActive && $0.involves(node.id) }) {
      found.append(
        Refusal(
          .oneMigrationPerNode,
          "\(node.id) takes part in the live migration of \(migration.machine)",
          advice: "Wait for its end, or cancel it"))
    }
    if cluster.nodes.count == 1 {
      found.append(Refusal(.keepsQuorum, "\(node.id) is the last node of the cluster"))
    } else {
      found += keepsQuorum(without: node, isGoneForGood: true, cluster)
    }
    return found
  }

  private static func obstacles(
    toAdding specification: NodeSpecification, to cluster: ClusterSnapshot
  ) -> [Refusal] {
    let name = specification.name.rawValue
    if name.isEmpty || name.contains(where: \.isWhitespace) {
      return [Refusal(.validInput, "\"\(name)\" is no host name")]
    }
    if cluster.nodes[id: specification.name] != nil {
      return [Refusal(.uniqueName, "There is a node named \(name) already")]
    }
    guard cluster.nodes[id: specification.pattern] != nil else {
      return [
        Refusal(.exists, "There is no node named \(specification.pattern) in this cluster")
      ]
    }
    if cluster.nodes.count >= nodesMax {
      return [Refusal(.state, "The cluster has \(nodesMax) nodes, the most it can have")]
    }
    return hasQuorum(cluster)
  }

  private static func obstacles(
    to configuration: QuorumConfiguration, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let mode = configuration.mode
    if mode == .nodeAndFileShareMajority, configuration.witnessShare?.isEmpty ?? true {
      return [Refusal(.validInput, "\(mode.rawValue) needs a file share that votes")]
    }
    if mode.hasDisk {
      guard let id = configuration.witnessDisk else {
        return [Refusal(.validInput, "\(mode.rawValue) needs a disk that votes")]
      }
      guard let disk = cluster.disks[id: id] else {
        return [Refusal(.exists, "There is no disk named \(id) in this cluster")]
      }
      if disk.use != .available, disk.use != .witness {
        return [Refusal(.availableDisk, "\(id) is in use: only an available disk can vote")]
      }
      if disk.state != .online {
        return [Refusal(.availableDisk, "\(id) is \(disk.state.rawValue.lowercased())")]
      }
    }
    let present = QuorumRules.present(in: cluster)
    let quorum = QuorumRules.quorum(of: present, by: configuration, in: cluster)
    if !quorum.isQuorate, hasQuorum(cluster).isEmpty {
      return [
        Refusal(
          .keepsQuorum,
          "With \(mode.rawValue) the cluster would have \(quorum.votesPresent) of "
            + "\(quorum.votesExpected) votes and lose its quorum")
      ]
    }
    return hasQuorum(cluster)
  }
}

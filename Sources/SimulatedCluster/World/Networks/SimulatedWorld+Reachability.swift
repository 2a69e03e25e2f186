internal import ClusterBackend
internal import ClusterModel

/// Who reaches whom, and what follows for the networks' states.
extension SimulatedWorld {
  /// Whether one node reaches another over a network.
  func isConnected(_ a: NodeID, _ b: NodeID, over id: NetworkID) -> Bool {
    guard let network = cluster.networks[id: id], !networks.broken.contains(id) else {
      return false
    }
    return hasAdapter(a, in: network) && hasAdapter(b, in: network)
      && !networks.isParted(a, from: b)
  }

  /// Whether heartbeats pass between two nodes: over any network that the cluster may use.
  func isConnected(_ a: NodeID, _ b: NodeID) -> Bool {
    cluster.networks.contains { $0.use != .disabled && isConnected(a, b, over: $0.id) }
  }

  private func hasAdapter(_ node: NodeID, in network: ClusterNetwork) -> Bool {
    network.addresses[node] != nil
      && !networks.failedAdapters.contains(.init(node: node, network: network.id))
  }

  /// Cuts nodes off from the others on all networks; which side goes on is the quorum's decision.
  mutating func setPartition(_ nodes: [NodeID]) {
    networks.partition = Set(nodes)
    refreshNetworks()
  }

  /// Joins them again.
  mutating func healPartition() { setPartition([]) }

  /// Brings the networks' states up to date with what is wrong with them, and has the migrations
  /// and volumes that used one that is lost look for another.
  mutating func refreshNetworks() {
    let cutOff = nodesCutOff
    for old in cluster.networks {
      let new = state(of: old, cutOff: cutOff)
      guard new != old else { continue }
      emit(.networkChanged(new))
      recordChange(from: old, to: new)
    }
    for index in migrations.indices {
      let order = migrations[index].order
      guard let id = migrations[index].network else { continue }
      if !isConnected(order.source, order.destination, over: id) { loseNetwork(id, index) }
    }
    loseFetching()
    shareBandwidth()
  }

  /// The smaller side of a partition; of two equal ones the one that was named.
  private var nodesCutOff: Set<NodeID> {
    let named = networks.partition
    let all = Set(cluster.nodes.map(\.id))
    return named.count * 2 <= all.count ? named : all.subtracting(named)
  }

  private func state(of network: ClusterNetwork, cutOff: Set<NodeID>) -> ClusterNetwork {
    var network = network
    for node in network.adapters.keys {
      let isFailed = networks.failedAdapters.contains(.init(node: node, network: network.id))
      network.adapters[node]?.state =
        isFailed ? .failed : cutOff.contains(node) ? .unreachable : .up
    }
    let members = network.addresses.keys
    let working = members.filter { hasAdapter($0, in: network) }
    let isWhole = working.count == members.count && cutOff.isDisjoint(with: members)
    let isBroken = networks.broken.contains(network.id)
    network.state = isBroken || working.count < 2 ? .down : isWhole ? .up : .partitioned
    return network
  }

  private mutating func recordChange(from old: ClusterNetwork, to new: ClusterNetwork) {
    for (node, adapter) in new.adapters.sorted(by: { $0.key < $1.key }) {
      guard adapter.state == .failed, old.adapters[node]?.state != .failed else { continue }
      record(node: node, EventTexts.adapterFailed(adapter.name, of: node, in: new.id))
    }
    guard new.state != old.state else { return }
    switch new.state {
    case .up: record(.information, EventTexts.isUp(new.id))
    case .partitioned: record(EventTexts.isPartitioned(new.id))
    case .down: record(EventTexts.isDown(new.id))
    }
  }
}

internal import ClusterModel

/// What is wrong with the networks, and where they are not ready yet; their states in the snapshot
/// follow from it.
struct NetworkConditions: Hashable, Sendable, Codable {
  /// An adapter: a node's end of a network.
  struct Adapter: Hashable, Comparable, Sendable, Codable {
    var node: NodeID
    var network: NetworkID

    static func < (left: Adapter, right: Adapter) -> Bool {
      (left.network, left.node) < (right.network, right.node)
    }
  }

  /// Nodes that no network joins to the others; empty when all are joined.
  var partition: Set<NodeID> = []
  /// Networks over which no node reaches another.
  var broken: Set<NetworkID> = []
  /// Adapters that are broken.
  var failedAdapters: Set<Adapter> = []
  /// What share of its speed a network carries, where that is not all of it.
  var slowness: [NetworkID: Double] = [:]
  /// When live migrations find a network on a node, where they do not yet (G15).
  var nodesReady: [NodeID: MonotonicTime] = [:]
  /// When live migrations of a machine find one (G15).
  var machinesReady: [MachineID: MonotonicTime] = [:]

  /// Whether the fault of a partition lies between two nodes.
  func isParted(_ a: NodeID, from b: NodeID) -> Bool {
    partition.contains(a) != partition.contains(b)
  }

  /// Keeps what is known of a network under its new name.
  mutating func rename(_ old: NetworkID, to new: NetworkID) {
    if broken.remove(old) != nil { broken.insert(new) }
    slowness[new] = slowness.removeValue(forKey: old)
    let moved = failedAdapters.filter { $0.network == old }
    failedAdapters.subtract(moved)
    failedAdapters.formUnion(moved.map { Adapter(node: $0.node, network: new) })
  }
}

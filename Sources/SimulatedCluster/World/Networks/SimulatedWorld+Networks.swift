internal import ClusterBackend
internal import ClusterModel

/// What is due in the networks.
enum NetworkOccurrence: Hashable, Sendable, Codable {
  /// The networks for live migration are ready on a node (G15).
  case isReady(NodeID)
  /// They are ready for a machine in its new host process (G15).
  case isReadyFor(MachineID)
}

/// Networks and adapters.
extension SimulatedWorld {
  mutating func perform(_ operation: NetworkOperation) {
  }

  mutating func happen(_ occurrence: NetworkOccurrence) {
    guard case .isReady(let id) = occurrence, var node = cluster.nodes[id: id] else { return }
    node.isMigrationNetworkInitializing = false
    emit(.nodeChanged(node))
  }
}

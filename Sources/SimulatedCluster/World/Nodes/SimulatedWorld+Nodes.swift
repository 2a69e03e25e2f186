internal import ClusterBackend
internal import ClusterModel

/// What is due for one node.
enum NodeOccurrence: Hashable, Sendable, Codable {
  /// It has joined.
  case joins
}

/// Nodes that come, go and rest.
extension SimulatedWorld {
  mutating func perform(_ operation: NodeOperation, on id: NodeID) {
  }

  mutating func add(_ specification: NodeSpecification) {
  }

  mutating func setQuorum(_ configuration: QuorumConfiguration) {
  }

  mutating func happen(_ occurrence: NodeOccurrence, to id: NodeID) {
  }
}

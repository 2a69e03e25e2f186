internal import ClusterBackend
internal import ClusterModel

/// What is done to nodes and the quorum.
extension LinuxCluster {
  /// Those that can be carried out.
  static func nodeOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> { [] }

  /// Carries out an operation on a node.
  func perform(_ operation: NodeOperation, on node: NodeID) async throws(ClusterError) {
    throw notOffered("\(operation)")
  }

  /// Joins a node.
  func add(_ specification: NodeSpecification) async throws(ClusterError) {
    throw notOffered("add \(specification.name)")
  }

  /// Chooses whose votes count.
  func set(_ configuration: QuorumConfiguration) async throws(ClusterError) {
    throw notOffered("quorum")
  }
}

internal import ClusterBackend
internal import ClusterModel

/// What is done to the networks.
extension LinuxCluster {
  /// Those that can be carried out.
  static func networkOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> { [] }

  /// Carries out an operation on the networks.
  func perform(_ operation: NetworkOperation) async throws(ClusterError) {
    throw notOffered("\(operation)")
  }
}

internal import ClusterBackend
internal import ClusterModel

/// What is done to the storage.
extension LinuxCluster {
  /// Those that can be carried out.
  static func storageOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> { [] }

  /// Carries out an operation on the storage.
  func perform(_ operation: StorageOperation) async throws(ClusterError) {
    throw notOffered("\(operation)")
  }
}

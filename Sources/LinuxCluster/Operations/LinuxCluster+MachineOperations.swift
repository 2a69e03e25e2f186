internal import ClusterBackend
internal import ClusterModel

/// What is done to machines.
extension LinuxCluster {
  /// Those that can be carried out.
  static func machineOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> { [] }

  /// Carries out an operation on a machine.
  func perform(
    _ operation: MachineOperation, on machine: MachineID
  ) async throws(ClusterError) {
    throw notOffered("\(operation)")
  }

  /// Makes a machine.
  func create(_ specification: MachineSpecification) async throws(ClusterError) {
    throw notOffered("create \(specification.name)")
  }
}

public import ClusterBackend
public import ClusterModel
public import MigrationModel

extension LinuxCluster {
  /// Finds out what a forecast needs to know.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    throw ClusterError(.failed, "\(stillRuns(order)). Its memory can't be looked at")
  }

  /// Lets a switch-over go on that waits for somebody to say so.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    throw ClusterError(.refused, "No switch-over of \(machine) waits to be let go")
  }
}

public import ClusterBackend
public import ClusterModel
public import Journal

/// The order of those that wait.
extension MigrationEngine {
  /// Lets a migration of this Ferry that waits start before or after others that wait.
  ///
  /// - Parameter steps: How many places it goes towards the end; negative towards the front.
  ///
  /// Throws when it does not wait here; then nothing has changed.
  public func moveInQueue(
    _ machine: MachineID, by steps: Int, from place: Operator.Place? = nil
  ) throws(ClusterError) {
    try auditedAtOnce(.moveInQueue(machine, steps: steps), from: place) {
      () throws(ClusterError) in try move(machine, by: steps)
    }
  }

  private func move(_ machine: MachineID, by steps: Int) throws(ClusterError) {
    guard let migration = feed.snapshot.openMigration(of: machine),
      queue.waiting.contains(migration.id)
    else {
      throw ClusterError(
        .refused, "No live migration of \(machine) waits in this Ferry's queue. Nothing was changed"
      )
    }
    guard queue.move(migration.id, by: steps) else { return }
    for (index, id) in queue.waiting.enumerated() { report(id, .placed(index + 1)) }
    admit()
  }
}

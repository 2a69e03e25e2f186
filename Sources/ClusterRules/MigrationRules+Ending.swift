public import ClusterModel

/// What can be said to a migration that is under way.
extension MigrationRules {
  /// What forbids that the migration of a machine is taken back; nil when nothing does.
  public static func obstacle(
    toCancelling machine: MachineID, in cluster: ClusterSnapshot
  ) -> Refusal? {
    guard cluster.machines[id: machine] != nil else { return unknown(machine) }
    guard let migration = cluster.openMigration(of: machine) else {
      return Refusal(.state, "\(machine) is not being migrated, so there is nothing to cancel")
    }
    guard !migration.isCancellable else { return nil }
    let why =
      migration.isCancelRequested
      ? "its cancellation is under way" : "the blackout has begun, and it will run on one node"
    return Refusal(.state, "The migration of \(machine) can't be cancelled: \(why)")
  }

  /// What forbids that the switch-over of a machine is let go (F6); nil when nothing does.
  public static func obstacle(
    toReleasing machine: MachineID, in cluster: ClusterSnapshot
  ) -> Refusal? {
    guard cluster.machines[id: machine] != nil else { return unknown(machine) }
    guard cluster.openMigration(of: machine)?.isHeld != true else { return nil }
    return Refusal(.state, "No switch-over of \(machine) waits to be let go")
  }

  private static func unknown(_ machine: MachineID) -> Refusal {
    Refusal(.exists, "There is no virtual machine named \(machine) in this cluster")
  }
}

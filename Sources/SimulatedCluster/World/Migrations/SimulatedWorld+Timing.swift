internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// The parts of a switch-over with their times (G18).
extension SimulatedWorld {
  /// How long a machine's storage takes to be handed over, as a rule.
  func storageHandover(of migration: ActiveMigration) -> Duration {
    let hasDisk = cluster.machines[id: migration.order.machine]?.disk != nil
    return hasDisk ? profile.diskHandover : profile.storageHandover
  }

  /// The machine runs again: what kept it from running is known.
  mutating func timeSwitchOver(_ migration: ActiveMigration) {
    guard let stopped = migration.blackoutBegan else { return }
    let storage = storageHandover(of: migration)
    let fixed = storage + migration.copy.profile.resume
    let share = fixed > .zero ? storage.seconds / fixed.seconds : 0
    let sent = max(stopped, now + (.zero - migration.handover))
    let handed = sent + migration.handover.scaled(by: share)
    let order = migration.order
    let operations = [
      TimedOperation(
        .sendingRest, on: order.source, from: stopped, to: sent,
        bytes: migration.copy.sent - migration.sentBeforeStop),
      TimedOperation(.handingStorage, on: order.destination, from: sent, to: handed),
      TimedOperation(.resuming, on: order.destination, from: handed, to: now),
    ]
    for operation in operations { emit(.operationEnded(operation), of: migration) }
  }
}

internal import ClusterBackend
internal import ClusterModel

/// What must be known of a migration under way, should the process be killed.
struct MigrationUnderWay: Sendable, Codable {
  var id: MigrationID
  var reservation: Reservation

  init(_ migration: ActiveMigration) {
    id = migration.order.id
    reservation = migration.reservation
  }
}

extension SimulatedWorld {
  /// Goes on in a new process: the clock where it stood, the calendar where it is now. Migrations
  /// that were under way have failed: each machine runs where it ran.
  mutating func goOn(
    after underWay: [MigrationUnderWay], calendar: WallTime
  ) -> [ClusterEvent] {
    setCalendar(calendar)
    for migration in underWay {
      reserve(Bytes(-migration.reservation.size.count), on: migration.reservation.node)
    }
    let open = cluster.migrations.filter { !$0.isOver }
    for migration in open { cutOff(migration) }
    refreshNodes()
    // Drains and failbacks that waited for these go on.
    if !open.isEmpty { workSoon() }
    return takeFacts()
  }

  private mutating func cutOff(_ migration: Migration) {
    if migration.blackoutBegan != nil, migration.blackoutEnded == nil {
      emit(.migration(MigrationEvent(id: migration.id, at: now, kind: .blackoutEnded)))
    }
    let machine = cluster.machines[id: migration.machine]
    let hasMoved = machine?.state == .running && machine?.owner == migration.request.destination
    let place = machine?.owner?.rawValue ?? "its node"
    let failure = MigrationFailure(
      code: .abandoned,
      machineState: hasMoved
        ? "\(migration.machine) runs on \(place): it has moved" : machineState(migration.machine),
      cause: "The Ferry that ran the simulated cluster ended during the live migration's "
        + migration.phase.name.lowercased(),
      advice: hasMoved ? nil : "Migrate it again")
    emit(.migration(MigrationEvent(id: migration.id, at: now, kind: .ended(.failed(failure)))))
    record(
      .warning, node: machine?.owner, machine: migration.machine,
      "The live migration of \(migration.machine) was cut off. \(failure.report)")
  }
}

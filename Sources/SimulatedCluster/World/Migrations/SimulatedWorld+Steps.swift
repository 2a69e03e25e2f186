internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// The life of a migration: each step happens at the moment that the one before has set.
extension SimulatedWorld {
  /// Does what is due for one migration.
  mutating func step(_ index: Int) {
    switch migrations[index].stage {
    case .setup: beginCopy(index)
    case .memoryCopy(let ends):
      migrations[index].carryOn(to: now)
      emit(.progressed(migrations[index].reading), of: migrations[index])
      guard now < ends else { return endPass(index) }
      expectReading(index)
      takeSteps(index)
    case .blackout(let ends):
      migrations[index].carryOn(to: now)
      emit(.progressed(migrations[index].reading), of: migrations[index])
      if now >= ends {
        resume(index)
      } else {
        reportLanesSoFar(migrations[index])
        expectReading(index)
      }
    case .cleanUp(let ends, let outcome):
      if now >= ends { finish(index, outcome) } else { endFetching(index) }
    }
  }

  private mutating func expectReading(_ index: Int) {
    let isStopped = migrations[index].blackoutBegan != nil
    migrations[index].nextReading =
      now + (isStopped ? Self.blackoutReadingInterval : Self.readingInterval)
  }

  private mutating func beginCopy(_ index: Int) {
    migrations[index].stage = .memoryCopy(ends: now)
    migrations[index].copied = now
    shareBandwidth()
    announcePass(index)
  }

  private mutating func announcePass(_ index: Int) {
    emit(.passBegan(migrations[index].copy.pass), of: migrations[index])
    emit(.progressed(migrations[index].reading), of: migrations[index])
    expectReading(index)
  }

  private mutating func endPass(_ index: Int) {
    let writing = migrations[index].luck.number(from: 0.97, to: 1.03)
    let bandwidth = migrations[index].bandwidth
    let throttle = migrations[index].copy.throttle
    let verdict = migrations[index].copy.endPass(at: bandwidth, writing: writing)
    recordThrottle(index, since: throttle)
    migrations[index].steadiness = migrations[index].luck.number(from: 0.99, to: 1)
    guard verdict == .anotherPass else { return stop(index) }
    migrations[index].copied = now + profile.sync
    announcePass(index)
    takeSteps(index)
    migrations[index].forecastEnd()
  }

  /// Stops the machine: from here on it runs nowhere, and nobody can take the migration back.
  mutating func stop(_ index: Int) {
    migrations[index].pilot.machineStopped()
    let storage = storageHandover(of: migrations[index])
    let fixed = storage + migrations[index].copy.profile.resume
    migrations[index].handover = fixed.scaled(by: migrations[index].luck.number(from: 0.8, to: 1.3))
    migrations[index].blackoutBegan = now
    migrations[index].sentBeforeStop = migrations[index].copy.sent
    migrations[index].stage = .blackout(ends: now)
    migrations[index].forecastEnd()
    emit(.blackoutBegan, of: migrations[index])
    emit(.progressed(migrations[index].reading), of: migrations[index])
    expectReading(index)
  }

  /// The machine runs on the destination.
  private mutating func resume(_ index: Int) {
    let order = migrations[index].order
    timeSwitchOver(migrations[index])
    emit(.blackoutEnded, of: migrations[index])
    if var machine = cluster.machines[id: order.machine] {
      machine.owner = order.destination
      emit(.machineChanged(machine))
      moveReservation(index, to: order.source)
    }
    refreshStorage()
    measureLanes(index)
    let fetches = migrations[index].copy.fetched > .zero
    tidyUp(index, .done, in: profile.cleanUp, isAnnounced: !fetches)
    if fetches { fetchTheRest(index) }
  }

  private mutating func moveReservation(_ index: Int, to node: NodeID) {
    let old = migrations[index].reservation
    migrations[index].reservation.node = node
    reserve(Bytes(-old.size.count), on: old.node)
    reserve(old.size, on: node)
  }

  /// Ends a migration before its machine has moved: it runs on its source again, if that is there.
  mutating func end(_ index: Int, _ outcome: MigrationOutcome) {
    let order = migrations[index].order
    let isRunning = cluster.machines[id: order.machine]?.state == .running
    if case .blackout = migrations[index].stage, isRunning {
      emit(.blackoutEnded, of: migrations[index])
      measureLanes(index)
    }
    tidyUp(index, outcome, in: profile.cleanUp.scaled(by: 0.4))
  }

  private mutating func tidyUp(
    _ index: Int, _ outcome: MigrationOutcome, in time: Duration, isAnnounced: Bool = true
  ) {
    let time = time.scaled(by: migrations[index].luck.number(from: 0.9, to: 1.2))
    migrations[index].stage = .cleanUp(ends: now + time, outcome)
    migrations[index].nextReading = nil
    if isAnnounced { emit(.cleanUpBegan, of: migrations[index]) }
    shareBandwidth()
  }

  private mutating func finish(_ index: Int, _ outcome: MigrationOutcome) {
    let migration = migrations.remove(at: index)
    reserve(Bytes(-migration.reservation.size.count), on: migration.reservation.node)
    var outcome = outcome
    if case .failed(var failure) = outcome {
      // The machine may have stopped, or run elsewhere, while the rest was tidied.
      failure.machineState = machineState(migration.order.machine)
      outcome = .failed(failure)
    }
    emit(.ended(outcome), of: migration)
    recordEnd(of: migration, outcome)
    refreshNodes()
    workSoon()
  }
}

extension Duration {
  /// The duration times a factor, to the nanosecond.
  func scaled(by factor: Double) -> Duration {
    .nanoseconds(Int64((Double(nanoseconds) * factor).rounded()))
  }
}

public import ClusterBackend
public import ClusterModel

extension LinuxCluster {
  /// How long the last events of a migration are awaited after libvirt's call has returned.
  static let settlingMax: Duration = .seconds(2)

  /// Asks both nodes, Pacemaker and the networks what stands in the way; changes nothing.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    async let objection = objection(to: order)
    if let failure = await obstacleOnNodes(order) { return failure }
    if let pacemaker {
      do {
        let (now, configuration) = try await pacemaker.moment()
        let foreign = configuration.reservations.first {
          $0.isValid(at: now) && ($0.names(order.source) || $0.names(order.destination))
        }
        if let foreign { return busy(order, foreign) }
      } catch {
        return MigrationFailure(
          code: .cluster, machineState: stillRuns(order), cause: error.report)
      }
    }
    if let failure = await objection { return failure }
    guard order.networks.isEmpty else {
      var blocked: [String] = []
      for network in order.networks {
        let trial = await tryRoute(order, network)
        if trial.isReached { return nil }
        if trial == .blocked {
          blocked.append("\(network): \(reason(against: network, trial, order))")
        }
      }
      return noNetwork(order, blocked)
    }
    return nil
  }

  /// Moves a machine by libvirt, while a reservation keeps Pacemaker from acting on it.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    let outcome = await attempt(order)
    if case .failed(let failure) = outcome, failure.code == .nodeBusy { return outcome }
    publish(.ended(outcome), order)
    return outcome
  }

  private func attempt(_ order: MigrationOrder) async -> MigrationOutcome {
    // Since it was prepared, somebody else may have begun one.
    if let failure = obstacleInCourses(order) {
      await relinquish(order)
      return .failed(failure)
    }
    if let failure = await prepare(order) { return .failed(failure) }
    defer { preparations[order.machine] = nil }
    guard let custody = preparations[order.machine]?.custody, let pacemaker else {
      return await carryOut(order)
    }
    return await carryOut(order) { fate in
      await self.tidy(custody.reservation, custody.keeper, fate, order, pacemaker)
    }
  }

  /// Asks the source to abort the machine's migration, also before its job has begun.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    if let preparation = preparations[machine], courses[machine] == nil {
      preparations[machine]?.isCancelRequested = true
      feed.publish(
        .migration(MigrationEvent(id: preparation.id, at: .current, kind: .cancelRequested)))
      return
    }
    guard let course = courses[machine], !course.isEnding else {
      throw ClusterError(.badInput, "\(machine) is not migrating")
    }
    guard course.watch.blackoutBegan == nil else {
      throw ClusterError(.refused, "\(machine) is past the point where it can be taken back")
    }
    courses[machine]?.isCancelRequested = true
    feed.publish(
      .migration(MigrationEvent(id: course.watch.id, at: .current, kind: .cancelRequested)))
    await aside(on: course.watch.source) { try? await $0.abortJob(of: machine) }
  }

  /// Moves the machine and observes it; then tidies up, and says how it ended.
  private func carryOut(
    _ order: MigrationOrder, tidy: @Sendable (Fate) async -> Void = { _ in }
  ) async -> MigrationOutcome {
    publish(
      .requested(
        MigrationRequest(
          machine: order.machine, source: order.source, destination: order.destination,
          initiator: ownMoves.contains(order.id) ? .other : .ferry, requestedAt: .current)), order)
    publish(.setupBegan(network: order.networks.first), order)
    observe(
      MigrationWatch(
        id: order.id, machine: order.machine, source: order.source, destination: order.destination),
      order: order)
    courses[order.machine]?.isCancelRequested =
      preparations[order.machine]?.isCancelRequested ?? false
    let failure = await transfer(order)
    courses[order.machine]?.isEnding = true
    if failure == nil {
      let began = MonotonicTime.current
      await settle(order.machine)
      timed(.settling, order.id, since: began)
      announceArrival(of: order.machine, from: order.source)
    }
    let watch =
      courses[order.machine]?.watch
      ?? MigrationWatch(
        id: order.id, machine: order.machine, source: order.source, destination: order.destination)
    let asked = MonotonicTime.current
    let fate = failure == nil ? .onDestination : await fate(of: order.machine, watch)
    if failure != nil { timed(.locating, order.id, since: asked) }
    publish(.cleanUpBegan, order)
    feed.publish(watch.closing(at: .current).map(ClusterEvent.migration))
    let isCancelled = courses[order.machine]?.isCancelRequested ?? false
    await tidy(fate)
    await forget(order.machine)
    look(at: .pacemaker)
    switch fate {
    case .onDestination:
      noteRate(of: order)
      return .done
    case .onSource where isCancelled: return .cancelled
    case .onSource, .unasked, .elsewhere, .open:
      guard var failure else { return .done }
      let words = fate.words(order.machine, watch, cause: failure.cause)
      failure.machineState = await lossWords(fate, order) ?? words
      if failure.code == .hypervisor, picture.silent[order.destination] != nil {
        failure.code = .destinationLost
      }
      if failure.code == .destinationLost {
        let loss = await lossWords(ofDestination: order.destination)
        failure.cause = "\(loss) (\(failure.cause))"
      }
      return .failed(failure)
    }
  }

  /// Waits for the events that belong to a migration that libvirt calls finished.
  func settle(_ machine: MachineID) async {
    let end = MonotonicTime.current + Self.settlingMax
    while MonotonicTime.current < end, courses[machine]?.watch.isSettled == false {
      do { try await ContinuousClock().sleep(for: .milliseconds(20)) } catch { return }
    }
  }

  /// Publishes something about our own migration.
  func publish(_ kind: MigrationEvent.Kind, _ order: MigrationOrder) {
    feed.publish(.migration(MigrationEvent(id: order.id, at: .current, kind: kind)))
  }

  /// What the source would say of the machine before anything began.
  func stillRuns(_ order: MigrationOrder) -> String {
    "\(order.machine) still runs on \(order.source)"
  }
}

public import ClusterBackend
public import ClusterModel

/// Why a migration could not be reserved.
struct ReservationFailure: Error {
  /// The failure to report.
  var failure: MigrationFailure
}

extension LinuxCluster {
  /// How often a reservation that collided is looked at again.
  static let collisionLooksMax = 4
  /// The time between two such looks.
  static let collisionInterval: Duration = .milliseconds(250)
  /// How long it may take to give a machine back to Pacemaker before that is left to others.
  static let tidyingPatience: Duration = .seconds(45)

  /// Reserves a machine and its nodes, and lets a guard stand by; once for each order.
  public func prepare(_ order: MigrationOrder) async -> MigrationFailure? {
    if preparations[order.machine]?.id == order.id { return nil }
    guard preparations[order.machine] == nil else {
      return failure(order, .nodeBusy, "Another migration of it is about to begin")
    }
    preparations[order.machine] = Preparation(id: order.id)
    guard let resource = picture.resource(of: order.machine), let pacemaker else { return nil }
    do throws(ReservationFailure) {
      let reservation = try await reserve(order, resource, pacemaker)
      let keeper = try await keep(reservation, order, pacemaker)
      preparations[order.machine]?.custody = Custody(
        resource: resource, reservation: reservation, keeper: keeper)
      return nil
    } catch {
      preparations[order.machine] = nil
      return error.failure
    }
  }

  /// Gives a machine back that was reserved and is not to move.
  public func relinquish(_ order: MigrationOrder) async {
    guard let preparation = preparations[order.machine], preparation.id == order.id else { return }
    if let custody = preparation.custody, let pacemaker {
      do throws(CommandFailure) {
        try await pacemaker.remove(custody.reservation)
        await custody.keeper.dismiss()
      } catch {
        custody.keeper.abandon()
      }
    }
    preparations[order.machine] = nil
  }

  /// Takes the machine out of Pacemaker's hands and its nodes for this migration alone.
  ///
  /// Who sees somebody else's reservation after writing its own takes its own back. When two write
  /// at the same moment, the one whose identifier comes first waits for the other to do so; one that
  /// was there before never does.
  func reserve(
    _ order: MigrationOrder, _ resource: String, _ pacemaker: PacemakerClient
  ) async throws(ReservationFailure) -> Reservation {
    let began = MonotonicTime.current
    defer { timed(.reserving, order.id, since: began) }
    let rival: Reservation?
    let reservation: Reservation
    do throws(CommandFailure) {
      let now = try await pacemaker.time()
      reservation = Reservation(
        resource: resource, token: String(UInt64.random(in: .min ... .max), radix: 36),
        source: order.source, destination: order.destination,
        ends: now + Int(Reservation.term.components.seconds))
      let written = try await pacemaker.write(reservation)
      rival = try await self.rival(of: reservation, written, pacemaker, now)
      if rival != nil { try await pacemaker.remove(reservation) }
      for leftover in written.reservations where !leftover.isValid(at: now) {
        try await pacemaker.remove(leftover)
      }
    } catch {
      throw ReservationFailure(failure: failure(order, .cluster, error.report))
    }
    if let rival { throw ReservationFailure(failure: busy(order, rival)) }
    return reservation
  }

  /// The reservation that keeps ours from counting.
  private func rival(
    of ours: Reservation, _ written: PacemakerConfiguration, _ pacemaker: PacemakerClient,
    _ now: Int
  ) async throws(CommandFailure) -> Reservation? {
    var rival = ours.rival(in: written, at: now)
    for _ in 0..<Self.collisionLooksMax {
      guard let other = rival, ours.token < other.token else { break }
      try? await ContinuousClock().sleep(for: Self.collisionInterval)
      rival = ours.rival(in: try await pacemaker.configuration(), at: now)
    }
    return rival
  }

  /// What somebody else's reservation means for an order.
  func busy(_ order: MigrationOrder, _ other: Reservation) -> MigrationFailure {
    guard !other.source.rawValue.isEmpty else {
      return failure(order, .nodeBusy, "Another Ferry is doing something to it")
    }
    let node = other.names(order.source) ? order.source : order.destination
    return failure(
      order, .nodeBusy,
      "\(node) takes part in the migration of \(picture.machine(of: other.resource)) "
        + "from \(other.source) to \(other.destination), which another Ferry carries out")
  }

  /// Lets a guard on the source stand by; without one Ferry does not begin.
  func keep(
    _ reservation: Reservation, _ order: MigrationOrder, _ pacemaker: PacemakerClient
  ) async throws(ReservationFailure) -> MigrationGuard {
    let began = MonotonicTime.current
    defer { timed(.guarding, order.id, on: order.source, since: began) }
    do throws(CommandFailure) {
      // Nobody but Ferry lets a switch-over go on that it holds.
      return try await MigrationGuard.start(
        reservation, domain: order.machine.rawValue, on: command(order.source),
        [
          order.options.holdsBeforeSwitchOver ? "back" : "on", order.source.rawValue,
          order.destination.rawValue, PauseMark.identifier(reservation.resource, order.source),
        ])
    } catch {
      try? await pacemaker.remove(reservation)
      throw ReservationFailure(failure: failure(order, .cluster, error.report))
    }
  }

  /// Gives the machine back to Pacemaker, once Pacemaker knows where it is.
  ///
  /// When that can't be done from here, or takes too long, the guard and in the end the reservation's
  /// own end see to it.
  func tidy(
    _ reservation: Reservation, _ keeper: MigrationGuard, _ fate: Fate, _ order: MigrationOrder,
    _ pacemaker: PacemakerClient
  ) async {
    if case .open = fate { return keeper.takeBack() }
    let began = MonotonicTime.current
    let isGiven = await answer(within: Self.tidyingPatience) {
      await self.handBack(reservation, keeper, fate, order, pacemaker)
    }
    let result = isGiven == true ? "managed again" : "left to the guard"
    timed(.handingBack, order.id, since: began, note: result)
    guard isGiven == nil else { return }
    keeper.abandon()
    record(
      order,
      "Pacemaker could not be told where \(order.machine) runs within "
        + "\(Self.tidyingPatience.components.seconds) s; it acts on \(order.machine) again in "
        + "\(Reservation.term.components.seconds) s at the latest")
  }

  /// Returns whether it could.
  private func handBack(
    _ reservation: Reservation, _ keeper: MigrationGuard, _ fate: Fate, _ order: MigrationOrder,
    _ pacemaker: PacemakerClient
  ) async -> Bool {
    let node: NodeID? =
      switch fate {
      case .onDestination: order.destination
      case .onSource: order.source
      case .unasked, .elsewhere, .open: nil
      }
    if node == nil { await clearRemains(of: order) }
    if case .unasked = fate { await clearWreck(of: order, pacemaker) }
    if fate == .onDestination, let arrival = preparations[order.machine]?.arrival {
      let isKeptAway = await arrival.isKeptAway.value
      defer { timed(.announcing, order.id, on: order.destination, since: arrival.began) }
      if isKeptAway, await keeper.handOver() { return true }
    }
    do throws(CommandFailure) {
      // One that stayed is where Pacemaker knows it to be; one that moved is not.
      let hasStayed = fate == .onSource
      var isKnown = false
      if hasStayed { isKnown = try await pacemaker.knows(reservation.resource, on: node) }
      if !isKnown {
        let unsure = [order.source, order.destination]
        let began = MonotonicTime.current
        defer { timed(.refreshing, order.id, on: node, since: began) }
        try await refresh(reservation.resource, on: unsure, pacemaker)
        isKnown = try await pacemaker.awaitWord(of: reservation.resource, on: node)
      }
      if fate == .onDestination {
        try await keepAway(reservation.resource, from: order.source, pacemaker)
      }
      try await pacemaker.remove(reservation)
      await keeper.dismiss()
      if !isKnown {
        record(order, "Pacemaker did not find \(order.machine) on \(node?.rawValue ?? "any node")")
      }
      return true
    } catch {
      keeper.abandon()
      record(order, "Pacemaker could not be told where \(order.machine) runs: \(error.report)")
      return false
    }
  }

  /// Has Pacemaker look on some nodes. One that is lost answers nobody, and its fencing tells
  /// Pacemaker what runs there; when it was cut off just now, Pacemaker sees that a little later.
  private func refresh(
    _ resource: String, on nodes: [NodeID], _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    var asked = try await pacemaker.answering(among: nodes)
    while true {
      do throws(CommandFailure) {
        return try await pacemaker.refresh(resource, on: asked)
      } catch {
        let left = try await pacemaker.answering(among: asked)
        guard left.count < asked.count else { throw error }
        asked = left
      }
    }
  }

  /// Has Pacemaker look on the destination as soon as the machine runs there, with all its memory. It
  /// is in nobody's hands yet, so nothing is done about what is found, nor for a constraint against
  /// the source. That goes on while libvirt lets go of the source, so that little is left to do then.
  func announceArrival(of machine: MachineID, from source: NodeID) {
    guard let pacemaker, let preparation = preparations[machine], preparation.arrival == nil,
      let custody = preparation.custody
    else { return }
    custody.keeper.announceArrival()
    // The guard gives nothing back to a source that was paused without being noticed here.
    let attributes = picture.configuration.upkeep.attributes[source] ?? [:]
    let isPaused = attributes[PauseMark.attribute] != nil
    let keeping = Task {
      guard isPaused else { return true }
      return (try? await keepAway(custody.resource, from: source, pacemaker)) != nil
    }
    preparations[machine]?.arrival = Preparation.Arrival(began: .current, isKeptAway: keeping)
  }

  /// Writes a warning about a migration into the events.
  func record(_ order: MigrationOrder, _ message: String) {
    feed.publish(
      .recorded(
        EventRecord(
          time: .current, level: .warning, provider: .ferry, node: order.destination,
          machine: order.machine, message: message)))
  }
}

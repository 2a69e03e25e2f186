internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// How often, at most, running machines are asked whether they have begun to leave. The
  /// destination's event comes only when it has made room, which may take seconds.
  static let patrolInterval: Duration = .milliseconds(500)
  /// The most questions of that kind in a second, over all nodes.
  static let patrolQuestionsMax = 20

  /// Looks for migrations that nobody has reported yet, until the task is cancelled.
  func patrol() async {
    while true {
      let running = connections.keys.map { ($0, settled(on: $0)) }
      let count = running.reduce(0) { $0 + $1.1.count }
      let pause = Duration.milliseconds(1000 * count / Self.patrolQuestionsMax)
      do {
        try await ContinuousClock().sleep(for: max(Self.patrolInterval, pause))
      } catch {
        return
      }
      // A node that does not answer keeps nobody from looking at the others.
      for (node, machines) in running
      where !machines.isEmpty && patrolled.insert(node).inserted {
        Task {
          await self.findDepartures(from: node, among: machines)
          self.patrolled.remove(node)
        }
      }
    }
  }

  /// Finds migrations that go on from a node.
  func findDepartures(from node: NodeID) async {
    await findDepartures(from: node, among: settled(on: node))
  }

  private func findDepartures(from node: NodeID, among machines: [MachineID]) async {
    guard connections[node] != nil, let scout = scout(for: node) else { return }
    let leaving = await answer(within: Self.answerPatience) {
      await scout.departures(among: machines)
    }
    for machine in leaving ?? [] {
      let destination = file.nodes.map(\.id).first { other in
        other != node
          && picture.reports[other]?.domains.contains { $0.machine == machine } == true
      }
      beginForeign(machine, from: node, to: destination, at: .current)
    }
  }

  /// Who asks has a connection apart, for a QEMU that hangs keeps it waiting.
  private func scout(for node: NodeID) -> LibvirtConnection? {
    if let scout = scouts[node] { return scout }
    scouts[node] = file.nodes.first { $0.id == node }.map { LibvirtConnection($0.libvirt) }
    return scouts[node]
  }

  /// The machines that run on a node and of which no migration is known.
  private func settled(on node: NodeID) -> [MachineID] {
    (picture.reports[node]?.domains ?? []).compactMap { domain in
      let isIdle = courses[domain.machine] == nil && preparations[domain.machine] == nil
      return domain.state.isAlive && isIdle ? domain.machine : nil
    }
  }

  /// A domain came to life to receive a migration: unless Ferry started it, somebody else did.
  func noticeArrival(_ event: HypervisorEvent) {
    let source = file.nodes.map(\.id).first { node in
      node != event.node && picture.reports[node]?.isHome(of: event.machine) == true
    }
    guard let source else { return }
    beginForeign(event.machine, from: source, to: event.node, at: event.at)
  }

  private func beginForeign(
    _ machine: MachineID, from source: NodeID, to destination: NodeID?, at moment: MonotonicTime
  ) {
    guard courses[machine] == nil else { return }
    let time = WallTime.current
    let id = MigrationID(rawValue: "\(machine)-\(Int(time.secondsSince1970 * 1000))")
    let request = MigrationRequest(
      machine: machine, source: source, destination: destination, initiator: .other,
      requestedAt: time)
    feed.publish([
      .migration(MigrationEvent(id: id, at: moment, kind: .requested(request))),
      .migration(MigrationEvent(id: id, at: moment, kind: .setupBegan(network: nil))),
    ])
    observe(
      MigrationWatch(id: id, machine: machine, source: source, destination: destination))
  }

  /// Finds out how somebody else's migration ended, and says so.
  func endForeign(_ machine: MachineID) {
    guard courses[machine]?.isEnding == false else { return }
    courses[machine]?.isEnding = true
    Task {
      guard let id = courses[machine]?.watch.id else { return }
      feed.publish(.migration(MigrationEvent(id: id, at: .current, kind: .cleanUpBegan)))
      if courses[machine]?.watch.blackoutEnded != nil { await settle(machine) }
      guard let course = courses[machine] else { return }
      let fate = await fate(of: machine, course.watch)
      feed.publish(course.watch.closing(at: .current).map(ClusterEvent.migration))
      await forget(machine)
      let outcome: MigrationOutcome =
        switch fate {
        case .onDestination: .done
        case .onSource where course.isCancelRequested: .cancelled
        case .onSource, .unasked, .elsewhere, .open:
          .failed(foreignFailure(machine, fate, course.watch))
        }
      feed.publish(.migration(MigrationEvent(id: id, at: .current, kind: .ended(outcome))))
      look(at: .pacemaker)
      await tellPacemaker(machine, fate, course.watch)
    }
  }

  private func foreignFailure(
    _ machine: MachineID, _ fate: Fate, _ watch: MigrationWatch
  ) -> MigrationFailure {
    let cause = "A migration that Ferry did not start came to nothing"
    return MigrationFailure(
      code: .hypervisor, machineState: fate.words(machine, watch, cause: cause), cause: cause)
  }

  /// A machine that moves behind Pacemaker's back is taken for failed at the next monitor: Pacemaker
  /// is told where it is, once it is certain that Pacemaker does not find out by itself.
  private func tellPacemaker(_ machine: MachineID, _ fate: Fate, _ watch: MigrationWatch) async {
    guard fate == .onDestination, let pacemaker, let destination = watch.destination,
      let resource = picture.resource(of: machine)
    else { return }
    let order = MigrationOrder(
      id: watch.id, machine: machine, source: watch.source, destination: destination, networks: [])
    do throws(CommandFailure) {
      guard try await isMistaken(pacemaker, resource, watch) else { return }
      // A migration of Pacemaker's own is known to it as soon as it has come to rest.
      try await pacemaker.awaitRest()
      guard try await isMistaken(pacemaker, resource, watch), courses[machine] == nil,
        preparations[machine] == nil, await isAlone(machine, on: destination)
      else { return }
      let reservation: Reservation
      // Another Ferry that sees the same does the same; one of the two gives way.
      do { reservation = try await reserve(order, resource, pacemaker) } catch { return }
      try await pacemaker.refresh(resource, on: [watch.source, destination])
      let isKnown = try await pacemaker.awaitWord(of: resource, on: destination)
      try await pacemaker.remove(reservation)
      look(at: .pacemaker)
      guard isKnown else {
        return record(order, "Pacemaker did not find \(machine) on \(destination)")
      }
      record(
        order, "\(machine) left \(watch.source) without Pacemaker knowing; Ferry told it so")
    } catch {
      record(
        order,
        "\(machine) left \(watch.source) without Pacemaker knowing (\(error.report)); "
          + "crm_resource --refresh -r \(resource) tells it")
    }
  }

  /// Whether Pacemaker takes a machine to run well where it is no more.
  private func isMistaken(
    _ pacemaker: PacemakerClient, _ resource: String, _ watch: MigrationWatch
  ) async throws(CommandFailure) -> Bool {
    guard let known = try await pacemaker.status().resources[resource] else { return false }
    return known.isManaged && known.nodes == [watch.source] && known.role == "Started"
      && !known.isFailed
  }

  /// Whether all nodes answer and a machine runs on one of them alone.
  private func isAlone(_ machine: MachineID, on home: NodeID) async -> Bool {
    for node in file.nodes.map(\.id) {
      guard case .success(let state) = await states(of: machine, on: node),
        (state?.isAlive == true) == (node == home)
      else { return false }
    }
    return true
  }
}

/// Where a machine is after its migration, as the two nodes say.
enum Fate: Hashable, Sendable {
  /// It moved.
  case onDestination
  /// It did not move.
  case onSource
  /// The source can't be asked, for this reason, and the destination does not run it.
  case unasked(String)
  /// Neither has it, or the one that might can't be asked; in words.
  case elsewhere(String)
  /// libvirt has not let go of its migration, so that is not decided; in words.
  case open(String)

  /// Where the machine is, for people, who are told the cause as well.
  func words(_ machine: MachineID, _ watch: MigrationWatch, cause: String) -> String {
    switch self {
    case .onDestination: "\(machine) runs on \(watch.destination?.rawValue ?? "its new node")"
    case .onSource: "\(machine) still runs on \(watch.source)"
    case .unasked(let reason) where cause.contains(reason):
      "\(machine) was last seen on \(watch.source), which can't be asked"
    case .unasked(let reason):
      "\(machine) was last seen on \(watch.source), which can't be asked (\(reason))"
    case .elsewhere(let words), .open(let words): words
    }
  }
}

extension LinuxCluster {
  /// Asks both nodes where a machine runs now.
  func fate(of machine: MachineID, _ watch: MigrationWatch) async -> Fate {
    if let oversight = courses[machine]?.oversight, oversight.isGivenUp {
      return await openFate(watch, oversight)
    }
    return await seenFate(of: machine, watch)
  }

  /// Where they say that it runs, whatever libvirt is about to do with it.
  func seenFate(of machine: MachineID, _ watch: MigrationWatch) async -> Fate {
    async let here = states(of: machine, on: watch.source)
    async let there = states(of: machine, on: watch.destination)
    if watch.isSplit, let fate = splitFate(machine, watch, await here, await there) { return fate }
    switch (await here, await there) {
    case (_, .success(.running?)): return .onDestination
    case (.success(let state?), _) where state.isAlive: return .onSource
    case (_, .success(let state?)) where state.isAlive && watch.blackoutEnded != nil:
      return .onDestination
    case (.failure(let error), _):
      if watch.hasMoved { return .onDestination }
      return .unasked(error.message)
    case (_, .failure(let error)):
      if watch.hasMoved { return .onDestination }
      return .elsewhere(
        "\(machine) is not on \(watch.source); its destination can't be asked (\(error.message))")
    case (.success, .success):
      return .elsewhere("\(machine) runs neither on its source nor on its destination")
    }
  }

  private func states(
    of machine: MachineID, on node: NodeID?
  ) async -> Result<DomainState?, LibvirtError> {
    guard let node else { return .success(nil) }
    do throws(LibvirtError) {
      return .success(try await state(of: machine, on: node))
    } catch {
      return .failure(error)
    }
  }
}

extension HypervisorReport {
  /// Whether a machine lives here, rather than being on its way here.
  fileprivate func isHome(of machine: MachineID) -> Bool {
    domains.contains {
      $0.machine == machine && ($0.state == .running || $0.state == .paused)
    }
  }
}

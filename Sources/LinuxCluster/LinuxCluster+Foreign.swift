internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// A domain came to life to receive a migration: unless Ferry started it, somebody else did.
  func noticeArrival(_ event: HypervisorEvent) {
    guard courses[event.machine] == nil else { return }
    let source = file.nodes.map(\.id).first { node in
      node != event.node && picture.reports[node]?.isHome(of: event.machine) == true
    }
    guard let source else { return }
    beginForeign(event.machine, from: source, to: event.node, at: event.at)
  }

  /// Finds migrations that were already going on when the connection was made.
  func findDepartures(
    from node: NodeID, _ connection: LibvirtConnection, _ report: HypervisorReport
  ) async {
    for domain in report.domains where domain.state.isAlive {
      let job = await answer(within: Self.answerPatience) {
        try? await connection.job(of: domain.machine)
      }
      guard job?.operation == .departure, courses[domain.machine] == nil else { continue }
      let destination = picture.reports.first { other, report in
        other != node && report.domains.contains { $0.machine == domain.machine }
      }?.key
      beginForeign(domain.machine, from: node, to: destination, at: .current)
    }
  }

  private func beginForeign(
    _ machine: MachineID, from source: NodeID, to destination: NodeID?, at moment: MonotonicTime
  ) {
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
      MigrationWatch(id: id, machine: machine, source: source, destination: destination),
      isOurs: false)
  }

  /// Finds out how somebody else's migration ended, and says so.
  func endForeign(_ machine: MachineID) {
    guard courses[machine]?.isEnding == false else { return }
    courses[machine]?.isEnding = true
    Task {
      guard let course = courses[machine] else { return }
      let id = course.watch.id
      feed.publish(.migration(MigrationEvent(id: id, at: .current, kind: .cleanUpBegan)))
      let fate = await fate(of: machine, course.watch)
      feed.publish(course.watch.closing(at: .current).map(ClusterEvent.migration))
      await forget(machine)
      let outcome: MigrationOutcome =
        switch fate {
        case .onDestination: .done
        case .onSource where course.isCancelRequested: .cancelled
        case .onSource, .elsewhere:
          .failed(
            MigrationFailure(
              code: .hypervisor, machineState: fate.words(machine, course.watch),
              cause: "A migration that Ferry did not start came to nothing"))
        }
      feed.publish(.migration(MigrationEvent(id: id, at: .current, kind: .ended(outcome))))
      look(at: .pacemaker)
    }
  }
}

/// Where a machine is after its migration, as the two nodes say.
enum Fate: Hashable, Sendable {
  /// It moved.
  case onDestination
  /// It did not move.
  case onSource
  /// Neither has it, or the one that might can't be asked; in words.
  case elsewhere(String)

  /// Where the machine is, for people.
  func words(_ machine: MachineID, _ watch: MigrationWatch) -> String {
    switch self {
    case .onDestination: "\(machine) runs on \(watch.destination?.rawValue ?? "its new node")"
    case .onSource: "\(machine) still runs on \(watch.source)"
    case .elsewhere(let words): words
    }
  }
}

extension LinuxCluster {
  /// Asks both nodes where a machine runs now.
  func fate(of machine: MachineID, _ watch: MigrationWatch) async -> Fate {
    async let here = states(of: machine, on: watch.source)
    async let there = states(of: machine, on: watch.destination)
    switch (await here, await there) {
    case (_, .success(.running?)): return .onDestination
    case (.success(let state?), _) where state.isAlive: return .onSource
    case (_, .success(let state?)) where state.isAlive && watch.blackoutEnded != nil:
      return .onDestination
    case (.failure(let error), _):
      if watch.hasMoved { return .onDestination }
      return .elsewhere(
        "\(machine) was last seen on \(watch.source), which can't be asked (\(error.message))")
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

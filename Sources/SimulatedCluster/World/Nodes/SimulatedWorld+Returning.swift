internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// Machines that return to where they belong, and roles that leave a node whose service stops.
extension SimulatedWorld {
  /// A node is there again: machines that prefer it before all others return, at once or in their
  /// hours.
  mutating func planFailback(to id: NodeID) {
    var delays: Set<Int> = []
    for machine in cluster.machines where wants(machine, toReturnTo: id) {
      if machine.policy.failback.allows(hour: hourOfDay) {
        membership.homecomings.append(Membership.Homecoming(machine: machine.id, node: id))
      } else if case .between(let first, _) = machine.policy.failback {
        delays.insert(secondsUntil(hour: first))
      }
    }
    for delay in delays.sorted() {
      agenda.enter(.node(id, .failsBack(life: life(of: id))), at: now + .seconds(delay))
    }
    workSoon(after: Membership.patience)
  }

  /// The hour has come for machines that wait for it.
  mutating func failBack(to id: NodeID) {
    for machine in cluster.machines where wants(machine, toReturnTo: id) {
      guard case .between = machine.policy.failback,
        machine.policy.failback.allows(hour: hourOfDay)
      else { continue }
      membership.homecomings.append(Membership.Homecoming(machine: machine.id, node: id))
    }
    workSoon()
  }

  private func wants(_ machine: VirtualMachine, toReturnTo id: NodeID) -> Bool {
    machine.isHighlyAvailable && machine.policy.failback != .prevent && machine.owner != id
      && machine.policy.preferredOwners.first == id
      && !membership.homecomings.contains { $0.machine == machine.id }
  }

  /// Hours are those of the calendar that the cluster keeps, UTC.
  private var hourOfDay: Int { secondsOfDay / 3600 }

  private func secondsUntil(hour: Int) -> Int {
    let wait = hour * 3600 - secondsOfDay
    return wait > 0 ? wait : wait + 86_400
  }

  private var secondsOfDay: Int { Int(calendar.secondsSince1970.rounded(.down)) % 86_400 }

  /// Moves machines back; says whether another look is due in a while.
  mutating func goOnReturning() -> Bool {
    var waits = false
    var left: [Membership.Homecoming] = []
    for homecoming in membership.homecomings {
      switch goOn(homecoming) {
      case .over: continue
      case .waits: left.append(homecoming)
      case .looksAgain:
        left.append(homecoming)
        waits = true
      }
    }
    membership.homecomings = left
    return waits
  }

  private enum Way { case over, waits, looksAgain }

  private mutating func goOn(_ homecoming: Membership.Homecoming) -> Way {
    guard let machine = cluster.machines[id: homecoming.machine], machine.isHighlyAvailable,
      let owner = machine.owner, owner != homecoming.node, cluster.nodes[id: owner] != nil
    else { return .over }
    switch machine.state {
    case .starting, .stopping, .saving: return .looksAgain
    case .off, .saved:
      guard
        Placement(in: cluster, machineCounts: machineCounts)
          .allows(machine.id, on: homecoming.node)
      else { return .over }
      moveAsItIs(machine, to: homecoming.node)
      return .over
    case .running:
      if isBusy(owner) || isBusy(homecoming.node) { return .waits }
      if cluster.nodes[id: homecoming.node]?.isMigrationNetworkInitializing == true
        || cluster.nodes[id: owner]?.isMigrationNetworkInitializing == true
      {
        return .looksAgain
      }
      switch startMove(machine, to: homecoming.node) {
      case .begun: return .over
      case .waits: return .waits
      case .refused(let failure):
        record(
          .warning, node: homecoming.node, machine: machine.id,
          EventTexts.notReturned(machine.id, to: homecoming.node, failure.cause))
        return .over
      }
    case .failed, .paused, .pausedCritical, .unknown: return .over
    }
  }

  /// The cluster service of a node is to stop: first its roles leave.
  mutating func beginStopping(_ node: Node) {
    membership.drains[node.id] = nil
    membership.stopping[node.id] = []
    var node = node
    node.state = .paused
    node.drain = .none
    node.information = "Its cluster service is stopping"
    emit(.nodeChanged(node))
    workSoon()
  }

  /// Sends roles away until none is left; says whether another look is due in a while.
  mutating func goOnStopping(_ id: NodeID) -> Bool {
    // One that has lost its power is lost, as the others will notice, and may be starting already.
    guard cluster.nodes[id: id]?.isPoweredOn == true else {
      letGo(of: id)
      return false
    }
    // Another node that stops at this moment may have been promised the same room.
    refreshNodes()
    var placement = Placement(in: cluster, machineCounts: machineCounts)
    var waits = isBusy(id)
    for machine in DrainPlan.order(cluster.machines(on: id)) where machine.isHighlyAvailable {
      let isMigrating = migrations.contains { $0.order.machine == machine.id }
      switch machine.state {
      case .running where !isMigrating, .paused where !isMigrating:
        waits = true
        membership.stopping[id]?.append(machine.id)
        if let choice = placement.best(for: machine.id, by: .start, excluding: [id]) {
          placement.promise(machine, to: choice.node, .start)
          perform(.quickMigrate(to: choice.node), on: machine.id)
        } else {
          perform(.save, on: machine.id)
        }
      case .off, .saved, .failed:
        guard let choice = placement.best(for: machine.id, by: .asItIs, excluding: [id]) else {
          continue
        }
        moveAsItIs(machine, to: choice.node)
      default: waits = true
      }
    }
    guard !waits else { return true }
    endLife(of: id)
    membership.stoppedByHand.insert(id)
    takeDown(id, "Its cluster service was stopped")
    record(.information, node: id, EventTexts.serviceStopped(id))
    membership.isReviewDue = true
    return false
  }

  /// Ends what was to become of a node. Machines that ran when its cluster service was to stop, and
  /// could not start elsewhere, are still to run.
  mutating func letGo(of id: NodeID) {
    membership.drains[id] = nil
    for machine in membership.stopping.removeValue(forKey: id) ?? [] {
      switch cluster.machines[id: machine]?.state {
      case .saving, .saved: membership.stranded[machine] = .waitsForRoom
      default: continue
      }
    }
    rescueSoon()
  }
}

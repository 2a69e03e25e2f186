internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// Emptying nodes: machines leave by the drain plan, live and one at a time, and then services.
extension SimulatedWorld {
  mutating func beginDrain(of node: Node) {
    let plan = DrainPlan(of: node.id, in: cluster, machineCounts: machineCounts)
    var drain = Membership.Drain(
      left: DrainPlan.order(cluster.machines(on: node.id)).filter(\.isHighlyAvailable).map(\.id),
      planned: Dictionary(
        plan.steps.map { ($0.machine, $0.destination) }, uniquingKeysWith: { first, _ in first }))
    drain.left.removeAll { id in
      guard let migration = migrations.first(where: { $0.order.machine == id }) else {
        return false
      }
      // It is leaving already.
      return migration.order.source == node.id && migration.blackoutBegan != nil
    }
    membership.drains[node.id] = drain
    membership.away[node.id] = []
    var node = node
    node.state = .paused
    node.drain = .draining
    node.information = nil
    emit(.nodeChanged(node))
    workSoon()
  }

  /// Has drains and homecomings go on.
  mutating func workSoon(after time: Duration = .zero) {
    let isIdle =
      membership.drains.isEmpty && membership.homecomings.isEmpty && membership.stopping.isEmpty
    guard !isIdle, !membership.isWorkDue else { return }
    membership.isWorkDue = true
    agenda.enter(.membership(.works), at: now + time)
  }

  /// Goes on with all that the cluster moves by itself. The end of a migration brings the next look;
  /// for other things it looks again after a while.
  mutating func work() {
    var waits = false
    for id in membership.drains.keys.sorted() where goOnDraining(id) { waits = true }
    if goOnReturning() { waits = true }
    for id in membership.stopping.keys.sorted() where goOnStopping(id) { waits = true }
    if waits { workSoon(after: Membership.patience) }
  }

  func isBusy(_ node: NodeID) -> Bool { migrations.contains { $0.involves(node) } }

  /// What became of the attempt to begin a live migration.
  enum Departure {
    case begun(MigrationID)
    case waits
    case refused(MigrationFailure)
  }

  /// Begins a live migration of the cluster's own.
  mutating func startMove(_ machine: VirtualMachine, to node: NodeID) -> Departure {
    let source = machine.owner ?? node
    membership.movesBegun += 1
    var order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine.id)/cluster-\(membership.movesBegun)"),
      machine: machine.id, source: source, destination: node,
      networks: NetworkOrder.candidates(from: source, to: node, in: cluster))
    // Where a copy may never end, the cluster's own moves need a plan as much as those of others.
    let outlook = measurement(for: order).map { order.outlook($0, recalling: history) }
    if let outlook { order.plan = outlook.plan }
    refreshNodes()
    switch start(order, expecting: outlook) {
    case nil: return .begun(order.id)
    case let failure? where failure.code == .nodeBusy: return .waits
    case let failure?: return .refused(failure)
    }
  }

  /// Takes the next step of a drain; says whether another look is due in a while.
  private mutating func goOnDraining(_ id: NodeID) -> Bool {
    guard var drain = membership.drains[id] else { return false }
    if let migration = drain.migration {
      if migrations.contains(where: { $0.order.id == migration }) { return false }
      endMove(of: id, &drain)
    }
    defer { if membership.drains[id] != nil { membership.drains[id] = drain } }
    while let next = drain.left.first {
      guard let machine = cluster.machines[id: next], machine.owner == id,
        machine.isHighlyAvailable
      else {
        drain.left.removeFirst()
        continue
      }
      switch machine.state {
      case .running:
        if isBusy(id) || !sendAway(machine, &drain) { return false }
      case .off, .saved, .failed:
        drain.left.removeFirst()
        moveAway(machine, from: id, &drain)
      case .starting, .stopping, .saving: return true
      case .paused, .pausedCritical, .unknown:
        drain.left.removeFirst()
        let state = machine.state.rawValue.lowercased()
        drain.failures.append(
          .init(machine: next, reason: "it is \(state): only a running machine migrates live"))
      }
    }
    finishDrain(of: id, drain)
    return false
  }

  /// Sends a running machine to where the plan says, or, when that has changed, to the best node.
  /// Says whether the next one can be looked at: this one neither moves nor waits.
  private mutating func sendAway(
    _ machine: VirtualMachine, _ drain: inout Membership.Drain
  ) -> Bool {
    let placement = Placement(in: cluster, machineCounts: machineCounts)
    let source = machine.owner ?? ""
    let planned = drain.planned[machine.id].flatMap { node in
      placement.allows(machine.id, on: node) ? node : nil
    }
    guard
      let node = planned
        ?? placement.best(for: machine.id, by: .live, excluding: [source])?.node
    else {
      drain.left.removeFirst()
      let reasons = placement.ranking(for: machine.id, by: .live, excluding: [source])
      drain.failures.append(
        .init(machine: machine.id, reason: reasons.map(\.reason).joined(separator: "; ")))
      return true
    }
    if isBusy(node) { return false }
    switch startMove(machine, to: node) {
    case .begun(let migration):
      drain.moving = machine.id
      drain.migration = migration
      return false
    case .waits: return false
    case .refused(let failure):
      drain.left.removeFirst()
      drain.failures.append(.init(machine: machine.id, reason: failure.cause))
      return true
    }
  }

  private mutating func moveAway(
    _ machine: VirtualMachine, from id: NodeID, _ drain: inout Membership.Drain
  ) {
    let placement = Placement(in: cluster, machineCounts: machineCounts)
    guard let choice = placement.best(for: machine.id, by: .asItIs, excluding: [id]) else {
      let reasons = placement.ranking(for: machine.id, by: .asItIs, excluding: [id])
      return drain.failures.append(
        .init(machine: machine.id, reason: reasons.map(\.reason).joined(separator: "; ")))
    }
    moveAsItIs(machine, to: choice.node)
    membership.away[id, default: []].append(machine.id)
  }

  /// What became of the machine that moved.
  private mutating func endMove(of id: NodeID, _ drain: inout Membership.Drain) {
    guard let machine = drain.moving else { return }
    drain.moving = nil
    let outcome = drain.migration.flatMap { cluster.migration($0)?.outcome }
    drain.migration = nil
    drain.left.removeAll { $0 == machine }
    if cluster.machines[id: machine]?.owner != id {
      membership.away[id, default: []].append(machine)
      return
    }
    let tries = (drain.tries[machine] ?? 0) + 1
    drain.tries[machine] = tries
    switch outcome {
    case .failed(let failure) where tries >= Membership.Drain.triesMax:
      drain.failures.append(.init(machine: machine, reason: failure.cause))
    case .cancelled:
      drain.failures.append(.init(machine: machine, reason: "its live migration was cancelled"))
    default: drain.left.append(machine)
    }
  }

  /// The machines that could leave have left: services go last.
  private mutating func finishDrain(of id: NodeID, _ drain: Membership.Drain) {
    membership.drains[id] = nil
    refreshServices()
    guard var node = cluster.nodes[id: id] else { return }
    let left: [(role: String, machine: MachineID?, reason: String)] =
      drain.failures.map { ("\($0.machine)", $0.machine, $0.reason) }
      + cluster.services(on: id).map { ("\($0.id)", nil, "no other node is up") }
    node.drain = left.isEmpty ? .drained : .failed
    node.information = left.first.map { first in
      let others = left.count > 1 ? ", and \(left.count - 1) more" : ""
      return "\(first.role) could not leave: \(first.reason)\(others)"
    }
    emit(.nodeChanged(node))
    guard !left.isEmpty else { return }
    for one in left {
      record(
        .error, node: id, machine: one.machine,
        EventTexts.notMoved(one.role, from: id, one.reason))
    }
    record(.error, node: id, EventTexts.drainFailed(id, left.count))
  }
}

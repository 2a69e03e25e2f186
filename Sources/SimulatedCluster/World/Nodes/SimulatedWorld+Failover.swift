internal import ClusterModel
internal import ClusterRules

/// What the cluster does for machines whose node is gone.
extension SimulatedWorld {
  /// Notes that a machine needs a node. One that was on its way down, or was off, stays off, unless
  /// it was to start again afterwards.
  mutating func strand(_ machine: VirtualMachine) {
    if courses.underWay[machine.id]?.steps.contains(.start) == true {
      membership.stranded[machine.id] = .restarts
      return
    }
    switch machine.state {
    case .running, .paused, .starting, .pausedCritical, .unknown:
      membership.stranded[machine.id] = .restarts
    case .stopping, .saving: membership.stranded[machine.id] = .staysOff
    case .off, .saved, .failed: membership.stranded[machine.id] = .moves
    }
  }

  /// Has another look at the stranded machines soon.
  mutating func rescueSoon() {
    guard !membership.stranded.isEmpty, !membership.isRescueDue else { return }
    membership.isRescueDue = true
    agenda.enter(.membership(.rescues), at: now + Membership.patience)
  }

  /// Finds a node for each stranded machine, the most important first.
  mutating func rescueStranded() {
    refreshNodes()
    guard cluster.quorum?.isQuorate == true, membership.regroupings == 0,
      !membership.stranded.isEmpty
    else { return }
    let machines = membership.stranded.keys.sorted().compactMap { cluster.machines[id: $0] }
    membership.stranded = membership.stranded.filter { cluster.machines[id: $0.key] != nil }
    var placement = Placement(in: cluster, machineCounts: machineCounts)
    for machine in DrainPlan.order(machines) { rescue(machine, &placement) }
  }

  private mutating func rescue(_ machine: VirtualMachine, _ placement: inout Placement) {
    guard let stranding = membership.stranded[machine.id] else { return }
    let owner = machine.owner.flatMap { cluster.nodes[id: $0] }
    let hasNode = owner.map { isMember($0) } ?? false
    if hasNode, machine.state == .unknown { return }
    if machine.state == .saving { return }
    let wasStopped = machine.state == .off && stranding != .moves && stranding != .staysOff
    guard machine.isHighlyAvailable, !machine.occupiesMemory, !wasStopped else {
      // Somebody has taken care of it already.
      membership.stranded[machine.id] = nil
      return
    }
    switch stranding {
    case .moves: return rescueAsItIs(machine, machine.state, hasNode: hasNode, placement)
    case .staysOff: return rescueAsItIs(machine, .off, hasNode: hasNode, placement)
    case .restarts, .recovers, .waitsForRoom:
      guard machine.policy.priority == .noAutoStart else { break }
      return rescueAsItIs(machine, .off, hasNode: hasNode, placement)
    }
    // When the whole cluster was stopped, that is no failure of a machine.
    let isFailure = stranding == .recovers || (stranding == .restarts && !hasNode)
    if isFailure, hasFailedTooOften(machine) { return giveUp(machine, hasNode: hasNode, placement) }
    if stranding != .waitsForRoom, let owner, placement.allows(machine.id, on: owner.id, by: .start)
    {
      return restart(machine, on: owner.id, &placement)
    }
    guard let choice = placement.best(for: machine.id, by: .start) else {
      return leaveWaiting(machine, placement)
    }
    if let other = choice.conflicts.first {
      record(
        .warning, node: choice.node, machine: machine.id,
        EventTexts.keptApartInVain(machine.id, other, on: choice.node))
    }
    restart(machine, on: choice.node, &placement)
  }

  private mutating func restart(
    _ machine: VirtualMachine, on node: NodeID, _ placement: inout Placement
  ) {
    membership.stranded[machine.id] = nil
    placement.promise(machine, to: node, .start)
    if let source = machine.owner, source != node {
      record(
        node: node, machine: machine.id,
        EventTexts.moving(machine.id, from: source, to: node))
    }
    if !startMachine(machine.id, on: node) { membership.stranded[machine.id] = .waitsForRoom }
  }

  /// A highly available machine that has failed by itself is started again.
  mutating func recover(_ id: MachineID) {
    guard let machine = cluster.machines[id: id], machine.isHighlyAvailable,
      machine.state == .failed
    else { return }
    membership.stranded[id] = .recovers
    rescueSoon()
  }

  /// Its role goes to a node that is there, without being started.
  private mutating func rescueAsItIs(
    _ machine: VirtualMachine, _ state: VirtualMachine.State, hasNode: Bool,
    _ placement: Placement
  ) {
    membership.stranded[machine.id] = nil
    var stopped = machine
    if machine.state != state {
      stopped.state = state
      stopped.information = nil
    }
    if !hasNode, let choice = placement.best(for: machine.id, by: .asItIs) {
      moveAsItIs(stopped, to: choice.node)
    } else if stopped != machine {
      emit(.machineChanged(stopped))
    }
  }

  /// A role that is not online moves at once.
  mutating func moveAsItIs(_ machine: VirtualMachine, to node: NodeID) {
    if let source = machine.owner {
      record(
        node: node, machine: machine.id,
        EventTexts.moving(machine.id, from: source, to: node))
    }
    if machine != cluster.machines[id: machine.id] { emit(.machineChanged(machine)) }
    begin([.move(to: node)], of: machine.id)
  }

  /// Counts this failure, and says whether there were more in the period than the policy allows.
  private mutating func hasFailedTooOften(_ machine: VirtualMachine) -> Bool {
    let policy = machine.policy
    let recent = (membership.failures[machine.id] ?? []).filter {
      now - $0 < policy.failurePeriod
    }
    membership.failures[machine.id] = recent + [now]
    return recent.count + 1 > policy.failuresMax ?? max(1, cluster.nodes.count - 1)
  }

  private mutating func giveUp(
    _ machine: VirtualMachine, hasNode: Bool, _ placement: Placement
  ) {
    membership.stranded[machine.id] = nil
    record(node: machine.owner, machine: machine.id, EventTexts.failedTooOften(machine.id))
    var left = machine
    left.state = .failed
    left.information =
      "it failed more often than its policy allows within "
      + "\(machine.policy.failurePeriod.hoursAndMinutes)"
    if !hasNode, let choice = placement.best(for: machine.id, by: .asItIs) {
      moveAsItIs(left, to: choice.node)
    } else {
      emit(.machineChanged(left))
    }
  }

  /// No node can take it: that is said once, and tried again when there is room.
  private mutating func leaveWaiting(_ machine: VirtualMachine, _ placement: Placement) {
    let isNews = membership.stranded[machine.id] != .waitsForRoom
    membership.stranded[machine.id] = .waitsForRoom
    let reasons = placement.ranking(for: machine.id, by: .start).map(\.reason)
    var waiting = machine
    waiting.information = "no node can take it: " + reasons.joined(separator: "; ")
    if waiting.information != machine.information { emit(.machineChanged(waiting)) }
    guard isNews else { return }
    record(node: machine.owner, machine: machine.id, EventTexts.notOnline(machine.id))
  }
}

extension Duration {
  /// Such as `6 h` or `1 h 30 min`.
  fileprivate var hoursAndMinutes: String {
    let minutes = Int(seconds / 60)
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

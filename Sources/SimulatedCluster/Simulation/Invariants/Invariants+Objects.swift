internal import ClusterModel

/// What must hold of each object, looked at when a fact has touched it.
extension Invariants {
  /// By then the cluster has noticed that a node is lost: five missed heartbeats, and some time to
  /// act on it.
  static let nodeLossNoticed = Duration.seconds(30)
  /// By then it has noticed that it has no quorum.
  static let quorumLossNoticed = Duration.seconds(60)
  /// By then it has noticed that storage is gone.
  static let storageLossNoticed = Duration.seconds(120)

  mutating func checkTouched(_ world: SimulatedWorld) {
    let now = world.now
    for id in touchedNodes {
      if sum.nodes[id: id] != world.cluster.nodes[id: id] {
        violate(.factsAddUp, "node \(id) differs", at: now)
      }
      checkMemory(of: id, world)
      checkDrained(id, at: now)
    }
    for id in touchedMachines {
      let machine = sum.machines[id: id]
      if machine != world.cluster.machines[id: id] {
        violate(.factsAddUp, "machine \(id) differs", at: now)
      }
      if let machine { check(machine, at: now) }
    }
    guard !touchedOthers.isEmpty else { return }
    checkOthers(world)
    for machine in sum.machines where machine.state == .running {
      suspect(machine, at: now)
    }
  }

  /// Compares and looks at everything.
  mutating func checkAll(_ world: SimulatedWorld) {
    if sum != world.cluster { violate(.factsAddUp, "the whole differs", at: world.now) }
    for node in sum.nodes { checkMemory(of: node.id, world) }
    for machine in sum.machines { check(machine, at: world.now) }
    for service in sum.services { check(service, at: world.now) }
    checkNames(at: world.now)
    if world.nextEventTime == nil, let stuck = open.values.map(\.machine).min() {
      violate(.ends, "nothing is due, and \(stuck) still migrates", at: world.now)
    }
  }

  private mutating func checkDrained(_ id: NodeID, at now: MonotonicTime) {
    guard sum.nodes[id: id]?.drain == .drained, let left = sum.services(on: id).first else {
      return
    }
    violate(.drained, "\(left.id) is on \(id)", at: now)
  }

  private mutating func checkMemory(of id: NodeID, _ world: SimulatedWorld) {
    guard let node = sum.nodes[id: id] else { return }
    let now = world.now
    // Quick migrations and moves, of which no fact tells, keep room for their machines too.
    let promised = world.courses.underWay.values.reduce(Bytes.zero) { sum, course in
      course.reservation?.node == id ? sum + (course.reservation?.size ?? .zero) : sum
    }
    let left = node.memory - Scenario.hostReserve - taken[id, default: .zero] - promised
    if left < .zero {
      violate(.memory, "\(id) lacks \(Bytes(-left.count))", at: now)
    }
    if node.memoryFree != max(left, .zero) {
      violate(.freeMemory, "\(id) has \(left) and shows \(node.memoryFree)", at: now)
    }
  }

  private mutating func check(_ machine: VirtualMachine, at now: MonotonicTime) {
    guard let owner = machine.owner else {
      // The node that it last ran on has left.
      guard machine.state.occupiesMemory else { return suspects[machine.id] = nil }
      return violate(.onOneNode, "\(machine.id) is on no node", at: now)
    }
    guard let node = sum.nodes[id: owner] else {
      return violate(.onOneNode, "\(machine.id) is on \(owner), which has left", at: now)
    }
    if let volume = machine.volume, sum.volumes[id: volume] == nil {
      violate(.namesResolve, "\(machine.id) lies on \(volume), which is gone", at: now)
    }
    if let disk = machine.disk, sum.disks[id: disk] == nil {
      violate(.namesResolve, "\(machine.id) lies on \(disk), which is gone", at: now)
    }
    guard machine.state == .running else {
      suspects[machine.id] = nil
      return
    }
    checkProcessor(of: machine, on: node, at: now)
    suspect(machine, at: now)
  }

  /// A service follows at once from who takes part.
  private mutating func check(_ service: Service, at now: MonotonicTime) {
    guard service.state != .offline else { return }
    guard let node = service.owner.flatMap({ sum.nodes[id: $0] }) else {
      return violate(.onOneNode, "\(service.id) is on no node", at: now)
    }
    if node.state == .down {
      violate(.runsOnLivingNode, "\(service.id) is on \(node.id)", at: now)
    }
    if sum.quorum?.isQuorate == false {
      violate(.quorum, "\(service.id) is \(service.state.rawValue)", at: now)
    }
  }

  private mutating func checkProcessor(
    of machine: VirtualMachine, on node: Node, at now: MonotonicTime
  ) {
    guard let processor = machine.processor else { return }
    if processor.manufacturer != node.processor.manufacturer {
      violate(.processor, "\(machine.id) runs on another manufacturer's", at: now)
    }
    let missing = processor.features.subtracting(node.processor.features)
    if !missing.isEmpty {
      violate(.processor, "\(machine.id) lacks \(missing.names) on \(node.id)", at: now)
    }
  }

  /// Notes since when a running machine should not.
  private mutating func suspect(_ machine: VirtualMachine, at now: MonotonicTime) {
    if reasons(against: machine).isEmpty {
      suspects[machine.id] = nil
    } else if suspects[machine.id] == nil {
      suspects[machine.id] = now
    }
  }

  mutating func checkSuspects(at now: MonotonicTime) {
    for (id, since) in suspects.sorted(by: { $0.key < $1.key }) {
      guard let machine = sum.machines[id: id], machine.state == .running else {
        suspects[id] = nil
        continue
      }
      let overdue = reasons(against: machine).filter { now - since > $0.noticed }
      for reason in overdue {
        violate(reason.invariant, "\(id) runs on \(machine.owner?.rawValue ?? "")", at: now)
      }
      if !overdue.isEmpty { suspects[id] = nil }
    }
  }

  /// Why a machine should not run, and by when that shows.
  private func reasons(
    against machine: VirtualMachine
  ) -> [(invariant: Invariant, noticed: Duration)] {
    var found: [(Invariant, Duration)] = []
    guard let owner = machine.owner, let node = sum.nodes[id: owner] else { return [] }
    if !node.isPoweredOn || (machine.isHighlyAvailable && !node.canRunMachines) {
      found.append((.runsOnLivingNode, Self.nodeLossNoticed))
    }
    if machine.isHighlyAvailable, sum.quorum?.isQuorate == false {
      found.append((.quorum, Self.quorumLossNoticed))
    }
    if let volume = machine.volume.flatMap({ sum.volumes[id: $0] }),
      volume.state == .offline || volume.access[owner] == SharedVolume.Access.none
    {
      found.append((.storage, Self.storageLossNoticed))
    }
    return found
  }
}

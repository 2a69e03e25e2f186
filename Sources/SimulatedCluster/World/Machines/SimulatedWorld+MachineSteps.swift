internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// The steps of machines, each with its beginning and, when it takes time, its end.
extension SimulatedWorld {
  /// Begins a step, and returns how long it takes; nil when it is done, or can't be.
  mutating func begin(_ step: MachineStep, of id: MachineID) -> Duration? {
    guard let machine = cluster.machines[id: id] else { return nil }
    switch step {
    case .shutDown:
      guard machine.state == .running else { return nil }
      enter(.stopping, machine)
      return time(in: MachineTimes.shutDown)
    case .save:
      guard machine.state == .running || machine.state == .paused else { return nil }
      enter(.saving, machine)
      return MachineTimes.transfer(of: machine.memory)
    case .turnOff where machine.state == .off: break
    case .turnOff: enter(.off, machine)
    case .snapshot(let name): keep(name, of: machine)
    case .revert(let name): bringBack(name, of: machine)
    case .move(let node): handOver(machine, to: node)
    case .start: return start(machine)
    }
    return nil
  }

  /// Ends a step that took time; false when it can't be, because the machine does something else by
  /// now or its files are gone.
  mutating func end(_ step: MachineStep, of id: MachineID) -> Bool {
    guard let machine = cluster.machines[id: id] else { return false }
    switch (step, machine.state) {
    case (.shutDown, .stopping): enter(.off, machine)
    case (.save, .saving):
      if let lost = storageRefusal(of: machine) {
        enter(.pausedCritical, machine, lost.reason)
        recordEnd(of: machine, MachineTexts.notSaved, lost.reason)
        return false
      }
      enter(.saved, machine)
    case (.start, .starting):
      if let lost = storageRefusal(of: machine) {
        enter(.failed, machine, lost.reason)
        recordEnd(of: machine, MachineTexts.notStarted, lost.reason)
        return false
      }
      enter(.running, machine)
    default: return false
    }
    return true
  }

  /// Brings a machine into a state; what is off, failed or lost was started on no processor.
  mutating func enter(
    _ state: VirtualMachine.State, _ machine: VirtualMachine, _ why: String? = nil
  ) {
    var machine = machine
    machine.state = state
    machine.information = why
    if [.off, .failed, .unknown].contains(state) { machine.processor = nil }
    emit(.machineChanged(machine))
  }

  /// Begins a start from saved memory or from nothing, if its node, its files and the memory allow.
  private mutating func start(_ machine: VirtualMachine) -> Duration? {
    var machine = machine
    let course = courses.underWay[machine.id]
    if let reservation = course?.reservation {
      reserve(Bytes(-reservation.size.count), on: reservation.node)
      courses.underWay[machine.id]?.reservation = nil
    }
    guard let node = machine.owner.flatMap({ cluster.nodes[id: $0] }) else { return nil }
    if let obstacle = obstacle(toStart: machine, on: node) {
      courses.underWay[machine.id]?.steps = [.start]
      machine.information = obstacle
      emit(.machineChanged(machine))
      recordEnd(of: machine, MachineTexts.notStarted, obstacle)
      return nil
    }
    let isSaved = machine.state == .saved
    machine.state = .starting
    machine.information = nil
    if !isSaved {
      machine.processor = ProcessorRules.visible(to: machine, on: node, in: cluster)
    }
    emit(.machineChanged(machine))
    courses.interrupted[machine.id] = nil
    let handover = course?.handover ?? .zero
    guard isSaved else { return handover + time(in: MachineTimes.boot) }
    return handover + MachineTimes.transfer(of: machine.memory) + profile.resume
  }

  private func obstacle(toStart machine: VirtualMachine, on node: Node) -> String? {
    if let absence = absence(of: node) { return absence }
    guard !machine.occupiesMemory else { return "it is there already" }
    if let refusal = unfitness(of: machine, on: node) { return refusal.reason }
    var node = node
    node.memoryFree = memoryLeft(on: node)
    return HostRules.memory(for: machine, on: node)?.reason
  }

  /// Why a node takes nothing on; nil when it does. One without power may not be missed yet.
  private func absence(of node: Node) -> String? {
    guard node.state == .up || node.state == .paused else {
      return "\(node.id) is \(node.state.rawValue.lowercased())"
    }
    return node.isPoweredOn ? nil : "\(node.id) does not answer"
  }

  /// Why a machine could not run on a node, its state and its memory apart.
  private func unfitness(of machine: VirtualMachine, on node: Node) -> Refusal? {
    let arrival: HostRules.Arrival = machine.state == .saved ? .withMemory : .cold
    return HostRules.obstacles(to: machine, on: node, by: arrival, in: cluster).first
      ?? HostRules.storage(of: machine, on: node, in: cluster)
  }

  /// Gives a machine that does not run to another node, with the disk of its own; a node that can't
  /// have it any more leaves it where it is.
  private mutating func handOver(_ machine: VirtualMachine, to id: NodeID) {
    guard let node = cluster.nodes[id: id], !machine.occupiesMemory else { return }
    let starts = courses.underWay[machine.id]?.steps.contains(.start) == true
    if let obstacle = absence(of: node)
      ?? (starts ? unfitness(of: machine, on: node)?.reason : nil)
    {
      recordEnd(of: machine, { MachineTexts.notMoved($0, to: id, $1) }, obstacle)
      return
    }
    courses.underWay[machine.id]?.handover = MachineTimes.roleHandover
    var moved = machine
    moved.owner = id
    emit(.machineChanged(moved))
    guard var disk = machine.disk.flatMap({ cluster.disks[id: $0] }), disk.owner != id else {
      return
    }
    courses.underWay[machine.id]?.handover += MachineTimes.diskHandover
    disk.owner = id
    emit(.diskChanged(disk))
  }

  private func storageRefusal(of machine: VirtualMachine) -> Refusal? {
    guard let node = machine.owner.flatMap({ cluster.nodes[id: $0] }) else { return nil }
    return HostRules.storage(of: machine, on: node, in: cluster)
  }

  private mutating func recordEnd(
    of machine: VirtualMachine, _ text: (VirtualMachine, String) -> String, _ why: String
  ) {
    let current = cluster.machines[id: machine.id] ?? machine
    record(.error, node: current.owner, machine: current.id, text(current, why))
  }

  private mutating func time(in range: ClosedRange<Double>) -> Duration {
    let seconds = luck.number(from: range.lowerBound, to: range.upperBound)
    return .milliseconds(Int64((seconds * 1000).rounded()))
  }
}

internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// How machines are made, set up and removed (G6).
extension SimulatedWorld {
  mutating func create(_ wanted: MachineSpecification) {
    guests[wanted.name] = .idle(size: wanted.memory)
    emit(
      .machineChanged(
        VirtualMachine(
          id: wanted.name, state: .off, owner: wanted.owner, memory: wanted.memory,
          processors: wanted.processors, isHighlyAvailable: wanted.isHighlyAvailable,
          volume: wanted.volume, disk: wanted.disk,
          isProcessorCompatible: wanted.isProcessorCompatible, startAction: wanted.startAction,
          networkSwitch: wanted.networkSwitch)))
    record(
      .information, node: wanted.owner, machine: wanted.name, MachineTexts.created(wanted.name))
    guard var disk = wanted.disk.flatMap({ cluster.disks[id: $0] }) else { return }
    disk.use = .machine(wanted.name)
    disk.owner = wanted.owner
    emit(.diskChanged(disk))
  }

  mutating func delete(_ machine: VirtualMachine) {
    remove(machine)
    record(.information, node: machine.owner, MachineTexts.deleted(machine.id))
  }

  /// Takes a machine out of the cluster; a disk of its own is free again.
  mutating func remove(_ machine: VirtualMachine) {
    endCourse(of: machine.id)
    courses.interrupted[machine.id] = nil
    guests[machine.id] = nil
    emit(.machineRemoved(machine.id))
    guard var disk = machine.disk.flatMap({ cluster.disks[id: $0] }),
      disk.use == .machine(machine.id)
    else { return }
    disk.use = .available
    emit(.diskChanged(disk))
  }

  mutating func makeHighlyAvailable(_ machine: VirtualMachine) {
    var machine = machine
    machine.isHighlyAvailable = true
    if machine.state == .failed {
      // What failed before is not the cluster's to mend: it begins as a machine that is off.
      machine.state = .off
      machine.information = nil
    }
    emit(.machineChanged(machine))
    courses.interrupted[machine.id] = nil
    record(
      .information, node: machine.owner, machine: machine.id,
      MachineTexts.madeHighlyAvailable(machine.id))
  }

  mutating func configure(_ machine: VirtualMachine, _ change: MachineChange) {
    var machine = machine
    machine.memory = change.memory ?? machine.memory
    machine.processors = change.processors ?? machine.processors
    machine.isProcessorCompatible = change.isProcessorCompatible ?? machine.isProcessorCompatible
    machine.startAction = change.startAction ?? machine.startAction
    guests[machine.id]?.resize(to: machine.memory)
    emit(.machineChanged(machine))
  }

  mutating func setPolicy(_ policy: RolePolicy, of machine: VirtualMachine) {
    var machine = machine
    machine.policy = policy
    emit(.machineChanged(machine))
  }

  /// Notes on which processors the machines of a scenario were started.
  mutating func noteProcessors() {
    var seen: [NodeID: Processor] = [:]
    for var machine in cluster.machines where machine.processor == nil {
      guard machine.occupiesMemory || machine.state == .saved,
        let node = machine.owner.flatMap({ cluster.nodes[id: $0] })
      else { continue }
      if machine.isProcessorCompatible {
        machine.processor =
          seen[node.id] ?? ProcessorRules.visible(to: machine, on: node, in: cluster)
        seen[node.id] = machine.processor
      } else {
        machine.processor = node.processor
      }
      cluster.machines.update(machine)
    }
  }
}

extension GuestMemory {
  /// The memory of a machine on which nothing runs but its operating system.
  static func idle(size: Bytes) -> GuestMemory {
    let set = min(Bytes.mebibytes(16), Bytes(size.count / 4))
    return GuestMemory(
      size: size, zeroFraction: 0.6,
      workingSets: [WorkingSet(size: set, rate: .mebibytesPerSecond(1))])
  }

  /// Gives it another size; what is written to shrinks with it where it must.
  mutating func resize(to size: Bytes) {
    self.size = size
    var left = size
    for index in workingSets.indices {
      workingSets[index].size = min(workingSets[index].size, left)
      left = left - workingSets[index].size
    }
  }
}

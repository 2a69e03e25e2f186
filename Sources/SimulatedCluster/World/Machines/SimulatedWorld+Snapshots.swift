internal import ClusterModel

/// Snapshots (G16).
extension SimulatedWorld {
  /// Takes a snapshot in the advised sequence, or of the machine as it runs.
  mutating func takeSnapshot(
    _ name: String, of machine: VirtualMachine, _ sequence: SnapshotSequence
  ) {
    let stopsFirst = sequence == .shutDownFirst && machine.state == .running
    begin(
      stopsFirst ? [.shutDown, .snapshot(name: name), .start] : [.snapshot(name: name)],
      of: machine.id)
  }

  /// Keeps a machine as it is. It takes no time that anybody would notice: what is written from now
  /// on goes to a new file, and the memory is copied as it changes.
  mutating func keep(_ name: String, of machine: VirtualMachine) {
    var machine = machine
    let ran = machine.state == .running
    machine.snapshots.append(
      MachineSnapshot(
        name: name, takenAt: calendar, includesMemory: ran, memory: ran ? machine.memory : nil,
        processor: ran ? machine.processor : nil))
    emit(.machineChanged(machine))
    let text =
      ran
      ? MachineTexts.snapshotWhileRunning(machine.id, name)
      : MachineTexts.snapshotTaken(machine.id, name)
    record(ran ? .warning : .information, node: machine.owner, machine: machine.id, text)
  }

  /// Reverts a machine. As with Hyper-V, a snapshot with memory leaves it saved with that memory,
  /// and one without leaves it off; a machine that ran starts from the memory that came back.
  mutating func revert(_ machine: VirtualMachine, to name: String) {
    let includesMemory =
      machine.snapshots.contains { $0.name == name && $0.includesMemory }
    let restarts = machine.state == .running && includesMemory
    begin([.turnOff, .revert(toSnapshot: name)] + (restarts ? [.start] : []), of: machine.id)
  }

  /// Brings the disk and perhaps the memory of a machine that is off back.
  mutating func bringBack(_ name: String, of machine: VirtualMachine) {
    guard let snapshot = machine.snapshots.first(where: { $0.name == name }) else { return }
    var machine = machine
    if snapshot.includesMemory {
      machine.state = .saved
      machine.memory = snapshot.memory ?? machine.memory
      machine.processor = snapshot.processor
      guests[machine.id]?.resize(to: machine.memory)
      emit(.machineChanged(machine))
    }
    record(
      snapshot.includesMemory ? .warning : .information, node: machine.owner, machine: machine.id,
      MachineTexts.reverted(machine.id, snapshot))
  }

  mutating func deleteSnapshot(_ name: String, of machine: VirtualMachine) {
    var machine = machine
    machine.snapshots.removeAll { $0.name == name }
    emit(.machineChanged(machine))
  }
}

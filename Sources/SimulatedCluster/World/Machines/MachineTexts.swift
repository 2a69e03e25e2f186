internal import ClusterModel

/// The sentences of the event log about machines. Windows' own where it has one.
enum MachineTexts {
  static func created(_ machine: MachineID) -> String {
    "Virtual machine '\(machine)' was created."
  }

  static func deleted(_ machine: MachineID) -> String {
    "Virtual machine '\(machine)' was deleted. Its files stay where they are."
  }

  static func madeHighlyAvailable(_ machine: MachineID) -> String {
    "Virtual machine '\(machine)' is highly available now."
  }

  static func notMoved(_ machine: VirtualMachine, to node: NodeID, _ why: String) -> String {
    "\(machine.whereabouts). It did not move to '\(node)': \(why)."
  }

  static func notStarted(_ machine: VirtualMachine, _ why: String) -> String {
    "\(machine.whereabouts). It did not start: \(why)."
  }

  static func notSaved(_ machine: VirtualMachine, _ why: String) -> String {
    "\(machine.whereabouts). It was not saved: \(why)."
  }

  static func snapshotWhileRunning(_ machine: MachineID, _ name: String) -> String {
    "Snapshot '\(name)' was taken while '\(machine)' ran: reverting to it brings back its memory "
      + "as well as its disk. The advised way is to shut it down, take the snapshot, and start it."
  }

  static func snapshotTaken(_ machine: MachineID, _ name: String) -> String {
    "Snapshot '\(name)' of '\(machine)' was taken."
  }

  static func reverted(_ machine: MachineID, _ snapshot: MachineSnapshot) -> String {
    let what =
      snapshot.includesMemory
      ? "its memory and its disk are as they were then, and what its clients did since is lost"
      : "its disk is as it was then"
    return "'\(machine)' was reverted to snapshot '\(snapshot.name)': \(what)."
  }
}

import ClusterModel

extension MachineOperation {
  /// The words for an operation on a machine.
  func words(for id: MachineID) -> OperationWords {
    switch self {
    case .start, .shutDown, .turnOff, .save: powerWords(for: id)
    case .quickMigrate, .move: moveWords(for: id)
    case .takeSnapshot, .revert, .deleteSnapshot: snapshotWords(for: id)
    case .delete:
      OperationWords(
        label: "Delete", imperative: "Delete \(id)",
        consequence: "The machine and its role are gone for good; its files stay where they are.",
        confirm: "Delete")
    case .makeHighlyAvailable:
      OperationWords(
        label: "Configure virtual machine for high availability",
        imperative: "Make \(id) highly available",
        consequence: "The cluster looks after it from now on, and starts it on another node when "
          + "its own fails. It goes on as it is.",
        confirm: "Configure")
    case .configure:
      OperationWords(
        label: "Settings…", imperative: "Change the settings of \(id)",
        consequence: "They hold from its next start.", confirm: "Change")
    case .setPolicy(let policy):
      OperationWords(
        label: "Properties", imperative: "Change what the cluster does for \(id)",
        consequence: policy.priority == .noAutoStart
          ? "After a failure of its node it moves, and stays off until somebody starts it."
          : "After a failure of its node it is started on another one. Priority: "
            + "\(policy.priority.name).",
        confirm: "Change")
    }
  }

  private func powerWords(for id: MachineID) -> OperationWords {
    switch self {
    case .shutDown:
      OperationWords(
        label: "Shut down virtual machines", imperative: "Shut down \(id)",
        consequence: "Its operating system is asked to end. Its clients lose it until it starts.",
        confirm: "Shut down")
    case .turnOff:
      OperationWords(
        label: "Turn off virtual machines", imperative: "Turn off \(id)",
        consequence: "Its power is cut: what it has not written to disk is lost.",
        confirm: "Turn off")
    case .save:
      OperationWords(
        label: "Save virtual machines", imperative: "Save \(id)",
        consequence: "Its memory is written to disk and it stands still until it is started.",
        confirm: "Save")
    default:
      OperationWords(
        label: "Start virtual machines", imperative: "Start \(id)",
        consequence: "It starts on its node, from its saved memory when it has some.",
        confirm: "Start")
    }
  }

  private func moveWords(for id: MachineID) -> OperationWords {
    if case .quickMigrate(let node) = self {
      return OperationWords(
        label: "Quick migrate to node \(node)", imperative: "Quick migrate \(id) to \(node)",
        consequence: "It is saved, moved and started again: its clients lose it meanwhile, "
          + "which can take minutes. A live migration spares them that.",
        confirm: "Quick migrate")
    }
    let node = if case .move(let node) = self { node.rawValue } else { "another node" }
    return OperationWords(
      label: "Move to node \(node)", imperative: "Move \(id) to \(node)",
      consequence: "If it runs, it is taken offline, moved, and brought online again.",
      confirm: "Move")
  }

  private func snapshotWords(for id: MachineID) -> OperationWords {
    switch self {
    case .takeSnapshot(let name, let sequence):
      OperationWords(
        label: sequence == .shutDownFirst
          ? "Shut down, snapshot, start" : "Snapshot while it runs",
        imperative: "Take the snapshot \(name) of \(id)",
        consequence: sequence == .shutDownFirst
          ? "It is shut down, kept as it is, and started again."
          : "Reverting to it brings back memory and disk of one moment: programs that talk to "
            + "others may not stand that. Shutting it down first is the advised way.",
        confirm: "Take the snapshot")
    case .revert(let name):
      OperationWords(
        label: "Revert to \(name)", imperative: "Revert \(id) to \(name)",
        consequence: "What it has done since then is lost.", confirm: "Revert")
    default:
      OperationWords(
        label: "Delete snapshot", imperative: "Delete a snapshot of \(id)",
        consequence: "The machine itself goes on as it is.", confirm: "Delete")
    }
  }
}

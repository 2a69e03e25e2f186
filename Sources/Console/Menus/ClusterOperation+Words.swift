import ClusterModel

/// The words of a verb, as menus and questions use them: Failover Cluster Manager's.
struct OperationWords: Equatable, Sendable {
  /// The label in a menu.
  var label: String
  /// The question's imperative.
  var imperative: String
  /// What follows from it.
  var consequence: String
  /// The button that confirms.
  var confirm: String
}

extension ClusterOperation {
  /// The words for the operations that the console's menus offer; nil for the others.
  var words: OperationWords? {
    switch self {
    case .machine(let id, let operation): operation.words(for: id)
    case .node(let id, let operation): operation.words(for: id)
    case .storage(.moveCoordinator(let volume, let node)):
      OperationWords(
        label: "Move to node \(node)", imperative: "Move \(volume) to \(node)",
        consequence: "\(node) then keeps the volume's metadata. Machines on it run on.",
        confirm: "Move")
    case .createMachine, .addNode, .storage, .network, .setQuorum: nil
    }
  }
}

extension MachineOperation {
  fileprivate func words(for id: MachineID) -> OperationWords? {
    switch self {
    case .start:
      OperationWords(
        label: "Start virtual machines", imperative: "Start \(id)",
        consequence: "It starts on its node, from its saved memory when it has some.",
        confirm: "Start")
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
    case .quickMigrate(let node):
      OperationWords(
        label: "Quick migrate to node \(node)", imperative: "Quick migrate \(id) to \(node)",
        consequence: "It is saved, moved and started again: its clients lose it meanwhile, "
          + "which can take minutes. A live migration spares them that.",
        confirm: "Quick migrate")
    case .move(let node):
      OperationWords(
        label: "Move to node \(node)", imperative: "Move \(id) to \(node)",
        consequence: "If it runs, it is taken offline, moved, and brought online again.",
        confirm: "Move")
    case .revert(let name):
      OperationWords(
        label: "Revert", imperative: "Revert \(id) to \(name)",
        consequence: "Its disk, and its memory when the snapshot has it, become what they were: "
          + "what it did since then is lost.",
        confirm: "Revert")
    case .deleteSnapshot(let name):
      OperationWords(
        label: "Delete", imperative: "Delete the snapshot \(name) of \(id)",
        consequence: "\(id) stays as it is now, and can't go back to that moment any more.",
        confirm: "Delete")
    case .delete, .makeHighlyAvailable, .configure, .setPolicy, .takeSnapshot: nil
    }
  }
}

extension NodeOperation {
  fileprivate func words(for id: NodeID) -> OperationWords? {
    switch self {
    case .pause:
      OperationWords(
        label: "Pause", imperative: "Pause \(id)",
        consequence: "It keeps what it runs and takes on nothing new.", confirm: "Pause")
    case .drain:
      OperationWords(
        label: "Pause, drain roles", imperative: "Pause and drain \(id)",
        consequence: "It takes on nothing new, and its machines migrate live to other nodes, "
          + "one after the other.",
        confirm: "Drain")
    case .resume(let failback):
      OperationWords(
        label: failback ? "Resume, fail roles back" : "Resume, do not fail roles back",
        imperative: "Resume \(id)",
        consequence: failback
          ? "It takes part again, and what a drain moved away migrates back."
          : "It takes part again; what a drain moved away stays where it is.",
        confirm: "Resume")
    case .stopService:
      OperationWords(
        label: "Stop Cluster Service", imperative: "Stop the cluster service on \(id)",
        consequence: "Its machines are saved and started on other nodes, and it votes no more.",
        confirm: "Stop")
    case .startService:
      OperationWords(
        label: "Start Cluster Service", imperative: "Start the cluster service on \(id)",
        consequence: "It joins. For up to 30 seconds live migrations find no network there.",
        confirm: "Start")
    case .evict:
      OperationWords(
        label: "Evict", imperative: "Evict \(id)",
        consequence: "It leaves the cluster for good; joining again takes adding it anew.",
        confirm: "Evict")
    case .fence(let action):
      OperationWords(
        label: action == .off ? "Fence, switch off" : "Fence, switch off and on",
        imperative: "Fence \(id)",
        consequence:
          "It is switched off at once. Its machines are interrupted and start elsewhere.",
        confirm: "Fence")
    }
  }
}

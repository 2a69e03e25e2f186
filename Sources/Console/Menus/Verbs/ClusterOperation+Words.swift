public import ClusterModel

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
  /// What is to be done and what follows from it, as a question says it.
  public var intention: String { "\(words.imperative). \(words.consequence)" }

  /// The words for an operation.
  var words: OperationWords {
    switch self {
    case .machine(let id, let operation): operation.words(for: id)
    case .service(let id, let operation): operation.words(for: id)
    case .node(let id, let operation): operation.words(for: id)
    case .storage(let operation): operation.words
    case .network(let operation): operation.words
    case .createMachine(let machine):
      OperationWords(
        label: "New Virtual Machine…", imperative: "Create \(machine.name) on \(machine.owner)",
        consequence: "It is off at first, with \(machine.memory) of memory"
          + (machine.volume.map { " and its files on \($0)." } ?? "."),
        confirm: "Create")
    case .addNode(let node):
      OperationWords(
        label: "Add Node…", imperative: "Add \(node.name) to the cluster",
        consequence: "It joins, built after the pattern of \(node.pattern), and has a vote.",
        confirm: "Add")
    case .setQuorum(let configuration):
      OperationWords(
        label: "Configure Cluster Quorum Settings…",
        imperative: "Use \(configuration.mode.rawValue) for the quorum",
        consequence: "It decides how many failures the cluster survives. Nothing stops meanwhile.",
        confirm: "Configure")
    }
  }

  /// Whether it interrupts, loses or gives up something for good, so that on a cluster in
  /// production more than Enter has to be meant.
  var isDangerous: Bool {
    switch self {
    case .machine(_, .turnOff), .machine(_, .delete), .machine(_, .revert),
      .node(_, .stopService), .node(_, .evict), .node(_, .fence), .storage(.removeVolume),
      .service(_, .takeOffline):
      true
    default: false
    }
  }
}

extension NodeOperation {
  fileprivate func words(for id: NodeID) -> OperationWords {
    switch self {
    case .pause:
      OperationWords(
        label: "Do Not Drain Roles", imperative: "Pause \(id)",
        consequence: "It keeps what it runs and takes on nothing new.", confirm: "Pause")
    case .drain:
      OperationWords(
        label: "Drain Roles", imperative: "Pause and drain \(id)",
        consequence: "It takes on nothing new, and its machines migrate live to other nodes, "
          + "one after the other.",
        confirm: "Drain")
    case .resume(let failback):
      OperationWords(
        label: failback ? "Fail Roles Back" : "Do Not Fail Roles Back",
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

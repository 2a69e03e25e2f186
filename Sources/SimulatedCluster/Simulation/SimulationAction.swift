public import ClusterBackend
public import ClusterModel

/// Something that a simulation does to its world.
public enum SimulationAction: Hashable, Sendable {
  /// Begins a live migration.
  case migrate(MigrationOrder)
  /// Takes the live migration of a machine back.
  case cancel(MachineID)
  /// Has the cluster do something else.
  case perform(ClusterOperation)
  /// Lets something go wrong, or puts it right.
  case inject(Fault)
}

extension SimulationAction: CustomStringConvertible {
  /// The action in Swift's own words, for reports of a violation.
  public var description: String {
    switch self {
    case .migrate(let order):
      "migrate \(order.machine) from \(order.source) to \(order.destination)"
    case .cancel(let machine): "cancel \(machine)"
    case .perform(let operation): "perform \(operation)"
    case .inject(let fault): "inject \(fault)"
    }
  }
}

extension Fault {
  /// What puts it right again; nil when it is itself what puts something right, or passes by itself.
  var remedy: Fault? {
    switch self {
    case .nodeFails(let node): .nodeReturns(node)
    case .networkFails(let network): .networkReturns(network)
    case .adapterFails(let node, let network): .adapterReturns(node, network)
    case .networkSlows(let network, let share): share < 1 ? .networkSlows(network, to: 1) : nil
    case .partition: .partitionHeals
    case .pathFails(let node, let disk): .pathReturns(node, disk)
    case .shareFails: .shareReturns
    case .nodeReturns, .networkReturns, .adapterReturns, .partitionHeals, .pathReturns,
      .shareReturns, .serviceRestarts, .machineFails, .hostProcessMoves:
      nil
    }
  }
}

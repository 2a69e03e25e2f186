import ArgumentParser
import ClusterModel

/// `ferry quick-migrate VM --to NODE`.
struct QuickMigrateCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "quick-migrate",
    abstract: "Save a virtual machine, move it to another node and restore it there.")

  @Argument(help: "The virtual machine.") var machine: MachineID
  @Option(name: .customLong("to"), help: ArgumentHelp("The node.", valueName: "node"))
  var destination: NodeID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, .quickMigrate(to: destination))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    // It is moved as a saved machine, and has still to be restored.
    guard cluster.machines[id: machine]?.state != .saved else { return .underWay }
    return cluster.arrival(of: machine, on: destination)
  }
}

/// `ferry move VM|SERVICE --to NODE`.
struct MoveCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a virtual machine that does not run, or a service, to another node.")

  @Argument(
    help: "The virtual machine, or the service or application.",
    completion: .custom(NameCompletion.roles))
  var role: String
  @Option(name: .customLong("to"), help: ArgumentHelp("The node.", valueName: "node"))
  var destination: NodeID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    if let service = service(in: cluster) { return .service(service.id, .move(to: destination)) }
    return .machine(MachineID(rawValue: role), .move(to: destination))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let service = service(in: cluster) else {
      return cluster.arrival(of: MachineID(rawValue: role), on: destination)
    }
    guard service.state != .failed else { return .failed(service.sentence) }
    return service.state != .pending && service.owner == destination
      ? .done(service.sentence) : .underWay
  }

  /// The service of that name; a machine comes first.
  private func service(in cluster: ClusterSnapshot) -> Service? {
    guard cluster.machines[id: MachineID(rawValue: role)] == nil else { return nil }
    return cluster.services[id: ServiceID(rawValue: role)]
  }
}

extension ClusterSnapshot {
  /// Whether a machine has come to rest on a node.
  fileprivate func arrival(of id: MachineID, on node: NodeID) -> OperationProgress {
    guard let machine = machines[id: id] else { return .failed("\(id) is gone.") }
    switch machine.state {
    case .running, .paused, .off, .saved:
      return machine.owner == node ? .done(machine.sentence) : .underWay
    case .failed, .pausedCritical: return .failed(machine.sentence)
    case .starting, .stopping, .saving, .unknown: return .underWay
    }
  }
}

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

/// `ferry move VM --to NODE`.
struct MoveCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a virtual machine that does not run to another node.")

  @Argument(help: "The virtual machine.") var machine: MachineID
  @Option(name: .customLong("to"), help: ArgumentHelp("The node.", valueName: "node"))
  var destination: NodeID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, .move(to: destination))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    cluster.arrival(of: machine, on: destination)
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

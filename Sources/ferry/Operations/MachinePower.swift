import ArgumentParser
import ClusterModel

/// A command that brings one machine into a state.
protocol MachinePowerCommand: OperationCommand {
  static var operation: MachineOperation { get }
  static var goal: VirtualMachine.State { get }
  var machine: MachineID { get }
}

extension MachinePowerCommand {
  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, Self.operation)
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let machine = cluster.machines[id: machine] else { return .failed("\(machine) is gone") }
    switch machine.state {
    case Self.goal: return .done(machine.sentence)
    case .failed: return .failed(machine.sentence)
    default: return .underWay
    }
  }
}

/// `ferry start VM`.
struct StartCommand: MachinePowerCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a virtual machine.")
  static let operation = MachineOperation.start
  static let goal = VirtualMachine.State.running

  @Argument(help: "The virtual machine.") var machine: MachineID
  @OptionGroup var options: OperationOptions
}

/// `ferry shutdown VM`.
struct ShutDownCommand: MachinePowerCommand {
  static let configuration = CommandConfiguration(
    commandName: "shutdown", abstract: "Have a virtual machine's operating system shut down.")
  static let operation = MachineOperation.shutDown
  static let goal = VirtualMachine.State.off

  @Argument(help: "The virtual machine.") var machine: MachineID
  @OptionGroup var options: OperationOptions
}

/// `ferry turn-off VM`.
struct TurnOffCommand: MachinePowerCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-off", abstract: "Cut a virtual machine's power; unsaved work is lost.")
  static let operation = MachineOperation.turnOff
  static let goal = VirtualMachine.State.off

  @Argument(help: "The virtual machine.") var machine: MachineID
  @OptionGroup var options: OperationOptions
}

/// `ferry save VM`.
struct SaveCommand: MachinePowerCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Write a virtual machine's memory to disk, and stop it.")
  static let operation = MachineOperation.save
  static let goal = VirtualMachine.State.saved

  @Argument(help: "The virtual machine.") var machine: MachineID
  @OptionGroup var options: OperationOptions
}

extension VirtualMachine {
  /// What it does now, as the end of a command tells it.
  var sentence: String {
    let place = owner.map { " on \($0)" } ?? ""
    let more = information.map { ": \($0)" } ?? ""
    let what = state == .running ? "runs" : "is \(state.rawValue.lowercased())"
    return "\(id) \(what)\(place)\(more)."
  }
}

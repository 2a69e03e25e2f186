internal import ClusterModel

/// One step of what is done to a machine.
enum MachineStep: Hashable, Sendable {
  /// Its operating system is asked to shut down, and it does.
  case shutDown
  /// Its power is cut.
  case turnOff
  /// Its memory is written to disk.
  case save
  /// The memory on disk is forgotten.
  case discardMemory
  /// Its disks, and its memory when it was saved, are kept under a name.
  case keep(String)
  /// Disks, and memory when it was kept, become what they were.
  case bringBack(String)
  /// Its role goes to another node, while it does not run.
  case move(to: NodeID)
  /// It starts, from its memory when it was saved.
  case start

  /// What the machine is shown as meanwhile; nil when it stays what it is.
  var appearance: VirtualMachine.State? {
    switch self {
    case .shutDown, .turnOff: .stopping
    case .save: .saving
    case .start: .starting
    case .discardMemory, .keep, .bringBack, .move: nil
    }
  }

  /// What the machine is shown as during one of several steps: between two of them it is not at
  /// rest, whatever it may look like.
  static func appearance(at index: Int, of steps: [MachineStep]) -> VirtualMachine.State? {
    steps[index...].lazy.compactMap(\.appearance).first
      ?? steps[..<index].lazy.compactMap(\.appearance).last
  }

  /// What it is called in a failure, after "could not".
  var verb: String {
    switch self {
    case .shutDown: "be shut down"
    case .turnOff: "be turned off"
    case .save: "be saved"
    case .discardMemory: "be freed of its saved memory"
    case .keep(let name): "be kept as \(name)"
    case .bringBack(let name): "be brought back to \(name)"
    case .move(let node): "be moved to \(node)"
    case .start: "be started"
    }
  }

  /// The steps of an operation; empty when it takes none of these.
  static func steps(of operation: MachineOperation, on machine: VirtualMachine) -> [MachineStep] {
    switch operation {
    case .start: [.start]
    case .shutDown: [.shutDown]
    case .turnOff: [machine.state == .saved ? .discardMemory : .turnOff]
    case .save: [.save]
    case .takeSnapshot(let name, let sequence):
      switch (machine.state, sequence) {
      case (.running, .shutDownFirst): [.shutDown, .keep(name), .start]
      case (.running, .whileRunning): [.save, .keep(name), .start]
      default: [.keep(name)]
      }
    case .revert(let name): reverting(machine, to: name)
    case .quickMigrate(let node): [.save, .move(to: node), .start]
    case .move(let node): moving(machine, to: node)
    case .delete, .makeHighlyAvailable, .configure, .setPolicy, .deleteSnapshot: []
    }
  }

  private static func reverting(_ machine: VirtualMachine, to name: String) -> [MachineStep] {
    let hasMemory = machine.snapshots.contains { $0.name == name && $0.includesMemory }
    switch machine.state {
    case .running, .paused:
      return [.turnOff, .bringBack(name)] + (hasMemory && machine.state == .running ? [.start] : [])
    case .saved: return [.discardMemory, .bringBack(name)]
    default: return [.bringBack(name)]
    }
  }

  private static func moving(_ machine: VirtualMachine, to node: NodeID) -> [MachineStep] {
    switch machine.state {
    case .paused: return [.save, .move(to: node), .start]
    case .running:
      let stop: MachineStep =
        switch machine.policy.offlineAction {
        case .save: .save
        case .shutDown: .shutDown
        case .turnOff: .turnOff
        }
      return [stop, .move(to: node), .start]
    default: return [.move(to: node)]
    }
  }
}

/// Where a machine is and what it does there, between two steps.
struct MachineRest: Hashable, Sendable {
  /// What it does.
  enum Kind: Hashable, Sendable {
    case running, off, saved
  }

  /// What it does.
  var kind: Kind
  /// Where.
  var node: NodeID

  /// The sentence with which every failure begins.
  func sentence(_ machine: MachineID) -> String {
    switch kind {
    case .running: "\(machine) still runs on \(node)"
    case .off: "\(machine) is off on \(node)"
    case .saved: "\(machine) is saved on \(node)"
    }
  }
}

/// Something that Ferry does to a machine at present.
struct MachineChore: Hashable, Sendable {
  /// What it is shown as; nil when it is shown as what it does.
  var appearance: VirtualMachine.State?
  /// Where it is.
  var node: NodeID?
}

/// Why a step could not be taken.
struct StepFailure: Error, Hashable {
  /// The cause.
  var cause: String
  /// What to do next.
  var advice: String?
}

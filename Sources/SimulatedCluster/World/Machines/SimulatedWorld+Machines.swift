internal import ClusterBackend
internal import ClusterModel

/// What is due for one machine.
enum MachineOccurrence: Hashable, Sendable, Codable {
  /// It is on its way to a state, and there now.
  case arrives(VirtualMachine.State)
}

/// The life of a machine apart from its live migrations.
extension SimulatedWorld {
  mutating func perform(_ operation: MachineOperation, on id: MachineID) {
    guard var machine = cluster.machines[id: id] else { return }
    switch operation {
    case .quickMigrate(let node): startMachine(id, on: node)
    case .save:
      machine.state = .saved
      emit(.machineChanged(machine))
    case .setPolicy(let policy):
      machine.policy = policy
      emit(.machineChanged(machine))
    default: break
    }
  }

  mutating func create(_ specification: MachineSpecification) {
  }

  mutating func happen(_ occurrence: MachineOccurrence, to id: MachineID) {
    guard var machine = cluster.machines[id: id], machine.state == .starting else { return }
    machine.state = .running
    emit(.machineChanged(machine))
  }
}

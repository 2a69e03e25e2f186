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
  }

  mutating func create(_ specification: MachineSpecification) {
  }

  mutating func happen(_ occurrence: MachineOccurrence, to id: MachineID) {
  }
}

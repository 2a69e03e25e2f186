internal import ClusterModel

extension Membership {
  /// A node that is being emptied, as far as it has come.
  struct Drain: Sendable, Codable {
    /// A machine that could not leave.
    struct Failure: Sendable, Codable {
      let machine: MachineID
      let reason: String
    }

    /// How often a machine's move is tried.
    static let triesMax = 2

    /// The machines that are still to leave, in order.
    var left: [MachineID]
    /// Where the plan sends each.
    var planned: [MachineID: NodeID]
    /// The machine that moves at present, and its migration.
    var moving: MachineID?
    var migration: MigrationID?
    /// How often each machine's move has failed.
    var tries: [MachineID: Int] = [:]
    /// What could not leave.
    var failures: [Failure] = []
  }
}

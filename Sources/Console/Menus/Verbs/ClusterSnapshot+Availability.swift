import ClusterModel
import ClusterRules

/// Whether what the menus offer can be done, by the rules that the cluster itself asks.
extension ClusterSnapshot {
  /// Whether an operation can be carried out.
  func availability(of operation: ClusterOperation) -> Availability {
    guard let first = OperationRules.obstacles(to: operation, in: self).first else {
      return .available(note: nil)
    }
    return .refused(reason: first.reason)
  }

  /// Whether a machine may be migrated live, wherever to.
  func liveMigration(of id: MachineID) -> Availability {
    guard let machine = machines[id: id] else {
      return .refused(reason: "There is no virtual machine named \(id) any more")
    }
    if let obstacle = MigrationRules.obstacles(moving: machine, in: self).first {
      return .refused(reason: obstacle.reason)
    }
    return .available(note: nil)
  }

  /// Whether a machine may be migrated to a node at all, at once or after waiting.
  func migration(of machine: MachineID, to node: NodeID) -> Availability {
    if let obstacle = MigrationRules.obstacles(moving: machine, to: node, in: self).first {
      return .refused(reason: obstacle.reason)
    }
    guard let source = machines[id: machine]?.owner else {
      return .refused(reason: "It is not known where \(machine) runs")
    }
    switch Admission.decide(source: source, destination: node, among: migrations) {
    case .admitted: return .available(note: nil)
    case .waits(let reason):
      let prefix = "Waiting: "
      let cause = reason.hasPrefix(prefix) ? String(reason.dropFirst(prefix.count)) : reason
      return .available(note: "It will wait: \(cause)")
    }
  }

  /// The best possible node for a machine, and why it is.
  func best(for machine: MachineID) -> Availability {
    guard let choice = Placement.best(for: machine, in: self) else {
      return .refused(reason: "No node can take \(machine)")
    }
    return .available(note: "\(choice.node): \(choice.reason)")
  }

  /// Whether the open migration of a machine can be taken back.
  func cancellation(of machine: MachineID) -> Availability {
    guard let open = openMigration(of: machine) else {
      return .refused(reason: "\(machine) is not migrating")
    }
    return open.cancellation
  }

  /// Whether the switch-over of a machine waits to be let go.
  func release(of machine: MachineID) -> Availability {
    guard let open = openMigration(of: machine) else {
      return .refused(reason: "\(machine) is not migrating")
    }
    guard open.isHeld else { return .refused(reason: "Its switch-over does not wait for a word") }
    return .available(note: nil)
  }

  /// The newest migration of a machine, whether it goes on or not.
  func newestMigration(of machine: MachineID) -> Migration? {
    openMigration(of: machine) ?? migrations.last { $0.machine == machine }
  }

  /// Where a machine came from, if its last migration brought it to where it is (F13).
  func wayBack(of machine: MachineID) -> NodeID? {
    guard let last = migrations.last(where: { $0.machine == machine }), last.outcome == .done,
      machines[id: machine]?.owner == last.request.destination
    else { return nil }
    return last.request.source
  }
}

extension Migration {
  /// Whether it can be taken back now.
  var cancellation: Availability {
    if isCancellable { return .available(note: nil) }
    if isOver { return .refused(reason: "The live migration is over") }
    if isCancelRequested { return .refused(reason: "It was asked to stop already") }
    return .refused(reason: "Too late: the blackout has begun, and it goes through to its end")
  }
}

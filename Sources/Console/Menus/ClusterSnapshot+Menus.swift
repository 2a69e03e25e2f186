import ClusterModel
import ClusterRules

/// What can be done with the cluster's objects, and why not; the words are Failover Cluster
/// Manager's.
extension ClusterSnapshot {
  /// The verbs for a machine, what Ferry is there for first. They are all shown, whether they can be
  /// used or not.
  func items(for machine: MachineID) -> [MenuItem] {
    releaseItems(for: machine) + migrationItems(for: machine) + moveItems(for: machine)
      + powerItems(for: machine)
      + [MenuItem(action: .form(.machine(machine)), label: "Properties")]
  }

  private func migrationItems(for machine: MachineID) -> [MenuItem] {
    [
      MenuItem(
        action: .liveMigrate(machine), label: "Live migrate virtual machine to another node",
        availability: liveMigration(of: machine), children: targets(for: machine)),
      MenuItem(
        action: .cancelMigration(machine), label: "Cancel in progress live migration",
        availability: cancellation(of: machine)),
      MenuItem(
        action: .showMigration(machine), label: "Show live migration",
        availability: newestMigration(of: machine) != nil
          ? .available(note: nil) : .refused(reason: "\(machine) has not migrated yet")),
    ]
  }

  /// The newest migration of a machine, whether it goes on or not.
  func newestMigration(of machine: MachineID) -> Migration? {
    openMigration(of: machine) ?? migrations.last { $0.machine == machine }
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

  /// Whether the open migration of a machine can be taken back.
  func cancellation(of machine: MachineID) -> Availability {
    guard let open = openMigration(of: machine) else {
      return .refused(reason: "\(machine) is not migrating")
    }
    return open.cancellation
  }

  /// Shown only while a switch-over waits: then it comes first.
  private func releaseItems(for machine: MachineID) -> [MenuItem] {
    guard openMigration(of: machine)?.isHeld == true else { return [] }
    return [MenuItem(action: .release(machine), label: "Switch over now")]
  }

  /// Whether the switch-over of a machine waits to be let go.
  func release(of machine: MachineID) -> Availability {
    guard let open = openMigration(of: machine) else {
      return .refused(reason: "\(machine) is not migrating")
    }
    guard open.isHeld else { return .refused(reason: "Its switch-over does not wait for a word") }
    return .available(note: nil)
  }

  private func targets(for machine: MachineID) -> [MenuItem] {
    nodes.enumerated().map { index, node in
      MenuItem(
        action: .migrate(machine, to: node.id),
        label: "\(index + 1) - Live migrate to node \(node.id)",
        availability: migration(of: machine, to: node.id))
    }
  }

  private func liveMigration(of id: MachineID) -> Availability {
    guard let machine = machines[id: id] else {
      return .refused(reason: "There is no virtual machine named \(id) any more")
    }
    if let obstacle = MigrationRules.obstacles(moving: machine, in: self).first {
      return .refused(reason: obstacle.reason)
    }
    return .available(note: nil)
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

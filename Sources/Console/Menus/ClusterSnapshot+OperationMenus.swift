import ClusterModel
import ClusterRules

/// The verbs of the menus that are operations. All are shown, whether they can be used or not, with
/// the rules' reason why not.
extension ClusterSnapshot {
  /// Power: what Failover Cluster Manager lists first.
  func powerItems(for machine: MachineID) -> [MenuItem] {
    [MachineOperation.start, .shutDown, .turnOff, .save].compactMap { operation in
      item(.machine(machine, operation))
    }
  }

  /// Quick migration and plain move, each with its list of nodes.
  func moveItems(for machine: MachineID) -> [MenuItem] {
    [
      MenuItem(
        action: .quickMigrate(machine),
        label: "Quick migrate virtual machine(s) to another node",
        children: targets { .machine(machine, .quickMigrate(to: $0)) }),
      MenuItem(
        action: .move(machine), label: "Move virtual machine(s) to another node",
        children: targets { .machine(machine, .move(to: $0)) }),
    ].map(summed)
  }

  /// The verbs for a node.
  func items(for node: NodeID) -> [MenuItem] {
    var operations: [NodeOperation] = [
      .pause, .drain, .resume(failback: true), .resume(failback: false), .startService,
      .stopService, .evict,
    ]
    if settings.fencing != nil { operations += [.fence(.reboot), .fence(.off)] }
    return operations.compactMap { item(.node(node, $0)) }
  }

  /// The verbs for a volume.
  func items(for volume: VolumeID) -> [MenuItem] {
    let move = MenuItem(
      action: .moveVolume(volume), label: "Move this shared volume to another node",
      children: targets { .storage(.moveCoordinator(volume, to: $0)) })
    return [summed(move)]
  }

  /// Whether an operation can be carried out.
  func availability(of operation: ClusterOperation) -> Availability {
    guard let first = OperationRules.obstacles(to: operation, in: self).first else {
      return .available(note: nil)
    }
    return .refused(reason: first.reason)
  }

  private func item(_ operation: ClusterOperation) -> MenuItem? {
    operation.words.map { words in
      MenuItem(
        action: .perform(operation), label: words.label, availability: availability(of: operation))
    }
  }

  private func targets(_ operation: (NodeID) -> ClusterOperation) -> [MenuItem] {
    nodes.enumerated().compactMap { index, node in
      guard var item = item(operation(node.id)) else { return nil }
      item.label = "\(index + 1) - \(item.label)"
      return item
    }
  }

  /// A submenu in which nothing can be chosen says why, if there is one reason for all.
  private func summed(_ item: MenuItem) -> MenuItem {
    let reasons = Set(
      item.children.compactMap { $0.availability.isAvailable ? nil : $0.availability.words })
    guard item.children.allSatisfy({ !$0.availability.isAvailable }), reasons.count == 1,
      let reason = reasons.first
    else { return item }
    var item = item
    item.availability = .refused(reason: reason)
    item.children = []
    return item
  }
}

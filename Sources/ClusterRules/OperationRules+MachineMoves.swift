internal import ClusterModel

/// Snapshots and moves of machines that are not live (G16).
extension OperationRules {
  /// The most snapshots of a machine: Hyper-V's limit.
  static let snapshotsMax = 50

  static func takingSnapshot(
    _ name: String, of machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found = self.name(name, what: "the name of a snapshot")
    found += state(of: machine, isOneOf: [.running, .off], to: "be kept in a snapshot")
    if machine.snapshots.contains(where: { $0.name == name }) {
      found.append(Refusal(.uniqueName, "\(machine.id) has a snapshot named \(name) already"))
    }
    if machine.snapshots.count >= snapshotsMax {
      found.append(
        Refusal(
          .state, "\(machine.id) has \(snapshotsMax) snapshots, as many as it can",
          advice: "Delete one of them first"))
    }
    return found + storage(of: machine, in: cluster)
  }

  static func reverting(
    _ machine: VirtualMachine, to name: String, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    missing(name, of: machine)
      + state(of: machine, isOneOf: [.running, .paused, .off, .saved, .failed], to: "be reverted")
      + storage(of: machine, in: cluster)
  }

  static func missing(_ name: String, of machine: VirtualMachine) -> [Refusal] {
    guard !machine.snapshots.contains(where: { $0.name == name }) else { return [] }
    return [Refusal(.exists, "\(machine.id) has no snapshot named \(name)")]
  }

  private static func storage(
    of machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let node = machine.owner.flatMap({ cluster.nodes[id: $0] }) else { return [] }
    return [HostRules.storage(of: machine, on: node, in: cluster)].compactMap { $0 }
  }

  /// How a machine comes to the other node follows from what it does, and from its offline action.
  static func moving(
    _ machine: VirtualMachine, to node: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let wrong = state(
      of: machine, isOneOf: [.running, .paused, .off, .saved, .failed], to: "be moved")
    let arrival: HostRules.Arrival =
      switch machine.state {
      case .running: machine.policy.offlineAction == .save ? .withMemory : .cold
      case .paused, .saved: .withMemory
      default: .atRest
      }
    return wrong + moving(machine, to: node, by: arrival, in: cluster)
  }

  static func moving(
    _ machine: VirtualMachine, to id: NodeID, by arrival: HostRules.Arrival,
    in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let node = cluster.nodes[id: id] else {
      return [Refusal(.exists, "There is no node named \(id) in this cluster")]
    }
    guard machine.owner != id else {
      return [Refusal(.otherNode, "\(machine.id) is on \(id) already")]
    }
    guard machine.isHighlyAvailable else { return [notHighlyAvailable(machine)] }
    var found: [Refusal] = []
    if node.state != .up {
      found.append(Refusal(.nodeUp, "\(id) is \(node.state.rawValue.lowercased())"))
    }
    found += HostRules.obstacles(to: machine, on: node, by: arrival, in: cluster)
    if let unreachable = HostRules.storage(of: machine, on: node, in: cluster) {
      found.append(unreachable)
    }
    if machine.state.occupiesMemory, let full = HostRules.memory(for: machine, on: node) {
      found.append(full)
    }
    return found
  }
}

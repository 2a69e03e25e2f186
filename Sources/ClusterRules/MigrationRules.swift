public import ClusterModel

/// Whether a machine may be live migrated to a node: pure decisions over a snapshot, the same for
/// the menus, the command line, the engine and the tests.
public enum MigrationRules {
  /// What forbids moving a machine to a node now, the most telling reason first; empty when nothing
  /// does. Other migrations do not forbid, they make wait: see `Admission`.
  public static func obstacles(
    moving machine: MachineID, to destination: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let machine = cluster.machines[id: machine] else {
      return [Refusal(.exists, "There is no virtual machine named \(machine) in this cluster")]
    }
    guard let node = cluster.nodes[id: destination] else {
      return [Refusal(.exists, "There is no node named \(destination) in this cluster")]
    }
    return obstacles(moving: machine, in: cluster) + obstacles(moving: machine, to: node, cluster)
  }

  /// What forbids moving a machine anywhere.
  public static func obstacles(
    moving machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found: [Refusal] = []
    if machine.state != .running {
      let state = machine.state.rawValue.lowercased()
      found.append(
        Refusal(.mustRun, "\(machine.id) is \(state): only a running machine migrates live"))
    }
    if let bound = movesAlone(machine) { found.append(bound) }
    if cluster.quorum?.isQuorate == false {
      found.append(Refusal(.quorum, "The cluster has no quorum"))
    }
    if let open = cluster.openMigration(of: machine.id) {
      let verb = open.phase == .queued ? "already waits to migrate" : "is already migrating"
      let destination = open.request.destination.map { " to \($0)" } ?? ""
      found.append(Refusal(.oneMigrationPerMachine, "\(machine.id) \(verb)\(destination)"))
    }
    if let owner = machine.owner, let node = cluster.nodes[id: owner], !node.canSend {
      found.append(Refusal(.nodeUp, "Its node \(owner) is \(node.condition)"))
    }
    return found
  }

  /// What forbids moving a machine that the cluster moves only together with others.
  static func movesAlone(_ machine: VirtualMachine) -> Refusal? {
    machine.bond.map { bond in
      Refusal(
        .movesAlone, "\(machine.id) can't be live migrated alone: \(bond)",
        advice: "Move the whole by the cluster's own means, or take \(machine.id) out of it")
    }
  }

  static func obstacles(
    moving machine: VirtualMachine, to node: Node, _ cluster: ClusterSnapshot
  ) -> [Refusal] {
    if machine.owner == node.id {
      return [Refusal(.otherNode, "\(machine.id) already runs on \(node.id)")]
    }
    var found: [Refusal] = []
    if node.state == .up, !node.isPoweredOn {
      found.append(Refusal(.nodeUp, "\(node.id) does not answer"))
    }
    if node.state != .up {
      found.append(Refusal(.nodeUp, "\(node.id) is \(node.condition)"))
    }
    found += HostRules.obstacles(to: machine, on: node, by: .withMemory, in: cluster)
    if let full = HostRules.memory(for: machine, on: node) { found.append(full) }
    if let waiting = networksNotReady(for: machine.id, to: node.id, in: cluster) {
      found.append(waiting)
    } else if let source = machine.owner,
      NetworkOrder.candidates(from: source, to: node.id, in: cluster).isEmpty
    {
      found.append(
        Refusal(
          .migrationNetwork, "No migration network available between \(source) and \(node.id)")
      )
    }
    if let cut = HostRules.storage(of: machine, on: node, in: cluster) { found.append(cut) }
    return found
  }
}

extension Node {
  /// A paused node keeps what it runs and may send it away.
  fileprivate var canSend: Bool { state == .up || state == .paused }
}

internal import ClusterModel

/// What is done to machines (G4, G6, G16).
extension OperationRules {
  static func obstacles(
    to operation: MachineOperation, on id: MachineID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let machine = cluster.machines[id: id] else {
      return [Refusal(.exists, "There is no virtual machine named \(id) in this cluster")]
    }
    var found = general(to: operation, on: machine, in: cluster)
    switch operation {
    case .start: found += starting(machine, in: cluster)
    case .shutDown: found += state(of: machine, isOneOf: [.running], to: "be shut down")
    case .save: found += saving(machine, in: cluster)
    case .turnOff: found += turningOff(machine)
    case .delete: found += deleting(machine)
    case .makeHighlyAvailable: found += makingHighlyAvailable(machine)
    case .configure(let change): found += configuring(machine, change, in: cluster)
    case .setPolicy(let policy): found += setting(policy, of: machine, in: cluster)
    case .takeSnapshot(let name, _): found += takingSnapshot(name, of: machine, in: cluster)
    case .revert(let name): found += reverting(machine, to: name, in: cluster)
    case .deleteSnapshot(let name): found += missing(name, of: machine)
    case .quickMigrate(let node):
      found += state(of: machine, isOneOf: [.running, .paused], to: "be quick migrated")
      found += moving(machine, to: node, by: .withMemory, in: cluster)
    case .move(let node): found += moving(machine, to: node, in: cluster)
    }
    return found
  }

  /// What forbids whatever is done to a machine: the cluster can't act, its node can't be asked, or
  /// it is migrating.
  private static func general(
    to operation: MachineOperation, on machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found: [Refusal] = []
    if cluster.quorum?.isQuorate == false {
      found.append(Refusal(.quorum, "The cluster has no quorum"))
    }
    if let open = cluster.openMigration(of: machine.id) {
      let verb = open.phase == .queued ? "waits to migrate" : "is migrating"
      found.append(
        Refusal(
          .oneMigrationPerMachine, "\(machine.id) \(verb)",
          advice: "Wait until the migration has ended, or cancel it"))
    }
    if needsNode(operation, of: machine), let owner = machine.owner,
      let node = cluster.nodes[id: owner], node.state != .up, node.state != .paused
    {
      found.append(Refusal(.nodeUp, "Its node \(owner) is \(node.state.rawValue.lowercased())"))
    }
    return found
  }

  /// A role that does not run is moved, and gets policies, without its node.
  private static func needsNode(_ operation: MachineOperation, of machine: VirtualMachine) -> Bool {
    switch operation {
    case .setPolicy: false
    case .move: machine.state.occupiesMemory
    default: true
    }
  }

  /// What a state that does not allow something is told as: what the machine does, and what it must
  /// do to be started, saved, moved.
  static func state(
    of machine: VirtualMachine, isOneOf states: [VirtualMachine.State], to goal: String
  ) -> [Refusal] {
    guard !states.contains(machine.state) else { return [] }
    let names = states.map { $0.rawValue.lowercased() }
    let all = [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }
    return [
      Refusal(
        .state,
        "\(machine.whereabouts): it must be \(all.joined(separator: " or ")) to \(goal)")
    ]
  }

  private static func starting(
    _ machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let wrong = state(of: machine, isOneOf: [.off, .saved, .failed], to: "be started")
    guard wrong.isEmpty, let owner = machine.owner, let node = cluster.nodes[id: owner] else {
      return wrong
    }
    guard node.state != .paused else {
      return [
        Refusal(
          .nodeUp, "Its node \(owner) is paused and starts nothing new",
          advice: "Resume \(owner), or move \(machine.id) to another node")
      ]
    }
    let arrival: HostRules.Arrival = machine.state == .saved ? .withMemory : .cold
    return HostRules.obstacles(to: machine, on: node, by: arrival, in: cluster)
      + [
        HostRules.storage(of: machine, on: node, in: cluster),
        HostRules.memory(for: machine, on: node),
      ].compactMap { $0 }
  }

  private static func saving(_ machine: VirtualMachine, in cluster: ClusterSnapshot) -> [Refusal] {
    let wrong = state(of: machine, isOneOf: [.running, .paused], to: "be saved")
    guard wrong.isEmpty, let node = machine.owner.flatMap({ cluster.nodes[id: $0] }) else {
      return wrong
    }
    return [HostRules.storage(of: machine, on: node, in: cluster)].compactMap { $0 }
  }

  /// Its memory on its way to disk can't be stopped; what was saved is lost when it is turned off.
  private static func turningOff(_ machine: VirtualMachine) -> [Refusal] {
    state(
      of: machine, isOneOf: [.running, .paused, .pausedCritical, .starting, .stopping, .saved],
      to: "be turned off")
  }
}

internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// What a run does: weighted so that much succeeds and everything is tried.
extension SimulationRun {
  /// So many things may be broken at once before some must be mended.
  static let brokenMax = 4

  mutating func chooseAction() -> SimulationAction {
    switch luck.index(below: 100) {
    case 0..<36: chooseMigration()
    case 36..<45: .cancel(chooseMigratingMachine())
    case 45..<63: .perform(chooseMachineOperation())
    case 63..<72: .perform(chooseNodeOperation())
    case 72..<79: .perform(chooseStorageOperation())
    case 79..<82: .perform(chooseNetworkOperation())
    case 82..<84: .perform(chooseMembership())
    case 84..<92 where remedies.count < Self.brokenMax: .inject(chooseFault())
    default: .inject(chooseRemedy())
    }
  }

  /// A machine that exists, as a rule.
  mutating func chooseMachine(where suits: (VirtualMachine) -> Bool = { _ in true }) -> MachineID {
    if chance(1) { return "nobody" }
    return pick(world.cluster.machines, where: suits)?.id ?? pick(world.cluster.machines)?.id
      ?? "nobody"
  }

  /// A node that exists, as a rule.
  mutating func chooseNode(where suits: (Node) -> Bool = { _ in true }) -> NodeID {
    if chance(1) { return "nowhere" }
    return pick(world.cluster.nodes, where: suits)?.id ?? pick(world.cluster.nodes)?.id
      ?? "nowhere"
  }

  private mutating func chooseMigration() -> SimulationAction {
    let machine = chooseMachine { $0.state == .running }
    let needed = world.cluster.machines[id: machine]?.memory ?? .zero
    let owner = world.cluster.machines[id: machine]?.owner
    let isSensible = chance(90)
    let node = chooseNode { node in
      !isSensible || (node.state == .up && node.memoryFree >= needed && node.id != owner)
    }
    // An order that was made before the machine moved on.
    let source = chance(2) ? chooseNode() : owner ?? "nowhere"
    namesGiven += 1
    return .migrate(
      MigrationOrder(
        id: MigrationID(rawValue: "\(machine)/run/\(namesGiven)"), machine: machine,
        source: source, destination: node, networks: chooseNetworks(from: source, to: node)))
  }

  /// The networks of the rules, as a rule; sometimes others.
  private mutating func chooseNetworks(from source: NodeID, to node: NodeID) -> [NetworkID] {
    if chance(85) { return NetworkOrder.candidates(from: source, to: node, in: world.cluster) }
    let networks = shuffled(world.cluster.networks.map(\.id))
    return Array(networks.prefix(luck.index(below: networks.count + 1)))
  }

  private mutating func chooseMigratingMachine() -> MachineID {
    let migrating = world.migrations.map(\.order.machine)
    return chance(90) ? pick(migrating) ?? chooseMachine() : chooseMachine()
  }

  private mutating func chooseRemedy() -> Fault {
    if chance(80), let remedy = pick(remedies) { return remedy }
    return switch luck.index(below: 6) {
    case 0: .nodeReturns(chooseNode())
    case 1: .networkReturns(chooseNetwork())
    case 2: .adapterReturns(chooseNode(), chooseNetwork())
    case 3: .pathReturns(chooseNode(), chooseDisk())
    case 4: .partitionHeals
    default: .shareReturns
    }
  }

  private mutating func chooseFault() -> Fault {
    switch luck.index(below: 14) {
    case 0, 1: return .nodeFails(chooseNode())
    case 2: return .serviceRestarts(chooseNode())
    case 3: return .networkFails(chooseNetwork())
    case 4, 5: return .adapterFails(chooseNode(), chooseNetwork())
    case 6: return .networkSlows(chooseNetwork(), to: luck.number(from: 0.05, to: 1))
    case 7: return .partition(choosePart())
    case 8, 9: return .pathFails(chooseNode(), chooseDisk())
    case 10: return .shareFails
    case 11, 12: return .machineFails(chooseMachine { $0.state == .running })
    default: return .hostProcessMoves(chooseMachine { $0.state == .running })
    }
  }

  /// One node, or some of them.
  private mutating func choosePart() -> [NodeID] {
    var part: [NodeID] = []
    for node in world.cluster.nodes where chance(30) { part.append(node.id) }
    return part.isEmpty ? [chooseNode()] : part
  }

  mutating func chooseNetwork() -> NetworkID { pick(world.cluster.networks)?.id ?? "nothing" }

  mutating func chooseDisk() -> DiskID { pick(world.cluster.disks)?.id ?? "nothing" }

  mutating func chooseVolume() -> VolumeID { pick(world.cluster.volumes)?.id ?? "nothing" }
}

extension Fault {
  /// Whether it makes something worse.
  var isBad: Bool {
    switch self {
    case .nodeReturns, .networkReturns, .adapterReturns, .partitionHeals, .pathReturns,
      .shareReturns:
      false
    case .networkSlows(_, let share): share < 1
    case .nodeFails, .serviceRestarts, .networkFails, .adapterFails, .partition, .pathFails,
      .shareFails, .machineFails, .hostProcessMoves:
      true
    }
  }
}

internal import ClusterModel

/// Random operations.
extension SimulationRun {
  mutating func chooseMachineOperation() -> ClusterOperation {
    switch luck.index(below: 40) {
    case 0..<10: return .machine(chooseMachine { !$0.state.occupiesMemory }, .start)
    case 10, 11: return .machine(chooseMachine { $0.state == .running }, .shutDown)
    case 12: return .machine(chooseMachine { $0.state == .running }, .turnOff)
    case 13: return .machine(chooseMachine { $0.state == .running }, .save)
    case 14: return .machine(chooseMachine { $0.state == .off }, .delete)
    case 15..<18: return createMachine()
    case 18: return .machine(chooseMachine { !$0.isHighlyAvailable }, .makeHighlyAvailable)
    case 19..<22: return .machine(chooseMachine { $0.state == .off }, .configure(chooseChange()))
    case 22..<26: return .machine(chooseMachine(), .setPolicy(choosePolicy()))
    case 26..<29: return .machine(chooseMachine(), chooseSnapshotOperation())
    case 29 where !world.cluster.services.isEmpty: return chooseServiceOperation()
    case 29..<35:
      return .machine(
        chooseMachine { $0.state == .running }, .quickMigrate(to: chooseNode { $0.state == .up }))
    default: return .machine(chooseMachine(), .move(to: chooseNode { $0.state == .up }))
    }
  }

  private mutating func chooseServiceOperation() -> ClusterOperation {
    let service = pick(world.cluster.services)?.id ?? "nothing"
    return switch luck.index(below: 3) {
    case 0: .service(service, .bringOnline)
    case 1: .service(service, .takeOffline)
    default: .service(service, .move(to: chooseNode { $0.state == .up }))
    }
  }

  private mutating func createMachine() -> ClusterOperation {
    guard world.cluster.machines.count < machinesMax else {
      return .machine(chooseMachine { $0.state == .off }, .start)
    }
    namesGiven += 1
    return .createMachine(
      MachineSpecification(
        name: chance(95) ? MachineID(rawValue: "new-\(namesGiven)") : chooseMachine(),
        owner: chooseNode { $0.state == .up },
        memory: .mebibytes(Double(256 * (luck.index(below: 12) + (chance(97) ? 1 : 0)))),
        processors: 1 + luck.index(below: 4), volume: chance(90) ? chooseVolume() : nil,
        disk: chance(10) ? chooseDisk() : nil, isHighlyAvailable: chance(70),
        isProcessorCompatible: chance(50)))
  }

  private mutating func chooseChange() -> MachineChange {
    switch luck.index(below: 4) {
    case 0: MachineChange(memory: .mebibytes(Double(256 * (1 + luck.index(below: 16)))))
    case 1: MachineChange(processors: luck.index(below: 6))
    case 2: MachineChange(isProcessorCompatible: chance(50))
    default: MachineChange(startAction: pick(AutomaticStartAction.allCases))
    }
  }

  private mutating func choosePolicy() -> RolePolicy {
    var policy = RolePolicy()
    if chance(40) { policy.preferredOwners = [chooseNode(), chooseNode()] }
    if chance(20) {
      policy.possibleOwners = world.cluster.nodes.map(\.id).filter { _ in chance(70) }
    }
    if chance(40) {
      policy.failback =
        chance(50)
        ? .immediately : .between(hour: luck.index(below: 24), and: luck.index(below: 24))
    }
    if chance(30) { policy.failuresMax = luck.index(below: 3) }
    if chance(20) { policy.failurePeriod = .seconds(60 + luck.index(below: 3600)) }
    policy.priority = pick(RolePolicy.Priority.allCases) ?? .medium
    if chance(20) { policy.antiAffinity = ["apart"] }
    policy.offlineAction = pick(RolePolicy.OfflineAction.allCases) ?? .save
    return policy
  }

  private mutating func chooseSnapshotOperation() -> MachineOperation {
    let name = "snapshot \(luck.index(below: 3))"
    return switch luck.index(below: 4) {
    case 0: .takeSnapshot(name: name, sequence: .shutDownFirst)
    case 1: .takeSnapshot(name: name, sequence: .whileRunning)
    case 2: .revert(toSnapshot: name)
    default: .deleteSnapshot(name: name)
    }
  }

  mutating func chooseNodeOperation() -> ClusterOperation {
    switch luck.index(below: 12) {
    case 0: .node(chooseNode { $0.state == .up }, .pause)
    case 1..<4: .node(chooseNode { $0.state == .up }, .drain)
    case 4..<8: .node(chooseNode { $0.state == .paused }, .resume(failback: chance(50)))
    case 8: .node(chooseNode { $0.state == .up }, .stopService)
    default: .node(chooseNode { $0.state == .down }, .startService)
    }
  }

  /// What changes who takes part, or whose vote counts: seldom.
  mutating func chooseMembership() -> ClusterOperation {
    switch luck.index(below: 4) {
    case 0 where world.cluster.nodes.count < nodesMax:
      namesGiven += 1
      return .addNode(
        NodeSpecification(
          name: chance(90) ? NodeID(rawValue: "new-node\(namesGiven)") : chooseNode(),
          pattern: chooseNode()))
    case 1: return .node(chooseNode { $0.state == .down }, .evict)
    default:
      return .setQuorum(
        QuorumConfiguration(
          mode: pick(QuorumMode.allCases) ?? .nodeMajority,
          witnessDisk: chance(70) ? chooseDisk() : nil,
          witnessShare: chance(70) ? #"\\files\witness"# : nil))
    }
  }

  mutating func chooseStorageOperation() -> ClusterOperation {
    switch luck.index(below: 12) {
    case 0: return .storage(.enableSharedVolumes(noticeAccepted: chance(90)))
    case 1: return .storage(.addVolume(disk: chooseDisk()))
    case 2: return .storage(.removeVolume(chooseVolume()))
    case 3..<6: return .storage(.moveCoordinator(chooseVolume(), to: chooseNode()))
    case 6: return .storage(.renameRoot(chance(80) ? #"C:\Storage"# : ""))
    case 7: return .storage(.setMaintenance(chooseVolume(), chance(30)))
    case 8: return .storage(.setRedirected(chooseVolume(), chance(40)))
    default: return .storage(.moveDisk(chooseDisk(), to: chooseNode()))
    }
  }

  mutating func chooseNetworkOperation() -> ClusterOperation {
    switch luck.index(below: 6) {
    case 0..<2:
      let order = shuffled(world.cluster.networks.map(\.id))
      let isDefault = chance(30)
      return .network(
        .setMigrationNetworks(
          MigrationNetworks(
            order: isDefault ? nil : order, excluded: chance(30) ? [chooseNetwork()] : [])))
    case 2, 3:
      let use = chance(70) ? .enabled : pick(ClusterNetwork.Use.allCases) ?? .enabled
      return .network(.setUse(chooseNetwork(), use))
    case 4: return .network(.setMetric(chooseNetwork(), 100 * (1 + luck.index(below: 90))))
    default:
      let network = chooseNetwork()
      namesGiven += 1
      let isNew = chance(80)
      return .network(
        .rename(
          network, to: isNew ? NetworkID(rawValue: "Network \(namesGiven)") : chooseNetwork()))
    }
  }
}

import ClusterBackend
import ClusterModel
import ClusterRules
import SimulatedCluster
import Testing

/// Whatever is done to machines, and whatever fails meanwhile, none is lost or stuck.
struct MachineLifeTests {
  @Test(arguments: 1...40)
  func noMachineIsLostOrStuck(seed: UInt64) throws {
    let life = try MachineLife(seed: seed)
    #expect(life.violations == [])
    #expect(life.done > 8)
  }

  @Test func theSameSeedLeadsTheSameLife() throws {
    #expect(try MachineLife(seed: 7).trace == MachineLife(seed: 7).trace)
    #expect(try MachineLife(seed: 7).trace != MachineLife(seed: 8).trace)
  }
}

/// Random operations on machines, with nodes and machines that fail, from one seed.
private struct MachineLife {
  private(set) var violations: [String] = []
  private(set) var trace: [ClusterEvent] = []
  /// Operations that were carried out.
  private(set) var done = 0
  private var world: SimulatedWorld
  private var sum: ClusterSnapshot
  private var luck: SplitMix64

  init(seed: UInt64) throws {
    world = SimulatedWorld(try StoryCluster.scenario(), seed: seed)
    sum = world.cluster
    luck = SplitMix64(seed: seed)
    for _ in 0..<80 {
      take(world.advance(to: world.now + .milliseconds(luck.index(below: 6000))))
      act()
      check()
    }
    for node in world.cluster.nodes { take(try world.inject(.nodeReturns(node.id))) }
    while let next = world.nextEventTime, next < .zero + .seconds(3600) {
      take(world.advance(to: next))
      check()
    }
    checkRest()
  }

  private mutating func act() {
    let machine = world.cluster.machines[luck.index(below: world.cluster.machines.count)]
    let node = world.cluster.nodes[luck.index(below: world.cluster.nodes.count)].id
    switch luck.index(below: 16) {
    case 0: inject(.machineFails(machine.id))
    case 1: inject(luck.index(below: 3) == 0 ? .nodeFails(node) : .nodeReturns(node))
    case 2: inject(.nodeReturns(node))
    case 3, 4: migrate(machine, to: node)
    case 5:
      perform(
        .createMachine(
          MachineSpecification(
            name: MachineID(rawValue: "new-\(luck.index(below: 9))"), owner: node,
            memory: .mebibytes(768), volume: "Volume1", startAction: .always)))
    default: perform(.machine(machine.id, operation(on: machine, node)))
    }
  }

  private mutating func operation(on machine: VirtualMachine, _ node: NodeID) -> MachineOperation {
    let all: [MachineOperation] = [
      .start, .start, .start, .shutDown, .turnOff, .save, .delete, .makeHighlyAvailable,
      .configure(MachineChange(memory: .mebibytes(Double(256 + luck.index(below: 2048))))),
      .takeSnapshot(name: "s\(luck.index(below: 3))", sequence: .shutDownFirst),
      .takeSnapshot(name: "s\(luck.index(below: 3))", sequence: .whileRunning),
      .revert(toSnapshot: machine.snapshots.first?.name ?? "none"),
      .quickMigrate(to: node), .quickMigrate(to: node), .move(to: node), .move(to: node),
      .setPolicy(
        RolePolicy(
          offlineAction: RolePolicy.OfflineAction.allCases[
            luck.index(below: RolePolicy.OfflineAction.allCases.count)])),
    ]
    return all[luck.index(below: all.count)]
  }

  private mutating func perform(_ operation: ClusterOperation) {
    let obstacle = OperationRules.obstacles(to: operation, in: world.cluster).first
    let before = world.cluster
    do {
      take(try world.perform(operation))
      done += 1
      if obstacle != nil { violations.append("\(operation) is done against the rules") }
    } catch {
      if obstacle == nil { violations.append("\(operation) is refused without a rule") }
      if world.cluster != before { violations.append("\(operation) is refused and changes") }
    }
  }

  private mutating func inject(_ fault: Fault) {
    guard let events = try? world.inject(fault) else {
      return violations.append("\(fault) is refused")
    }
    take(events)
  }

  private mutating func migrate(_ machine: VirtualMachine, to node: NodeID) {
    guard let source = machine.owner else { return }
    let order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine.id)/\(trace.count)"), machine: machine.id,
      source: source, destination: node,
      networks: NetworkOrder.candidates(from: source, to: node, in: world.cluster))
    take(world.begin(order).events)
  }

  private mutating func take(_ events: [ClusterEvent]) {
    trace += events
    for event in events { sum.apply(event) }
  }

  private mutating func check() {
    if sum != world.cluster { violations.append("the facts do not add up") }
    for machine in sum.machines {
      guard let node = machine.owner.flatMap({ sum.nodes[id: $0] }) else {
        violations.append("\(machine.id) is on no node")
        continue
      }
      if machine.state == .running, node.state == .down {
        violations.append("\(machine.id) runs on \(node.id), which is down")
      }
      let remembers = machine.state.occupiesMemory || machine.state == .saved
      if (machine.processor != nil) != remembers {
        violations.append("\(machine.id) is \(machine.state) with \(machine.processor?.name ?? "")")
      }
    }
    for node in sum.nodes where taken(on: node) + node.memoryFree > node.memory {
      violations.append("\(node.id) has given away more than it has")
    }
  }

  /// When nothing happens any more, nothing is on its way, and nothing is set aside.
  private mutating func checkRest() {
    if world.nextEventTime != nil { violations.append("it never comes to rest") }
    for machine in sum.machines {
      switch machine.state {
      case .starting, .stopping, .saving: violations.append("\(machine.id) is stuck")
      default: break
      }
    }
    for node in sum.nodes where taken(on: node) + node.memoryFree != node.memory {
      violations.append("\(node.id) has memory set aside for nobody")
    }
  }

  private func taken(on node: Node) -> Bytes {
    sum.machines(on: node.id).filter(\.state.occupiesMemory)
      .reduce(Scenario.hostReserve) { $0 + $1.memory }
  }
}

import ClusterBackend
import ClusterModel
import ClusterRules
import SimulatedCluster
import Testing

/// Networks, adapters and paths that fail at random while machines migrate: what must always hold,
/// and that everything is well when nothing is wrong any more.
@Suite struct TroubleTests {
  @Test(arguments: 1...60)
  func allIsWellInTheEnd(_ seed: Int) throws {
    var trouble = try Trouble(seed: UInt64(seed))
    trouble.run(steps: 120)
    trouble.calmDown()
    #expect(trouble.violations.isEmpty, "\(trouble.violations.prefix(3))")
    #expect(trouble.begun > 0)
  }

  @Test func oneSeedGivesOneTrace() throws {
    var runs = try (0..<2).map { _ in try Trouble(seed: 7) }
    for index in runs.indices { runs[index].run(steps: 100) }
    #expect(runs[0].trace == runs[1].trace)
  }
}

private struct Trouble {
  private(set) var world: SimulatedWorld
  private(set) var violations: [String] = []
  private(set) var trace: [ClusterEvent] = []
  private(set) var begun = 0
  private var luck: SplitMix64

  init(seed: UInt64) throws {
    world = SimulatedWorld(try StoryCluster.scenario(), seed: seed)
    luck = SplitMix64(seed: seed)
  }

  mutating func run(steps: Int) {
    for _ in 0..<steps {
      trace += world.advance(to: world.now + .milliseconds(luck.index(below: 4000)))
      act()
      check()
    }
  }

  mutating func calmDown() {
    for network in world.cluster.networks {
      inject(.networkReturns(network.id))
      inject(.networkSlows(network.id, to: 1))
      for node in world.cluster.nodes { inject(.adapterReturns(node.id, network.id)) }
    }
    for disk in world.cluster.disks {
      for node in world.cluster.nodes { inject(.pathReturns(node.id, disk.id)) }
    }
    for volume in world.cluster.volumes where volume.isRedirectedByHand {
      perform(.setRedirected(volume.id, false))
    }
    while let next = world.nextEventTime, next < .zero + .seconds(3600) {
      trace += world.advance(to: next)
    }
    for volume in world.cluster.volumes {
      if volume.state != .online { note("\(volume.id) is \(volume.state)") }
      if volume.access.values.contains(where: { $0 != .direct }) { note("\(volume.id) is far") }
    }
    for machine in world.cluster.machines where machine.state == .pausedCritical {
      note("\(machine.id) is still held")
    }
    for disk in world.cluster.disks where disk.state != .online { note("\(disk.id) is lost") }
    for network in world.cluster.networks where network.state != .up {
      note("\(network.id) is \(network.state)")
    }
    if world.cluster.migrations.contains(where: { !$0.isOver }) { note("a migration never ends") }
  }

  private mutating func act() {
    let node = pick(world.cluster.nodes).id
    let network = pick(world.cluster.networks).id
    let disk = pick(world.cluster.disks).id
    let volume = pick(world.cluster.volumes).id
    switch luck.index(below: 16) {
    case 0..<4: migrate(pick(world.cluster.machines).id, to: node)
    case 4: inject(.networkFails(network))
    case 5: inject(.networkReturns(network))
    case 6: inject(.adapterFails(node, network))
    case 7: inject(.adapterReturns(node, network))
    case 8: inject(.networkSlows(network, to: luck.number(from: 0.1, to: 1)))
    case 9, 10: inject(.pathFails(node, disk))
    case 11, 12: inject(.pathReturns(node, disk))
    case 13: perform(.moveCoordinator(volume, to: node))
    case 14: perform(.setRedirected(volume, luck.index(below: 2) == 0))
    default: perform(.moveDisk(disk, to: node))
    }
  }

  /// What must hold at every moment.
  private mutating func check() {
    let cluster = world.cluster
    for volume in cluster.volumes {
      let lost = volume.disk.flatMap { cluster.disks[id: $0] }?.lostPaths ?? []
      for (node, access) in volume.access where access == .direct && lost.contains(node) {
        note("\(node) reads \(volume.id) directly without a path")
      }
      let isRedirected = volume.access.values.contains(.redirected)
      if isRedirected != (volume.redirectionNetwork != nil) { note("\(volume.id): no way") }
      if isRedirected, let way = volume.redirectionNetwork,
        cluster.networks[id: way]?.state == .down
      {
        note("\(volume.id) is redirected over \(way), which is down")
      }
    }
    let stopped = Set(cluster.migrations.filter { $0.phase == .blackout }.map(\.machine))
    for machine in cluster.machines where machine.state == .running {
      guard let owner = machine.owner, let node = cluster.nodes[id: owner],
        !stopped.contains(machine.id)
      else { continue }
      if HostRules.storage(of: machine, on: node, in: cluster) != nil {
        note("\(machine.id) runs on \(owner) without its files")
      }
      if let disk = machine.disk, cluster.disks[id: disk]?.owner != owner {
        note("\(disk) is not where \(machine.id) is")
      }
    }
  }

  private mutating func migrate(_ machine: MachineID, to node: NodeID) {
    let source = world.cluster.machines[id: machine]?.owner ?? "nowhere"
    begun += 1
    let order = MigrationOrder(
      id: MigrationID(rawValue: "\(begun)"), machine: machine, source: source, destination: node,
      networks: NetworkOrder.attempts(from: source, to: node, in: world.cluster))
    trace += world.begin(order).events
  }

  private mutating func perform(_ operation: StorageOperation) {
    trace += (try? world.perform(.storage(operation))) ?? []
  }

  private mutating func inject(_ fault: Fault) {
    do {
      trace += try world.inject(fault)
    } catch {
      note("\(fault) is refused: \(error)")
    }
  }

  private mutating func note(_ violation: String) { violations.append(violation) }

  private mutating func pick<Element>(_ table: Table<Element>) -> Element {
    table[luck.index(below: table.count)]
  }
}

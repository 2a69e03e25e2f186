import ClusterModel
import MigrationModel
import SimulatedCluster
import Testing

/// Nodes that come and go at random moments, with what must hold all along, and a cluster that is
/// whole again in the end.
@Suite struct MembershipTests {
  static let seeds: ClosedRange<UInt64> = 1...20
  static let actions = 40

  @Test func whatRanRunsAgainWhenAllIsWell() throws {
    for seed in Self.seeds {
      var life = try Life(seed: seed)
      life.run(Self.actions)
      #expect(life.violations.isEmpty, "seed \(seed): \(life.violations.first ?? "")")
    }
  }

  /// One random life.
  private struct Life {
    private var world: SimulatedWorld
    private var sum: ClusterSnapshot
    private var luck: SplitMix64
    private(set) var violations: [String] = []

    init(seed: UInt64) throws {
      world = SimulatedWorld(try StoryCluster.scenario(), seed: seed)
      sum = world.cluster
      luck = SplitMix64(seed: seed)
      for machine in world.cluster.machines where machine.isHighlyAvailable {
        var policy = RolePolicy(failuresMax: 1000)
        if luck.index(below: 3) == 0, let owner = machine.owner {
          policy.preferredOwners = [owner]
          policy.failback = .immediately
        }
        perform(.machine(machine.id, .setPolicy(policy)))
      }
    }

    mutating func run(_ actions: Int) {
      for _ in 0..<actions {
        pass(.milliseconds(luck.index(below: 20_000)))
        act()
        check()
      }
      putRight()
      check()
      checkConverged()
    }

    private mutating func pass(_ time: Duration) {
      let end = world.now + time
      while let next = world.nextEventTime, next <= end {
        take(world.advance(to: next))
        check()
      }
      take(world.advance(to: end))
    }

    private mutating func act() {
      let nodes = world.cluster.nodes
      let node = nodes[luck.index(below: nodes.count)].id
      switch luck.index(below: 16) {
      case 0, 1: inject(.nodeFails(node))
      case 2, 3: inject(.nodeReturns(node))
      case 4: inject(.serviceRestarts(node))
      case 5: inject(.partition([node, nodes[luck.index(below: nodes.count)].id]))
      case 6, 7: inject(.partitionHeals)
      case 8: perform(.node(node, .drain))
      case 9, 10: perform(.node(node, .resume(failback: luck.index(below: 2) == 0)))
      case 11: perform(.node(node, .stopService))
      case 12, 13: perform(.node(node, .startService))
      case 14: perform(.node(node, .pause))
      default: inject(.networkFails("Cluster and CSV"))
      }
    }

    private mutating func putRight() {
      inject(.partitionHeals)
      inject(.networkReturns("Cluster and CSV"))
      for round in 0..<3 {
        for node in world.cluster.nodes {
          inject(.nodeReturns(node.id))
          if round > 0 { perform(.node(node.id, .startService)) }
          perform(.node(node.id, .resume(failback: true)))
        }
        pass(.seconds(600))
      }
    }

    private mutating func perform(_ operation: ClusterOperation) {
      if let events = try? world.perform(operation) { take(events) }
    }

    private mutating func inject(_ fault: Fault) {
      do { take(try world.inject(fault)) } catch { violations.append("\(fault): \(error)") }
    }

    private mutating func take(_ events: [ClusterEvent]) {
      for event in events { sum.apply(event) }
    }

    private mutating func check() {
      if sum != world.cluster { violations.append("the events do not add up to the state") }
      let quorum = world.cluster.quorum
      let up = world.cluster.nodes.filter { $0.state == .up || $0.state == .paused }
      if quorum?.isQuorate == false, !up.isEmpty { violations.append("\(up[0].id) has no quorum") }
      for machine in world.cluster.machines where machine.state.occupiesMemory {
        let node = machine.owner.flatMap { world.cluster.nodes[id: $0] }
        if node?.isPoweredOn != true { violations.append("\(machine.id) runs without power") }
        if machine.isHighlyAvailable, node?.state == .down {
          violations.append("\(machine.id) runs on \(node?.id ?? ""), which is down")
        }
      }
      for node in world.cluster.nodes {
        let machines = world.cluster.machines(on: node.id).filter(\.state.occupiesMemory)
        let taken = machines.reduce(Scenario.hostReserve) { $0 + $1.memory }
        if taken > node.memory { violations.append("\(node.id) is overcommitted") }
      }
    }

    private mutating func checkConverged() {
      for node in world.cluster.nodes where node.state != .up || node.drain != .none {
        violations.append("in the end \(StoryText.node(node))")
      }
      for machine in world.cluster.machines
      where machine.isHighlyAvailable && machine.state != .running {
        violations.append("in the end \(StoryText.machine(machine))")
      }
      let quorum = world.cluster.quorum
      if quorum?.votesPresent != quorum?.votesExpected { violations.append("votes are missing") }
      if let next = world.nextEventTime { violations.append("something is still due at \(next)") }
    }
  }
}

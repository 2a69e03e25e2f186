import ClusterModel
import MigrationModel
import Testing

@testable import SimulatedCluster

/// How busy the nodes and machines of a simulated cluster are.
@Suite struct UsageTests {
  private static func world() throws -> SimulatedWorld {
    SimulatedWorld(try #require(try Scenario.named("demo")), seed: 1)
  }

  @Test func whoWritesMoreIsBusier() throws {
    let world = try Self.world()
    let running = world.cluster.machines.filter { $0.state == .running }
    func mean(_ id: MachineID) -> Double {
      let readings = (0..<120).compactMap {
        world.usage(of: .machine(id), at: world.now + .seconds($0))?.processors
      }
      return readings.reduce(0, +) / Double(readings.count)
    }
    let rates = running.map { machine in
      (world.guests[machine.id]?.writeRate.bytesPerSecond ?? 0) / Double(machine.processors)
    }
    let order = running.indices.sorted { rates[$0] < rates[$1] }
    let (least, most) = (try #require(order.first), try #require(order.last))
    #expect(rates[least] < rates[most])
    #expect(mean(running[least].id) < mean(running[most].id))
  }

  @Test func sharesAreSharesAndTheSameMomentTellsTheSame() throws {
    let world = try Self.world()
    for second in 0..<200 {
      let moment = world.now + .seconds(second)
      for machine in world.cluster.machines where machine.state == .running {
        let usage = try #require(world.usage(of: .machine(machine.id), at: moment))
        #expect(usage == world.usage(of: .machine(machine.id), at: moment))
        #expect((0...1).contains(usage.processors ?? -1))
        #expect((usage.memory ?? .zero) <= usage.memorySize)
      }
    }
  }

  @Test func whatDoesNotRunIsNotBusy() throws {
    var world = try Self.world()
    let off = try #require(world.cluster.machines.first { $0.state == .off })
    #expect(world.usage(of: .machine(off.id), at: world.now) == nil)
    #expect(world.usage(of: .machine("nobody"), at: world.now) == nil)
    var node = world.cluster.nodes[0]
    node.isPoweredOn = false
    world.cluster.nodes.update(node)
    #expect(world.usage(of: .node(node.id), at: world.now) == nil)
  }

  @Test func aNodeCarriesItsMachines() throws {
    let world = try Self.world()
    let node = try #require(world.cluster.nodes.first)
    let usage = try #require(world.usage(of: .node(node.id), at: world.now))
    let own = world.cluster.machines.filter { $0.owner == node.id }
      .compactMap { world.usage(of: .machine($0.id), at: world.now)?.sent?.bytesPerSecond }
    #expect(abs((usage.sent?.bytesPerSecond ?? 0) - own.reduce(0, +)) < 1)
    #expect(usage.memory == node.memory - node.memoryFree)
  }
}

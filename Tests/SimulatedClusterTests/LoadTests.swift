import ClusterBackend
import ClusterModel
import MigrationModel
import SimulatedCluster
import Testing

/// What runs on the two nodes slows a migration down, where the link is fast enough to notice (G12).
@Suite struct LoadTests {
  @Test func busyProcessorsSlowAFastLinkDown() throws {
    let idle = try Self.rate(virtualProcessors: 4, megabits: 10_000)
    let busy = try Self.rate(virtualProcessors: 63, megabits: 10_000)
    #expect(idle.megabitsPerSecond > 9000)
    #expect(abs(busy.megabitsPerSecond / 2500 - 1) < 0.02)
  }

  @Test func theyDoNotSlowAnOrdinaryLink() throws {
    let idle = try Self.rate(virtualProcessors: 4, megabits: 1000)
    let busy = try Self.rate(virtualProcessors: 63, megabits: 1000)
    #expect(idle == busy)
  }

  /// The first reading of a migration whose source runs so many virtual processors on 16 real ones.
  private static func rate(virtualProcessors: Int, megabits: Double) throws -> Bandwidth {
    var scenario = try StoryCluster.scenario()
    for index in scenario.networks.indices {
      for node in scenario.nodes {
        scenario.networks[index].adapters[node.id]?.speed = .megabitsPerSecond(megabits)
      }
    }
    let moving = VirtualMachine(
      id: "moving", state: .running, owner: "quay2", memory: .gibibytes(8), volume: "Volume1",
      isProcessorCompatible: true)
    let staying = VirtualMachine(
      id: "staying", state: .running, owner: "quay2", memory: .gibibytes(4),
      processors: virtualProcessors - 1, volume: "Volume1")
    scenario.guests = [moving, staying].map {
      Scenario.Guest(machine: $0, memory: GuestMemory(size: $0.memory))
    }
    var world = SimulatedWorld(scenario, seed: 1)
    let order = MigrationOrder(
      id: "moving", machine: "moving", source: "quay2", destination: "quay3",
      networks: ["Live Migration"])
    #expect(world.begin(order).refusal == nil)
    while let next = world.nextEventTime, world.cluster.migration("moving")?.progress == nil {
      _ = world.advance(to: next)
    }
    return try #require(world.cluster.migration("moving")?.progress?.rate)
  }
}

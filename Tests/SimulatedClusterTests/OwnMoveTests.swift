import ClusterModel
import Foundation
import MigrationModel
import Testing

@testable import SimulatedCluster

/// Live migrations that the cluster makes by itself have a forecast, by what earlier ones showed.
@Suite struct OwnMoveTests {
  private static func world(_ profile: HypervisorProfile) throws -> SimulatedWorld {
    var scenario = try StoryCluster.scenario()
    scenario.profile = profile
    return SimulatedWorld(scenario, seed: 3)
  }

  /// The migrations of a drain.
  private static func drain(_ world: inout SimulatedWorld) throws -> [Migration] {
    _ = try world.perform(.node("quay3", .drain))
    while let next = world.nextEventTime, world.cluster.nodes[id: "quay3"]?.drain == .draining {
      _ = world.advance(to: next)
    }
    return world.cluster.migrations
  }

  @Test(arguments: [HypervisorProfile.windowsServer2008R2, .qemu])
  func eachIsForecastByHistory(_ profile: HypervisorProfile) throws {
    var first = try Self.world(profile)
    let unlearned = try Self.drain(&first)
    #expect(!unlearned.isEmpty)
    for migration in unlearned {
      let outlook = try #require(migration.outlook)
      #expect(!outlook.basis.contains { $0.contains("before") }, "\(outlook.basis)")
    }
    var second = try Self.world(profile)
    second.history = MigrationHistory(
      unlearned.compactMap { MigrationFacts($0, measurement: nil) })
    #expect(second.history.facts.count == unlearned.count)
    for migration in try Self.drain(&second) {
      let outlook = try #require(migration.outlook)
      #expect(outlook.basis.contains { $0.hasPrefix("fixed costs as in") }, "\(outlook.basis)")
      let (total, whole) = (try #require(outlook.total), try #require(migration.wholeTime))
      #expect(total.low <= whole && whole <= total.high, "\(migration.machine)")
    }
  }

  /// A saved world knows no history, and one of an earlier Ferry is read nevertheless.
  @Test func theHistoryIsNotSavedWithTheWorld() throws {
    var world = try Self.world(.qemu)
    world.history = MigrationHistory(
      try Self.drain(&world).compactMap { MigrationFacts($0, measurement: nil) })
    let saved = try JSONEncoder().encode(world)
    var keys = try #require(try JSONSerialization.jsonObject(with: saved) as? [String: Any])
    keys = keys.filter { !$0.key.hasSuffix("history") }
    let old = try JSONSerialization.data(withJSONObject: keys)
    for data in [saved, old] {
      let read = try JSONDecoder().decode(SimulatedWorld.self, from: data)
      #expect(read.history.facts.isEmpty && read.now == world.now)
    }
  }
}

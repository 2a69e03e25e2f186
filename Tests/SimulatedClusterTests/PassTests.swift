import ClusterBackend
import ClusterModel
import SimulatedCluster
import Testing

/// What the events of a migration add up to, as screens show it.
@Suite struct PassTests {
  @Test func passesAddUp() throws {
    let migration = try migrate("cache-01", from: "quay2", to: "quay3")
    #expect(migration.passes.map(\.number) == Array(1...10))
    #expect(migration.passes.allSatisfy { $0.ended != nil && $0.sent > .zero && $0.size > .zero })
    // What a pass leaves is what the next one has to send; the last one leaves it to the blackout.
    for (pass, next) in zip(migration.passes, migration.passes.dropFirst()) {
      #expect(pass.dirtied == next.size)
      #expect(next.sentBefore == pass.sentBefore + pass.sent)
    }
    let rest = try #require(migration.passes.last?.dirtied)
    let sent = migration.passes.reduce(.zero) { $0 + $1.sent } + rest
    let whole = try #require(migration.progress?.sent)
    #expect(abs(whole.count - sent.count) <= 16)
    let pause = try #require(migration.lanes[.hypervisor]?.duration)
    #expect(pause.seconds > rest.mebibytes / 113)
  }

  private func migrate(
    _ machine: MachineID, from source: NodeID, to destination: NodeID
  ) throws -> Migration {
    var world = SimulatedWorld(try .demo(), seed: 3)
    var sum = world.cluster
    let order = MigrationOrder(
      id: "passes", machine: machine, source: source, destination: destination,
      networks: ["Live Migration"])
    let request = MigrationRequest(
      machine: machine, source: source, destination: destination, initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
    sum.apply(.migration(MigrationEvent(id: order.id, at: .zero, kind: .requested(request))))
    let (refusal, events) = world.begin(order)
    #expect(refusal == nil)
    for event in events { sum.apply(event) }
    while let next = world.nextEventTime {
      for event in world.advance(to: next) { sum.apply(event) }
    }
    return try #require(sum.migration(order.id))
  }
}

import ClusterBackend
import ClusterModel
import SimulatedCluster
import Testing

@Suite struct ClockTests {
  @Test func timeStandsStillUntilItIsMoved() async throws {
    let cluster = SimulatedCluster(scenario: try .demo(), clock: .manual)
    #expect(cluster.now() == .zero)
    #expect(cluster.nextEventTime == nil)
    var log = cluster.events().makeAsyncIterator()
    _ = await log.next()
    async let ending = cluster.migrate(Self.order)
    // The order is taken when its first fact is there.
    _ = await log.next()
    #expect(cluster.nextEventTime != nil)
    // The same order once more must not take the first one's place.
    guard case .failed = await cluster.migrate(Self.order) else {
      Issue.record("an order is carried out twice")
      return
    }
    cluster.advance(by: .seconds(5))
    #expect(cluster.now() == .zero + .seconds(5))
    cluster.advance(by: .seconds(60))
    #expect(await ending == .done)
    #expect(cluster.nextEventTime == nil)
    await cluster.close()
  }

  @Test func aReadingNeverLiesAhead() async throws {
    let cluster = SimulatedCluster(scenario: try .demo(), clock: .real(speed: 100))
    let events = cluster.events()
    async let ending = cluster.migrate(Self.order)
    for await case .migration(let event) in events {
      #expect(event.at <= cluster.now())
      if case .ended = event.kind { break }
    }
    #expect(await ending == .done)
    await cluster.close()
  }

  @Test func closingAbandonsWhatGoesOn() async throws {
    let cluster = SimulatedCluster(scenario: try .demo(), clock: .manual)
    var log = cluster.events().makeAsyncIterator()
    _ = await log.next()
    async let ending = cluster.migrate(Self.order)
    _ = await log.next()
    await cluster.close()
    guard case .failed(let failure) = await ending else {
      Issue.record("it goes on")
      return
    }
    #expect(failure.code == .abandoned)
    guard case .failed = await cluster.migrate(Self.order) else {
      Issue.record("a closed cluster takes an order")
      return
    }
  }

  private static let order = MigrationOrder(
    id: "one", machine: "web-01", source: "quay1", destination: "quay2",
    networks: ["Live Migration"])
}

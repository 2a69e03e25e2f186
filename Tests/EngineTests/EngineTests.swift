import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine
import Testing

/// The engine over a backend that does what it is told.
@Suite(.timeLimit(.minutes(1)))
struct EngineTests {
  let backend = ScriptedBackend(ScriptedBackend.fourNodes())

  func engine(journal: Journal? = nil) async -> MigrationEngine {
    let engine = MigrationEngine(
      backend: backend, snapshot: backend.feed.snapshot, journal: journal,
      wallClock: { WallTime(secondsSince1970: 1_000) })
    await engine.start()
    return engine
  }

  /// Follows the engine's facts until they add up to what is awaited.
  @discardableResult
  func awaiting(
    _ engine: MigrationEngine, _ condition: (ClusterSnapshot) -> Bool
  ) async -> ClusterSnapshot {
    var cluster = engine.snapshot
    for await event in engine.events() {
      cluster.apply(event)
      if condition(cluster) { break }
    }
    return cluster
  }

  func order(_ engine: MigrationEngine, _ id: MigrationID) async throws -> MigrationOrder {
    await awaiting(engine) { _ in backend.orders.contains { $0.id == id } || preflighted(engine, id)
    }
    while true {
      if let order = backend.orders.first(where: { $0.id == id }) { return order }
      await Task.yield()
    }
  }

  private func preflighted(_ engine: MigrationEngine, _ id: MigrationID) -> Bool {
    engine.snapshot.migration(id)?.phase == .preflight
  }

  @Test func aMigrationRunsToItsEnd() async throws {
    let engine = await engine()
    let id = try await engine.request("a", to: "n2")
    let order = try await order(engine, id)
    #expect(order.source == "n1" && order.networks == ["Live Migration"])
    backend.report(id, .setupBegan(network: "Live Migration"), .passBegan(1), .blackoutBegan)
    backend.report(id, .blackoutEnded, .cleanUpBegan)
    backend.finish(order, .done)
    let cluster = await awaiting(engine) { $0.migration(id)?.isOver == true }
    #expect(cluster.migration(id)?.outcome == .done)
    #expect(cluster.machines[id: "a"]?.owner == "n2")
    #expect(cluster.records.last?.message.hasPrefix("Live migration of a from n1 to n2") == true)
  }

  @Test(arguments: [true, false])
  func anOrderThatNobodyKnowsAnyMoreEnds(_ answersFirst: Bool) async throws {
    let engine = await engine()
    let id = try await engine.request("a", to: "n2")
    let order = try await order(engine, id)
    let failure = MigrationFailure(
      code: .abandoned, machineState: "Last known: a runs on n1", cause: "The connection was lost")
    if answersFirst { backend.lose(order, failure) }
    backend.feed.publish(.snapshotTaken(ScriptedBackend.fourNodes()))
    if !answersFirst {
      await awaiting(engine) { $0.migrations.contains { $0.id == id } }
      backend.lose(order, failure)
    }

    let cluster = await awaiting(engine) { $0.migration(id)?.isOver == true }

    guard case .failed(let told) = cluster.migration(id)?.outcome else {
      Issue.record("it did not fail")
      return
    }
    #expect(told.code == .abandoned && told.machineState == "a still runs on n1")
    try await engine.request("a", to: "n2")
  }

  @Test func aHoldThatTheHypervisorCannotKeepIsRefused() async throws {
    let engine = await engine()
    let held = MigrationOptions(holdsBeforeSwitchOver: true)
    await #expect {
      try await engine.request("a", to: "n2", options: held)
    } throws: { error in
      guard let error = error as? ClusterError else { return false }
      return error.code == .refused && error.message.hasPrefix("a still runs on n1. ")
        && error.message.contains("can't be held")
    }
    #expect(engine.snapshot.migrations.isEmpty)
  }

  @Test func aNodeIsInOneMigrationAtATimeUntilCleanUpHasEnded() async throws {
    let engine = await engine()
    let first = try await engine.request("a", to: "n2")
    let second = try await engine.request("b", to: "n3")
    let other = try await engine.request("c", to: "n4")
    let firstOrder = try await order(engine, first)
    var cluster = await awaiting(engine) { $0.migration(second)?.queueReason != nil }
    #expect(
      cluster.migration(second)?.queueReason
        == "Waiting: n1 is sending a; one live migration per node at a time")
    #expect(
      cluster.migration(other)?.queueReason
        == "Waiting: n3 is promised to b, which was asked for earlier")
    backend.report(first, .setupBegan(network: nil), .blackoutBegan, .blackoutEnded, .cleanUpBegan)
    cluster = await awaiting(engine) { $0.migration(first)?.phase == .cleanUp }
    cluster = await awaiting(engine) {
      $0.migration(second)?.queueReason?.contains("cleaning up") == true
    }
    #expect(backend.orders.map(\.id) == [first])
    backend.finish(firstOrder, .done)
    let secondOrder = try await order(engine, second)
    backend.finish(secondOrder, .done)
    _ = try await order(engine, other)
  }

  @Test func disjointPairsRunAtOnce() async throws {
    let engine = await engine()
    let first = try await engine.request("a", to: "n2")
    let second = try await engine.request("c", to: "n4")
    _ = try await order(engine, first)
    _ = try await order(engine, second)
  }

  @Test func cancellingInTheQueueEndsItAtOnce() async throws {
    let engine = await engine()
    _ = try await engine.request("a", to: "n2")
    let second = try await engine.request("b", to: "n3")
    try await engine.cancel("b")
    #expect(engine.snapshot.migration(second)?.outcome == .cancelled)
    #expect(backend.aborted.isEmpty)
  }

  @Test func cancellingUnderWayAsksTheHypervisorAndLeavesTheMachine() async throws {
    let engine = await engine()
    let id = try await engine.request("a", to: "n2")
    let order = try await order(engine, id)
    try await engine.cancel("a")
    #expect(backend.aborted.isEmpty, "nothing to abort before the hypervisor has begun")
    backend.report(id, .setupBegan(network: nil))
    await awaiting(engine) { $0.migration(id)?.phase == .setup }
    while backend.aborted.isEmpty { await Task.yield() }
    backend.finish(order, .cancelled)
    let cluster = await awaiting(engine) { $0.migration(id)?.isOver == true }
    #expect(cluster.migration(id)?.outcome == .cancelled)
    #expect(cluster.machines[id: "a"]?.owner == "n1")
  }

  @Test func theBlackoutIsTooLateToCancel() async throws {
    let engine = await engine()
    let id = try await engine.request("a", to: "n2")
    _ = try await order(engine, id)
    backend.report(id, .setupBegan(network: nil), .passBegan(1), .blackoutBegan)
    await awaiting(engine) { $0.migration(id)?.phase == .blackout }
    await #expect(throws: ClusterError.self) { try await engine.cancel("a") }
    #expect(backend.aborted.isEmpty)
  }

  @Test func somebodyElsesNodeIsWaitedFor() async throws {
    let engine = await engine()
    let busy = MigrationFailure(
      code: .nodeBusy, machineState: "a still runs on n1", cause: "n1 is held by another Ferry")
    backend.failPreflight(of: "a", busy)
    let id = try await engine.request("a", to: "n2")
    let cluster = await awaiting(engine) { $0.migration(id)?.queueReason == busy.cause }
    #expect(cluster.migration(id)?.isOver == false)
    backend.finish(try await order(engine, id), .failed(busy))
    await awaiting(engine) { $0.migration(id)?.phase == .queued }
    while backend.orders.count < 2 { try await Task.sleep(for: .milliseconds(20)) }
  }

  @Test func aForeignMigrationHoldsItsNodesAndCanBeCancelled() async throws {
    let engine = await engine()
    let request = MigrationRequest(
      machine: "d", source: "n2", destination: "n3", initiator: .other,
      requestedAt: WallTime(secondsSince1970: 0))
    backend.report("d@virsh", .requested(request), .setupBegan(network: nil))
    await awaiting(engine) { $0.openMigration(of: "d")?.phase == .setup }
    let id = try await engine.request("a", to: "n2")
    #expect(engine.snapshot.migration(id)?.queueReason?.contains("n2 is sending d") == true)
    try await engine.cancel("d")
    #expect(backend.aborted == ["d"])
    backend.report("d@virsh", .ended(.cancelled))
    _ = try await order(engine, id)
  }

  @Test(arguments: [
    ("a", "nowhere", ClusterError.Code.badInput), ("ghost", "n2", .badInput), ("a", "n1", .refused),
  ])
  func nonsenseIsRefusedAndChangesNothing(
    _ machine: String, _ node: String, _ code: ClusterError.Code
  ) async throws {
    let engine = await engine()
    let before = engine.snapshot
    let error = await #expect(throws: ClusterError.self) {
      try await engine.request(MachineID(rawValue: machine), to: NodeID(rawValue: node))
    }
    #expect(error?.code == code)
    #expect(engine.snapshot == before)
  }

  @Test func theJournalRemembersAndAnswersForAKilledFerry() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal: journal)
    let id = try await engine.request("a", to: "n2")
    let order = try await order(engine, id)
    #expect(try journal.newest(9, of: "test").map(\.endedAt) == [nil])
    #expect(try journal.cutOff(of: "test").isEmpty, "this very process still runs")
    backend.report(id, .setupBegan(network: nil), .blackoutBegan, .blackoutEnded)
    backend.report(
      id, .laneMeasured(.hypervisor, LaneReading(duration: .milliseconds(62), isFinal: true)))
    backend.finish(order, .done)
    await awaiting(engine) { $0.migration(id)?.isOver == true }
    let entry = try #require(try journal.newest(9, of: "test").first)
    #expect(entry.outcome == .done && entry.hypervisorMs == 62)
  }
}

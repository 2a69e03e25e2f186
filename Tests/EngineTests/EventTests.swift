import ClusterBackend
import ClusterModel
import FoundationEssentials
import MigrationEngine
import Testing

@testable import Journal

/// What the engine writes into the event logs and the audit, and what it shows.
@Suite(.timeLimit(.minutes(1)))
struct EventTests {
  let backend = ScriptedBackend(ScriptedBackend.fourNodes())

  private func engine(_ journal: Journal?) async -> MigrationEngine {
    let engine = MigrationEngine(
      backend: backend, snapshot: backend.feed.snapshot, journal: journal,
      by: Operator(user: "alice", place: .commandLine),
      wallClock: { WallTime(secondsSince1970: 1_000) })
    await engine.start()
    return engine
  }

  private func record(
    _ number: Int, channel: ChannelID = .system, message: String = "event"
  ) -> EventRecord {
    EventRecord(
      time: WallTime(secondsSince1970: Double(number)), level: .warning, provider: .ferry,
      channel: channel, message: message)
  }

  private func written(_ journal: Journal, _ engine: MigrationEngine) throws -> [EventRecord] {
    var cursor = journal.events(
      matching: EventQuery(cluster: engine.snapshot.name, order: .oldestFirst))
    var all: [EventRecord] = []
    while let page = try cursor.next() { all += page }
    return all
  }

  private func awaiting(_ engine: MigrationEngine, _ isSo: (ClusterSnapshot) -> Bool) async {
    var cluster = engine.snapshot
    for await event in engine.events() {
      cluster.apply(event)
      if isSo(cluster) { return }
    }
  }

  /// The reader looks into the journal at the moment in which it is shown an event.
  @Test func whateverIsShownIsInTheJournalBefore() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    let stream = engine.events()
    backend.feed.publish((1...300).map { ClusterEvent.recorded(record($0)) })
    var count = 0
    for await event in stream {
      guard case .recorded(let shown) = event else { continue }
      #expect(try journal.missing([shown], of: engine.snapshot.name).isEmpty)
      count += 1
      if count == 300 { break }
    }
    #expect(try written(journal, engine) == (1...300).map { record($0) })
  }

  @Test func aChannelThatIsOffRecordsNothingAndShowsNothing() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    try await engine.setChannel(.clustering, isEnabled: false)
    backend.feed.publish([
      .recorded(record(1, channel: .clustering)), .recorded(record(2)),
    ])
    await awaiting(engine) { !$0.records.isEmpty }
    #expect(engine.snapshot.records == [record(2)])
    #expect(try written(journal, engine) == [record(2)])
    await #expect(throws: ClusterError.self) {
      try await engine.setChannel("Nonsense", isEnabled: true)
    }
    let audit = try journal.audit(of: engine.snapshot.name, atMost: 9)
    #expect(audit.map(\.action).contains(.setChannel(.clustering, isEnabled: false)))
    guard case .refused = audit.first?.outcome else {
      Issue.record("\(audit)")
      return
    }
  }

  @Test func theAnalyticChannelHasEachStepOnceItIsOn() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    try await engine.setChannel(.highAvailabilityAnalytic, isEnabled: true)
    let id = try await engine.request("a", to: "n2")
    while backend.orders.isEmpty { await Task.yield() }
    let order = try #require(backend.orders.first)
    backend.report(id, .networkFailed("Cluster", reason: "silent"))
    backend.report(id, .setupBegan(network: "Live Migration"), .passBegan(1), .passBegan(2))
    backend.report(id, .blackoutBegan, .blackoutEnded, .cleanUpBegan)
    backend.finish(order, .done)
    await awaiting(engine) { $0.migration(id)?.isOver == true }
    let steps = try written(journal, engine).filter { $0.channel == .highAvailabilityAnalytic }
    #expect(
      steps.compactMap(\.eventID) == [100, 103, 110, 111, 112, 112, 120, 121, 124, 130])
    #expect(steps.allSatisfy { $0.provider == .ferry && $0.machine == "a" && $0.node == "n1" })
    #expect(steps.allSatisfy { $0.data.first == EventField("MigrationId", id.rawValue) })
    #expect(engine.snapshot.records.filter { $0.channel == .highAvailabilityAnalytic } == steps)
  }

  @Test func theStepsAreNotWrittenUnlessTheyAreAskedFor() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    _ = try await engine.request("a", to: "n2")
    while backend.orders.isEmpty { await Task.yield() }
    #expect(try written(journal, engine).allSatisfy { $0.channel == .ferry })
  }

  @Test func earlierEventsAreThereAgainAndOnce() async throws {
    let journal = try Journal.inMemory()
    let first = await engine(journal)
    backend.feed.publish((1...3).map { ClusterEvent.recorded(record($0)) })
    await awaiting(first) { $0.records.count == 3 }
    // The next Ferry's cluster knows one of them, and one that nobody has written.
    var snapshot = ScriptedBackend.fourNodes()
    snapshot.apply(.recorded(record(3)))
    snapshot.apply(.recorded(record(4)))
    let next = ScriptedBackend(snapshot)
    let second = MigrationEngine(
      backend: next, snapshot: snapshot, journal: journal,
      wallClock: { WallTime(secondsSince1970: 1_000) })
    await second.start()
    #expect(second.snapshot.records == (1...4).map { record($0) })
    #expect(try written(journal, second) == (1...4).map { record($0) })
  }

  @Test func aJournalThatCanNotBeWrittenStopsNothingAndIsToldOfOnce() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let engine = await engine(try Journal.old(path: path, upTo: "migrations"))
    backend.feed.publish((1...3).map { ClusterEvent.recorded(record($0)) })
    await awaiting(engine) { $0.records.contains(record(3)) }
    backend.feed.publish(.recorded(record(4)))
    await awaiting(engine) { $0.records.contains(record(4)) }
    let complaints = engine.snapshot.records.filter { $0.message.contains("The journal can't be") }
    #expect(complaints.count == 1, "\(engine.snapshot.records)")
    #expect((1...4).allSatisfy { engine.snapshot.records.contains(record($0)) })
  }

  @Test func theAuditHasWhatWasAskedForBeforeItIsShown() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    let stream = engine.events()
    _ = try await engine.request("a", to: "n2", from: .console)
    for await event in stream {
      guard case .migration = event else { continue }
      #expect(try journal.audit(of: engine.snapshot.name, atMost: 9).count == 1)
      break
    }
    await #expect(throws: ClusterError.self) { _ = try await engine.request("a", to: "n1") }
    await #expect(throws: ClusterError.self) { try await engine.release("a") }
    let audit = try journal.audit(of: engine.snapshot.name, atMost: 9)
    #expect(
      audit.map(\.action) == [
        .release("a"), .migrate("a", to: "n1", holdsBeforeSwitchOver: false),
        .migrate("a", to: "n2", holdsBeforeSwitchOver: false),
      ])
    #expect(audit.map(\.by.place) == [.commandLine, .commandLine, .console])
    #expect(audit.last?.outcome == .accepted && audit.last?.by.user == "alice")
    guard case .refused(let reason) = audit[0].outcome else {
      Issue.record("\(audit)")
      return
    }
    #expect(reason.contains("No switch-over of a waits"))
  }
}

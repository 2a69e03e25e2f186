import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine
import MigrationModel
import Testing

/// The engine writes every event down before anybody sees it.
@Suite(.timeLimit(.minutes(1)))
struct RecorderTests {
  private let backend = ScriptedBackend(ScriptedBackend.fourNodes())

  private func engine(_ journal: Journal) async -> MigrationEngine {
    let engine = MigrationEngine(
      backend: backend, snapshot: backend.feed.snapshot, journal: journal,
      wallClock: { WallTime(secondsSince1970: 1_000) })
    await engine.start()
    return engine
  }

  /// Has the backend tell a story of a request, and end it.
  private func tell(_ story: [MigrationEvent.Kind], of id: MigrationID) async throws {
    while !backend.orders.contains(where: { $0.id == id }) { await Task.yield() }
    let order = try #require(backend.orders.first { $0.id == id })
    for kind in story.dropLast() { backend.report(id, kind) }
    backend.finish(order, .done)
  }

  private static func progress(_ sent: Double) -> MigrationEvent.Kind {
    .progressed(
      MigrationProgress(
        pass: 1, sent: .mebibytes(sent), remaining: .mebibytes(100 - sent),
        total: .mebibytes(100), rate: .mebibytesPerSecond(50)))
  }

  private static let story: [MigrationEvent.Kind] = [
    .setupBegan(network: "Live Migration"), .passBegan(1), progress(10), progress(20), progress(40),
    .blackoutBegan, .blackoutEnded,
    .laneMeasured(.hypervisor, LaneReading(duration: .milliseconds(80), isFinal: true)),
    .cleanUpBegan, .ended(.done),
  ]

  @Test func whatIsShownIsWritten() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    let events = engine.events()
    let id = try await engine.request("a", to: "n2")
    try await tell(Self.story, of: id)
    var seen: [MigrationEvent] = []
    for await case .migration(let event) in events {
      seen.append(event)
      let written = try #require(try journal.recording(id)).events
      let isOperation = if case .operationEnded = event.kind { true } else { false }
      #expect(isOperation || written.contains(event), "\(event.kind)")
      if case .ended = event.kind { break }
    }
    let recording = try #require(try journal.recording(id))
    #expect(recording.migration == engine.snapshot.migration(id))
    #expect(recording.migration.samples.count == 3)
    #expect(seen.count > Self.story.count)
  }

  /// One of which Ferry only hears is recorded, and counts as a result.
  @Test func aForeignMigrationIsRecordedToo() async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    let request = MigrationRequest(
      machine: "b", source: "n1", destination: "n3", initiator: .other,
      requestedAt: WallTime(secondsSince1970: 900))
    let events = engine.events()
    backend.report("b-900", .requested(request))
    for kind in Self.story { backend.report("b-900", kind) }
    for await case .migration(let event) in events {
      if case .ended = event.kind { break }
    }
    #expect(try journal.recording("b-900")?.migration.outcome == .done)
    let past = try #require(await engine.pastMigrations(atMost: 9).first)
    #expect(past.machine == "b" && past.result == .done && past.network == "Live Migration")
    #expect(past.lanes == [.hypervisor: .milliseconds(80)])
    #expect(await engine.totals().results == [.done: 1])
  }

  /// The next forecast learns from what the cluster moved by itself, and not from strangers' moves.
  @Test(arguments: [true, false])
  func theClustersOwnMovesTeach(_ isForecast: Bool) async throws {
    let journal = try Journal.inMemory()
    let engine = await engine(journal)
    let request = MigrationRequest(
      machine: "b", source: "n1", destination: "n3", initiator: .other,
      requestedAt: WallTime(secondsSince1970: 900))
    let outlook = MigrationOutlook(
      total: DurationRange(low: .seconds(1), likely: .seconds(2), high: .seconds(3)),
      lanes: [:], passes: 1, convergence: .byItself, sentence: "", basis: [],
      plan: MigrationPlan(bandwidth: .mebibytesPerSecond(60)))
    let events = engine.events()
    backend.report("b-900", .requested(request))
    if isForecast { backend.report("b-900", .forecast(outlook)) }
    for kind in Self.story { backend.report("b-900", kind) }
    for await case .migration(let event) in events {
      if case .ended = event.kind { break }
    }
    let facts = try journal.history(of: backend.feed.snapshot.name).facts
    #expect(facts.map(\.machine) == (isForecast ? ["b"] : []))
    #expect(facts.map(\.forecastTotal) == (isForecast ? [Double(2)] : []))
    #expect(facts.map(\.bandwidthMax) == (isForecast ? [Double(60 * 1_048_576)] : []))
    let past = try #require(await engine.pastMigrations(atMost: 9).first)
    #expect(past.forecastTotal == (isForecast ? outlook.total : nil))
  }

  @Test func whatFerryDoesIsTimedWhileTracingIsOn() async throws {
    let journal = try Journal.inMemory()
    try journal.setTracing(true, of: backend.feed.snapshot.name)
    let engine = await engine(journal)
    let events = engine.events()
    let id = try await engine.request("a", to: "n2")
    try await tell(Self.story, of: id)
    for await case .migration(let event) in events {
      if case .ended = event.kind { break }
    }
    let operations = try #require(try journal.recording(id)).operations
    #expect(operations.map(\.kind) == [.checking])
    #expect(operations.allSatisfy { $0.duration > .zero })
  }
}

import ClusterModel
import FoundationEssentials
import MigrationModel
import Testing

@testable import Journal

@Suite("The journal keeps forecasts")
struct JournalTests {
  static func migration(_ events: [MigrationEvent.Kind]) throws -> Migration {
    var cluster = ClusterSnapshot(name: "test", kind: .linux)
    let request = MigrationRequest(
      machine: "m", source: "a", destination: "b", initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 100))
    for (index, kind) in ([.requested(request)] + events).enumerated() {
      let moment = MonotonicTime(nanoseconds: Int64(index) * 1_000_000_000)
      cluster.apply(.migration(MigrationEvent(id: "m@1", at: moment, kind: kind)))
    }
    return try #require(cluster.migration("m@1"))
  }

  static let outlook = PlannerTests.outlook(PlannerTests.measurement(set: 128, rate: 400))

  @Test("forecast, result and facts come back")
  func roundTrip() throws {
    let journal = try Journal.inMemory()
    try journal.opened(try Self.migration([.preflightBegan]), cluster: "test")
    try journal.forecast("m@1", Self.outlook)
    let whole = try Self.migration([
      .preflightBegan, .forecast(Self.outlook), .setupBegan(network: "lm"), .passBegan(1),
      .blackoutBegan, .blackoutEnded, .fetchingBegan, .cleanUpBegan, .ended(.done),
    ])
    let facts = try #require(MigrationFacts(whole, measurement: nil))
    try journal.ended(whole, .done, facts: facts, at: WallTime(secondsSince1970: 110))
    let entry = try #require(try journal.newest(9, of: "test").first)
    #expect(entry.outlook == Self.outlook)
    #expect(entry.wholeMs == 5000)
    #expect(try journal.history(of: "test").facts == [facts])
    #expect(try journal.history(of: "other").facts.isEmpty)
  }

  @Test("an older Ferry's journal is taken over")
  func older() throws {
    let path = "/tmp/ferry-journal-\(UInt64.random(in: 0...(.max))).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try Journal.old(path: path, upTo: "migrations")
    let journal = try Journal(path: path)
    try journal.opened(try Self.migration([.preflightBegan]), cluster: "test")
    try journal.forecast("m@1", Self.outlook)
    #expect(try journal.newest(1, of: "test").first?.outlook == Self.outlook)
    #expect(try journal.history(of: "test").facts.isEmpty)
  }
}

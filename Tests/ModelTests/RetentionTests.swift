import ClusterModel
import GRDB
import Testing

@testable import Journal

/// What the journal lets go of, and what it keeps.
@Suite struct RetentionTests {
  static func journal(events count: Int) throws -> Journal {
    let journal = try Journal.inMemory()
    try journal.eventWriter(of: "c").write(
      (0..<count).map { EventSighting(EventJournalTests.record($0), isDatedHere: false) })
    return journal
  }

  static func prune(
    _ journal: Journal, at time: Double, ageMax: Double = 1e9, eventsMax: Int = 1 << 40,
    bytesMax: Int64 = 1 << 40, actionsMax: Int = 1 << 40
  ) throws -> Bool {
    try journal.prune(
      at: EventJournalTests.second(time), ageMax: ageMax, eventsMax: eventsMax,
      bytesMax: bytesMax, actionsMax: actionsMax)
  }

  @Test func whatIsTooOldGoesInSmallSteps() throws {
    let journal = try Self.journal(events: 1200)
    #expect(try Self.prune(journal, at: 2000, ageMax: 1000))
    #expect(try EventJournalTests.oldestFirst(journal).count == 1200 - Journal.pruningStep)
    while try Self.prune(journal, at: 2000, ageMax: 1000) {}
    #expect(try EventJournalTests.oldestFirst(journal).map(\.message).first == "Event 1000")
    #expect(try EventJournalTests.oldestFirst(journal).count == 200)
  }

  @Test func whatIsTooMuchGoesTheOldestFirst() throws {
    let journal = try Self.journal(events: 3000)
    while try Self.prune(journal, at: 5000, eventsMax: 1000) {}
    let left = try EventJournalTests.oldestFirst(journal)
    #expect(left.count <= 1000 && left.count > 1000 - Journal.pruningStep)
    #expect(left.last?.message == "Event 2999")
    #expect(try Self.prune(journal, at: 5000, bytesMax: 1))
  }

  @Test func theLimitNeverFallsIntoAMigrationsLife() throws {
    let journal = try Self.journal(events: 1200)
    // Requested at the second 100 of 1970, long before; moved to where the limit falls.
    try journal.opened(try JournalTests.migration([.preflightBegan]), cluster: "c")
    try journal.write { database in
      try database.execute(
        sql: "UPDATE migration SET requestedAt = ?, endedAt = ?",
        arguments: [
          EventJournalTests.second(950).secondsSince1970,
          EventJournalTests.second(1050).secondsSince1970,
        ])
    }
    while try Self.prune(journal, at: 2000, ageMax: 1000) {}
    #expect(try EventJournalTests.oldestFirst(journal).first?.message == "Event 950")
    while try Self.prune(journal, at: 2100, ageMax: 1000) {}
    #expect(try EventJournalTests.oldestFirst(journal).first?.message == "Event 1100")
  }

  @Test func actionsAreBoundedToo() throws {
    let journal = try Journal.inMemory()
    let who = Operator(user: "u", place: .console)
    for number in 0..<700 {
      try journal.audit(
        .cancel(MachineID(rawValue: "m\(number)")), by: who, cluster: "c",
        at: EventJournalTests.second(0))
    }
    while try Self.prune(journal, at: 0, actionsMax: 300) {}
    #expect(try journal.audit(of: "c", atMost: 1000).count == 200)
  }
}

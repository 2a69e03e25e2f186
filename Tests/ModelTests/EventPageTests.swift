import ClusterModel
import GRDB
import Testing

@testable import Journal

/// Pages of events that are gathered from several hours, or of which some can't be read.
@Suite struct EventPageTests {
  /// Pages of a walk by the hour, which end within an hour and between two.
  @Test func everyPageOfAMachineFollowsTheOneBefore() throws {
    let journal = try Journal.inMemory()
    let machines: [MachineID] = ["web-01", "web-02", "db_1"]
    let records = (0..<2500).map { number in
      EventJournalTests.record(
        number, at: Double(number / 3 * 11), machine: machines[number % 3])
    }
    try journal.eventWriter(of: "c").write(
      records.map { EventSighting($0, isDatedHere: false) })
    var query = EventQuery(cluster: "c", order: .oldestFirst)
    query.machines = ["web-02", "db_1"]
    let wanted = records.filter { $0.machine != "web-01" }
    #expect(try EventJournalTests.all(journal, query) == wanted)
    query.order = .newestFirst
    #expect(try EventJournalTests.all(journal, query) == wanted.reversed())
  }

  /// A newer Ferry may write levels that this one does not know.
  @Test func whatANewerFerryWroteEndsNoPage() throws {
    let journal = try Journal.inMemory()
    let records = (0..<2500).map { EventJournalTests.record($0) }
    try journal.eventWriter(of: "c").write(
      records.map { EventSighting($0, isDatedHere: false) })
    try journal.write { database in
      try database.execute(sql: "UPDATE event SET level = 9 WHERE id BETWEEN 400 AND 1900")
    }
    #expect(try EventJournalTests.oldestFirst(journal).count == 999)
  }
}

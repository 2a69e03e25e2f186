import ClusterModel
import FoundationEssentials
import GRDB
import Testing

@testable import Journal

/// Events in the journal: each once, whoever writes it, and found again by whatever it carries.
@Suite struct EventJournalTests {
  static func second(_ number: Double) -> WallTime {
    WallTime(secondsSince1970: 1_256_220_000 + number)
  }

  static func record(
    _ number: Int, at time: Double? = nil, level: EventRecord.Level = .information,
    channel: ChannelID = .ferry, provider: EventProvider = .ferry, id: Int? = nil,
    node: NodeID? = nil, machine: MachineID? = nil, message: String? = nil
  ) -> EventRecord {
    EventRecord(
      time: second(time ?? Double(number)), level: level, provider: provider, channel: channel,
      eventID: id, node: node, machine: machine, message: message ?? "Event \(number)")
  }

  static func all(_ journal: Journal, _ query: EventQuery) throws -> [EventRecord] {
    var cursor = journal.events(matching: query)
    var found: [EventRecord] = []
    while let page = try cursor.next() { found += page }
    return found
  }

  static func oldestFirst(_ journal: Journal, _ cluster: String = "c") throws -> [EventRecord] {
    try all(journal, EventQuery(cluster: cluster, order: .oldestFirst))
  }

  static func writer(_ journal: Journal, _ process: Int64) -> EventWriter {
    EventWriter(journal, cluster: "c", process: ProcessMark(id: process, start: 7))
  }

  static func file() -> String {
    "/tmp/ferry-journal-\(UInt64.random(in: 0...(.max))).sqlite"
  }

  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  @Test func everythingThatAnEventCarriesComesBack() throws {
    let journal = try Journal.inMemory()
    let plain = Self.record(1)
    try journal.eventWriter(of: "c").write(
      [EventRecordTests.full, plain].map { EventSighting($0, isDatedHere: false) })
    #expect(try Set(Self.oldestFirst(journal)) == [EventRecordTests.full, plain])
    #expect(try Self.oldestFirst(journal, "other").isEmpty)
    #expect(try journal.missing([plain, Self.record(2)], of: "c") == [Self.record(2)])
  }

  @Test func whateverDataHoldsComesBack() throws {
    let journal = try Journal.inMemory()
    var record = Self.record(1)
    let controls = String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar($0) }))
    record.data = [
      EventField("", ""), EventField("path", #"C:\ClusterStorage\"Volume 1"/a"#),
      EventField("controls", controls), EventField("umläut 🎛", "\u{7f}\u{2028}]],[["),
    ]
    try journal.eventWriter(of: "c").write([EventSighting(record, isDatedHere: false)])
    #expect(try Self.oldestFirst(journal) == [record])
    #expect(EventRow.fields(EventRow.text([])).isEmpty)
  }

  /// What is done for each batch does not grow with the journal.
  @Test func writingLooksAtNewRowsOnly() throws {
    let journal = try Journal.inMemory()
    let plan = try journal.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(EventWriter.newestOfOthers)", arguments: [0, 0, 0]
      ).map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH event USING INTEGER PRIMARY KEY (rowid>?)"])
  }

  @Test func whatTheClusterHasDatedIsWrittenOnce() throws {
    let journal = try Journal.inMemory()
    let records = (0..<5).map { Self.record($0) }
    let sightings = records.map { EventSighting($0, isDatedHere: false) }
    try Self.writer(journal, 1).write(sightings)
    try Self.writer(journal, 2).write(sightings)
    try Self.writer(journal, 1).write(sightings)
    #expect(try Self.oldestFirst(journal) == records)
  }

  /// A node goes down and up and down again; two Ferrys see each a little later or earlier.
  @Test func whatEachFerryDatesItselfIsWrittenOnceForEachTimeItHappened() throws {
    let journal = try Journal.inMemory()
    let (first, second) = (Self.writer(journal, 1), Self.writer(journal, 2))
    var shown: [WallTime] = []
    func sees(_ writer: EventWriter, at time: Double, _ message: String) throws {
      let record = Self.record(0, at: time, message: message)
      shown += try writer.write([EventSighting(record, isDatedHere: true)]).map(\.time)
    }
    try sees(first, at: 0, "down")
    try sees(second, at: 3, "down")
    try sees(second, at: 5, "up")
    try sees(second, at: 6, "down")
    try sees(first, at: 7, "up")
    try sees(first, at: 8, "down")
    try sees(first, at: 500, "down")
    try sees(second, at: 700, "down")
    #expect(try Self.oldestFirst(journal).map(\.message) == ["down", "up", "down", "down", "down"])
    // The first to write has dated it for both.
    #expect(shown == [0, 0, 5, 6, 5, 6, 500, 700].map { Self.second($0) })
  }

  @Test func anInterruptedWriteLeavesNothingAndTheNextOneAll() throws {
    let journal = try Journal.inMemory()
    let writer = journal.eventWriter(of: "c")
    try journal.write { try $0.execute(sql: "ALTER TABLE event RENAME TO gone") }
    #expect(throws: JournalError.self) {
      try writer.write([EventSighting(Self.record(1), isDatedHere: false)])
    }
    try journal.write { try $0.execute(sql: "ALTER TABLE gone RENAME TO event") }
    try writer.write([EventSighting(Self.record(2), isDatedHere: false)])
    #expect(try Self.oldestFirst(journal) == [Self.record(2)])
  }

  @Test func whileOneWritesOthersRead() throws {
    let path = Self.file()
    defer { Self.remove(path) }
    let (writer, reader) = (try Journal(path: path), try Journal(path: path))
    let events = writer.eventWriter(of: "c")
    for number in 0..<20 {
      try events.write([EventSighting(Self.record(number), isDatedHere: false)])
      #expect(try Self.oldestFirst(reader).count == number + 1)
    }
    try writer.write { database in
      try database.execute(sql: "DELETE FROM event WHERE id > 10")
      #expect(try Self.oldestFirst(reader).count == 20)
    }
    #expect(try Self.oldestFirst(reader).count == 10)
    #expect(try reader.damage().isEmpty)
  }

  @Test func aListBeginsWithWhatHappenedInThisLife() throws {
    let journal = try Journal.inMemory()
    let writer = journal.eventWriter(of: "c")
    try writer.write((0..<5).map { EventSighting(Self.record($0), isDatedHere: false) })
    #expect(try journal.newestEvents(3, of: "c") == (2..<5).map { Self.record($0) })
    try journal.beganAnew("c")
    #expect(try journal.newestEvents(3, of: "c").isEmpty)
    try writer.write([EventSighting(Self.record(9), isDatedHere: false)])
    #expect(try journal.newestEvents(3, of: "c") == [Self.record(9)])
    #expect(try Self.oldestFirst(journal).count == 6)
    var query = EventQuery(cluster: "c", order: .oldestFirst)
    query.isOfThisLife = true
    #expect(try Self.all(journal, query) == [Self.record(9)])
    query.cluster = "d"
    try journal.eventWriter(of: "d").write([EventSighting(Self.record(1), isDatedHere: false)])
    #expect(try Self.all(journal, query) == [Self.record(1)])
  }

  @Test(arguments: ["migrations", "forecasts", "events", "recordings"])
  func olderJournalsAreTakenOver(_ version: String) throws {
    let path = Self.file()
    defer { Self.remove(path) }
    _ = try Journal.old(path: path, upTo: version)
    let journal = try Journal(path: path)
    try journal.eventWriter(of: "c").write([EventSighting(Self.record(1), isDatedHere: true)])
    try journal.setChannel(.system, isEnabled: false, of: "c")
    try journal.audit(
      .release("m"), by: Operator(user: "u", place: .console), cluster: "c", at: Self.second(0))
    #expect(try Self.oldestFirst(journal) == [Self.record(1)])
    #expect(try journal.switches(of: "c").isEnabled(.system) == false)
    #expect(try journal.audit(of: "c", atMost: 9).count == 1)
    #expect(try journal.damage().isEmpty)
  }

  /// Events that an older Ferry wrote are found by all that newer indexes hold.
  @Test(arguments: ["events", "recordings"])
  func olderEventsAreFoundByAllTheyCarry(_ version: String) throws {
    let path = Self.file()
    defer { Self.remove(path) }
    let record = Self.record(1, level: .error, channel: .system, node: "n1", machine: "web-01")
    try Journal.old(path: path, upTo: version).eventWriter(of: "c").write(
      [record, Self.record(2)].map { EventSighting($0, isDatedHere: false) })
    let journal = try Journal(path: path)
    let fields: [(inout EventQuery) -> Void] = [
      { $0.machines = ["web-01"] }, { $0.nodes = ["n1"] }, { $0.levels = [.error] },
      { $0.channels = [.system] }, { $0.to = record.time },
    ]
    for field in fields {
      var query = EventQuery(cluster: "c")
      field(&query)
      #expect(try Self.all(journal, query) == [record])
    }
    #expect(try journal.missing([record], of: "c").isEmpty)
    #expect(try journal.damage().isEmpty)
  }

  @Test func channelsAreSwitchedForOneCluster() throws {
    let journal = try Journal.inMemory()
    try journal.setChannel(.highAvailabilityAnalytic, isEnabled: true, of: "c")
    #expect(try journal.switches(of: "c").isEnabled(.highAvailabilityAnalytic))
    #expect(try !journal.switches(of: "d").isEnabled(.highAvailabilityAnalytic))
    try journal.setChannel(.highAvailabilityAnalytic, isEnabled: false, of: "c")
    #expect(try !journal.switches(of: "c").isEnabled(.highAvailabilityAnalytic))
  }

  @Test func theAuditSaysWhoAskedForWhatAndWhatBecameOfIt() throws {
    let journal = try Journal.inMemory()
    let who = Operator(user: "root", place: .powerShell)
    let actions: [OperatorAction] = [
      .migrate("web-01", to: "n2", holdsBeforeSwitchOver: true), .cancel("web-01"),
      .perform(.node("n1", .drain)), .setChannel(.system, isEnabled: false),
      .moveInQueue("web-01", steps: -2),
    ]
    var ids: [Int64] = []
    for (index, action) in actions.enumerated() {
      ids.append(
        try journal.audit(action, by: who, cluster: "c", at: Self.second(Double(index))))
    }
    try journal.conclude(ids[0], .accepted)
    try journal.conclude(ids[1], .refused(reason: "Too late"))
    let audit = try journal.audit(of: "c", atMost: 9)
    #expect(audit.map(\.action) == actions.reversed())
    #expect(audit.allSatisfy { $0.by == who })
    #expect(
      audit.map(\.outcome).reversed()
        == [.accepted, .refused(reason: "Too late"), .unknown, .unknown, .unknown])
    #expect(try journal.audit(of: "c", atMost: 1).map(\.id) == [ids[4]])
    #expect(try journal.audit(of: "d", atMost: 9).isEmpty)
  }
}

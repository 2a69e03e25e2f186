import ClusterModel
import Testing

@testable import Journal

/// Queries of the journal, compared with looking at every event.
@Suite struct EventQueryTests {
  static let channels: [ChannelID] = [.system, .ferry, .highAvailabilityAnalytic]
  static let nodes: [NodeID] = ["n1", "n2", "n3"]
  static let machines: [MachineID] = ["web-01", "web-02", "db_1"]

  private static func random(_ luck: inout SeededLuck, _ number: Int) -> EventRecord {
    EventJournalTests.record(
      number, at: moment(&luck),
      level: EventRecord.Level.allCases[luck.next(5)], channel: channels[luck.next(3)],
      provider: luck.next(2) == 0 ? .ferry : .failoverClustering,
      id: luck.next(3) == 0 ? nil : luck.next(6),
      node: luck.next(4) == 0 ? nil : nodes[luck.next(3)],
      machine: luck.next(3) == 0 ? nil : machines[luck.next(3)],
      message: "Event \(number) of 100% web_\(luck.next(9))")
  }

  /// A moment of some hours with others between them.
  private static func moment(_ luck: inout SeededLuck) -> Double {
    Double(luck.next(40)) + Double(luck.next(3)) * 9000
  }

  private static func query(_ luck: inout SeededLuck) -> EventQuery {
    var query = EventQuery(cluster: "c", order: luck.next(2) == 0 ? .newestFirst : .oldestFirst)
    func some<Value: Hashable>(_ values: [Value]) -> Set<Value>? {
      guard luck.next(3) == 0 else { return nil }
      return Set((0...luck.next(2)).map { _ in values[luck.next(values.count)] })
    }
    query.channels = some(channels)
    query.providers = some([.ferry, .failoverClustering, "nobody"])
    query.levels = some(EventRecord.Level.allCases)
    query.nodes = some(nodes)
    query.machines = some(machines)
    if luck.next(4) == 0 { query.ids = [0...1, 4...4] }
    if luck.next(3) == 0 { query.from = EventJournalTests.second(moment(&luck)) }
    if luck.next(3) == 0 { query.to = EventJournalTests.second(moment(&luck)) }
    if luck.next(4) == 0 { query.text = ["WEB_1", "100%", "event 1", "nothing"][luck.next(4)] }
    if luck.next(3) == 0 { query.limit = luck.next(30) }
    return query
  }

  /// What the query says, in so many words.
  private static func expected(_ records: [EventRecord], _ query: EventQuery) -> [EventRecord] {
    let found = records.filter { record in
      query.channels?.contains(record.channel) != false
        && query.providers?.contains(record.provider) != false
        && query.levels?.contains(record.level) != false
        && (query.nodes == nil || record.node.map { query.nodes?.contains($0) == true } == true)
        && (query.machines == nil
          || record.machine.map { query.machines?.contains($0) == true } == true)
        && (query.ids.isEmpty
          || record.eventID.map { id in query.ids.contains { $0.contains(id) } } == true)
        && query.from.map { record.time >= $0 } != false
        && query.to.map { record.time <= $0 } != false
        && query.text.map { record.message.lowercased().contains($0.lowercased()) } != false
    }
    let sorted = found.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }.map(\.element)
    let ordered = query.order == .oldestFirst ? sorted : sorted.reversed()
    return Array(ordered.prefix(query.limit ?? .max))
  }

  @Test func everyQueryFindsWhatLookingAtAllFinds() throws {
    let journal = try Journal.inMemory()
    var luck = SeededLuck(state: 11)
    let records = (0..<300).map { Self.random(&luck, $0) }
    try journal.eventWriter(of: "c").write(
      records.map { EventSighting($0, isDatedHere: false) })
    try journal.eventWriter(of: "d").write([
      EventSighting(EventJournalTests.record(1), isDatedHere: false)
    ])
    var found = 0
    for _ in 0..<400 {
      let query = Self.query(&luck)
      let result = try EventJournalTests.all(journal, query)
      #expect(result == Self.expected(records, query), "\(query)")
      found += result.count
    }
    #expect(found > 1000)
  }

  @Test func pagesFollowEachOtherWithoutGapAndDouble() throws {
    let journal = try Journal.inMemory()
    let records = (0..<2500).map { EventJournalTests.record($0, at: Double($0 / 7)) }
    let writer = journal.eventWriter(of: "c")
    try writer.write(records.map { EventSighting($0, isDatedHere: false) })
    #expect(try EventJournalTests.oldestFirst(journal) == records)
    var cursor = journal.events(matching: EventQuery(cluster: "c"))
    var pages: [[EventRecord]] = []
    while let page = try cursor.next() {
      // What comes meanwhile does not disturb what is older.
      try writer.write([
        EventSighting(EventJournalTests.record(9000 + pages.count), isDatedHere: false)
      ])
      pages.append(page)
    }
    #expect(pages.map(\.count) == [1000, 1000, 500])
    #expect(Array(pages.joined()) == records.reversed())
  }

  /// No query sorts more than the events of one moment, so that the first page of millions comes at
  /// once.
  @Test func noQuerySortsAll() throws {
    let journal = try Journal.inMemory()
    var luck = SeededLuck(state: 5)
    try journal.eventWriter(of: "c").write(
      (0..<50).map { EventSighting(Self.random(&luck, $0), isDatedHere: false) })
    for _ in 0..<200 {
      let query = Self.query(&luck)
      let plan = try journal.plan(of: query)
      #expect(!plan.contains { $0.contains("USE TEMP B-TREE FOR ORDER BY") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN event") }, "\(plan)")
    }
  }
}

/// Numbers that are the same for the same seed (a linear congruential generator).
private struct SeededLuck {
  var state: UInt64

  /// A number below a limit.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

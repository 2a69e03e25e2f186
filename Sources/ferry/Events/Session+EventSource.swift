import ClusterModel
import Console
import EventLog
import Journal
import MigrationEngine

/// Where a session's events come from: the journal, and what the cluster tells that is not in it.
extension Session {
  /// Visits the journal's events that are wanted, and all that are not in it, until the visitor has
  /// enough.
  func forEachEvent(
    _ wanted: EventQuery, _ visit: (EventRecord, LogEvent) throws -> Bool
  ) throws {
    let cluster = engine.snapshot
    let newestFirst = wanted.order == .newestFirst
    func goesOn(_ record: EventRecord, _ number: UInt64) throws -> Bool {
      try visit(record, LogEvent(record, number: number, cluster: cluster.name))
    }
    let unwritten = try journal?.missing(cluster.records, of: cluster.name) ?? cluster.records
    if newestFirst {
      for record in unwritten.reversed() {
        guard try goesOn(record, 0) else { return }
      }
    }
    if let journal {
      var cursor = journal.events(matching: wanted)
      while let page = try cursor.nextNumbered() {
        for (number, record) in page {
          guard try goesOn(record, UInt64(clamping: number)) else { return }
        }
      }
    }
    guard !newestFirst else { return }
    for record in unwritten {
      guard try goesOn(record, 0) else { return }
    }
  }
}

extension EventQuery {
  /// What the journal can find of a query by its own indexes; it may find more.
  init(_ query: StructuredQuery, of cluster: String, order: Order) {
    self.init(cluster: cluster, order: order)
    let bounds = query.bounds
    channels = query.channels.map { Set($0.map { ChannelID(rawValue: $0) }) }
    providers = bounds.providers.map { Set($0.map { EventProvider(rawValue: $0) }) }
    levels = bounds.levels.map { levels in
      Set(EventRecord.Level.allCases.filter { levels.contains($0.number) })
    }
    // An event without a number has 0 in its XML.
    if let ids = bounds.ids, !ids.contains(0) { self.ids = ids.ranges }
    // The journal counts in seconds with fractions, which a step of 100 ns can be lost in.
    from = bounds.from.map {
      WallTime(secondsSince1970: $0.wallTime.secondsSince1970 - Self.roundingMax)
    }
    to = bounds.until.map {
      WallTime(secondsSince1970: $0.wallTime.secondsSince1970 + Self.roundingMax)
    }
  }

  /// What the journal can find of what the console shows; it may find more.
  init(_ filter: EventFilter, of cluster: String) {
    self.init(cluster: cluster, order: .oldestFirst)
    isOfThisLife = true
    channels = filter.channels
    levels = filter.levels
    nodes = filter.nodes
    ids = filter.ids.included
    from = filter.from
    to = filter.to
  }

  /// By how much a moment may be rounded, in seconds.
  private static let roundingMax = 0.000_01
}

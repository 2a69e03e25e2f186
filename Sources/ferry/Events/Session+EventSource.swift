import ClusterModel
import EventLog
import MigrationEngine

/// Where a session's events come from.
extension Session {
  /// Visits the events that may be asked for, and perhaps others, until the visitor has enough.
  func forEachEvent(
    in query: StructuredQuery, newestFirst: Bool, _ visit: (LogEvent) throws -> Bool
  ) throws {
    try forEachRecord(in: query, newestFirst: newestFirst) { try visit($1) }
  }

  /// The same with each event as the cluster has it.
  func forEachRecord(
    in query: StructuredQuery, newestFirst: Bool,
    _ visit: (EventRecord, LogEvent) throws -> Bool
  ) throws {
    let cluster = engine.snapshot
    let records = cluster.records.enumerated().map { index, record in
      (record, LogEvent(record, number: UInt64(index + 1), cluster: cluster.name))
    }
    for (record, event) in newestFirst ? records.reversed() : records {
      guard try visit(record, event) else { return }
    }
  }
}

public import ClusterModel
internal import GRDB

/// The events of all clusters.
extension Journal {
  /// What writes the events of a cluster for this process.
  public func eventWriter(of cluster: String) -> EventWriter {
    EventWriter(self, cluster: cluster, process: .current)
  }

  /// The events that a query asks for, page by page.
  public func events(matching query: EventQuery) -> EventCursor { EventCursor(query, in: self) }

  /// The newest events of a cluster's present life, the oldest of them first: what a list begins with.
  public func newestEvents(
    _ count: Int, of cluster: String
  ) throws(JournalError) -> [EventRecord] {
    var query = EventQuery(cluster: cluster)
    query.isOfThisLife = true
    return try page(of: query, after: nil, atMost: count).rows.map(\.record).reversed()
  }

  /// Which of some events that their cluster has dated are not in the journal.
  public func missing(
    _ records: [EventRecord], of cluster: String
  ) throws(JournalError) -> [EventRecord] {
    try read { database in
      guard let cluster = try EventName.find(cluster, in: database) else { return records }
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM event WHERE cluster = ? AND time = ? AND digest = ?")
      return try records.filter { record in
        try Int.fetchOne(
          statement,
          arguments: [cluster, record.time.secondsSince1970, EventDigest(record).value]) == nil
      }
    }
  }

  /// Notes that a cluster is made anew: what was written before is another's of the same name, and
  /// no list begins with it any more.
  public func beganAnew(_ cluster: String) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO eventLife (cluster, after)
          VALUES (?, (SELECT ifnull(max(id), 0) FROM event))
          """, arguments: [cluster])
    }
  }

  /// What SQLite finds wrong in the file; nothing when it is whole.
  public func damage() throws(JournalError) -> [String] {
    try read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    }
  }

  /// A page of events.
  func page(
    of query: EventQuery, after last: EventPlace?, atMost count: Int
  ) throws(JournalError) -> EventPage {
    try read { try EventPage(of: query, after: last, atMost: count, in: $0) }
  }

  /// How SQLite finds the events of a query, for tests.
  func plan(of query: EventQuery) throws(JournalError) -> [String] {
    try read { database in
      guard let select = try EventSelect(query, after: nil, in: database) else { return [] }
      var steps = try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(select.sql)",
        arguments: select.arguments(hour: select.nextHour.map { _ in 0 }, atMost: 10))
      if let nextHour = select.nextHour {
        steps += try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN \(nextHour)", arguments: [0])
      }
      return steps.map { $0["detail"] }
    }
  }
}

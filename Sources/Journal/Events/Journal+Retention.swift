public import ClusterModel
internal import GRDB

/// How much is kept. What is too old or too much goes in small steps, so that nobody waits for it.
extension Journal {
  /// So long events are kept, in seconds: 90 days.
  public static let eventsAgeMax = 90.0 * 86_400
  /// The most events of all clusters together.
  public static let eventsMax = 12_000_000
  /// The most bytes that the journal may have in use; beyond that the oldest events go.
  public static let bytesMax: Int64 = 8 * 1_073_741_824
  /// The most operators' actions.
  public static let actionsMax = 100_000
  /// The most rows that one step removes.
  static let pruningStep = 500
  /// The longest that one migration's life is kept whole across the limit, in seconds: a day.
  static let lifeMax = 86_400.0

  /// Removes a few of the events that are too old or too many; says whether there are more to remove.
  ///
  /// The limit never falls into a migration's life: what a migration did is kept as a whole, or not at
  /// all.
  public func prune(at moment: WallTime) throws(JournalError) -> Bool {
    try prune(
      at: moment, ageMax: Self.eventsAgeMax, eventsMax: Self.eventsMax, bytesMax: Self.bytesMax,
      actionsMax: Self.actionsMax)
  }

  func prune(
    at moment: WallTime, ageMax: Double, eventsMax: Int, bytesMax: Int64, actionsMax: Int
  ) throws(JournalError) -> Bool {
    let cutoff = moment.secondsSince1970 - ageMax
    let (clusters, isFull, hasActions) = try read { database in
      (
        try Self.clusters(withEventsBefore: cutoff, in: database),
        try Self.excess(over: eventsMax, bytesMax, in: database) > 0,
        try Self.span(of: "operatorAction", in: database) > actionsMax
      )
    }
    guard !clusters.isEmpty || isFull || hasActions else { return false }
    var removed = 0
    try write { database in
      for cluster in clusters { removed += try Self.remove(before: cutoff, cluster, in: database) }
      if isFull, removed == 0 { removed += try Self.removeOldest(database) }
      if hasActions {
        try database.execute(
          sql: """
            DELETE FROM operatorAction WHERE id IN
              (SELECT id FROM operatorAction ORDER BY id LIMIT \(Self.pruningStep))
            """)
        removed += database.changesCount
      }
    }
    return removed > 0
  }

  /// The clusters of which there are older events, with the names under which those stand.
  private static func clusters(
    withEventsBefore cutoff: Double, in database: Database
  ) throws -> [(id: Int64, name: String)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, text FROM eventName WHERE EXISTS
          (SELECT 1 FROM event INDEXED BY eventOnTime
            WHERE cluster = eventName.id AND time < ?)
        """, arguments: [cutoff]
    ).map { ($0[0], $0[1]) }
  }

  /// Removes some of a cluster's events before a moment, but none of a migration that goes beyond it.
  private static func remove(
    before cutoff: Double, _ cluster: (id: Int64, name: String), in database: Database
  ) throws -> Int {
    let limit = try lifeBegin(before: cutoff, of: cluster.name, in: database)
    try database.execute(
      sql: """
        DELETE FROM event WHERE id IN
          (SELECT id FROM event INDEXED BY eventOnTime
            WHERE cluster = ? AND time < ? ORDER BY time LIMIT \(pruningStep))
        """, arguments: [cluster.id, limit])
    return database.changesCount
  }

  /// A moment, or the beginning of the earliest migration that goes on beyond it.
  private static func lifeBegin(
    before cutoff: Double, of cluster: String, in database: Database
  ) throws -> Double {
    let first = try Double.fetchOne(
      database,
      sql: """
        SELECT min(requestedAt) FROM migration
        WHERE cluster = ? AND requestedAt < ? AND requestedAt >= ?
          AND (endedAt IS NULL OR endedAt >= ?)
        """, arguments: [cluster, cutoff, cutoff - lifeMax, cutoff])
    return first ?? cutoff
  }

  /// Removes some of what was written first, up to the beginning of a migration that goes beyond it.
  private static func removeOldest(_ database: Database) throws -> Int {
    guard
      let last = try Row.fetchOne(
        database,
        sql: """
          SELECT event.id, time, text FROM event JOIN eventName ON eventName.id = cluster
          ORDER BY event.id LIMIT 1 OFFSET \(pruningStep)
          """)
    else { return 0 }
    let (id, time, cluster): (Int64, Double, String) = (last[0], last[1], last[2])
    let limit = try lifeBegin(before: time, of: cluster, in: database)
    try database.execute(
      sql: "DELETE FROM event WHERE id < ? AND time < ?", arguments: [id, limit])
    if database.changesCount > 0 { return database.changesCount }
    // A life that is longer than a step goes as a whole, once nothing else is left to remove.
    try database.execute(sql: "DELETE FROM event WHERE id < ?", arguments: [id])
    return database.changesCount
  }

  /// By how many events there are too many, as the numbers of their rows tell.
  private static func excess(
    over eventsMax: Int, _ bytesMax: Int64, in database: Database
  ) throws -> Int {
    let count = try span(of: "event", in: database)
    guard count <= eventsMax, count > 0 else { return count - eventsMax }
    func pragma(_ name: String) throws -> Int64 {
      try Int64.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
    }
    let used = try (pragma("page_count") - pragma("freelist_count")) * pragma("page_size")
    return used > bytesMax ? pruningStep : 0
  }

  private static func span(of table: String, in database: Database) throws -> Int {
    // Apart, each is a look at one end; together they would be a walk through all.
    let row = try Row.fetchOne(
      database, sql: "SELECT (SELECT min(id) FROM \(table)), (SELECT max(id) FROM \(table))")
    guard let first: Int = row?[0], let last: Int = row?[1] else { return 0 }
    return last - first + 1
  }
}

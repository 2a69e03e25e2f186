public import ClusterModel
internal import GRDB
public import MigrationModel

/// What Ferry remembers from one run to the next: an SQLite database, written before a migration
/// starts, so that a Ferry that was killed can be answered for by the next one.
public struct Journal: Sendable {
  /// How long to wait while another process writes, in seconds.
  static let busyPatience = 5.0
  /// The most memory for pages of the file, in KiB: what is written to again and again stays there.
  static let cacheKiB = 65_536
  /// So many pages of 4 KiB are written to the log before they go to the file.
  static let logPages = 8_192

  private let database: any DatabaseWriter

  /// Opens the journal at a path, and makes it when there is none.
  public init(path: String) throws(JournalError) {
    database = try Self.attempt("The journal \(path) can't be opened") {
      var configuration = Configuration()
      // Several Ferrys write into one journal.
      configuration.busyMode = .timeout(Self.busyPatience)
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA cache_size = -\(Self.cacheKiB);
            PRAGMA wal_autocheckpoint = \(Self.logPages);
            """)
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Self.schema.migrate(pool)
      return pool
    }
  }

  /// A journal that is forgotten with the process, for tests.
  public static func inMemory() throws(JournalError) -> Journal {
    try Journal(
      attempt("The journal can't be made") {
        let queue = try DatabaseQueue()
        try schema.migrate(queue)
        return queue
      })
  }

  private init(_ database: any DatabaseWriter) { self.database = database }

  /// Writes down that a migration is about to start.
  public func opened(_ migration: Migration, cluster: String) throws(JournalError) {
    try opened(migration, cluster: cluster, by: .current)
  }

  /// Writes down that a process is about to start a migration.
  func opened(
    _ migration: Migration, cluster: String, by process: ProcessMark
  ) throws(JournalError) {
    let row = JournalRow(JournalEntry(migration, cluster: cluster, process: process))
    try write { try row.save($0) }
  }

  /// Writes down how a migration ended.
  ///
  /// - Parameter facts: What the next forecast learns from it, if it succeeded.
  public func ended(
    _ migration: Migration, _ outcome: MigrationOutcome, facts: MigrationFacts? = nil,
    at moment: WallTime
  ) throws(JournalError) {
    try write { database in
      guard var row = try JournalRow.fetchOne(database, key: migration.id.rawValue) else { return }
      row.entry.end(migration, outcome, facts, at: moment)
      try row.update(database)
    }
  }

  /// Writes down a migration that somebody else started, now that it is over.
  ///
  /// - Parameter facts: What the next forecast learns from it, of one that the cluster made itself.
  public func witnessed(
    _ migration: Migration, _ outcome: MigrationOutcome, facts: MigrationFacts? = nil,
    cluster: String, at moment: WallTime
  ) throws(JournalError) {
    var entry = JournalEntry(migration, cluster: cluster, process: .current)
    if let outlook = migration.outlook { entry.set(outlook) }
    entry.end(migration, outcome, facts, at: moment)
    let row = JournalRow(entry)
    try write { try row.save($0) }
  }

  /// Writes down how a migration ended that this Ferry saw, and that one which is no more had begun;
  /// its name may have been another there.
  public func ended(
    unwatched migration: Migration, _ outcome: MigrationOutcome, facts: MigrationFacts?,
    cluster: String, at moment: WallTime
  ) throws(JournalError) {
    let request = migration.request
    try write { database in
      let open = try JournalRow.filter(
        Column("cluster") == cluster && Column("machine") == migration.machine.rawValue
          && Column("source") == request.source.rawValue && Column("endedAt") == nil
      ).order(Column("requestedAt").desc).fetchAll(database)
      guard var row = open.first(where: { !$0.entry.process.isAlive }) else { return }
      row.entry.end(migration, outcome, facts, at: moment)
      try row.update(database)
    }
  }

  /// Writes down what is to be expected of a migration.
  public func forecast(_ id: MigrationID, _ outlook: MigrationOutlook) throws(JournalError) {
    try write { database in
      guard var row = try JournalRow.fetchOne(database, key: id.rawValue) else { return }
      row.entry.set(outlook)
      try row.update(database)
    }
  }

  /// What a cluster's earlier migrations say about the next one (F3).
  public func history(of cluster: String) throws(JournalError) -> MigrationHistory {
    let texts = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT facts FROM migration WHERE cluster = ? AND facts IS NOT NULL
          ORDER BY requestedAt DESC LIMIT ?
          """, arguments: [cluster, MigrationHistory.factsMax])
    }
    return MigrationHistory(texts.compactMap { JournalEntry.decoded($0) })
  }

  /// Writes down a lane that was measured after the end.
  public func measured(
    _ id: MigrationID, _ lane: BlackoutLane, _ reading: LaneReading
  ) throws(JournalError) {
    guard reading.isFinal else { return }
    try write { database in
      guard var row = try JournalRow.fetchOne(database, key: id.rawValue) else { return }
      row.entry.set(lane, reading.duration)
      try row.update(database)
    }
  }

  /// The names of the clusters of which it knows a migration or a recording, in order.
  public func clusters() throws(JournalError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT cluster FROM migration UNION SELECT cluster FROM recording
          UNION SELECT cluster FROM traced ORDER BY cluster
          """)
    }
  }

  /// The newest migrations of a cluster, the newest first.
  public func newest(_ count: Int, of cluster: String) throws(JournalError) -> [JournalEntry] {
    try read { database in
      try JournalRow.filter(Column("cluster") == cluster).order(Column("requestedAt").desc)
        .limit(count).fetchAll(database)
    }.map(\.entry)
  }

  /// The migrations of a cluster that were begun by a Ferry which ended before they did.
  public func cutOff(of cluster: String) throws(JournalError) -> [JournalEntry] {
    try open(of: cluster).filter { !$0.process.isAlive }
  }

  /// The migrations of a cluster that were begun by this process and are not over.
  public func ownOpen(of cluster: String) throws(JournalError) -> [JournalEntry] {
    try open(of: cluster).filter { $0.process == .current }
  }

  private func open(of cluster: String) throws(JournalError) -> [JournalEntry] {
    try read { database in
      try JournalRow.filter(Column("cluster") == cluster && Column("endedAt") == nil)
        .order(Column("requestedAt")).fetchAll(database)
    }.map(\.entry)
  }

  /// Closes the books on a migration that was cut off; false when another Ferry did so meanwhile,
  /// and has told of it.
  public func settle(
    _ entry: JournalEntry, as outcome: JournalEntry.Outcome, report: String, at moment: WallTime
  ) throws(JournalError) -> Bool {
    let seen = try recording(MigrationID(rawValue: entry.id))?.migration
    return try change(entry) { row in
      if let seen { row.complete(from: seen) }
      row.outcome = outcome
      row.report = report
      row.endedAt = moment.secondsSince1970
    }
  }

  /// Keeps what was said of a migration that was cut off and goes on; false when it was said before.
  public func tell(_ entry: JournalEntry, _ report: String) throws(JournalError) -> Bool {
    try change(entry) { $0.report = report }
  }

  /// Changes an entry that is still open, and of which nobody has said anything new; says whether it
  /// was so. Two Ferries that look at once do not both tell of it.
  private func change(
    _ entry: JournalEntry, _ change: (inout JournalEntry) -> Void
  ) throws(JournalError) -> Bool {
    var isChanged = false
    try write { database in
      guard var row = try JournalRow.fetchOne(database, key: entry.id),
        row.entry.endedAt == nil, row.entry.report == entry.report
      else { return }
      let before = row.entry
      change(&row.entry)
      guard row.entry != before else { return }
      try row.update(database)
      isChanged = true
    }
    return isChanged
  }

  private static var schema: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("migrations") { database in
      try database.create(table: JournalRow.databaseTableName) { table in
        table.primaryKey("id", .text)
        for column in ["cluster", "machine", "source", "destination"] {
          table.column(column, .text).notNull()
        }
        table.column("requestedAt", .double).notNull().indexed()
        table.column("endedAt", .double)
        table.column("outcome", .text)
        table.column("report", .text)
        for column in ["totalMs", "hypervisorMs", "networkMs", "clientMs"] {
          table.column(column, .double)
        }
        table.column("bytesSent", .integer)
        table.column("passes", .integer)
        table.column("processID", .integer).notNull()
        table.column("processStart", .integer).notNull()
      }
    }
    migrator.registerMigration("forecasts") { database in
      try database.alter(table: JournalRow.databaseTableName) { table in
        table.add(column: "wholeMs", .double)
        table.add(column: "forecast", .text)
        table.add(column: "facts", .text)
      }
    }
    migrator.registerMigration("events") { database in
      try EventRow.createTables(database)
      try createChannelTable(database)
      try createAuditTable(database)
    }
    migrator.registerMigration("recordings") { database in
      try database.alter(table: JournalRow.databaseTableName) { table in
        table.add(column: "network", .text)
        table.add(column: "initiator", .text)
      }
      try RecordingRow.createTable(database)
      try RecordedPart.createTable(database)
      try createTracedTable(database)
    }
    migrator.registerMigration("hours") { try EventRow.indexByHour($0) }
    return migrator
  }

  /// A journal as an older Ferry left it, for tests.
  static func old(path: String, upTo version: String) throws(JournalError) -> Journal {
    try Journal(
      attempt("The journal \(path) can't be made") {
        let queue = try DatabaseQueue(path: path)
        try schema.migrate(queue, upTo: version)
        return queue
      })
  }

  func write(_ body: (Database) throws -> Void) throws(JournalError) {
    try Self.attempt("The journal can't be written") { try database.write { try body($0) } }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try Self.attempt("The journal can't be read") { try database.read { try body($0) } }
  }

  private static func attempt<Value>(
    _ what: String, _ body: () throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(message: "\(what): \(error)")
    }
  }
}

/// Why the journal could not be used. Migrations go on without it.
public struct JournalError: Error, Hashable, Sendable {
  /// What happened.
  public var message: String

  /// Makes an error.
  public init(message: String) { self.message = message }
}

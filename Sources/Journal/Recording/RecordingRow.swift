internal import ClusterModel
internal import GRDB

/// What a recording is of, and who writes it.
struct RecordingRow {
  static let table = "recording"

  var number: Int64
  var id: String
  var cluster: String
  var endedAt: Int64?
  var process: ProcessMark

  private init(_ row: Row) {
    number = row["number"]
    id = row["id"]
    cluster = row["cluster"]
    endedAt = row["endedAt"]
    process = ProcessMark(id: row["processID"], start: row["processStart"])
  }

  static func createTable(_ database: Database) throws {
    try database.create(table: table) { table in
      table.autoIncrementedPrimaryKey("number")
      table.column("id", .text).notNull().unique()
      for column in ["cluster", "machine"] { table.column(column, .text).notNull() }
      table.column("requestedAt", .double).notNull()
      // On the clock of the events; nil while it goes on, or was cut off.
      table.column("endedAt", .integer)
      table.column("bytes", .integer).notNull().defaults(to: 0)
      table.column("processID", .integer).notNull()
      table.column("processStart", .integer).notNull()
    }
    try database.create(
      index: "recordingOfMachine", on: table, columns: ["machine", "cluster", "requestedAt"])
  }

  static func fetch(_ id: MigrationID, in database: Database) throws -> RecordingRow? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM \(table) WHERE id = ?", arguments: [id.rawValue]
    ).map(RecordingRow.init)
  }

  /// The newest recordings of a machine, the newest first; of every cluster when none is named.
  static func newest(
    _ count: Int, of machine: MachineID, cluster: String?, before moment: WallTime? = nil,
    in database: Database
  ) throws -> [RecordingRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(table) WHERE machine = ? AND (? IS NULL OR cluster = ?)
          AND (? IS NULL OR requestedAt < ?)
        ORDER BY requestedAt DESC, number DESC LIMIT ?
        """,
      arguments: [
        machine.rawValue, cluster, cluster, moment?.secondsSince1970, moment?.secondsSince1970,
        count,
      ]
    ).map(RecordingRow.init)
  }

  /// The newest recordings of a cluster since a moment, the newest first.
  static func newest(
    _ count: Int, ofCluster cluster: String, since moment: WallTime?, in database: Database
  ) throws -> [RecordingRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(table) WHERE cluster = ? AND (? IS NULL OR requestedAt >= ?)
        ORDER BY number DESC LIMIT ?
        """,
      arguments: [cluster, moment?.secondsSince1970, moment?.secondsSince1970, count]
    ).map(RecordingRow.init)
  }

  /// The recordings whose identifiers begin so, the newest first.
  static func beginning(
    with prefix: String, atMost count: Int, in database: Database
  ) throws -> [RecordingRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(table) WHERE substr(id, 1, ?) = ? ORDER BY requestedAt DESC LIMIT ?
        """, arguments: [prefix.unicodeScalars.count, prefix, count]
    ).map(RecordingRow.init)
  }

  /// Whether a migration of a machine is being recorded by a process that still runs.
  static func isOpen(
    _ machine: MachineID, of cluster: String, in database: Database
  ) throws -> Bool {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM \(table) WHERE machine = ? AND cluster = ? AND endedAt IS NULL",
      arguments: [machine.rawValue, cluster]
    ).map(RecordingRow.init).contains { $0.process.isAlive }
  }

  static func insert(
    _ id: MigrationID, cluster: String, machine: MachineID, _ moment: WallTime,
    _ process: ProcessMark, in database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO \(table) (id, cluster, machine, requestedAt, processID, processStart)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, cluster, machine.rawValue, moment.secondsSince1970, process.id, process.start,
      ])
    return database.lastInsertedRowID
  }

  static func hand(_ number: Int64, to process: ProcessMark, in database: Database) throws {
    try database.execute(
      sql: "UPDATE \(table) SET processID = ?, processStart = ? WHERE number = ?",
      arguments: [process.id, process.start, number])
  }

  static func nextPlace(of number: Int64, in database: Database) throws -> Int64 {
    let keys = RecordedPart.keys(of: number)
    let last = try Int64.fetchOne(
      database, sql: "SELECT max(key) FROM \(RecordedPart.table) WHERE key BETWEEN ? AND ?",
      arguments: [keys.lowerBound, keys.upperBound])
    return last.map { $0 - keys.lowerBound + 1 } ?? 0
  }

  /// Notes that a recording has its end, and how large it is.
  static func close(_ recording: FollowedRecording, in database: Database) throws {
    let keys = RecordedPart.keys(of: recording.number)
    try database.execute(
      sql: """
        UPDATE \(table) SET bytes = ?, endedAt = coalesce(endedAt, (
          SELECT max(at) FROM \(RecordedPart.table) WHERE key BETWEEN ? AND ?))
        WHERE number = ?
        """,
      arguments: [recording.bytes, keys.lowerBound, keys.upperBound, recording.number])
  }

  /// Makes room for another recording: those that are over go, the oldest first.
  static func prune(_ database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, bytes, endedAt FROM \(table) ORDER BY number DESC")
    var (count, bytes) = (1, Int64(0))
    for row in rows {
      count += 1
      bytes += row["bytes"] as Int64
      guard count > RecordingLimits.recordingsMax || bytes > RecordingLimits.bytesMax else {
        continue
      }
      let number: Int64 = row["number"]
      let keys = RecordedPart.keys(of: number)
      try database.execute(
        sql: "DELETE FROM \(RecordedPart.table) WHERE key BETWEEN ? AND ?",
        arguments: [keys.lowerBound, keys.upperBound])
      try database.execute(sql: "DELETE FROM \(table) WHERE number = ?", arguments: [number])
    }
  }
}

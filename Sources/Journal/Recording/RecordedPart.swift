internal import ClusterModel
internal import FoundationEssentials
internal import GRDB

/// A row of a recording: one event, or a run of readings.
struct RecordedPart {
  /// What is in it.
  enum Content {
    /// An event, as JSON.
    case event(at: MonotonicTime, String)
    /// Readings that begin a row.
    case samples(Data)
    /// Readings that are added to the row.
    case moreSamples(Data)
  }

  static let table = "recordingPart"
  /// The places of one recording; their numbers follow one another in the database.
  static let placesMax: Int64 = 1 << 20

  var number: Int64
  var place: Int64
  var content: Content

  private var key: Int64 { number * Self.placesMax + place }

  /// The keys of a whole recording.
  static func keys(of number: Int64) -> ClosedRange<Int64> {
    (number * placesMax)...(number * placesMax + placesMax - 1)
  }

  static func createTable(_ database: Database) throws {
    try database.create(table: table) { table in
      table.primaryKey("key", .integer)
      table.column("at", .integer)
      table.column("event", .text)
      table.column("samples", .blob)
    }
  }

  func write(to database: Database) throws {
    switch content {
    case .event(let moment, let json):
      try database.cachedStatement(
        sql: "INSERT INTO \(Self.table) (key, at, event) VALUES (?, ?, ?)"
      ).execute(arguments: [key, moment.nanoseconds, json])
    case .samples(let data):
      try database.cachedStatement(
        sql: "INSERT INTO \(Self.table) (key, samples) VALUES (?, ?)"
      ).execute(arguments: [key, data])
    case .moreSamples(let data):
      // What is joined is text for SQLite, which leaves its bytes as they are.
      try database.cachedStatement(
        sql: "UPDATE \(Self.table) SET samples = CAST(samples || ? AS BLOB) WHERE key = ?"
      ).execute(arguments: [data, key])
    }
  }

  /// The events of a recording, in order; what an older or newer Ferry wrote otherwise is left out.
  static func events(
    of number: Int64, id: MigrationID, in database: Database
  ) throws -> [MigrationEvent] {
    let keys = keys(of: number)
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT at, event, samples FROM \(table) WHERE key BETWEEN ? AND ? ORDER BY key",
      arguments: [keys.lowerBound, keys.upperBound])
    return rows.flatMap { row -> [MigrationEvent] in
      if let data: Data = row["samples"] {
        return SampleCoding.decode(data).map {
          MigrationEvent(id: id, at: $0.at, kind: .progressed($0.progress))
        }
      }
      guard let at: Int64 = row["at"],
        let kind: MigrationEvent.Kind = JournalEntry.decoded(row["event"])
      else { return [] }
      return [MigrationEvent(id: id, at: MonotonicTime(nanoseconds: at), kind: kind)]
    }
  }
}

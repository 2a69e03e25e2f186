internal import GRDB

/// Names that many events share: of clusters, channels, providers, nodes and machines.
enum EventName {
  /// The number of a name; nil when no event has it.
  static func find(_ text: String, in database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT id FROM eventName WHERE text = ?")
    return try Int64.fetchOne(statement, arguments: [text])
  }

  /// Names and numbers that were looked up, so that they are not again.
  struct Book {
    /// The most that are remembered.
    static let namesMax = 20_000

    private var ids: [String: Int64] = [:]
    private var texts: [Int64: String] = [:]

    /// The number of a name, which gets one when it has none.
    mutating func id(_ text: String, in database: Database) throws -> Int64 {
      if let known = ids[text] { return known }
      let id: Int64
      if let found = try EventName.find(text, in: database) {
        id = found
      } else {
        try database.execute(sql: "INSERT INTO eventName (text) VALUES (?)", arguments: [text])
        id = database.lastInsertedRowID
      }
      if ids.count >= Self.namesMax { ids = [:] }
      ids[text] = id
      return id
    }

    /// The name of a number; nil when there is none.
    mutating func text(_ id: Int64?, in database: Database) throws -> String? {
      guard let id else { return nil }
      if let known = texts[id] { return known }
      let statement = try database.cachedStatement(sql: "SELECT text FROM eventName WHERE id = ?")
      let text = try String.fetchOne(statement, arguments: [id])
      if texts.count >= Self.namesMax { texts = [:] }
      texts[id] = text
      return text
    }
  }
}

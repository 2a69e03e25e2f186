public import FoundationEssentials
private import GRDB

/// Objects on disk, each some bytes under its kind and name: an SQLite database of one writer.
///
/// What is written in one call is there as a whole or not at all, also when the process is killed.
public struct ObjectStore: Sendable {
  /// What is to become of one object.
  public enum Change: Hashable, Sendable {
    /// The object is this from now on.
    case put(kind: String, name: String, content: Data)
    /// The object is gone.
    case remove(kind: String, name: String)
    /// All objects are gone.
    case removeAll
  }

  /// An object as it was put.
  public struct Object: Hashable, Sendable {
    /// Its name, unique within its kind.
    public var name: String
    /// Its content.
    public var content: Data
  }

  /// The version of the objects that this Ferry writes.
  public static let version = 2

  /// The file.
  public let path: String
  private let database: DatabaseQueue

  /// Opens the store at a path, and makes it when there is none.
  ///
  /// Throws when the file is damaged, or was written by a newer Ferry; then it is left as it is.
  public init(path: String) throws(ObjectStoreError) {
    self.path = path
    database = try Self.attempt(path, "can't be opened") {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      // A killed process loses nothing; a power cut may cost the last changes, never the whole.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    let version = try Self.attempt(path, "can't be read") { [database] in
      let found = try database.read { database in
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      }
      if found < Self.version { try database.write { try Self.prepare($0, of: found) } }
      return found
    }
    guard version <= Self.version else {
      throw ObjectStoreError(
        path: path, reason: "was written by a newer Ferry, in format \(version)")
    }
  }

  /// All objects of a kind, in the order of their names.
  public func objects(_ kind: String) throws(ObjectStoreError) -> [Object] {
    try Self.attempt(path, "can't be read") { [database] in
      try database.read { database in
        try Row.fetchAll(
          database, sql: "SELECT name, json FROM object WHERE kind = ? ORDER BY name",
          arguments: [kind]
        ).map { Object(name: $0["name"], content: $0["json"]) }
      }
    }
  }

  /// What is noted under a name, apart from objects; nil when nothing is.
  public func note(_ name: String) throws(ObjectStoreError) -> String? {
    try Self.attempt(path, "can't be read") { [database] in
      try database.read {
        try String.fetchOne($0, sql: "SELECT text FROM note WHERE name = ?", arguments: [name])
      }
    }
  }

  /// Notes something under a name.
  public func setNote(_ name: String, _ text: String) throws(ObjectStoreError) {
    try Self.attempt(path, "can't be written") { [database] in
      try database.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO note (name, text) VALUES (?, ?)", arguments: [name, text])
      }
    }
  }

  /// Makes changes, all of them or none.
  public func write(_ changes: some Sequence<Change>) throws(ObjectStoreError) {
    try Self.attempt(path, "can't be written") { [database] in
      try database.write { database in
        let put = try database.cachedStatement(
          sql: "INSERT OR REPLACE INTO object (kind, name, json) VALUES (?, ?, ?)")
        let remove = try database.cachedStatement(
          sql: "DELETE FROM object WHERE kind = ? AND name = ?")
        for change in changes {
          switch change {
          case .put(let kind, let name, let content):
            try put.execute(arguments: [kind, name, content])
          case .remove(let kind, let name): try remove.execute(arguments: [kind, name])
          case .removeAll: try database.execute(sql: "DELETE FROM object")
          }
        }
      }
    }
  }

  /// Lets go of the file. Nothing can be written afterwards.
  public func close() { try? database.close() }

  /// Makes the tables of a new store; those of an earlier format are the same, and what is in them
  /// its owner can read.
  private static func prepare(_ database: Database, of version: Int) throws {
    if version == 0 { try makeTables(database) }
    try database.execute(sql: "PRAGMA user_version = \(Self.version)")
  }

  private static func makeTables(_ database: Database) throws {
    try database.create(table: "object", options: .withoutRowID) { table in
      table.column("kind", .text).notNull()
      table.column("name", .text).notNull()
      table.column("json", .blob).notNull()
      table.primaryKey(["kind", "name"])
    }
    try database.create(table: "note", options: .withoutRowID) { table in
      table.primaryKey("name", .text)
      table.column("text", .text).notNull()
    }
  }

  private static func attempt<Value>(
    _ path: String, _ what: String, _ body: () throws -> Value
  ) throws(ObjectStoreError) -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      let isDamaged = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      throw ObjectStoreError(
        path: path, reason: isDamaged ? "is damaged: \(error)" : "\(what): \(error)")
    } catch {
      throw ObjectStoreError(path: path, reason: "\(what): \(error)")
    }
  }
}

/// Why a store can't be used.
public struct ObjectStoreError: Error, Hashable, Sendable {
  /// The file.
  public var path: String
  /// What is the matter with it, as the rest of a sentence that begins with the path.
  public var reason: String

  /// The whole sentence.
  public var message: String { "\(path) \(reason)" }
}

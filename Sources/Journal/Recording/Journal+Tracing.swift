internal import GRDB

/// Whether performance tracing is on: which operation of a migration took how long (G18).
extension Journal {
  /// Switches it for a cluster; it counts from the next migration on. Returns whether it was
  /// otherwise before.
  @discardableResult
  public func setTracing(_ isOn: Bool, of cluster: String) throws(JournalError) -> Bool {
    var wasOn = isOn
    try write { database in
      wasOn = try Self.isTracing(cluster, in: database)
      let sql =
        isOn
        ? "INSERT OR IGNORE INTO traced (cluster) VALUES (?)"
        : "DELETE FROM traced WHERE cluster = ?"
      try database.execute(sql: sql, arguments: [cluster])
    }
    return wasOn != isOn
  }

  /// Whether it is on for a cluster; off unless somebody has switched it on.
  public func isTracing(_ cluster: String) throws(JournalError) -> Bool {
    try read { try Self.isTracing(cluster, in: $0) }
  }

  static func isTracing(_ cluster: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT * FROM traced WHERE cluster = ?)",
      arguments: [cluster]) ?? false
  }

  static func createTracedTable(_ database: Database) throws {
    try database.create(table: "traced", options: .withoutRowID) { table in
      table.primaryKey("cluster", .text)
    }
  }
}

public import ClusterModel
internal import GRDB

/// Which channels of a cluster were switched on or off.
extension Journal {
  static func createChannelTable(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE channelSwitch (
          cluster TEXT NOT NULL, channel TEXT NOT NULL, isEnabled INTEGER NOT NULL,
          PRIMARY KEY (cluster, channel)) WITHOUT ROWID
        """)
  }

  /// Which channels of a cluster record.
  public func switches(of cluster: String) throws(JournalError) -> ChannelSwitches {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT channel, isEnabled FROM channelSwitch WHERE cluster = ?",
        arguments: [cluster])
      return ChannelSwitches(
        Dictionary(rows.map { (ChannelID(rawValue: $0[0]), $0[1]) }) { _, later in later })
    }
  }

  /// Switches a channel of a cluster on or off, for every Ferry of this user.
  public func setChannel(
    _ channel: ChannelID, isEnabled: Bool, of cluster: String
  ) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO channelSwitch (cluster, channel, isEnabled) VALUES (?, ?, ?)",
        arguments: [cluster, channel.rawValue, isEnabled])
    }
  }
}

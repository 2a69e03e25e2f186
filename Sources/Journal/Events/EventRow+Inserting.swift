internal import ClusterModel
internal import GRDB

extension EventRow {
  /// Puts events in, each unless it is there: what is the same for all of a transaction.
  struct Inserting {
    private let statement: Statement

    init(in database: Database) throws {
      statement = try database.cachedStatement(
        sql: """
          INSERT INTO event (cluster, time, channel, provider, eventID, level, opcode, keywords, node,
            machine, message, data, digest, writer)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          """)
    }

    /// Puts an event in, unless it is there.
    func insert(
      _ record: EventRecord, _ digest: Int64, cluster: Int64, writer: Int64,
      _ names: inout EventName.Book, in database: Database
    ) throws {
      let message =
        record.message.utf8.count <= messageMax
        ? record.message : String(decoding: record.message.utf8.prefix(messageMax), as: UTF8.self)
      try statement.execute(arguments: [
        cluster, record.time.secondsSince1970,
        try names.id(record.channel.rawValue, in: database),
        try names.id(record.provider.rawValue, in: database), record.eventID, record.level.number,
        Int64(record.opcode.rawValue), Int64(bitPattern: record.keywords.rawValue),
        try record.node.map { try names.id($0.rawValue, in: database) },
        try record.machine.map { try names.id($0.rawValue, in: database) }, message,
        record.data.isEmpty ? nil : EventRow.text(record.data), digest, writer,
      ])
    }
  }
}

internal import ClusterModel
internal import FoundationEssentials
internal import GRDB

/// Events as rows. Names, which are few and long, stand apart: ten million events take 2 GB and not
/// five. The view `events` shows them as one table.
struct EventRow {
  /// The longest message that is kept, in bytes of UTF-8.
  static let messageMax = 65_536
  /// What a query selects, in the order in which `init` takes it.
  static let columns = """
    id, time, level, provider, channel, eventID, opcode, keywords, node, machine, message, data
    """

  var id: Int64
  var record: EventRecord

  var place: EventPlace { EventPlace(time: record.time.secondsSince1970, id: id) }

  static func createTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE eventName (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE event (
          id INTEGER PRIMARY KEY, cluster INTEGER NOT NULL, time REAL NOT NULL,
          channel INTEGER NOT NULL, provider INTEGER NOT NULL, eventID INTEGER,
          level INTEGER NOT NULL, opcode INTEGER NOT NULL, keywords INTEGER NOT NULL,
          node INTEGER, machine INTEGER, message TEXT NOT NULL, data TEXT,
          digest INTEGER NOT NULL, writer INTEGER NOT NULL);
        CREATE UNIQUE INDEX eventOnTime ON event (cluster, time, digest);
        CREATE INDEX eventOnChannel ON event (cluster, channel, time);
        CREATE INDEX eventOnLevel ON event (cluster, level, time);
        CREATE INDEX eventOnNode ON event (cluster, node, time) WHERE node IS NOT NULL;
        CREATE INDEX eventOnMachine ON event (cluster, machine, time) WHERE machine IS NOT NULL;
        CREATE TABLE eventLife (cluster TEXT PRIMARY KEY, after INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIEW events AS SELECT
          event.id, cluster.text AS cluster, time, channel.text AS channel,
          provider.text AS provider, eventID, level, opcode, keywords, node.text AS node,
          machine.text AS machine, message, data
        FROM event JOIN eventName AS cluster ON cluster.id = event.cluster
          JOIN eventName AS channel ON channel.id = event.channel
          JOIN eventName AS provider ON provider.id = event.provider
          LEFT JOIN eventName AS node ON node.id = event.node
          LEFT JOIN eventName AS machine ON machine.id = event.machine;
        """)
  }

  /// Reads a row that has the columns; nil when a newer Ferry wrote what this one does not know.
  init?(_ row: Row, _ names: inout EventName.Book, in database: Database) throws {
    let level: Int = row[2]
    guard let level = EventRecord.Level(number: level),
      let provider = try names.text(row[3], in: database),
      let channel = try names.text(row[4], in: database)
    else { return nil }
    let (opcode, keywords, data): (Int, Int64, String?) = (row[6], row[7], row[11])
    id = row[0]
    record = EventRecord(
      time: WallTime(secondsSince1970: row[1]), level: level,
      provider: EventProvider(rawValue: provider), channel: ChannelID(rawValue: channel),
      eventID: row[5],
      opcode: UInt8(exactly: opcode).flatMap(EventRecord.Opcode.init) ?? .info,
      keywords: EventKeywords(rawValue: UInt64(bitPattern: keywords)),
      node: try names.text(row[8], in: database).map(NodeID.init),
      machine: try names.text(row[9], in: database).map(MachineID.init), message: row[10],
      data: data.map(Self.fields) ?? [])
  }

  /// Puts an event in, unless it is there.
  static func insert(
    _ record: EventRecord, _ digest: Int64, cluster: Int64, writer: Int64,
    _ names: inout EventName.Book, in database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO event (cluster, time, channel, provider, eventID, level, opcode, keywords, node,
          machine, message, data, digest, writer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
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
      record.data.isEmpty ? nil : Self.text(record.data), digest, writer,
    ])
  }

  /// Data as JSON: a list of pairs, which keeps their order.
  private static func text(_ data: [EventField]) -> String? {
    (try? JSONEncoder().encode(data.map { [$0.name, $0.value] })).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func fields(_ text: String) -> [EventField] {
    let pairs = (try? JSONDecoder().decode([[String]].self, from: Data(text.utf8))) ?? []
    return pairs.filter { $0.count == 2 }.map { EventField($0[0], $0[1]) }
  }
}

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

/// What tells an event from others of the same time: a number made from all else that it has
/// (FNV-1a, 64 bits).
struct EventDigest {
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ record: EventRecord) {
    add(record.channel.rawValue)
    add(record.provider.rawValue)
    add(record.node?.rawValue ?? "")
    add(record.machine?.rawValue ?? "")
    add(record.message)
    for field in record.data {
      add(field.name)
      add(field.value)
    }
    for number in [
      UInt64(record.level.number), UInt64(record.opcode.rawValue), record.keywords.rawValue,
      UInt64(bitPattern: Int64(record.eventID ?? -1)),
    ] { add(number) }
  }

  /// The number as the database has it.
  var value: Int64 { Int64(bitPattern: sum) }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    // No byte of UTF-8, so that two texts are not taken for one.
    sum = (sum ^ 0xff) &* 0x0000_0100_0000_01b3
  }

  private mutating func add(_ number: UInt64) { sum = (sum ^ number) &* 0x0000_0100_0000_01b3 }
}

internal import ClusterModel
internal import GRDB

/// Events as rows. Names, which are few and long, stand apart: ten million events with their indexes
/// take 3 GB. The view `events` shows them as one table.
struct EventRow {
  /// The longest message that is kept, in bytes of UTF-8.
  static let messageMax = 65_536
  /// What a query selects, in the order in which `init` takes it.
  static let columns = """
    id, time, level, provider, channel, eventID, opcode, keywords, node, machine, message, data
    """

  var id: Int64
  var record: EventRecord

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

  /// Has machines and nodes found by the hour, so that every index grows at its end only: with a
  /// place of its own for each of thousands of machines, each event would change another page. Of
  /// levels only the bad ones are worth an index.
  static func indexByHour(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP INDEX eventOnLevel;
        DROP INDEX eventOnNode;
        DROP INDEX eventOnMachine;
        ALTER TABLE event ADD COLUMN hour INTEGER AS (CAST(time / 3600 AS INTEGER)) VIRTUAL;
        ALTER TABLE event ADD COLUMN isBad INTEGER AS (level < 4) VIRTUAL;
        CREATE INDEX eventOnLevel ON event (cluster, level, time) WHERE isBad;
        CREATE INDEX eventOnNode ON event (cluster, hour, node, time) WHERE node IS NOT NULL;
        CREATE INDEX eventOnMachine ON event (cluster, hour, machine, time)
          WHERE machine IS NOT NULL;
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

}

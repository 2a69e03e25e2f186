public import ClusterModel
private import FoundationEssentials
internal import GRDB

/// What operators asked of clusters (who, when, what, from where), and what became of it.
extension Journal {
  static func createAuditTable(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE operatorAction (
          id INTEGER PRIMARY KEY, cluster TEXT NOT NULL, time REAL NOT NULL, user TEXT NOT NULL,
          place TEXT NOT NULL, action TEXT NOT NULL, isAccepted INTEGER, reason TEXT);
        CREATE INDEX operatorActionOnTime ON operatorAction (cluster, time);
        """)
  }

  /// Writes down that something is asked for, before anything is done about it. Returns the entry's
  /// number, under which its outcome is told.
  @discardableResult
  public func audit(
    _ action: OperatorAction, by who: Operator, cluster: String, at moment: WallTime,
    outcome: AuditEntry.Outcome = .unknown
  ) throws(JournalError) -> Int64 {
    var id: Int64 = 0
    try write { database in
      let text = String(decoding: try JSONEncoder().encode(action), as: UTF8.self)
      try database.execute(
        sql: """
          INSERT INTO operatorAction (cluster, time, user, place, action, isAccepted, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          cluster, moment.secondsSince1970, who.user, who.place.rawValue, text,
          outcome.isAccepted, outcome.reason,
        ])
      id = database.lastInsertedRowID
    }
    return id
  }

  /// Writes down what became of something that was asked for.
  public func conclude(_ id: Int64, _ outcome: AuditEntry.Outcome) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "UPDATE operatorAction SET isAccepted = ?, reason = ? WHERE id = ?",
        arguments: [outcome.isAccepted, outcome.reason, id])
    }
  }

  /// The newest actions on a cluster, the newest first; what a newer Ferry wrote otherwise is left
  /// out.
  public func audit(of cluster: String, atMost count: Int) throws(JournalError) -> [AuditEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, cluster, time, user, place, action, isAccepted, reason FROM operatorAction
          WHERE cluster = ? ORDER BY time DESC, id DESC LIMIT ?
          """, arguments: [cluster, count]
      ).compactMap(AuditEntry.init)
    }
  }
}

extension AuditEntry {
  fileprivate init?(_ row: Row) {
    let (place, action): (String, String) = (row[4], row[5])
    guard let place = Operator.Place(rawValue: place),
      let action = try? JSONDecoder().decode(OperatorAction.self, from: Data(action.utf8))
    else { return nil }
    let (isAccepted, reason): (Bool?, String?) = (row[6], row[7])
    let outcome: Outcome =
      switch isAccepted {
      case nil: .unknown
      case true?: .accepted
      case false?: .refused(reason: reason ?? "")
      }
    self.init(
      id: row[0], cluster: row[1], time: WallTime(secondsSince1970: row[2]),
      by: Operator(user: row[3], place: place), action: action, outcome: outcome)
  }
}

extension AuditEntry.Outcome {
  fileprivate var isAccepted: Bool? {
    switch self {
    case .unknown: nil
    case .accepted: true
    case .refused: false
    }
  }

  fileprivate var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}

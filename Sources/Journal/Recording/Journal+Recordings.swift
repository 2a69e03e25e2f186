public import ClusterModel
internal import GRDB

extension Journal {
  /// The fewest letters of an identifier that stand for the whole.
  static let prefixMin = 4

  /// What was written down of a migration; nil when nothing was, or not any more.
  public func recording(_ id: MigrationID) throws(JournalError) -> MigrationRecording? {
    try read { database in
      try RecordingRow.fetch(id, in: database).flatMap { try Self.recording($0, database) }
    }
  }

  /// The recording that a user means by an identifier, the beginning of one, or the name of a
  /// machine, whose newest is meant; of every cluster when none is named.
  public func recording(
    meantBy text: String, cluster: String? = nil
  ) throws(JournalError) -> RecordingChoice {
    try read { database in
      let id = MigrationID(rawValue: text)
      if let row = try RecordingRow.fetch(id, in: database) {
        return try Self.choice(row, database)
      }
      let machine = MachineID(rawValue: text)
      let newest = try RecordingRow.newest(1, of: machine, cluster: cluster, in: database)
      if let row = newest.first { return try Self.choice(row, database) }
      guard text.unicodeScalars.count >= Self.prefixMin else { return .none }
      let begun = try RecordingRow.beginning(with: text, atMost: 9, in: database)
      guard let row = begun.first else { return .none }
      guard begun.count == 1 else { return .several(begun.map { MigrationID(rawValue: $0.id) }) }
      return try Self.choice(row, database)
    }
  }

  /// The newest recordings of a machine, the newest first; those asked for before a moment.
  public func recordings(
    of machine: MachineID, cluster: String, atMost count: Int, before moment: WallTime? = nil
  ) throws(JournalError) -> [MigrationRecording] {
    try read { database in
      try RecordingRow.newest(count, of: machine, cluster: cluster, before: moment, in: database)
        .compactMap { try Self.recording($0, database) }
    }
  }

  /// The newest migrations of a cluster that were recorded since a moment, the oldest first, as they
  /// ended or as far as they were seen.
  public func recordedMigrations(
    of cluster: String, since moment: WallTime?, atMost count: Int
  ) throws(JournalError) -> [Migration] {
    try read { database in
      try RecordingRow.newest(count, ofCluster: cluster, since: moment, in: database)
        .compactMap { try Self.recording($0, database)?.migration }.reversed()
    }
  }

  private static func choice(
    _ row: RecordingRow, _ database: Database
  ) throws -> RecordingChoice {
    try recording(row, database).map { .one($0) } ?? .none
  }

  /// Builds a recording; one whose writer is no more ends where it was cut off.
  private static func recording(
    _ row: RecordingRow, _ database: Database
  ) throws -> MigrationRecording? {
    let id = MigrationID(rawValue: row.id)
    let events = try RecordedPart.events(of: row.number, id: id, in: database)
    guard var recording = MigrationRecording(cluster: row.cluster, events: events) else {
      return nil
    }
    guard !recording.migration.isOver, !row.process.isAlive else { return recording }
    let entry = try JournalRow.fetchOne(database, key: row.id)?.entry
    recording.close(
      as: entry?.outcome.map { Self.outcome($0, entry?.report) } ?? .cutOff(recording))
    return recording
  }

  private static func outcome(
    _ outcome: JournalEntry.Outcome, _ report: String?
  ) -> MigrationOutcome {
    switch outcome {
    case .done: .done
    case .cancelled: .cancelled
    case .failed:
      .failed(
        MigrationFailure(
          code: .abandoned, machineState: report ?? "What became of it was not seen",
          cause: "The Ferry that watched it ended before it did"))
    }
  }
}

/// What a user's word for a recording stands for.
public enum RecordingChoice: Sendable {
  /// This one.
  case one(MigrationRecording)
  /// It is the beginning of all of these.
  case several([MigrationID])
  /// There is none.
  case none
}

extension MigrationOutcome {
  /// How a migration ended of which nobody saw the end.
  fileprivate static func cutOff(_ recording: MigrationRecording) -> MigrationOutcome {
    let machine = recording.migration.machine
    return .failed(
      MigrationFailure(
        code: .abandoned, machineState: "Where \(machine) ran in the end was not recorded",
        cause: "The Ferry that watched it ended before it did",
        advice: "See where it runs now: ferry get vms \(machine)"))
  }
}

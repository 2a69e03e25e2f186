public import ClusterModel
internal import GRDB
private import Synchronization

/// An event as this process came to know of it.
public struct EventSighting: Hashable, Sendable {
  /// The event.
  public var record: EventRecord
  /// Whether each Ferry that watches sees it by itself, and dates it a little differently; one that
  /// the cluster itself has dated is the same for all.
  public var isDatedHere: Bool

  /// Makes a sighting.
  public init(_ record: EventRecord, isDatedHere: Bool) {
    self.record = record
    self.isDatedHere = isDatedHere
  }
}

/// Writes the events of one cluster for one process, so that each is in the journal once, however
/// many Ferrys watch the cluster, now or later.
///
/// What the cluster has dated is the same event when the time and all else are equal. What each Ferry
/// dates by itself is what another has written within `sightingWindow`, each of whose events counts
/// for one sighting; the one that wrote first has dated it for all.
public final class EventWriter: Sendable {
  /// How much later, or earlier, another Ferry may see the same: it looks at everything twice a
  /// minute.
  static let sightingWindow = 40.0
  /// Selects what others have written since a row. By any index SQLite would walk through all events
  /// of the cluster, to look at the few that are new.
  static let newestOfOthers = """
    SELECT digest, time FROM event NOT INDEXED WHERE id > ? AND cluster = ? AND writer <> ?
    """
  /// The most events of others that are remembered.
  static let othersMax = 4096

  private struct State {
    var names = EventName.Book()
    /// What others have written lately and this process has not seen yet, by digest.
    var others: [Int64: [Double]] = [:]
    var othersCount = 0
    /// The newest row that was looked at.
    var seen: Int64?
  }

  private let journal: Journal
  private let cluster: String
  private let writer: Int64
  private let state = Mutex(State())

  init(_ journal: Journal, cluster: String, process: ProcessMark) {
    self.journal = journal
    self.cluster = cluster
    writer = process.start << 22 ^ process.id
    // What was written before this process began to watch is not what it sees.
    state.withLock { state in
      state.seen = try? journal.read { database in
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
      }
    }
  }

  /// Writes events down, all of them or none. Returns them as they stand in the journal, where one
  /// that another has written first has another's date.
  ///
  /// Throws when the journal can't be written.
  @discardableResult
  public func write(_ sightings: [EventSighting]) throws(JournalError) -> [EventRecord] {
    guard !sightings.isEmpty else { return [] }
    let result = state.withLock { state -> Result<[EventRecord], JournalError> in
      var next = state
      var written: [EventRecord] = []
      do throws(JournalError) {
        try journal.write { database in written = try write(sightings, &next, database) }
        // Names that were rolled back have no number.
        state = next
        return .success(written)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func write(
    _ sightings: [EventSighting], _ state: inout State, _ database: Database
  ) throws -> [EventRecord] {
    var written = sightings.map(\.record)
    let cluster = try state.names.id(cluster, in: database)
    if sightings.contains(where: \.isDatedHere) {
      let earliest = sightings.map(\.record.time.secondsSince1970).min() ?? 0
      try look(around: earliest, cluster, &state, database)
    }
    let inserting = try EventRow.Inserting(in: database)
    for (index, sighting) in sightings.enumerated() {
      let digest = EventDigest(sighting.record).value
      let time = sighting.record.time.secondsSince1970
      if sighting.isDatedHere, let date = Self.date(of: digest, near: time, &state) {
        written[index].time = WallTime(secondsSince1970: date)
        continue
      }
      try inserting.insert(
        sighting.record, digest, cluster: cluster, writer: writer, &state.names, in: database)
    }
    state.seen = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event")
    return written
  }

  /// Learns what others have written since the last look.
  private func look(
    around time: Double, _ cluster: Int64, _ state: inout State, _ database: Database
  ) throws {
    let earliest = time - Self.sightingWindow
    if state.othersCount > Self.othersMax { state.others = [:] }
    state.others = state.others.compactMapValues { times in
      let recent = times.filter { $0 >= earliest }
      return recent.isEmpty ? nil : recent
    }
    let rows: RowCursor
    if let seen = state.seen {
      rows = try Row.fetchCursor(
        database,
        sql: Self.newestOfOthers,
        arguments: [seen, cluster, writer])
    } else {
      rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, time FROM event INDEXED BY eventOnTime
          WHERE cluster = ? AND time >= ? AND writer <> ?
          """, arguments: [cluster, earliest, writer])
    }
    while let row = try rows.next() { state.others[row[0], default: []].append(row[1]) }
    state.othersCount = state.others.values.reduce(0) { $0 + $1.count }
  }

  /// When another has dated the event, that one counts for no second sighting; nil when none has.
  private static func date(
    of digest: Int64, near time: Double, _ state: inout State
  ) -> Double? {
    guard let times = state.others[digest],
      let nearest = times.indices.min(by: { abs(times[$0] - time) < abs(times[$1] - time) }),
      abs(times[nearest] - time) <= sightingWindow
    else { return nil }
    return state.others[digest]?.remove(at: nearest)
  }
}

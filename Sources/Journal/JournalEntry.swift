public import ClusterModel
private import FoundationEssentials
internal import GRDB
internal import MigrationModel

/// One live migration as the journal remembers it.
public struct JournalEntry: Hashable, Sendable, Codable {
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// The machine runs on the destination.
    case done
    /// It did not move.
    case failed
    /// The operator took it back.
    case cancelled
  }

  /// The migration.
  public var id: String
  /// The cluster's name.
  public var cluster: String
  /// The machine.
  public var machine: String
  /// Where it ran.
  public var source: String
  /// Where it was to run.
  public var destination: String
  /// Seconds since 1970-01-01 00:00 UTC.
  public var requestedAt: Double
  /// The same; nil while it goes on, or was cut off.
  public var endedAt: Double?
  /// How it ended.
  public var outcome: Outcome?
  /// What was said when it failed.
  public var report: String?
  /// From leaving the queue to the end of the clean-up.
  public var totalMs: Double?
  /// The blackout, as the hypervisor saw it.
  public var hypervisorMs: Double?
  /// The blackout, as a client's network saw it.
  public var networkMs: Double?
  /// The blackout, as a client's TCP connection saw it.
  public var clientMs: Double?
  /// What was sent.
  public var bytesSent: Int64?
  /// Passes over the memory.
  public var passes: Int?
  /// From the beginning of the setup to the machine's running, whole, on the destination: what a
  /// forecast's total is of.
  public var wholeMs: Double?
  /// The forecast, as JSON.
  var forecast: String?
  /// What the next forecast learns from it, as JSON.
  var facts: String?
  /// The network that carried it, where that is known.
  public var network: String?
  /// Who asked for it; nil in what an older Ferry wrote of its own migrations.
  var initiator: String?
  var processID: Int64
  var processStart: Int64

  init(_ migration: Migration, cluster: String, process: ProcessMark) {
    id = migration.id.rawValue
    self.cluster = cluster
    machine = migration.machine.rawValue
    source = migration.request.source.rawValue
    destination = migration.request.destination?.rawValue ?? ""
    requestedAt = migration.request.requestedAt.secondsSince1970
    initiator = migration.request.initiator == .ferry ? nil : "other"
    processID = process.id
    processStart = process.start
  }

  var process: ProcessMark { ProcessMark(id: processID, start: processStart) }

  /// What was forecast before it started; nil when nothing was.
  public var outlook: MigrationOutlook? { Self.decoded(forecast) }

  mutating func set(_ outlook: MigrationOutlook) { forecast = Self.encoded(outlook) }

  /// A text that an older or newer Ferry wrote otherwise is as good as none.
  static func decoded<Value: Decodable>(_ text: String?) -> Value? {
    text.flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }

  static func encoded(_ value: some Encodable) -> String? {
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func end(
    _ migration: Migration, _ outcome: MigrationOutcome, _ facts: MigrationFacts?,
    at moment: WallTime
  ) {
    endedAt = moment.secondsSince1970
    switch outcome {
    case .done: self.outcome = .done
    case .cancelled: self.outcome = .cancelled
    case .failed(let failure):
      self.outcome = .failed
      report = failure.report
    }
    totalMs = migration.endedAt.map { migration.elapsed(at: $0).milliseconds }
    if outcome == .done { wholeMs = migration.wholeTime?.milliseconds }
    self.facts = facts.flatMap { Self.encoded($0) }
    complete(from: migration)
  }

  /// Takes over what was seen of it, up to its end or up to where it was cut off.
  mutating func complete(from migration: Migration) {
    for (lane, reading) in migration.lanes where reading.isFinal { set(lane, reading.duration) }
    network = migration.network?.rawValue
    bytesSent = migration.progress?.sent.count
    passes = migration.passes.last?.number
  }

  mutating func set(_ lane: BlackoutLane, _ duration: Duration) {
    switch lane {
    case .hypervisor: hypervisorMs = duration.milliseconds
    case .network: networkMs = duration.milliseconds
    case .client: clientMs = duration.milliseconds
    }
  }
}

/// An entry as a row of the database; it keeps the library out of the entry's own face.
struct JournalRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "migration"

  var entry: JournalEntry

  init(_ entry: JournalEntry) { self.entry = entry }

  init(from decoder: any Decoder) throws { entry = try JournalEntry(from: decoder) }

  func encode(to encoder: any Encoder) throws { try entry.encode(to: encoder) }
}

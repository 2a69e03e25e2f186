public import ClusterModel
private import FoundationEssentials
internal import GRDB

/// Writes down every event of live migrations as it comes, before anybody is shown it, so that each
/// migration can be built again after any end of the process (F10).
///
/// A recording has one writer at a time: of several Ferrys that see the same migration, the first
/// keeps it, and another takes it over when that one is no more.
public struct MigrationRecorder: Sendable {
  /// The most migrations that are followed at a time; those that are over make room.
  static let followedMax = 256
  /// Readings in one row of the database.
  static let samplesPerRow = 64

  private let journal: Journal
  private let cluster: String
  private let process: ProcessMark
  private var followed: [MigrationID: FollowedRecording] = [:]

  /// Makes a recorder of one cluster's migrations.
  public init(_ journal: Journal, cluster: String) {
    self.init(journal, cluster: cluster, process: .current)
  }

  init(_ journal: Journal, cluster: String, process: ProcessMark) {
    self.journal = journal
    self.cluster = cluster
    self.process = process
  }

  /// Whether it is this recorder that keeps a migration.
  public func keeps(_ id: MigrationID) -> Bool { followed[id] != nil }

  /// Leaves a migration alone from now on.
  public mutating func giveUp(_ id: MigrationID) { followed[id] = nil }

  /// Writes an event down; one of a migration that another Ferry keeps is left to it.
  public mutating func record(_ event: MigrationEvent) throws(JournalError) {
    if followed[event.id] == nil {
      guard case .requested(let request) = event.kind else { return }
      try begin(event, request)
    }
    guard var recording = followed[event.id] else { return }
    let rows = recording.take(event)
    followed[event.id] = recording
    guard !rows.isEmpty else { return }
    try journal.write { database in
      for row in rows { try row.write(to: database) }
      if recording.isOver { try RecordingRow.close(recording, in: database) }
    }
  }

  private mutating func begin(
    _ event: MigrationEvent, _ request: MigrationRequest
  ) throws(JournalError) {
    let (cluster, process) = (cluster, process)
    var begun: FollowedRecording?
    try journal.write { database in
      let isTracing = try Journal.isTracing(cluster, in: database)
      if let known = try RecordingRow.fetch(event.id, in: database) {
        guard known.endedAt == nil, known.process == process || !known.process.isAlive else {
          return
        }
        try RecordingRow.hand(known.number, to: process, in: database)
        let place = try RecordingRow.nextPlace(of: known.number, in: database)
        begun = FollowedRecording(
          number: known.number, place: place, began: event.at, isTracing: isTracing)
        return
      }
      // Somebody else's migration has another name in every Ferry that sees it.
      guard
        try request.initiator == .ferry
          || !RecordingRow.isOpen(request.machine, of: cluster, in: database)
      else { return }
      try RecordingRow.prune(database)
      let number = try RecordingRow.insert(
        event.id, cluster: cluster, machine: request.machine, request.requestedAt, process,
        in: database)
      begun = FollowedRecording(number: number, place: 0, began: event.at, isTracing: isTracing)
    }
    guard let begun else { return }
    if followed.count >= Self.followedMax { followed = followed.filter { !$0.value.isOver } }
    followed[event.id] = begun
  }
}

/// A recording that is being written.
struct FollowedRecording: Sendable {
  /// Its number in the database.
  let number: Int64
  /// Whether its end was written.
  private(set) var isOver = false
  /// The bytes of content so far.
  private(set) var bytes = 0
  private let began: MonotonicTime
  private let isTracing: Bool
  private var place: Int64
  private var limits = RecordingLimits()
  private var coding: SampleCoding?
  private var samplesInRow = 0

  init(number: Int64, place: Int64, began: MonotonicTime, isTracing: Bool) {
    self.number = number
    self.place = place
    self.began = began
    self.isTracing = isTracing
  }

  /// What is to be written of an event.
  mutating func take(_ event: MigrationEvent) -> [RecordedPart] {
    if case .progressed(let progress) = event.kind {
      return take(MigrationSample(at: event.at, progress: progress))
    }
    if case .operationEnded = event.kind, !isTracing { return [] }
    let isEnd = if case .ended = event.kind { true } else { false }
    guard limits.takesEvent() || isEnd, let json = JournalEntry.encoded(event.kind) else {
      return []
    }
    isOver = isOver || isEnd
    coding = nil
    bytes += json.utf8.count
    return [next(.event(at: event.at, json))]
  }

  private mutating func take(_ sample: MigrationSample) -> [RecordedPart] {
    guard limits.takesSample(at: sample.at, since: began) else { return [] }
    if samplesInRow >= MigrationRecorder.samplesPerRow { coding = nil }
    guard var coding else {
      var fresh = SampleCoding()
      let data = fresh.encode(sample)
      coding = fresh
      samplesInRow = 1
      bytes += data.count
      return [next(.samples(data))]
    }
    let data = coding.encode(sample)
    self.coding = coding
    samplesInRow += 1
    bytes += data.count
    return [RecordedPart(number: number, place: place - 1, content: .moreSamples(data))]
  }

  private mutating func next(_ content: RecordedPart.Content) -> RecordedPart {
    defer { place += 1 }
    return RecordedPart(number: number, place: place, content: content)
  }
}

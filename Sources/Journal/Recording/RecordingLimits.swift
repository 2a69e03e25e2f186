internal import ClusterModel

/// How much of one live migration, and of all of them, is kept.
struct RecordingLimits: Hashable, Sendable {
  /// The most readings of one migration.
  static let samplesMax = 20_000
  /// The most other events of one migration; its end is kept in any case.
  static let eventsMax = 4_000
  /// The most recordings in a journal; the oldest make room.
  static let recordingsMax = 2_000
  /// The most that all recordings take together, in bytes of content.
  static let bytesMax: Int64 = 64 * 1_048_576
  /// Two readings lie at least this share of the migration's age apart, so that an hour of copying
  /// is kept as evenly as a minute: ten readings a second are all kept for the first 5 minutes.
  static let spacingShare = 1.0 / 3_000

  private var samples = 0
  private var events = 0
  private var lastSample: MonotonicTime?

  /// Whether a reading is kept that comes so long after the migration began; then it counts.
  mutating func takesSample(at moment: MonotonicTime, since began: MonotonicTime) -> Bool {
    guard samples < Self.samplesMax else { return false }
    let age = (moment - began).seconds
    if let lastSample, (moment - lastSample).seconds < age * Self.spacingShare { return false }
    samples += 1
    lastSample = moment
    return true
  }

  /// Whether another event is kept; then it counts.
  mutating func takesEvent() -> Bool {
    events += 1
    return events <= Self.eventsMax
  }
}

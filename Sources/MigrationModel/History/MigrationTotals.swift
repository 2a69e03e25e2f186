public import ClusterModel

/// What all remembered migrations of a cluster add up to, for counters that outlive a process.
public struct MigrationTotals: Hashable, Sendable {
  /// How many ended each way.
  public var results: [PastMigration.Result: Int]
  /// What they sent.
  public var bytes: Bytes
  /// How long those that succeeded took, in seconds, from the setup to the machine's running with all
  /// its memory.
  public var durations: [Double]
  /// How long the blackouts were for each observer, in seconds.
  public var blackouts: [BlackoutLane: [Double]]

  /// Makes totals; without arguments there were no migrations.
  public init(
    results: [PastMigration.Result: Int] = [:], bytes: Bytes = .zero, durations: [Double] = [],
    blackouts: [BlackoutLane: [Double]] = [:]
  ) {
    self.results = results
    self.bytes = bytes
    self.durations = durations
    self.blackouts = blackouts
  }
}

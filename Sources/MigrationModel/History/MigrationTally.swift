public import ClusterModel

/// What came of some past migrations, and how well they were forecast (F3, F5).
public struct MigrationTally: Equatable, Sendable {
  /// How many ended each way.
  public let results: [PastMigration.Result: Int]
  /// How long the blackouts were, for each observer who saw any.
  public let lanes: [BlackoutLane: BlackoutStatistics]
  /// How long they took, from the setup to the machine's running with all its memory.
  public let total: Spread?
  /// The whole times against their forecasts.
  public let totalForecast: ForecastRecord?
  /// The hypervisor's pauses against their forecasts.
  public let blackoutForecast: ForecastRecord?

  /// Counts some migrations.
  public init(_ migrations: [PastMigration]) {
    results = Dictionary(migrations.map { ($0.result, 1) }, uniquingKeysWith: +)
    var lanes: [BlackoutLane: BlackoutStatistics] = [:]
    for lane in BlackoutLane.allCases {
      lanes[lane] = BlackoutStatistics(migrations.compactMap { $0.lanes[lane] })
    }
    self.lanes = lanes
    let done = migrations.filter { $0.result == .done }
    total = Spread(done.compactMap(\.wholeTime))
    totalForecast = ForecastRecord(
      done.compactMap { past in
        past.wholeTime.flatMap { time in past.forecastTotal.map { (time, $0) } }
      })
    blackoutForecast = ForecastRecord(
      done.compactMap { past in
        past.lanes[.hypervisor].flatMap { time in past.forecastBlackout.map { (time, $0) } }
      })
  }

  /// How many there are.
  public var count: Int { results.values.reduce(0, +) }
}

/// How some results lay against their forecasts, of which nine in ten should hold.
public struct ForecastRecord: Equatable, Sendable {
  /// How many were forecast.
  public let count: Int
  /// How many lay within the range that was forecast.
  public let within: Int
  /// The middle one of the results as shares of their likely values: 1 is exactly right.
  public let medianRatio: Double

  /// Compares results with their forecasts; nil without any.
  public init?(_ results: [(actual: Duration, forecast: DurationRange)]) {
    let ratios = results.filter { $0.forecast.likely > .zero }
      .map { $0.actual.seconds / $0.forecast.likely.seconds }
    guard let middle = WeightedSample(ratios.map { ($0, 1) }).median else { return nil }
    count = results.count
    within = results.count { $0.forecast.low <= $0.actual && $0.actual <= $0.forecast.high }
    medianRatio = middle
  }
}

internal import ClusterModel

/// A migration against what was forecast of it.
struct ForecastComparison {
  /// What came later than the longest that was forecast.
  private(set) var culprits: [Explanation.Culprit] = []
  /// How each forecast held; empty when none was made.
  private(set) var sentences: [String] = []
  /// Whether the whole took longer than the longest that was forecast.
  private(set) var isLate = false

  init(_ migration: Migration) {
    guard let outlook = migration.outlook else { return }
    if let took = migration.wholeTime, let range = outlook.total {
      sentences.append(Self.words("The move", took, range))
      isLate = took > range.high
    }
    if let end = migration.endedAt, let took = migration.blackout(.hypervisor, at: end),
      let range = outlook.lanes[.hypervisor]
    {
      let words = Self.words("The blackout", took, range)
      sentences.append(words)
      if took > range.high + Explanation.excessMin {
        culprits.append(
          Explanation.Culprit(
            name: Migration.Phase.blackout.workName, duration: took, usual: range.likely,
            evidence: "The switch-over took too much time: "
              + "\((took - range.likely).stopwatch) more than was forecast."))
      }
    }
    if let passes = migration.passes.last?.number, passes > outlook.passes + 2 {
      sentences.append("It took \(passes) passes over the memory; \(outlook.passes) were forecast.")
    }
  }

  private static func words(_ what: String, _ took: Duration, _ range: DurationRange) -> String {
    let verdict =
      took > range.high
      ? "longer than was forecast" : took < range.low ? "shorter than was forecast" : "as forecast"
    return
      "\(what) took \(took.stopwatch), \(verdict): \(range.likely.stopwatch) "
      + "(\(range.low.stopwatch) to \(range.high.stopwatch))."
  }
}

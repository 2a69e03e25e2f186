import ClusterModel
import ClusterRules

/// What a question about a live migration says of the time that it will take (F1, F2).
extension Confirmation {
  /// The paragraphs, and whether the worst of them is a warning; none when the question is about
  /// something else.
  func forecastWords(in cluster: ClusterSnapshot) -> (lines: [String], isWarning: Bool) {
    if case .perform(.node(_, .drain)) = question { return (drainTime(in: cluster), false) }
    guard case .migrate = question else { return ([], false) }
    switch forecast {
    case nil: return (["Forecast: looking at how the machine writes to its memory…"], false)
    case .failed(let reason): return (["There is no forecast: \(reason)"], false)
    case .made(let outlook):
      return (outlook.words, outlook.convergence == .never)
    }
  }

  /// Whether its forecast is there.
  var isForecast: Bool { forecast != nil || drainForecast?.isComplete == true }

  /// The words of its dialogue, with all that was found out for it.
  func text(in cluster: ClusterSnapshot) -> QuestionText {
    drainForecast(in: cluster).map(Question.drain) ?? question.text(in: cluster)
  }

  /// What was forecast of a drain, for the plan as it is now.
  private func drainForecast(in cluster: ClusterSnapshot) -> DrainForecast? {
    drainForecast.map { $0.adjusted(to: DrainPlan(of: $0.plan.node, in: cluster)) }
  }

  private func drainTime(in cluster: ClusterSnapshot) -> [String] {
    guard let forecast = drainForecast(in: cluster), forecast.isComplete else {
      return ["Forecast: looking at how the machines write to their memory…"]
    }
    guard forecast.plan.steps.contains(where: \.isLive) else { return [] }
    guard let total = forecast.total else { return ["How long it takes is not known."] }
    return ["Forecast: in all \(total.words)."]
  }

  /// What the switch says by which a migration waits before its switch-over.
  func holdWords(in cluster: ClusterSnapshot) -> String? {
    guard case .migrate = question else { return nil }
    if let refusal = MigrationRules.obstacleToHold(in: cluster) {
      return "[-] No hold before the switch-over: \(refusal.reason)."
    }
    return "\(holds ? "[x]" : "[ ]") h  Hold before the switch-over until I say go"
  }
}

extension MigrationOutlook {
  /// The forecast in a few lines.
  var words: [String] {
    var figures: [String] = []
    if let total { figures.append("total \(total.words)") }
    for lane in BlackoutLane.allCases {
      guard let range = lanes[lane] else { continue }
      // As within a sentence, but TCP stays what it is.
      let name = lane == .client ? lane.rawValue : lane.rawValue.lowercased()
      figures.append("\(name) \(range.words)")
    }
    let head = figures.isEmpty ? [] : ["Forecast: " + figures.joined(separator: "; ") + "."]
    return head + [sentence].filter { !$0.isEmpty }
  }
}

extension DurationRange {
  /// The best guess with its range.
  var words: String {
    low.stopwatch == high.stopwatch
      ? "about \(likely.stopwatch)"
      : "about \(likely.stopwatch) (\(low.stopwatch) to \(high.stopwatch))"
  }
}

import ClusterModel
import TerminalUI

/// A forecast for people.
enum ForecastText {
  /// The sentence, the ranges and the plan: a line each, sentences broken where a terminal ends.
  static func lines(
    _ outlook: MigrationOutlook, width: Int? = OutputTerminal.width
  ) -> [String] {
    let basis = "Rests on: \(outlook.basis.joined(separator: "; "))."
    return sentence(outlook.sentence, width) + ranges(outlook) + steps(outlook.plan)
      + sentence(basis, width)
  }

  private static func sentence(_ text: String, _ width: Int?) -> [String] {
    let text = PlainText.harmless(text)
    return width.map { TextFlow.lines(text, width: $0) } ?? [text]
  }

  private static func ranges(_ outlook: MigrationOutlook) -> [String] {
    guard let total = outlook.total else { return [] }
    let rows =
      [("Total", total)]
      + BlackoutLane.allCases.compactMap { lane in
        outlook.lanes[lane].map { (lane.rawValue, $0) }
      }
    return rows.map { name, range in
      "  \(DisplayText.fitted(name, to: 16)) \(DisplayText.fitted(range.likely.stopwatch, to: 10)) "
        + "\(range.low.stopwatch) to \(range.high.stopwatch)"
    }
  }

  /// The plan's steps, none for a plan that leaves everything to the hypervisor.
  static func steps(_ plan: MigrationPlan) -> [String] {
    let start = [
      plan.bandwidth.map { "bandwidth \($0)" },
      plan.downtimeLimit.map { "downtime limit \($0.stopwatch)" },
      plan.usesAutoConverge ? "auto-converge" : nil,
      plan.connections > 1 ? "\(plan.connections) connections" : nil,
    ].compactMap { $0 }
    let first = start.isEmpty ? [] : ["  At the start: \(start.joined(separator: ", "))"]
    let later = plan.steps.map { step in
      "  After pass \(step.afterPass), if it goes on: \(step.action.name)"
    }
    let hold = plan.holdsBeforeSwitchOver ? ["  Before the switch-over: waits for ferry go"] : []
    return first + later + hold
  }

  /// Forecast against result, when the migration succeeded.
  static func comparison(_ migration: Migration) -> [String] {
    guard let outlook = migration.outlook, let whole = migration.wholeTime,
      let total = outlook.total
    else { return [] }
    var rows = [("Total", total, whole)]
    for lane in BlackoutLane.allCases {
      guard let range = outlook.lanes[lane], let reading = migration.lanes[lane] else { continue }
      rows.append((lane.rawValue, range, reading.duration))
    }
    return ["Forecast and result:"]
      + rows.map { name, range, result in
        let isInside = range.low <= result && result <= range.high
        return "  \(DisplayText.fitted(name, to: 16)) "
          + "\(DisplayText.fitted(range.likely.stopwatch, to: 10)) "
          + "\(DisplayText.fitted(result.stopwatch, to: 10)) "
          + (isInside ? "within" : "outside")
          + " \(range.low.stopwatch) to \(range.high.stopwatch)"
      }
  }
}

/// A forecast as a flat JSON object; durations in milliseconds.
struct ForecastRow: Encodable {
  struct Step: Encodable {
    var afterPass: Int
    var action: String
  }

  var machine: String
  var source, destination: String?
  /// Why it is not possible; nil when it is.
  var obstacle: String?
  var convergence, sentence: String?
  var totalMs, totalLowMs, totalHighMs: Double?
  var hypervisorMs, hypervisorLowMs, hypervisorHighMs: Double?
  var networkMs, networkLowMs, networkHighMs: Double?
  var clientMs, clientLowMs, clientHighMs: Double?
  var passes: Int?
  var basis: [String]?
  var bandwidthMax: Double?
  var downtimeLimitMs: Double?
  var usesAutoConverge, usesPostCopy, holdsBeforeSwitchOver: Bool?
  var postCopyBelowBytesPerSecond: Double?
  var steps: [Step]?

  init(machine: String, destination: String, obstacle: String) {
    self.machine = machine
    self.destination = destination
    self.obstacle = obstacle
  }

  init(_ outlook: MigrationOutlook, machine: String, source: String?, destination: String?) {
    self.machine = machine
    self.source = source
    self.destination = destination
    convergence = outlook.convergence.rawValue
    sentence = outlook.sentence
    (totalMs, totalLowMs, totalHighMs) = Self.parts(outlook.total)
    (hypervisorMs, hypervisorLowMs, hypervisorHighMs) = Self.parts(outlook.lanes[.hypervisor])
    (networkMs, networkLowMs, networkHighMs) = Self.parts(outlook.lanes[.network])
    (clientMs, clientLowMs, clientHighMs) = Self.parts(outlook.lanes[.client])
    passes = outlook.passes
    basis = outlook.basis
    bandwidthMax = outlook.plan.bandwidth?.bytesPerSecond
    downtimeLimitMs = outlook.plan.downtimeLimit?.milliseconds
    usesAutoConverge = outlook.plan.usesAutoConverge
    usesPostCopy = outlook.plan.hasPostCopyStep
    postCopyBelowBytesPerSecond = outlook.plan.postCopyBelow?.bytesPerSecond
    holdsBeforeSwitchOver = outlook.plan.holdsBeforeSwitchOver
    steps = outlook.plan.steps.map { Step(afterPass: $0.afterPass, action: $0.action.name) }
  }

  private static func parts(_ range: DurationRange?) -> (Double?, Double?, Double?) {
    (range?.likely.milliseconds, range?.low.milliseconds, range?.high.milliseconds)
  }
}

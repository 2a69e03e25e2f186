import ClusterModel
import ClusterRules

extension Question {
  /// Asks whether a node shall be drained, with the plan: which machine goes where and why, in order,
  /// how long it takes, what memory is left there (F8), and what becomes of the services.
  static func drain(_ forecast: DrainForecast) -> QuestionText {
    let plan = forecast.plan
    var consequences = ["It takes on nothing new. " + summary(of: plan)]
    for leftover in plan.leftovers {
      consequences.append(
        "\(leftover.machine) can't go: \(leftover.reasons.first ?? "no node takes it").")
    }
    if !plan.unclustered.isEmpty {
      let names = plan.unclustered.map(\.rawValue).joined(separator: ", ")
      consequences.append("Not highly available, and left where they are: \(names).")
    }
    return QuestionText(
      imperative: "Pause and drain \(plan.node)", consequences: consequences,
      list: lines(of: forecast),
      confirm: "Drain", decline: "No")
  }

  private static func summary(of plan: DrainPlan) -> String {
    let live = plan.steps.count(where: \.isLive)
    guard !plan.steps.isEmpty else { return "It has no machine that would have to move." }
    let rest = plan.steps.count - live
    let machines = live == 1 ? "1 machine moves" : "\(live) machines move"
    return "\(machines) live, one after the other"
      + (rest > 0 ? ", and \(rest) as \(rest == 1 ? "it is" : "they are"):" : ":")
  }

  private static func lines(of forecast: DrainForecast) -> [String] {
    let (steps, services) = (forecast.plan.steps, forecast.plan.services)
    let names = steps.map(\.machine.rawValue) + services.map(\.service.rawValue)
    let words =
      steps.map { step in
        let time = step.isLive ? forecast.time(of: step)?.likely.stopwatch : nil
        let way = "→ \(step.destination)" + (time.map { " in \($0)" } ?? "")
        return "\(way), \(step.memoryLeft) left: \(step.reason)"
      } + services.map(\.words)
    let width = names.map(\.count).max() ?? 0
    return zip(names, words).map { name, words in
      name + String(repeating: " ", count: width - name.count) + " " + words
    }
  }
}

extension DrainForecast {
  /// A plan as a cluster has it now, without any time.
  init(of node: NodeID, in cluster: ClusterSnapshot) {
    self.init(DrainPlan(of: node, in: cluster), of: cluster.kind)
  }
}

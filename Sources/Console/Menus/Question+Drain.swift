import ClusterModel
import ClusterRules

extension Question {
  /// Asks whether a node shall be drained, with the plan: which machine goes where and why, in order,
  /// what memory is left there (F8), and what becomes of the services.
  static func drain(_ node: NodeID, _ cluster: ClusterSnapshot) -> QuestionText {
    let plan = DrainPlan(of: node, in: cluster)
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
      imperative: "Pause and drain \(node)", consequences: consequences, list: lines(of: plan),
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

  private static func lines(of plan: DrainPlan) -> [String] {
    let names = plan.steps.map(\.machine.rawValue) + plan.services.map(\.service.rawValue)
    let words =
      plan.steps.map { "→ \($0.destination), \($0.memoryLeft) left: \($0.reason)" }
      + plan.services.map(\.words)
    let width = names.map(\.count).max() ?? 0
    return zip(names, words).map { name, words in
      name + String(repeating: " ", count: width - name.count) + " " + words
    }
  }
}

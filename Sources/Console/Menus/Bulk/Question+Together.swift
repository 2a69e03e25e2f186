import ClusterModel

extension Question {
  /// The most machines of which it is said why nothing is done to them.
  private static let leftoversMax = 50

  /// Asks whether something shall be done to several machines, naming those that it can't be done
  /// to.
  static func together(
    _ verb: BulkVerb, _ machines: [MachineID], _ cluster: ClusterSnapshot
  ) -> QuestionText {
    let plan = BulkPlan(verb, machines, in: cluster)
    let count = plan.steps.count.counted("virtual machine")
    let width = plan.steps.map(\.machine.rawValue.count).max() ?? 0
    let list = plan.steps.map { step in
      let name = step.machine.rawValue
      guard let node = step.node else { return name }
      let source = cluster.machines[id: step.machine]?.owner?.rawValue ?? "?"
      return "\(name)\(String(repeating: " ", count: width - name.count))  \(source) → \(node)"
    }
    let words = verb.words(count)
    var left = plan.leftovers.prefix(leftoversMax).map { leftover in
      "\(leftover.machine) is left as it is: \(leftover.reason)."
    }
    let more = plan.leftovers.count - left.count
    if more > 0 { left.append("\(more) others are left as they are, too.") }
    return QuestionText(
      imperative: words.imperative, consequences: [words.consequence] + left, list: list,
      confirm: words.confirm, decline: "No")
  }
}

extension BulkVerb {
  fileprivate func words(_ count: String) -> OperationWords {
    func words(_ imperative: String, _ consequence: String, _ confirm: String) -> OperationWords {
      OperationWords(
        label: "", imperative: imperative, consequence: consequence, confirm: confirm)
    }
    switch self {
    case .liveMigrate(let node):
      return words(
        "Live migrate \(count) to " + (node?.rawValue ?? "the best possible nodes"),
        "They keep running. A node takes part in one live migration at a time: the others wait.",
        "Live migrate")
    case .start: return words("Start \(count)", "Each starts on its node.", "Start")
    case .shutDown:
      return words(
        "Shut down \(count)", "Their operating systems are asked to end. Clients lose them.",
        "Shut down")
    case .turnOff:
      return words(
        "Turn off \(count)", "Their power is cut: what they have not written to disk is lost.",
        "Turn off")
    case .save:
      return words(
        "Save \(count)", "Their memory is written to disk and they stand still until started.",
        "Save")
    }
  }
}

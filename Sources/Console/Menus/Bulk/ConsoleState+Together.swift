import ClusterModel

extension ConsoleState {
  /// Does to each of several machines what was confirmed, as far as the cluster still allows it.
  mutating func carryOut(_ verb: BulkVerb, _ machines: [MachineID]) -> [ConsoleCommand] {
    let plan = BulkPlan(verb, machines, in: cluster)
    guard isAllowed(plan.availability) else { return [] }
    return plan.steps.compactMap { step in
      if let node = step.node { return .migrate(step.machine, to: node, MigrationOptions()) }
      return verb.operation.map { .perform(.machine(step.machine, $0)) }
    }
  }
}

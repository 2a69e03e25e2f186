import ClusterModel
import ClusterRules

/// What the fields of a policy come to.
extension PolicyFields {
  static func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    guard form.field(.possibleOwners)?.disabled == nil, !cluster.nodes.isEmpty,
      form.checked(.possibleOwners).isEmpty
    else { return [:] }
    return [.possibleOwners: "At least one node must be a possible owner"]
  }

  static func effects(
    of form: Form, on machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    let policy = policy(of: form, changing: machine.policy, in: cluster)
    guard policy != machine.policy else { return [] }
    let operation = ClusterOperation.machine(machine.id, .setPolicy(policy))
    let rule = OperationRules.obstacles(to: operation, in: cluster).first?.rule
    let field: FieldID =
      switch rule {
      case .possibleOwner: .possibleOwners
      case .validInput: .failbackFrom
      case .capability where policy.priority == .noAutoStart: .autoStart
      default: .preferredOwners
      }
    return [.perform(operation, field: field)]
  }

  /// The policy with everything that the form says; what it says nothing of stays.
  private static func policy(
    of form: Form, changing old: RolePolicy, in cluster: ClusterSnapshot
  ) -> RolePolicy {
    var policy = old
    policy.preferredOwners = form.checked(.preferredOwners).map { NodeID(rawValue: $0) }
    let possible = Set(form.checked(.possibleOwners).map { NodeID(rawValue: $0) })
    if possible != Set(old.possibleOwners ?? cluster.nodes.map(\.id)) {
      policy.possibleOwners =
        possible.count == cluster.nodes.count ? nil : possible.sorted()
    }
    policy.priority = form.flag(.autoStart) ? priority(of: form) : .noAutoStart
    if let failures = form.number(.failuresMax),
      old.failuresMax != nil || failures != defaultFailures(in: cluster)
    {
      policy.failuresMax = failures
    }
    if let hours = form.number(.failurePeriod), hours != old.failureHours {
      policy.failurePeriod = .seconds(hours * 3600)
    }
    policy.failback = failback(of: form)
    policy.antiAffinity = form.text(.antiAffinity).split(separator: ",").map(\.trimmed)
      .filter { !$0.isEmpty }
    if let action = form.choice(.offlineAction).flatMap(RolePolicy.OfflineAction.init) {
      policy.offlineAction = action
    }
    return policy
  }

  private static func priority(of form: Form) -> RolePolicy.Priority {
    let chosen = form.choice(.priority)
    return RolePolicy.Priority.allCases.first { $0.name == chosen } ?? .medium
  }

  private static func failback(of form: Form) -> RolePolicy.Failback {
    guard form.choice(.failback) == "allow" else { return .prevent }
    guard form.choice(.failbackTime) == "between", let from = form.number(.failbackFrom),
      let to = form.number(.failbackTo)
    else { return .immediately }
    return .between(hour: from, and: to)
  }
}

import ClusterModel
import ClusterRules

extension FieldID {
  static let preferredOwners: FieldID = "preferredOwners"
  static let autoStart: FieldID = "autoStart"
  static let priority: FieldID = "priority"
  static let failuresMax: FieldID = "failuresMax"
  static let failurePeriod: FieldID = "failurePeriod"
  static let failback: FieldID = "failback"
  static let failbackTime: FieldID = "failbackTime"
  static let failbackFrom: FieldID = "failbackFrom"
  static let failbackTo: FieldID = "failbackTo"
  static let offlineAction: FieldID = "offlineAction"
  static let possibleOwners: FieldID = "possibleOwners"
  static let antiAffinity: FieldID = "antiAffinity"
}

/// The fields of a role's policy: *General*, *Failover*, *Advanced Policies*.
struct PolicyFields {
  /// The longest period in which failures are counted, in hours.
  static let periodHoursMax = 8760
  /// The most failures that can be allowed.
  static let failuresMax = 1000

  private let machine: VirtualMachine
  private let cluster: ClusterSnapshot
  private let answers: FormAnswers
  /// Why none of it can be changed.
  private let disabled: String?

  init(machine: VirtualMachine, cluster: ClusterSnapshot, answers: FormAnswers) {
    self.machine = machine
    self.cluster = cluster
    self.answers = answers
    // The policy as it is can be set, unless no policy can.
    let same = ClusterOperation.machine(machine.id, .setPolicy(machine.policy))
    disabled = OperationRules.obstacles(to: same, in: cluster).first.map(\.sentence)
  }

  private var policy: RolePolicy { machine.policy }

  var general: [FormField] {
    let isStarted = answers.flag(.autoStart) ?? (policy.priority != .noAutoStart)
    return [
      .facts([
        Fact("Name", machine.id.rawValue),
        Fact("Status", cluster.status(of: machine), cluster.tone(of: machine)),
        Fact("Node", machine.owner?.rawValue ?? "–"),
      ]),
      FormField(
        .preferredOwners, "Preferred owners",
        .checkList(preferredItems, isOrdered: true), disabled: disabled),
      FormField(
        .autoStart, "Auto start", .check(policy.priority != .noAutoStart),
        disabled: disabled),
      FormField(
        .priority, "Priority",
        .dropDown(
          [RolePolicy.Priority.high, .medium, .low].map { FormOption($0.name, $0.name) },
          chosen: policy.priority == .noAutoStart
            ? RolePolicy.Priority.medium.name : policy.priority.name),
        disabled: disabled ?? (isStarted ? nil : "Without auto start there is no priority")),
    ]
  }

  private var preferredItems: [CheckItem] {
    let known = policy.preferredOwners.filter { cluster.nodes[id: $0] != nil }
    let others = cluster.nodes.map(\.id).filter { !known.contains($0) }
    return (known + others).map { node in
      CheckItem(
        id: node.rawValue, label: node.rawValue, detail: cluster.nodes[id: node]?.status ?? "",
        isChecked: known.contains(node))
    }
  }

  var failover: [FormField] {
    let allows = (answers.choice(.failback) ?? policy.failback.word) == "allow"
    let time = answers.choice(.failbackTime) ?? policy.failback.timeWord
    let noTime = disabled ?? (allows ? nil : "Failback is prevented")
    let noHours = noTime ?? (time == "between" ? nil : "Failback happens immediately")
    let hours = policy.failback.hours
    let hourRule = NumberRule(range: 0...23)
    return [
      FormField(
        .failuresMax, "Maximum failures in the specified period",
        .number(
          "\(policy.failuresMax ?? Self.defaultFailures(in: cluster))",
          NumberRule(range: 0...Self.failuresMax)),
        disabled: disabled),
      FormField(
        .failurePeriod, "Period",
        .number(
          "\(policy.failureHours)", NumberRule(range: 1...Self.periodHoursMax, unit: "hours")),
        disabled: disabled),
      FormField(
        .failback, "Failback",
        .radio(
          [FormOption("prevent", "Prevent failback"), FormOption("allow", "Allow failback")],
          chosen: policy.failback.word),
        disabled: disabled),
      FormField(
        .failbackTime, "",
        .radio(
          [FormOption("now", "Immediately"), FormOption("between", "Failback between")],
          chosen: policy.failback.timeWord),
        disabled: noTime, isNested: true),
      FormField(
        .failbackFrom, "From hour", .number("\(hours.from)", hourRule), disabled: noHours,
        isNested: true),
      FormField(
        .failbackTo, "To hour", .number("\(hours.to)", hourRule), disabled: noHours,
        isNested: true),
    ]
  }

  var offlineAction: FormField {
    FormField(
      .offlineAction, "Cluster-controlled offline action",
      .radio(
        RolePolicy.OfflineAction.allCases.map { FormOption($0.rawValue, $0.rawValue) },
        chosen: policy.offlineAction.rawValue),
      disabled: disabled)
  }

  /// What becomes of a machine that fails. Its restarts are counted with its role's failures, so
  /// that there is nothing to change here.
  var restarts: [FormField] {
    guard machine.isHighlyAvailable else {
      return [.notice("The cluster does not restart it: it is not highly available.")]
    }
    let most = policy.failuresMax ?? max(1, cluster.nodes.count - 1)
    let hours = policy.failurePeriod.components.seconds / 3600
    return [
      .facts([
        Fact("If it fails", "It is restarted: on its node, or on another that can run it"),
        Fact("Maximum restarts", "\(most) within \(hours) hours"),
        Fact("After that", "It is left failed until somebody starts it"),
      ]),
      .notice("These numbers are those of the tab Failover, and are changed there."),
    ]
  }

  var advanced: [FormField] {
    [
      FormField(
        .possibleOwners, "Possible owners",
        .checkList(
          cluster.nodes.map { node in
            CheckItem(
              id: node.id.rawValue, label: node.id.rawValue, detail: node.status,
              isChecked: policy.possibleOwners?.contains(node.id) ?? true)
          }, isOrdered: false),
        disabled: disabled),
      FormField(
        .antiAffinity, "Kept apart by the names",
        .text(policy.antiAffinity.joined(separator: ", ")), disabled: disabled),
      .notice(
        "Machines that share one of these names, parted by commas, are kept on different nodes "
          + "where there are enough.", .quiet),
    ]
  }

  /// The number of nodes less one, the default of Failover Cluster Manager.
  static func defaultFailures(in cluster: ClusterSnapshot) -> Int {
    max(0, cluster.nodes.count - 1)
  }
}

extension RolePolicy {
  /// The period in which failures are counted, in whole hours.
  var failureHours: Int { max(1, Int((failurePeriod.seconds / 3600).rounded())) }
}

extension RolePolicy.Failback {
  fileprivate var word: String { self == .prevent ? "prevent" : "allow" }

  fileprivate var timeWord: String { if case .between = self { "between" } else { "now" } }

  fileprivate var hours: (from: Int, to: Int) {
    if case .between(let from, let to) = self { (from, to) } else { (22, 6) }
  }
}

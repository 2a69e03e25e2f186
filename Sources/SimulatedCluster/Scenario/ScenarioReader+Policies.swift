internal import ClusterModel

extension ScenarioReader {
  /// What the cluster does for a machine by itself.
  func policy(_ machine: ScenarioMap, _ owner: NodeID) throws(ScenarioError) -> RolePolicy {
    guard let map = try machine.map("policy", what: "a policy") else { return RolePolicy() }
    try map.allow(
      "preferred owners", "possible owners", "failback", "failures", "failure period", "priority",
      "anti-affinity", "offline action")
    var policy = RolePolicy()
    policy.preferredOwners = try nodes(map, "preferred owners") ?? []
    policy.possibleOwners = try nodes(map, "possible owners")
    if let possible = policy.possibleOwners, !possible.contains(owner) {
      throw map.error("possible owners", "\(owner), which holds it, is not among them")
    }
    policy.failback = try map.value(
      "failback", "prevent, immediately or 22-6", unless: .prevent, Self.failback)
    policy.failuresMax = try map.number("failures", "3", in: 0...1000)
    policy.failurePeriod = try map.value(
      "failure period", "6 h", unless: policy.failurePeriod
    ) { Duration(reading: $0) }
    policy.priority = try map.word("priority", unless: .medium, of: Self.priorities)
    policy.antiAffinity = try map.words("anti-affinity") ?? []
    policy.offlineAction = try map.word("offline action", unless: .save, of: Self.offlineActions)
    return policy
  }

  private static let priorities: [(String, RolePolicy.Priority)] = [
    ("high", .high), ("medium", .medium), ("low", .low), ("no-auto-start", .noAutoStart),
  ]

  private static let offlineActions: [(String, RolePolicy.OfflineAction)] = [
    ("save", .save), ("shut-down", .shutDown), ("turn-off", .turnOff),
  ]

  /// Reads when a machine may return: never, at once, or between two hours of the day.
  private static func failback(_ text: String) -> RolePolicy.Failback? {
    switch text {
    case "prevent": return .prevent
    case "immediately": return .immediately
    default:
      let hours = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard hours.count == 2, let first = hours[0], let second = hours[1], first != second,
        (0...23).contains(first), (0...23).contains(second)
      else { return nil }
      return .between(hour: first, and: second)
    }
  }
}

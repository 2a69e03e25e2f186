import ClusterModel
import SimulatedCluster

extension Story {
  /// A whole policy: `set policy of web-01: possible owners quay1, quay2; priority high`. What is
  /// not named is as in a new role.
  static func policy(_ words: StoryWords) -> Command? {
    guard let names = words.names(in: "set policy of *: *") else { return nil }
    var policy = RolePolicy()
    for clause in names[1].split(separator: ";") {
      let text = StoryWords.list(String(clause)).joined(separator: ", ")
      guard add(StoryWords(text), to: &policy) else { return nil }
    }
    return .perform(.machine(MachineID(rawValue: names[0]), .setPolicy(policy)))
  }

  private static func add(_ clause: StoryWords, to policy: inout RolePolicy) -> Bool {
    if let names = clause.names(in: "possible owners *") {
      policy.possibleOwners = names[0] == "none" ? [] : owners(names[0])
    } else if let names = clause.names(in: "preferred owners *") {
      policy.preferredOwners = owners(names[0])
    } else if let names = clause.names(in: "anti-affinity *") {
      policy.antiAffinity = StoryWords.list(names[0])
    } else if let action = clause.names(in: "offline action *")
      .flatMap({ RolePolicy.OfflineAction(rawValue: $0[0]) })
    {
      policy.offlineAction = action
    } else if let priority = clause.names(in: "priority *")
      .flatMap({ names in RolePolicy.Priority.allCases.first { $0.name == names[0] } })
    {
      policy.priority = priority
    } else {
      return addFailures(clause, to: &policy)
    }
    return true
  }

  private static func addFailures(_ clause: StoryWords, to policy: inout RolePolicy) -> Bool {
    if clause.names(in: "failback immediately") != nil {
      policy.failback = .immediately
    } else if let hours = clause.names(in: "failback between * and *")?.compactMap(Int.init),
      hours.count == 2
    {
      policy.failback = .between(hour: hours[0], and: hours[1])
    } else if let most = clause.names(in: "failures at most * in * s")?.compactMap(Int.init),
      most.count == 2
    {
      policy.failuresMax = most[0]
      policy.failurePeriod = .seconds(most[1])
    } else {
      return false
    }
    return true
  }

  private static func owners(_ text: String) -> [NodeID] {
    StoryWords.list(text).map { NodeID(rawValue: $0) }
  }
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Nodes, quorum and failover.
  static func nodeCommand(_ words: StoryWords) -> Command? {
    nodeFault(words) ?? nodeOperation(words) ?? quorumCommand(words) ?? policyCommand(words)
  }

  private static func nodeFault(_ words: StoryWords) -> Command? {
    let faults: [(String, (NodeID) -> Fault)] = [
      ("fail node *", Fault.nodeFails), ("return node *", Fault.nodeReturns),
      ("break the service of *", Fault.serviceRestarts),
    ]
    for (pattern, fault) in faults {
      if let names = words.names(in: pattern) { return .inject(fault(NodeID(rawValue: names[0]))) }
    }
    if let names = words.names(in: "part * from the others") {
      return .inject(.partition(nodes(in: names[0])))
    }
    if words.names(in: "join the parts") != nil { return .inject(.partitionHeals) }
    if words.names(in: "fail the share") != nil { return .inject(.shareFails) }
    return words.names(in: "return the share").map { _ in .inject(.shareReturns) }
  }

  private static func nodeOperation(_ words: StoryWords) -> Command? {
    let operations: [(String, NodeOperation)] = [
      ("pause *", .pause), ("drain *", .drain), ("resume * with failback", .resume(failback: true)),
      ("resume *", .resume(failback: false)), ("stop the service of *", .stopService),
      ("start the service of *", .startService), ("evict *", .evict),
    ]
    for (pattern, operation) in operations {
      if let names = words.names(in: pattern) {
        return .perform(.node(NodeID(rawValue: names[0]), operation))
      }
    }
    return words.names(in: "add node * like *").map { names in
      .perform(
        .addNode(
          NodeSpecification(
            name: NodeID(rawValue: names[0]), pattern: NodeID(rawValue: names[1]))))
    }
  }

  private static func quorumCommand(_ words: StoryWords) -> Command? {
    let configuration: QuorumConfiguration?
    if words.names(in: "let the nodes vote") != nil {
      configuration = QuorumConfiguration(mode: .nodeMajority)
    } else if let names = words.names(in: "let the nodes and disk * vote") {
      configuration = QuorumConfiguration(
        mode: .nodeAndDiskMajority, witnessDisk: DiskID(rawValue: names[0]))
    } else if let names = words.names(in: "let the nodes and share * vote") {
      configuration = QuorumConfiguration(
        mode: .nodeAndFileShareMajority, witnessShare: names[0])
    } else if words.names(in: "let the nodes and no share vote") != nil {
      configuration = QuorumConfiguration(mode: .nodeAndFileShareMajority)
    } else {
      configuration = words.names(in: "let disk * decide").map { names in
        QuorumConfiguration(mode: .diskOnly, witnessDisk: DiskID(rawValue: names[0]))
      }
    }
    return configuration.map { .perform(.setQuorum($0)) }
  }

  /// Such as `policy of web-01: priority high, preferred quay3 quay1, failback 3 to 5`.
  private static func policyCommand(_ words: StoryWords) -> Command? {
    guard let names = words.names(in: "policy of *: *") else { return nil }
    var policy = RolePolicy()
    for part in names[1].split(separator: ",") {
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, set(first, Array(words.dropFirst()), in: &policy) else {
        return nil
      }
    }
    return .perform(.machine(MachineID(rawValue: names[0]), .setPolicy(policy)))
  }

  private static func set(_ key: String, _ values: [String], in policy: inout RolePolicy) -> Bool {
    switch (key, values.count) {
    case ("priority", _):
      let name = values.joined(separator: " ")
      let named = RolePolicy.Priority.allCases.first { $0.name.lowercased() == name }
      guard let named else { return false }
      policy.priority = named
    case ("preferred", _): policy.preferredOwners = values.map { NodeID(rawValue: $0) }
    case ("possible", _): policy.possibleOwners = values.map { NodeID(rawValue: $0) }
    case ("failures", 1): policy.failuresMax = Int(values[0])
    case ("period", 2): policy.failurePeriod = .seconds(Int(values[0]) ?? 0)
    case ("apart", _): policy.antiAffinity = values
    case ("failback", 1): policy.failback = values[0] == "immediately" ? .immediately : .prevent
    case ("failback", 3):
      guard let first = Int(values[0]), let second = Int(values[2]) else { return false }
      policy.failback = .between(hour: first, and: second)
    default: return false
    }
    return true
  }

  private static func nodes(in text: String) -> [NodeID] {
    text.split(separator: ",").map { NodeID(rawValue: String($0.drop { $0 == " " })) }
  }
}

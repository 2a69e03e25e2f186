internal import ClusterModel
internal import XMLDocuments

/// What the cluster information base says of one role.
struct RoleReading: Hashable, Sendable {
  /// The names of the attributes in which Ferry keeps what Pacemaker has no place for.
  enum Mark {
    /// The node that a role which does not run belongs to.
    static let owner = "ferry-owner"
    /// The file with the memory of a machine that was saved.
    static let memory = "ferry-saved"
    /// The names by which machines are kept apart, with commas.
    static let apart = "ferry-anti-affinity"
    /// What becomes of it when Ferry takes it offline.
    static let offline = "ferry-offline-action"
  }

  /// How long failures count where they never expire: the longest time that Ferry can show.
  static let endlessPeriod: Duration = .seconds(8760 * 3600)

  /// What the cluster does for it.
  var policy: RolePolicy
  /// Whether it is to be left off.
  var isStopped: Bool
  /// The node it belongs to while it does not run, if that was written down.
  var owner: NodeID?
  /// The file with its memory, when it was saved.
  var memoryPath: String?
  /// What is configured and is more than a policy can say.
  var notes: [String]

  /// Reads what concerns a resource; nil when there is none of that name.
  init?(of resource: String, in configuration: XMLElement, nodes: [NodeID]) {
    guard let attributes = RoleAttributes(resource, in: configuration) else { return nil }
    let constraints = RoleConstraints(of: resource, in: configuration, nodes: nodes)
    let properties = configuration.first("crm_config")?.all("cluster_property_set")
      .flatMap { $0.all("nvpair") }
    let isOptIn =
      properties?.first { $0["name"] == "symmetric-cluster" }?["value"] == "false"
    var policy = RolePolicy(preferredOwners: constraints.preferred)
    if isOptIn {
      let named = constraints.places.filter { $0.score >= Score(0) }.flatMap(\.nodes)
      policy.possibleOwners = nodes.filter(named.contains)
    } else if !constraints.barred.isDisjoint(with: nodes) {
      policy.possibleOwners = nodes.filter { !constraints.barred.contains($0) }
    }
    policy.failback = Self.failback(attributes, constraints)
    policy.failuresMax = Score(attributes.value("migration-threshold") ?? "INFINITY").count
    let period = attributes.value("failure-timeout").flatMap(PacemakerTime.seconds) ?? 0
    policy.failurePeriod = period > 0 ? .seconds(period) : Self.endlessPeriod
    let priority = Score(attributes.value("priority"))
    policy.priority = priority > Score(0) ? .high : priority < Score(0) ? .low : .medium
    policy.antiAffinity = Self.names(attributes, constraints)
    policy.offlineAction = Self.offlineAction(attributes)
    self.policy = policy
    isStopped = attributes.value("target-role") == "Stopped"
    owner = attributes.value(Mark.owner).map(NodeID.init(rawValue:))
    memoryPath = attributes.value(Mark.memory)
    notes = constraints.notes
  }

  /// A set of meta attributes that lets the machine return at certain hours.
  static func hours(in set: XMLElement) -> RolePolicy.Failback? {
    guard set.all("nvpair").count == 1, let pair = set.first("nvpair"),
      pair["name"] == "resource-stickiness", Score(pair["value"]) == Score(0),
      let rule = set.first("rule"), !rule.children.isEmpty
    else { return nil }
    var ranges: [(Int, Int)] = []
    for expression in rule.children {
      guard expression.name == "date_expression", expression["operation"] == "date_spec",
        let spec = expression.first("date_spec"), spec.attributes.keys.sorted() == ["hours", "id"],
        let hours = spec["hours"]?.split(separator: "-").map({ Int($0) }), hours.count <= 2,
        let first = hours.first ?? nil, let last = hours.last ?? nil
      else { return nil }
      ranges.append((first, last))
    }
    // Past midnight takes two ranges: 22-23 or 0-5.
    if ranges.count == 1 { return .between(hour: ranges[0].0, and: (ranges[0].1 + 1) % 24) }
    guard ranges.count == 2, rule["boolean-op"] == "or",
      let late = ranges.first(where: { $0.1 == 23 }), let early = ranges.first(where: { $0.0 == 0 })
    else { return nil }
    return .between(hour: late.0, and: (early.1 + 1) % 24)
  }

  private static func failback(
    _ attributes: RoleAttributes, _ constraints: RoleConstraints
  ) -> RolePolicy.Failback {
    if let hours = attributes.ruled.lazy.compactMap(hours).first { return hours }
    let stickiness = Score(attributes.value("resource-stickiness"))
    return stickiness > Score(0) && stickiness >= constraints.strongest ? .prevent : .immediately
  }

  private static func names(
    _ attributes: RoleAttributes, _ constraints: RoleConstraints
  ) -> [String] {
    let own = (attributes.own(Mark.apart)?["value"] ?? "").split(separator: ",").map(String.init)
    // A constraint of somebody else is a name that its two machines share.
    let foreign = constraints.apart.map(\.id).filter { !$0.hasPrefix(PolicyChange.apartPrefix) }
    return own + foreign.filter { !own.contains($0) }
  }

  private static func offlineAction(_ attributes: RoleAttributes) -> RolePolicy.OfflineAction {
    switch attributes.value(Mark.offline) {
    case "save": return .save
    case "shutdown": return .shutDown
    case "turn-off": return .turnOff
    default: break
    }
    if attributes.parameter("snapshot") != nil { return .save }
    let isForced = ["true", "yes", "1", "on"].contains(
      attributes.parameter("force_stop")?.lowercased() ?? "")
    return isForced ? .turnOff : .shutDown
  }
}

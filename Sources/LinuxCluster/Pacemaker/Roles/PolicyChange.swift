internal import ClusterModel
internal import XMLDocuments

/// Turns a role's policy into changes of the cluster information base: only what differs is written,
/// and what Ferry does not understand stays.
struct PolicyChange {
  /// What Ferry's own constraints between machines begin with.
  static let apartPrefix = "ferry-apart-"
  /// How strongly the last of the preferred owners is wanted, and by how much more each before it.
  static let preferenceStep = 1000
  /// How strongly machines are kept apart: less than they stick to where they run by default.
  static let apartScore = -50

  private let resource: String
  private let configuration: XMLElement
  private let nodes: [NodeID]
  private let attributes: RoleAttributes
  private let constraints: RoleConstraints
  private let old: RolePolicy
  private var values: [(name: String, value: String)] = []
  private var sets = ""
  private var added = ""
  private var removed: [CIBChange] = []

  /// Prepares the change of a resource; nil when there is no such resource.
  init?(of resource: String, in configuration: XMLElement, nodes: [NodeID]) {
    guard let attributes = RoleAttributes(resource, in: configuration),
      let reading = RoleReading(of: resource, in: configuration, nodes: nodes)
    else { return nil }
    self.resource = resource
    self.configuration = configuration
    self.nodes = nodes
    self.attributes = attributes
    constraints = RoleConstraints(of: resource, in: configuration, nodes: nodes)
    old = reading.policy
  }

  /// The changes that make a policy so, in the order in which they are to be made; what is added
  /// comes at once, before anything goes.
  mutating func changes(to policy: RolePolicy) -> [CIBChange] {
    if policy.preferredOwners != old.preferredOwners { prefer(policy.preferredOwners) }
    if policy.possibleOwners != old.possibleOwners { allow(policy.possibleOwners) }
    stick(policy)
    if policy.failuresMax != old.failuresMax {
      let most = policy.failuresMax ?? max(1, nodes.count - 1)
      values.append(("migration-threshold", Score(most).text))
    }
    if policy.failurePeriod != old.failurePeriod {
      values.append(("failure-timeout", "\(policy.failurePeriod.components.seconds)s"))
    }
    if policy.priority != old.priority {
      let number = policy.priority == .high ? 1000 : policy.priority == .low ? -1000 : 0
      values.append(("priority", "\(number)"))
    }
    if policy.offlineAction != old.offlineAction {
      values.append((RoleReading.Mark.offline, word(policy.offlineAction)))
    }
    if Set(policy.antiAffinity) != Set(old.antiAffinity) { separate(policy.antiAffinity) }
    let isChanged = !values.isEmpty || !sets.isEmpty
    let primitive = isChanged ? attributes.written(values, and: sets) : ""
    guard isChanged || !added.isEmpty else { return removed }
    return [.write(resources: primitive, constraints: added)] + removed
  }

  private func word(_ action: RolePolicy.OfflineAction) -> String {
    switch action {
    case .save: "save"
    case .shutDown: "shutdown"
    case .turnOff: "turn-off"
    }
  }

  private mutating func remove(_ name: String, _ id: String) {
    let change = CIBChange.delete(section: "constraints", name: name, id: id)
    if !removed.contains(change) { removed.append(change) }
  }

  /// Adds a constraint of Ferry's own, and returns its identifier.
  private mutating func place(_ kind: String, _ node: NodeID, _ score: Score) -> String {
    let id =
      "ferry-\(kind)-\(XMLText.identifier(resource))-\(XMLText.identifier(node.rawValue))"
    added +=
      "<rsc_location id=\"\(id)\" rsc=\"\(XMLText.escaped(resource))\" "
      + "node=\"\(XMLText.escaped(node.rawValue))\" score=\"\(score.text)\"/>"
    return id
  }

  private mutating func prefer(_ owners: [NodeID]) {
    var kept: Set<String> = []
    for (index, owner) in owners.enumerated() {
      let score = Score(Self.preferenceStep * (owners.count - index))
      kept.insert(place("prefers", owner, score))
    }
    for place in constraints.places
    where place.score > Score(0) && !place.isLeftover && !kept.contains(place.id) {
      remove("rsc_location", place.id)
    }
  }

  private mutating func allow(_ owners: [NodeID]?) {
    let barred = nodes.filter { owners?.contains($0) == false }
    var kept: Set<String> = []
    for node in barred {
      let known = constraints.places.first {
        $0.score == .never && $0.isPlain && $0.nodes == [node]
      }
      kept.insert(known?.id ?? place("bars", node, .never))
    }
    for place in constraints.places where place.score == .never && !kept.contains(place.id) {
      // One that bars all nodes but one may go on saying what is wanted.
      if place.nodes.allSatisfy(barred.contains), !place.nodes.isEmpty { continue }
      remove("rsc_location", place.id)
    }
  }

  /// Writes how much the machine sticks to its place; with preferences that must be decided anew.
  private mutating func stick(_ policy: RolePolicy) {
    let strongest =
      policy.preferredOwners == old.preferredOwners
      ? constraints.strongest : Score(Self.preferenceStep * policy.preferredOwners.count)
    let stickiness = Score(attributes.value("resource-stickiness"))
    let isSticky = stickiness > Score(0) && stickiness >= strongest
    if policy.failback != old.failback {
      for set in attributes.ruled where RoleReading.hours(in: set) != nil {
        guard let id = set["id"] else { continue }
        removed.append(.delete(section: "resources", name: "meta_attributes", id: id))
      }
    }
    switch policy.failback {
    case .prevent:
      if !isSticky { values.append(("resource-stickiness", "INFINITY")) }
    case .immediately:
      if isSticky { values.append(("resource-stickiness", "0")) }
    case .between(let first, let last):
      guard policy.failback != old.failback || !isSticky else { return }
      values.append(("resource-stickiness", "INFINITY"))
      if policy.failback != old.failback { addHours(from: first, to: last) }
    }
  }

  /// The set that lets the machine return between two hours, on the nodes' clocks.
  private mutating func addHours(from first: Int, to last: Int) {
    let id = "ferry-failback-\(XMLText.identifier(resource))-\(first)-\(last)"
    let end = (last + 23) % 24
    let ranges = first <= end ? ["\(first)-\(end)"] : ["\(first)-23", "0-\(end)"]
    let expressions = ranges.enumerated().map { index, hours in
      "<date_expression id=\"\(id)-\(index)\" operation=\"date_spec\">"
        + "<date_spec id=\"\(id)-hours-\(index)\" hours=\"\(hours)\"/></date_expression>"
    }
    sets +=
      "<meta_attributes id=\"\(id)\" score=\"1000\">"
      + "<rule id=\"\(id)-rule\" boolean-op=\"or\" score=\"0\">\(expressions.joined())</rule>"
      + XMLText.pair("\(id)-stickiness", "resource-stickiness", "0") + "</meta_attributes>"
  }

  /// Keeps the machine apart from all that share one of these names.
  private mutating func separate(_ names: [String]) {
    let foreign = Set(
      constraints.apart.map(\.id).filter { !$0.hasPrefix(Self.apartPrefix) })
    for id in foreign where !names.contains(id) { remove("rsc_colocation", id) }
    let own = names.filter { !foreign.contains($0) }
    if own.isEmpty {
      removed += attributes.removal(of: [RoleReading.Mark.apart])
    } else {
      values.append((RoleReading.Mark.apart, own.joined(separator: ",")))
    }
    configuration.first("resources")?.walk { element in
      guard element.name == "primitive", let other = element["id"], other != resource,
        let theirs = RoleAttributes(other, in: configuration)?.own(RoleReading.Mark.apart)
      else { return }
      let shared = (theirs["value"] ?? "").split(separator: ",").map(String.init)
      let pair = [resource, other].sorted()
      let id = Self.apartPrefix + pair.map(XMLText.identifier).joined(separator: "-")
      let isThere = constraints.apart.contains { $0.id == id }
      if shared.contains(where: own.contains) {
        guard !isThere else { return }
        added +=
          "<rsc_colocation id=\"\(id)\" rsc=\"\(XMLText.escaped(pair[0]))\" "
          + "with-rsc=\"\(XMLText.escaped(pair[1]))\" score=\"\(Self.apartScore)\"/>"
      } else if isThere {
        remove("rsc_colocation", id)
      }
    }
  }
}

internal import ClusterModel
internal import XMLDocuments

/// The constraints that concern one resource, as far as Ferry understands them.
struct RoleConstraints {
  /// Where the resource wants to be, or must not be.
  struct Place: Hashable {
    /// The identifier of the constraint.
    var id: String
    /// The nodes that it names.
    var nodes: [NodeID]
    /// How strongly.
    var score: Score
    /// Whether it names one node and nothing else, so that Ferry may replace it.
    var isPlain: Bool
    /// Whether `crm_resource --move` or `--ban` left it.
    var isLeftover: Bool { id.hasPrefix("cli-") }
  }

  /// A machine from which the resource is kept apart.
  struct Apart: Hashable {
    /// The identifier of the constraint.
    var id: String
    /// The other resource.
    var other: String
    /// How strongly.
    var score: Score
  }

  /// Places, in the order of the configuration.
  var places: [Place] = []
  /// Resources from which it is kept apart.
  var apart: [Apart] = []
  /// Identifiers of those that say more than Ferry can.
  var others: [String] = []

  /// Reads the constraints of a resource.
  init(of resource: String, in configuration: XMLElement, nodes: [NodeID]) {
    for element in configuration.first("constraints")?.children ?? [] {
      guard let id = element["id"] else { continue }
      switch element.name {
      case "rsc_location" where element["rsc"] == resource:
        if let place = Self.place(id, element, nodes) {
          places.append(place)
        } else {
          others.append(id)
        }
      case "rsc_colocation"
      where element["rsc"] == resource || element["with-rsc"] == resource:
        let other = element["rsc"] == resource ? element["with-rsc"] : element["rsc"]
        let isPlain =
          element["rsc-role"] == nil && element["with-rsc-role"] == nil
          && element["node-attribute"] == nil
        if let other, isPlain, Score(element["score"]) < Score(0) {
          apart.append(Apart(id: id, other: other, score: Score(element["score"])))
        } else {
          others.append(id)
        }
      case _ where Self.mentions(resource, element): others.append(id)
      default: break
      }
    }
  }

  /// The nodes that come first, the best one at the beginning.
  var preferred: [NodeID] {
    var best: [NodeID: Score] = [:]
    for place in places where place.score > Score(0) && !place.isLeftover {
      for node in place.nodes { best[node] = max(best[node] ?? Score(0), place.score) }
    }
    let order = places.flatMap(\.nodes)
    return best.keys.sorted { left, right in
      guard let first = best[left], let second = best[right], first == second else {
        return (best[left] ?? Score(0)) > (best[right] ?? Score(0))
      }
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// How strongly the best one is wanted.
  var strongest: Score {
    places.filter { !$0.isLeftover }.map(\.score).max() ?? Score(0)
  }

  /// The nodes on which the resource must not run.
  var barred: Set<NodeID> { Set(places.filter { $0.score == .never }.flatMap(\.nodes)) }

  /// What is more than a policy says, for people.
  var notes: [String] {
    places.filter(\.isLeftover).map { "\($0.id) holds it to a place until it is cleared" }
      + places.filter { $0.score < Score(0) && $0.score > .never }
      .map { "\($0.id) keeps it away from \($0.nodes.map(\.rawValue).joined(separator: ", "))" }
      + others.map { "\($0) says more than Ferry shows" }
  }

  private static func place(_ id: String, _ element: XMLElement, _ nodes: [NodeID]) -> Place? {
    guard element["role"] == nil, element.first("resource_set") == nil,
      ["always", nil].contains(element["resource-discovery"])
    else { return nil }
    if let node = element["node"], element.all("rule").isEmpty {
      return Place(
        id: id, nodes: [NodeID(rawValue: node)], score: Score(element["score"]), isPlain: true)
    }
    // crmsh and pcs write a node by its name also as a rule of one expression.
    let rules = element.all("rule")
    guard rules.count == 1, let rule = rules.first, rule.children.count == 1,
      rule["score-attribute"] == nil, rule["role"] == nil,
      let expression = rule.first("expression"), expression["attribute"] == "#uname",
      let name = expression["value"].map(NodeID.init(rawValue:))
    else { return nil }
    let score = Score(rule["score"] ?? "INFINITY")
    switch expression["operation"] {
    case "eq": return Place(id: id, nodes: [name], score: score, isPlain: true)
    case "ne":
      let rest = nodes.filter { $0 != name }
      return Place(id: id, nodes: rest, score: score, isPlain: false)
    default: return nil
    }
  }

  private static func mentions(_ resource: String, _ element: XMLElement) -> Bool {
    var isFound = false
    element.walk { part in
      isFound =
        isFound || part["rsc"] == resource || part["first"] == resource
        || part["then"] == resource || part["with-rsc"] == resource
        || (part.name == "resource_ref" && part["id"] == resource)
    }
    // A ticket or an order is not about where a machine runs; only places are a policy's matter.
    return isFound && ["rsc_location", "rsc_colocation"].contains(element.name)
  }
}

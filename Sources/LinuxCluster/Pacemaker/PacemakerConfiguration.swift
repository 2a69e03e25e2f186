internal import ClusterModel
internal import XMLDocuments

/// What Ferry needs of the cluster information base, as `cibadmin --query` prints it.
struct PacemakerConfiguration: Hashable, Sendable {
  /// A resource that is a virtual machine.
  struct Resource: Hashable, Sendable {
    /// Its identifier.
    var id: String
    /// The path of the domain's XML on the nodes.
    var configPath: String?
    /// What it is part of, the innermost first; empty when it stands alone.
    var enclosures: [ResourceEnclosure] = []
    /// The resource next to which it must run, by a colocation that nothing overrides.
    var companion: String?
    /// The name under which Pacemaker runs resources inside the machine; nil when it does not.
    var guestNode: NodeID?
  }

  /// The virtual machines, by resource identifier.
  var resources: [String: Resource]
  /// The reservations of migrations that go on, in the order of the file.
  var reservations: [Reservation]
  /// What is configured for each of the machines, by resource identifier.
  var roles: [String: RoleReading] = [:]
  /// What Ferry keeps in the cluster.
  var ferry = FerryProperties()
  /// The computers that take part through `pacemaker_remote`.
  var remoteNodes: Set<NodeID> = []
  /// What decides whether machines keep running.
  var upkeep: PacemakerUpkeep

  /// Reads the whole base, or its section of resources.
  init(xml: String) throws(XMLFault) {
    let root = try XMLElement(parsing: xml)
    guard ["cib", "configuration", "resources"].contains(root.name) else {
      throw XMLFault(message: "this is no cluster information base", line: 1)
    }
    let configuration = root.name == "cib" ? root.first("configuration") : root
    let section = root.name == "resources" ? root : configuration?.first("resources")
    var reader = ResourceReader(section)
    if let section { reader.read(section, inside: []) }
    resources = reader.resources
    reservations = reader.reservations
    remoteNodes = reader.remoteNodes
    for bond in ColocationBond.all(in: configuration?.first("constraints")) {
      guard resources[bond.other] != nil || reader.primitives.contains(bond.other) else { continue }
      resources[bond.resource]?.companion = bond.other
    }
    ferry = FerryProperties(in: root)
    upkeep = PacemakerUpkeep(configuration)
    guard let configuration else { return }
    let nodes = Self.nodes(in: configuration)
    for id in resources.keys {
      roles[id] = RoleReading(of: id, in: configuration, nodes: nodes)
    }
  }

  /// The names of the cluster's nodes that can run machines.
  static func nodes(in configuration: XMLElement) -> [NodeID] {
    (configuration.first("nodes")?.all("node") ?? []).compactMap { node in
      node["type"] == "remote" ? nil : node["uname"].map(NodeID.init(rawValue:))
    }
  }
}

/// Something that holds resources together in the cluster information base.
struct ResourceEnclosure: Hashable, Sendable {
  /// The kinds of it.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Runs on one node, in order.
    case group
    /// Runs on several nodes at once.
    case clone
    /// The old name of a clone whose instances have roles.
    case master
    /// Runs in containers.
    case bundle
  }

  /// Its kind.
  var kind: Kind
  /// Its identifier.
  var id: String
}

/// Reads the primitives wherever they lie, with what templates and references add to them.
private struct ResourceReader {
  /// The deepest nesting of templates and references that is followed; Pacemaker knows one level.
  static let referencesMax = 4

  var resources: [String: PacemakerConfiguration.Resource] = [:]
  var reservations: [Reservation] = []
  var remoteNodes: Set<NodeID> = []
  /// All primitives that stand alone, whatever they are.
  var primitives: Set<String> = []
  private var templates: [String: XMLElement] = [:]
  private var sets: [String: XMLElement] = [:]

  init(_ section: XMLElement?) {
    section?.walk { element in
      guard let id = element["id"] else { return }
      switch element.name {
      case "template": templates[id] = element
      case "instance_attributes", "meta_attributes": sets[id] = element
      default: break
      }
    }
  }

  mutating func read(_ element: XMLElement, inside enclosures: [ResourceEnclosure]) {
    for child in element.children {
      if child.name == "primitive" {
        readPrimitive(child, inside: enclosures)
      } else if let kind = ResourceEnclosure.Kind(rawValue: child.name), let id = child["id"] {
        read(child, inside: [ResourceEnclosure(kind: kind, id: id)] + enclosures)
      }
    }
  }

  private mutating func readPrimitive(
    _ element: XMLElement, inside enclosures: [ResourceEnclosure]
  ) {
    guard let id = element["id"] else { return }
    let template = element["template"].flatMap { templates[$0] }
    if enclosures.isEmpty { primitives.insert(id) }
    switch element["type"] ?? template?["type"] {
    case "VirtualDomain":
      resources[id] = PacemakerConfiguration.Resource(
        id: id, configPath: value("config", in: "instance_attributes", of: element, template),
        enclosures: enclosures,
        guestNode: value("remote-node", in: "meta_attributes", of: element, template)
          .map(NodeID.init(rawValue:)))
      reservations += element.all("meta_attributes").compactMap { Reservation($0, of: id) }
    case "remote": remoteNodes.insert(NodeID(rawValue: id))
    default: break
    }
  }

  /// The value of an attribute: the primitive's own before its template's, sets without a rule
  /// before those that hold only at times or on some nodes, and higher scores first.
  private func value(
    _ name: String, in kind: String, of element: XMLElement, _ template: XMLElement?
  ) -> String? {
    for place in [element, template].compactMap({ $0 }) {
      let sets = place.all(kind).map { resolved($0) }
      let ranked = sets.enumerated().sorted { left, right in
        let (mine, other) = (rank(left.element), rank(right.element))
        return mine == other ? left.offset < right.offset : mine > other
      }
      for set in ranked.map(\.element) {
        for pair in set.all("nvpair") where pair["name"] == name {
          if let value = pair["value"] { return value }
        }
      }
    }
    return nil
  }

  private func rank(_ set: XMLElement) -> Int {
    let score = PacemakerScore(set["score"] ?? "0").value
    return set.first("rule") == nil ? score + 2 * PacemakerScore.infinity : score
  }

  private func resolved(_ set: XMLElement) -> XMLElement {
    var set = set
    for _ in 0..<Self.referencesMax {
      guard let id = set["id-ref"], let other = sets[id] else { return set }
      set = other
    }
    return set
  }
}

/// A colocation that nothing overrides: a resource runs only where the other one does.
private struct ColocationBond {
  var resource: String
  var other: String

  static func all(in constraints: XMLElement?) -> [ColocationBond] {
    (constraints?.all("rsc_colocation") ?? []).flatMap { constraint -> [ColocationBond] in
      // One that holds only under a rule is not one that always holds.
      guard constraint.first("rule") == nil,
        PacemakerScore(constraint["score"] ?? "0").isInfinite
      else { return [] }
      if let resource = constraint["rsc"], let other = constraint["with-rsc"] {
        return [ColocationBond(resource: resource, other: other)]
      }
      return constraint.all("resource_set").filter { $0["sequential"] != "false" }.flatMap { set in
        let members = set.all("resource_ref").compactMap { $0["id"] }
        return zip(members.dropFirst(), members).map(ColocationBond.init(resource:other:))
      }
    }
  }
}

/// A score as Pacemaker writes it.
struct PacemakerScore: Hashable, Sendable {
  /// What Pacemaker calls INFINITY (`CRM_SCORE_INFINITY`).
  static let infinity = 1_000_000

  /// The score, from minus to plus infinity.
  var value: Int

  /// Reads a score; what is no number counts as none.
  init(_ text: some StringProtocol) {
    let digits = text.drop { $0 == "+" }
    value =
      switch digits.uppercased() {
      case "INFINITY": Self.infinity
      case "-INFINITY": -Self.infinity
      default: Swift.max(-Self.infinity, Swift.min(Self.infinity, Int(digits) ?? 0))
      }
  }

  /// Whether nothing overrides it.
  var isInfinite: Bool { value == Self.infinity }
}

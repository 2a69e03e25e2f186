internal import ClusterModel
internal import XMLDocuments

/// The meta attributes of one resource: its own, those of what it lies in or is made from, and the
/// defaults.
struct RoleAttributes {
  /// The resource.
  let resource: String
  /// Its element.
  let primitive: XMLElement
  /// The groups and clones it lies in, the innermost first.
  let parents: [XMLElement]
  private let wider: [XMLElement]

  /// Finds a resource in a configuration; nil when it is not there.
  init?(_ resource: String, in configuration: XMLElement) {
    guard let resources = configuration.first("resources"),
      let chain = Self.chain(to: resource, in: resources), let primitive = chain.last
    else { return nil }
    self.resource = resource
    self.primitive = primitive
    parents = chain.dropLast().reversed()
    let template = primitive["template"].flatMap { name in
      resources.all("template").first { $0["id"] == name }
    }
    wider =
      [template].compactMap { $0 } + parents
      + [configuration.first("rsc_defaults")].compactMap { $0 }
  }

  private static func chain(to id: String, in element: XMLElement) -> [XMLElement]? {
    for child in element.children {
      if child.name == "primitive" {
        if child["id"] == id { return [child] }
      } else if ["group", "clone", "master"].contains(child.name),
        let rest = chain(to: id, in: child)
      {
        return [child] + rest
      }
    }
    return nil
  }

  /// What applies at all times; sets with rules apply at some only and don't count.
  func value(_ name: String) -> String? {
    if let own = own(name) { return own["value"] }
    for element in wider {
      if let found = Self.pair(name, in: element) { return found["value"] }
    }
    return nil
  }

  /// What applies when the resource itself says nothing.
  func inherited(_ name: String) -> String? {
    wider.lazy.compactMap { Self.pair(name, in: $0)?["value"] }.first
  }

  /// The resource's own attribute.
  func own(_ name: String) -> XMLElement? { Self.pair(name, in: primitive) }

  /// A parameter of the resource's agent.
  func parameter(_ name: String) -> String? {
    primitive.all("instance_attributes").lazy.flatMap { $0.all("nvpair") }
      .first { $0["name"] == name }?["value"]
  }

  /// The sets of the resource that apply only while a rule says so, Ferry's reservations apart.
  var ruled: [XMLElement] {
    primitive.all("meta_attributes").filter {
      $0.first("rule") != nil && Reservation($0, of: resource) == nil
    }
  }

  /// What is to be written so that the resource has these attributes at all times, and the sets
  /// in `further` besides.
  func written(_ values: [(name: String, value: String)], and further: String = "") -> String {
    let plain = primitive.all("meta_attributes").filter { $0.first("rule") == nil }
    let home = plain.first?["id"] ?? "\(XMLText.identifier(resource))-meta_attributes"
    var sets: [String: String] = [:]
    for (name, value) in values {
      let set = plain.first { $0.all("nvpair").contains { $0["name"] == name } }
      let id = own(name)?["id"] ?? "\(home)-\(name)"
      sets[set?["id"] ?? home, default: ""] += XMLText.pair(id, name, value)
    }
    let text = sets.sorted { $0.key < $1.key }.map { id, pairs in
      "<meta_attributes id=\"\(XMLText.escaped(id))\">\(pairs)</meta_attributes>"
    }
    return "<primitive id=\"\(XMLText.escaped(resource))\">\(text.joined())\(further)</primitive>"
  }

  /// What takes the resource's own attributes of these names away.
  func removal(of names: [String]) -> [CIBChange] {
    names.compactMap { name in
      own(name)?["id"].map { .delete(section: "resources", name: "nvpair", id: $0) }
    }
  }

  private static func pair(_ name: String, in element: XMLElement) -> XMLElement? {
    let sets = element.all("meta_attributes").filter { $0.first("rule") == nil }
    // Of several sets the one with the highest score counts.
    let ordered = sets.enumerated().sorted { left, right in
      let (first, second) = (Score(left.element["score"]), Score(right.element["score"]))
      return first == second ? left.offset < right.offset : first > second
    }
    for (_, set) in ordered {
      if let found = set.all("nvpair").first(where: { $0["name"] == name }) { return found }
    }
    return nil
  }
}

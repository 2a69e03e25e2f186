internal import ClusterModel
internal import XMLDocuments

/// Why Pacemaker's agent can't be told a network.
struct AddressingFailure: Error, Hashable {
  /// The reason.
  var reason: String
}

/// How the agent VirtualDomain is told over which network memory goes, for the migrations that
/// Pacemaker starts by itself: its parameter `migrateuri`, in which `%n` stands for the node.
///
/// The parameter is given to the operation `migrate_to` alone. Given to the resource it would make
/// Pacemaker stop the machine and start it again, for the agent has no action `reload`.
enum MigrationAddressing {
  /// One machine's resource, as far as this is concerned.
  struct Agent: Hashable, Sendable {
    /// The resource.
    var resource: String
    /// Its operation `migrate_to`; nil when it has none of its own.
    var operation: String?
    /// What Ferry told it.
    var told: String?
    /// Whether an administrator told it something about the network, which then holds.
    var hasOwnAddress: Bool

    private var set: String { "ferry-address-\(FerryProperties.Pair(resource, "").id)" }

    /// What `cibadmin` is to be told so that the agent knows this address, or none; nil when it
    /// does already.
    func command(for address: String?) -> [String]? {
      if hasOwnAddress || told == address { return nil }
      let id = XMLText.escaped(resource)
      guard let address else {
        return [
          "cibadmin", "--delete", "-o", "resources", "--xml-text",
          #"<instance_attributes id="\#(set)"/>"#,
        ]
      }
      let entry =
        operation.map { #"id="\#(XMLText.escaped($0))""# }
        ?? #"id="\#(set)-migrate_to" name="migrate_to" interval="0s""#
      return [
        "cibadmin", "--modify", "--allow-create", "-o", "resources", "--xml-text",
        #"<primitive id="\#(id)"><operations>"#
          + #"<op \#(entry)>"#
          + #"<instance_attributes id="\#(set)"><nvpair id="\#(set)-uri" name="migrateuri" "#
          + #"value="\#(XMLText.escaped(address))"/></instance_attributes>"#
          + "</op></operations></primitive>",
      ]
    }
  }

  /// The machines' resources in the section of resources.
  static func agents(in xml: String) throws(XMLFault) -> [Agent] {
    var agents: [Agent] = []
    try XMLElement(parsing: xml).walk { element in
      guard element.name == "primitive", element["type"] == "VirtualDomain", let id = element["id"]
      else { return }
      let pairs = element.all("instance_attributes").flatMap { $0.all("nvpair") }
      let value = { (name: String) in pairs.first { $0["name"] == name }?["value"] ?? "" }
      let operation = element.first("operations")?.all("op").first { $0["name"] == "migrate_to" }
      let sets = operation?.all("instance_attributes") ?? []
      let isOurs = { (set: XMLElement) in set["id"]?.hasPrefix("ferry-") == true }
      let told = sets.filter(isOurs).flatMap { $0.all("nvpair") }
        .first { $0["name"] == "migrateuri" }?["value"]
      let hypervisor = value("hypervisor")
      let isOwn =
        !value("migrateuri").isEmpty || !value("migration_network_suffix").isEmpty
        || value("migrate_options").contains("--migrateuri")
        || sets.contains { set in
          !isOurs(set) && set.all("nvpair").contains { $0["name"] == "migrateuri" }
        } || !(hypervisor.isEmpty || hypervisor.hasPrefix("qemu"))
      agents.append(
        Agent(resource: id, operation: operation?["id"], told: told, hasOwnAddress: isOwn))
    }
    return agents
  }

  /// The pattern that all nodes' names in a network follow, with `%n` for the node, such as
  /// `%n-mig`; from what `getent hosts` says of the nodes' addresses there.
  static func pattern(
    in answer: String, of nodes: [NodeID], _ addresses: [NodeID: String]
  ) throws(AddressingFailure) -> String {
    var names: [Substring: [Substring]] = [:]
    for line in answer.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      if let address = words.first { names[address, default: []] += words.dropFirst() }
    }
    var common: [String]?
    for node in nodes {
      let found = (addresses[node].map { names[Substring($0)] ?? [] } ?? []).compactMap { name in
        name.split(separator: node.rawValue, maxSplits: 1, omittingEmptySubsequences: false)
      }.filter { $0.count == 2 }.map { "\($0[0])%n\($0[1])" }
      guard !found.isEmpty else {
        throw AddressingFailure(
          reason: "\(addresses[node] ?? "its address") has no name in which \(node) occurs; "
            + "such names are what Pacemaker's agent needs, as \(node)-migration")
      }
      common = common.map { $0.filter(found.contains) } ?? found
    }
    guard let pattern = common?.first else {
      throw AddressingFailure(reason: "the nodes' names in it are not alike but for the node")
    }
    return pattern
  }

  /// A node's name in a network.
  static func name(_ pattern: String, _ node: NodeID) -> String {
    pattern.split(separator: "%n", maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: node.rawValue)
  }
}

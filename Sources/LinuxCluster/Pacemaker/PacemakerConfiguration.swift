internal import ClusterModel

/// What Ferry needs of the cluster information base, as `cibadmin --query` prints it.
struct PacemakerConfiguration: Hashable, Sendable {
  /// A resource that is a virtual machine.
  struct Resource: Hashable, Sendable {
    /// Its identifier.
    var id: String
    /// The path of the domain's XML on the nodes.
    var configPath: String?
  }

  /// The virtual machines, by resource identifier.
  var resources: [String: Resource]
  /// The reservations of migrations that go on, in the order of the file.
  var reservations: [Reservation]
  /// What decides whether machines keep running.
  var upkeep: PacemakerUpkeep
  /// What Ferry keeps in the cluster.
  var ferry = FerryProperties()

  /// Reads the whole base, or its section of resources.
  init(xml: String) throws(XMLFault) {
    let root = try XMLElement(parsing: xml)
    guard ["cib", "configuration", "resources"].contains(root.name) else {
      throw XMLFault(message: "this is no cluster information base", line: 1)
    }
    var resources: [String: Resource] = [:]
    var reservations: [Reservation] = []
    let configuration = root.name == "cib" ? root.first("configuration") : root
    let section = root.name == "resources" ? root : configuration?.first("resources")
    section?.walk { element in
      guard element.name == "primitive", element["type"] == "VirtualDomain", let id = element["id"]
      else { return }
      let path = element.all("instance_attributes").flatMap { $0.all("nvpair") }
        .first { $0["name"] == "config" }?["value"]
      resources[id] = Resource(id: id, configPath: path)
      reservations += element.all("meta_attributes").compactMap { Reservation($0, of: id) }
    }
    self.resources = resources
    self.reservations = reservations
    upkeep = PacemakerUpkeep(configuration)
    ferry = FerryProperties(in: root)
  }
}

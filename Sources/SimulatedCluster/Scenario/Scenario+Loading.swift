internal import ClusterModel
internal import MigrationModel
internal import Yams

extension Scenario {
  /// The longest scenario file, in bytes.
  public static let fileSizeMax = 8 << 20

  /// Reads a scenario. `file` is the name for errors, which carry the line as well.
  public static func load(yaml: String, file: String) throws(ScenarioError) -> Scenario {
    guard yaml.utf8.count <= fileSizeMax else {
      throw ScenarioError(file: file, line: nil, reason: "it is larger than 8 MiB")
    }
    let root = try ScenarioMap(try parse(yaml, file: file), what: "a scenario", file: file)
    try root.allow("cluster", "rule", "quorum", "nodes", "networks", "volumes", "machines")
    var scenario = Scenario(
      name: try root.text("cluster"),
      profile: try root.word(
        "rule", unless: .windowsServer2008R2, of: HypervisorProfile.all.map { ($0.name, $0) }),
      hasWitness: try root.word(
        "quorum", unless: false,
        of: [("node-majority", false), ("node-and-disk-majority", true)]),
      nodes: [], networks: [], volumes: [], guests: [])
    for map in try root.maps("nodes", what: "a node", max: nodesMax) {
      try scenario.addNode(map)
    }
    guard !scenario.nodes.isEmpty else { throw root.error("nodes", "there are no nodes") }
    for map in try root.maps("networks", what: "a network", max: networksMax) {
      try scenario.addNetwork(map)
    }
    for map in try root.maps("volumes", what: "a volume", max: volumesMax) {
      try scenario.addVolume(map)
    }
    for map in try root.maps("machines", what: "a machine", max: machinesMax) {
      try scenario.addGuest(map)
    }
    return scenario
  }

  private static func parse(_ yaml: String, file: String) throws(ScenarioError) -> Yams.Node {
    let root: Yams.Node?
    do {
      root = try compose(yaml: yaml)
    } catch {
      throw ScenarioError(file: file, yaml: error)
    }
    guard let root else { throw ScenarioError(file: file, line: nil, reason: "it is empty") }
    return root
  }

  private mutating func addNode(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "memory", "processors", "model", "hypervisor")
    let id = NodeID(rawValue: try map.text("name"))
    guard !nodes.contains(where: { $0.id == id }) else {
      throw map.error("name", "there are two nodes named \(id)")
    }
    nodes.append(
      Node(
        id: id, state: .up,
        memory: try map.value("memory", "16 GiB") { Bytes(reading: $0) },
        processors: try map.value("processors", "8", unless: 4, Self.count),
        processor: Processor(model: try map.optionalText("model") ?? ""),
        hypervisor: try map.optionalText("hypervisor") ?? "Simulated (\(profile.name))"))
  }

  private mutating func addNetwork(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "subnet", "speed", "use", "gateway", "cluster traffic", "state", "nodes")
    let id = NetworkID(rawValue: try map.text("name"))
    guard !networks.contains(where: { $0.id == id }) else {
      throw map.error("name", "there are two networks named \(id)")
    }
    let subnet = try map.value("subnet", "10.72.0.0/24") { Subnet(reading: $0) }
    guard nodes.count <= subnet.hostsMax else {
      throw map.error("subnet", "\(id) has no room for \(nodes.count) nodes")
    }
    let members = try map.words("nodes")?.map { NodeID(rawValue: $0) }
    for member in members ?? [] { try requireNode(member, map, "nodes") }
    var addresses: [NodeID: String] = [:]
    for (index, node) in nodes.enumerated() where members?.contains(node.id) ?? true {
      addresses[node.id] = subnet.address(of: index + 1)
    }
    networks.append(
      ClusterNetwork(
        id: id, state: try map.word("state", unless: .up, of: [("up", .up), ("down", .down)]),
        use: try map.word(
          "use", unless: .enabled,
          of: [("internal", .internal), ("enabled", .enabled), ("disabled", .disabled)]),
        subnet: try map.text("subnet"),
        speed: try map.value("speed", "1 Gbit/s", Self.speed),
        hasDefaultGateway: try map.flag("gateway", unless: false),
        carriesClusterTraffic: try map.flag("cluster traffic", unless: false),
        addresses: addresses))
  }

  private mutating func addVolume(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "path", "capacity", "used", "coordinator")
    let id = VolumeID(rawValue: try map.text("name"))
    guard !volumes.contains(where: { $0.id == id }) else {
      throw map.error("name", "there are two volumes named \(id)")
    }
    let coordinator = try map.optionalText("coordinator").map { NodeID(rawValue: $0) }
    if let coordinator { try requireNode(coordinator, map, "coordinator") }
    let capacity = try map.value("capacity", "500 GiB") { Bytes(reading: $0) }
    let used = try map.value("used", "120 GiB", unless: .zero) { Bytes(reading: $0) }
    guard used <= capacity else { throw map.error("used", "\(id) holds more than its capacity") }
    volumes.append(
      SharedVolume(
        id: id, state: .online,
        path: try map.optionalText("path") ?? #"C:\ClusterStorage\\#(id)"#,
        capacity: capacity, used: used, coordinator: coordinator ?? nodes.first?.id))
  }

  func requireNode(_ id: NodeID, _ map: ScenarioMap, _ key: String) throws(ScenarioError) {
    guard nodes.contains(where: { $0.id == id }) else {
      throw map.error(key, "there is no node named \(id)")
    }
  }

  /// A whole number from 1 to 4096.
  static func count(_ text: String) -> Int? {
    Int(text).flatMap { (1...4096).contains($0) ? $0 : nil }
  }

  private static func speed(_ text: String) -> Bandwidth? {
    Bandwidth(reading: text).flatMap { $0 > .zero ? $0 : nil }
  }
}

extension ScenarioError {
  /// What the YAML parser found wrong.
  fileprivate init(file: String, yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.joined(separator: ", ")
      self.init(file: file, line: context.mark.line, reason: "the key \(names) is there twice")
    default: self.init(file: file, line: nil, reason: "not YAML: \(error)")
    }
  }
}

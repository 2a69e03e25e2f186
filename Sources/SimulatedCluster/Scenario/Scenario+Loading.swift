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
    return try ScenarioReader.read(root)
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
}

extension ScenarioReader {
  /// Reads a whole scenario.
  fileprivate static func read(_ root: ScenarioMap) throws(ScenarioError) -> Scenario {
    try root.allow(
      "cluster", "rule", "quorum", "shared volumes", "migration networks", "production", "nodes",
      "networks", "disks", "volumes", "machines", "services")
    var reader = ScenarioReader(
      scenario: Scenario(
        name: try root.text("cluster"),
        profile: try root.word(
          "rule", unless: .windowsServer2008R2, of: HypervisorProfile.all.map { ($0.name, $0) }),
        nodes: [], networks: [], volumes: [], guests: []))
    for map in try root.maps("nodes", what: "a node", max: Scenario.nodesMax) {
      try reader.addNode(map)
    }
    guard !reader.scenario.nodes.isEmpty else { throw root.error("nodes", "there are no nodes") }
    reader.findCommonFeatures()
    for map in try root.maps("networks", what: "a network", max: Scenario.networksMax) {
      try reader.addNetwork(map)
    }
    try reader.readStorage(root)
    for map in try root.maps("machines", what: "a machine", max: Scenario.machinesMax) {
      try reader.addGuest(map)
    }
    for map in try root.maps("services", what: "a service", max: Scenario.servicesMax) {
      try reader.addService(map)
    }
    try reader.readMigrationNetworks(root)
    reader.scenario.settings.isProduction = try root.flag("production", unless: false)
    return reader.scenario
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

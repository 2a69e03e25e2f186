internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// Reads a scenario part by part, and knows by then what exists and what is taken: each object is
/// looked up once, so that ten thousand machines are read in no time.
struct ScenarioReader {
  var scenario: Scenario
  private(set) var places: [NodeID: Int] = [:]
  var memoryFree: [NodeID: Bytes] = [:]
  var networks: Set<NetworkID> = []
  var volumes: Set<VolumeID> = []
  var disks: [DiskID: Int] = [:]
  var machines: Set<MachineID> = []
  /// The features that all processors of a manufacturer have.
  var commonFeatures: [String: ProcessorFeatures] = [:]

  /// A node by its name under a key; nil when the key is not there.
  func node(_ map: ScenarioMap, _ key: String) throws(ScenarioError) -> NodeID? {
    guard let name = try map.optionalText(key) else { return nil }
    return try existing(name, map, key)
  }

  /// Nodes by their names in a list; nil when the key is not there.
  func nodes(_ map: ScenarioMap, _ key: String) throws(ScenarioError) -> [NodeID]? {
    guard let names = try map.words(key) else { return nil }
    var nodes: [NodeID] = []
    for name in names { nodes.append(try existing(name, map, key)) }
    return nodes
  }

  private func existing(
    _ name: String, _ map: ScenarioMap, _ key: String
  ) throws(ScenarioError) -> NodeID {
    let id = NodeID(rawValue: name)
    guard places[id] != nil else { throw map.error(key, "there is no node named \(id)") }
    return id
  }

  /// A whole number from 1 to 4096.
  static func count(_ text: String) -> Int? {
    Int(text).flatMap { (1...4096).contains($0) ? $0 : nil }
  }
}

extension ScenarioReader {
  mutating func addNode(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow(
      "name", "memory", "processors", "manufacturer", "model", "features", "hypervisor", "system",
      "updates", "switches", "antivirus")
    let id = NodeID(rawValue: try map.text("name"))
    guard places[id] == nil else { throw map.error("name", "there are two nodes named \(id)") }
    let node = Node(
      id: id, state: .up,
      memory: try map.value("memory", "16 GiB") { Bytes(reading: $0) },
      processors: try map.value("processors", "8", unless: 4, Self.count),
      processor: Processor(
        manufacturer: try map.optionalText("manufacturer") ?? "",
        model: try map.optionalText("model") ?? "",
        features: ProcessorFeatures(try map.words("features") ?? [])),
      hypervisor: try map.optionalText("hypervisor") ?? "Simulated (\(scenario.profile.name))",
      systemVersion: try map.optionalText("system") ?? "",
      updates: try map.words("updates") ?? [],
      switches: try map.words("switches") ?? [],
      excludesMachinesFromAntivirus: try map.word(
        "antivirus", unless: nil, of: [("excludes-machines", true), ("scans-machines", false)]))
    places[id] = scenario.nodes.count
    memoryFree[id] = node.memory - Scenario.hostReserve
    scenario.nodes.append(node)
  }

  /// Finds what machines may see that are to move between their manufacturer's processors.
  mutating func findCommonFeatures() {
    var cluster = ClusterSnapshot(name: scenario.name, kind: .simulated)
    cluster.nodes = Table(scenario.nodes)
    for maker in Set(scenario.nodes.map(\.processor.manufacturer)) {
      commonFeatures[maker] = ProcessorRules.common(to: maker, in: cluster)
    }
  }

  /// A node that was read.
  func node(_ id: NodeID) -> Node? { places[id].map { scenario.nodes[$0] } }
}

internal import ClusterModel

extension ScenarioReader {
  mutating func addNetwork(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow(
      "name", "subnet", "speed", "use", "gateway", "cluster traffic", "state", "nodes", "metric",
      "vlan", "ipsec", "adapter", "adapters")
    let id = NetworkID(rawValue: try map.text("name"))
    guard networks.insert(id).inserted else {
      throw map.error("name", "there are two networks named \(id)")
    }
    var network = ClusterNetwork(
      id: id, state: try map.word("state", unless: .up, of: [("up", .up), ("down", .down)]),
      use: try map.word(
        "use", unless: .enabled,
        of: [("internal", .internal), ("enabled", .enabled), ("disabled", .disabled)]),
      subnet: try map.text("subnet"),
      hasDefaultGateway: try map.flag("gateway", unless: false),
      carriesClusterTraffic: try map.flag("cluster traffic", unless: false),
      addresses: try addresses(id, map),
      vlan: try map.number("vlan", "120", in: 1...4094),
      usesIPsec: try map.flag("ipsec", unless: false))
    network.metric =
      try map.number("metric", "1000", in: 1...1_000_000) ?? metric(of: network)
    network.adapters = try adapters(of: network, map)
    network.speed = network.adapters.values.map(\.speed).min()
    scenario.networks.append(network)
  }

  /// Its nodes' addresses: each has the same place in every subnet.
  private func addresses(
    _ id: NetworkID, _ map: ScenarioMap
  ) throws(ScenarioError) -> [NodeID: String] {
    let subnet = try map.value("subnet", "10.72.0.0/24") { Subnet(reading: $0) }
    guard scenario.nodes.count <= subnet.hostsMax else {
      throw map.error("subnet", "\(id) has no room for \(scenario.nodes.count) nodes")
    }
    var addresses: [NodeID: String] = [:]
    for node in try nodes(map, "nodes") ?? scenario.nodes.map(\.id) {
      addresses[node] = places[node].map { subnet.address(of: $0 + 1) }
    }
    return addresses
  }

  /// What Windows would give it: little for cluster traffic, much behind a gateway, and more for
  /// each network that came before.
  private func metric(of network: ClusterNetwork) -> Int {
    let base = network.carriesClusterTraffic ? 500 : network.hasDefaultGateway ? 10_000 : 1_000
    return base + scenario.networks.count
  }

  /// The same adapter in all of its nodes, with exceptions for some.
  private func adapters(
    of network: ClusterNetwork, _ map: ScenarioMap
  ) throws(ScenarioError) -> [NodeID: NetworkAdapter] {
    let usual = NetworkAdapter(
      name: try map.optionalText("adapter") ?? "Ethernet \(scenario.networks.count + 1)",
      speed: try map.value("speed", "1 Gbit/s", Self.speed))
    var adapters = network.addresses.mapValues { _ in usual }
    let exceptions = try map.maps(
      "adapters", what: "an adapter", max: Scenario.nodesMax, named: "node")
    for exception in exceptions {
      try exception.allow("node", "name", "speed", "state")
      let name = NodeID(rawValue: try exception.text("node"))
      guard var adapter = adapters[name] else {
        throw exception.error("node", "\(network.id) has no node named \(name)")
      }
      adapter.name = try exception.optionalText("name") ?? adapter.name
      adapter.speed = try exception.value("speed", "1 Gbit/s", unless: adapter.speed, Self.speed)
      adapter.state = try exception.word(
        "state", unless: .up, of: [("up", .up), ("failed", .failed)])
      adapters[name] = adapter
    }
    return adapters
  }

  /// Reads which networks live migrations try, when all networks are known.
  mutating func readMigrationNetworks(_ root: ScenarioMap) throws(ScenarioError) {
    guard let map = try root.map("migration networks", what: "\"migration networks\"") else {
      return
    }
    try map.allow("order", "excluded")
    let order = try knownNetworks(map, "order")
    let excluded = try knownNetworks(map, "excluded") ?? []
    if let both = excluded.first(where: { order?.contains($0) == true }) {
      throw map.error("excluded", "\(both) is in the order and excluded")
    }
    scenario.settings.migrationNetworks = MigrationNetworks(order: order, excluded: excluded)
  }

  private func knownNetworks(
    _ map: ScenarioMap, _ key: String
  ) throws(ScenarioError) -> [NetworkID]? {
    guard let ids = try map.words(key)?.map({ NetworkID(rawValue: $0) }) else { return nil }
    for (index, id) in ids.enumerated() {
      guard networks.contains(id) else { throw map.error(key, "there is no network named \(id)") }
      guard !ids[..<index].contains(id) else { throw map.error(key, "\(id) is there twice") }
    }
    return ids
  }

  private static func speed(_ text: String) -> Bandwidth? {
    Bandwidth(reading: text).flatMap { $0 > .zero ? $0 : nil }
  }
}

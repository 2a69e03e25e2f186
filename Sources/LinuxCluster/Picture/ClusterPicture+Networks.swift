internal import ClusterModel

extension ClusterPicture {
  /// The networks: subnets in which more than one node has an address, and those that the file
  /// names.
  func networks() -> Table<ClusterNetwork> {
    var table = Table(nodesBySubnet().map { subnet, addresses in network(subnet, addresses) })
    for subnet in otherSubnets() {
      table.update(
        ClusterNetwork(
          id: NetworkID(rawValue: subnet), state: .up,
          information: "IPv6 alone: Ferry does not use it yet", use: .disabled, subnet: subnet))
    }
    return table
  }

  /// The subnets of IPv6 that several nodes share where they have no addresses of IPv4.
  private func otherSubnets() -> [String] {
    var nodes: [String: Int] = [:]
    for survey in surveys.values {
      for subnet in survey.otherSubnets.keys { nodes[subnet, default: 0] += 1 }
    }
    return nodes.filter { $0.value >= min(2, file.nodes.count) }.keys.sorted()
  }

  /// The name of a subnet: the one that was given to it in the cluster, or in the file, or its own.
  func name(of subnet: String) -> NetworkID {
    if let name = configuration.ferry.networks[subnet]?.name { return NetworkID(rawValue: name) }
    let named = file.networks.first { Subnet($0.subnet)?.description == subnet }
    return named?.id ?? NetworkID(rawValue: subnet)
  }

  /// The subnet of a network; nil when there is no such network.
  func subnet(of network: NetworkID) -> String? {
    nodesBySubnet().keys.map(\.description).first { name(of: $0) == network }
  }

  /// Each node's address in the subnets that make networks.
  func nodesBySubnet() -> [Subnet: [NodeID: NodeSurvey.Address]] {
    var found: [Subnet: [NodeID: NodeSurvey.Address]] = [:]
    for (node, survey) in surveys {
      for address in survey.addresses where found[address.subnet]?[node] == nil {
        found[address.subnet, default: [:]][node] = address
      }
    }
    let named = Set(file.networks.compactMap { Subnet($0.subnet) })
    for subnet in named where found[subnet] == nil { found[subnet] = [:] }
    let enough = min(2, file.nodes.count)
    return found.filter { named.contains($0.key) || $0.value.count >= enough }
  }

  private func network(
    _ subnet: Subnet, _ addresses: [NodeID: NodeSurvey.Address]
  ) -> ClusterNetwork {
    let reach = NetworkReach(
      addresses: addresses.mapValues(\.address),
      broken: Set(addresses.filter { !isUp($0.value, on: $0.key) }.keys),
      absent: Set(addresses.keys.filter(isAbsent)), readings: links,
      isolated: Set(
        addresses.filter { surveys[$0.key]?.deadRings.contains($0.value.address) ?? false }.keys))
    var adapters: [NodeID: NetworkAdapter] = [:]
    for (node, address) in addresses {
      guard let survey = surveys[node] else { continue }
      adapters[node] = NetworkAdapter(
        name: survey.physicalAdapter(below: address.adapter), state: reach.state(of: node),
        speed: survey.speed(of: address.adapter) ?? .zero)
    }
    let choice = configuration.ferry.networks["\(subnet)"]
    let hasGateway = surveys.values.contains { $0.gateways.contains(where: subnet.contains) }
    let usual: ClusterNetwork.Use =
      addresses.isEmpty ? .disabled : hasGateway ? .enabled : .internal
    let vlans = addresses.sorted { $0.key < $1.key }.lazy.compactMap { node, address in
      surveys[node]?.vlan(of: address.adapter)
    }
    return ClusterNetwork(
      id: name(of: "\(subnet)"), state: reach.state, information: information(reach, subnet),
      use: choice?.use ?? usual, subnet: "\(subnet)",
      speed: adapters.values.map(\.speed).filter { $0 > .zero }.min(),
      hasDefaultGateway: hasGateway,
      carriesClusterTraffic: surveys.values.contains { $0.rings.contains(where: subnet.contains) },
      addresses: addresses.mapValues { "\($0.address)" }, adapters: adapters,
      metric: choice?.metric, vlan: vlans.first,
      usesIPsec: surveys.values.contains { survey in
        survey.encryptions.contains { $0.covers(subnet) }
      })
  }

  /// Whether an adapter has a carrier; the newer of the two readings counts.
  private func isUp(_ address: NodeSurvey.Address, on node: NodeID) -> Bool {
    guard let survey = surveys[node], let carriers = links[node]?.carriers, !carriers.isEmpty else {
      return address.isUp
    }
    return survey.layers(of: address.adapter).allSatisfy { carriers[$0] ?? address.isUp }
  }

  /// How often a busy node may fail to answer in time before it counts as gone.
  static let missesMax = 1

  /// The nodes that do not answer when they are asked for their networks.
  var unsurveyed: Set<NodeID> {
    Set(missedSurveys.filter { $0.value > Self.missesMax }.keys)
  }

  /// Whether a node can't be asked, or does not take part.
  private func isAbsent(_ node: NodeID) -> Bool {
    unsurveyed.contains(node) || pacemaker?.members.first { $0.id == node }?.state == .down
  }

  private func information(_ reach: NetworkReach, _ subnet: Subnet) -> String? {
    func names(_ nodes: some Sequence<NodeID>) -> String {
      nodes.sorted().map(\.rawValue).joined(separator: ", ")
    }
    if reach.addresses.isEmpty { return "no node has an address in it" }
    if !reach.broken.isEmpty { return "no link: \(names(reach.broken))" }
    if !reach.unreachable.isEmpty {
      return "no answer from the others: \(names(reach.unreachable))"
    }
    if reach.islands.count > 1 {
      return reach.islands.map(names).sorted().joined(separator: " does not reach ")
    }
    let without = surveys.keys.filter { reach.addresses[$0] == nil && !isAbsent($0) }
    return without.isEmpty ? nil : "no address: \(names(without))"
  }
}

internal import ClusterModel

extension ValidationTest {
  /// The category *Network* (G3).
  static let network = [
    ValidationTest(.network, "Validate Cluster Network Configuration", validateAdapters),
    ValidationTest(.network, "Validate IP Configuration", validateAddresses),
    ValidationTest(.network, "Validate Multiple Subnet Properties", validateSubnets),
    ValidationTest(.network, "Validate Network Communication", validateCommunication),
    ValidationTest(.network, "Validate Same Adapter Speeds", validateSpeeds),
  ]

  /// More than one adapter a node, and more than one network between the nodes.
  private static func validateAdapters(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    cluster.nodes.flatMap { node -> [ValidationFinding] in
      var found: [ValidationFinding] = []
      let adapters = Set(cluster.networks.compactMap { $0.adapters[node.id]?.name })
      if adapters.isEmpty {
        found.append(
          ValidationFinding(.notApplicable, node.id.rawValue, "It does not report its adapters"))
      } else if adapters.count == 1, let adapter = adapters.first {
        found.append(
          ValidationFinding(
            .warning, node.id.rawValue, "It has a single network adapter, \(adapter)",
            advice: "Use more than one adapter in each node, one of them for live migration"))
      }
      let networks = cluster.networks.filter { network in
        network.use != .disabled && network.addresses[node.id] != nil
      }
      if networks.count < 2 {
        let names = networks.isEmpty ? "no network" : "only \(list(networks.map(\.id)))"
        found.append(
          ValidationFinding(
            networks.isEmpty ? .failed : .warning, node.id.rawValue,
            "The cluster reaches it over \(names)",
            advice: "Join the nodes by two networks, so that one may fail"))
      }
      return found
    }.orNote("All nodes", "More than one adapter, and more than one network between the nodes")
  }

  private static func validateAddresses(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    var found: [ValidationFinding] = []
    var owners: [String: String] = [:]
    var ranges: [(NetworkID, IPv4Range)] = []
    for network in cluster.networks {
      let range = IPv4Range(subnet: network.subnet)
      if let range {
        for (other, taken) in ranges where taken.overlaps(range) {
          found.append(
            ValidationFinding(
              .failed, network.id.rawValue,
              "Its subnet \(network.subnet) overlaps that of \(other)",
              advice: "Give each network a subnet of its own"))
        }
        ranges.append((network.id, range))
      }
      for (node, address) in network.addresses.sorted(by: { $0.key < $1.key }) {
        found += addressTroubles(address, of: node, in: network, range)
        if let other = owners.updateValue(node.rawValue, forKey: address) {
          found.append(
            ValidationFinding(
              .failed, node.rawValue, "Its address \(address) in \(network.id) is also \(other)'s",
              advice: "Give each adapter an address of its own"))
        }
      }
    }
    guard !owners.isEmpty else { return cluster.unreported("the addresses of its nodes") }
    return found.orNote(
      "All networks", "\(owners.count.counted("address", "addresses")), each once and in its subnet"
    )
  }

  private static func addressTroubles(
    _ address: String, of node: NodeID, in network: ClusterNetwork, _ range: IPv4Range?
  ) -> [ValidationFinding] {
    switch range?.contains(address) {
    case true?: []
    case false?:
      [
        ValidationFinding(
          .failed, node.rawValue,
          "Its address \(address) in \(network.id) is outside \(network.subnet)",
          advice: "Correct its address or its subnet mask")
      ]
    case nil:
      [
        ValidationFinding(
          .notApplicable, node.rawValue,
          "Its address \(address) in \(network.id) is not one of IPv4")
      ]
    }
  }

  /// A machine keeps its address only within one subnet.
  private static func validateSubnets(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.networks.isEmpty else { return cluster.unreported("its networks") }
    var found: [ValidationFinding] = []
    for (place, node) in cluster.nodes.enumerated() {
      let strangers = cluster.nodes[(place + 1)...].filter { other in
        !cluster.networks.contains { network in
          network.use != .disabled && network.addresses[node.id] != nil
            && network.addresses[other.id] != nil
        }
      }
      guard !strangers.isEmpty else { continue }
      found.append(
        ValidationFinding(
          .failed, node.id.rawValue, "It shares no subnet with \(list(strangers.map(\.id)))",
          advice: "Connect all nodes to the same subnets"))
    }
    for network in accessNetworks(of: cluster) {
      for node in cluster.nodes where network.addresses[node.id] == nil {
        found.append(
          ValidationFinding(
            .warning, node.id.rawValue,
            "It is not in \(network.id), where clients find virtual machines",
            advice: "A machine that moves there is not found at its address: connect the node"))
      }
    }
    return found.orNote("All nodes", "They share their subnets, so that machines keep addresses")
  }

  /// The networks in which clients find machines, as far as the machines' addresses are known.
  static func accessNetworks(of cluster: ClusterSnapshot) -> [ClusterNetwork] {
    let addresses = cluster.machines.compactMap(\.endpoint?.address)
    return cluster.networks.filter { network in
      guard let range = IPv4Range(subnet: network.subnet) else { return false }
      return addresses.contains { range.contains($0) == true }
    }
  }

  private static func validateCommunication(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.networks.isEmpty else { return cluster.unreported("its networks") }
    var found: [ValidationFinding] = []
    for network in cluster.networks {
      if network.state != .up {
        let why = network.information.map { ": \($0)" } ?? ""
        found.append(
          ValidationFinding(
            network.use == .disabled ? .warning : .failed, network.id.rawValue,
            "The network is \(network.state.rawValue)\(why)",
            advice: "Look at cables, switches and adapters"))
      }
      for (node, adapter) in network.adapters.sorted(by: { $0.key < $1.key })
      where adapter.state == .failed || adapter.state == .unreachable {
        found.append(
          ValidationFinding(
            .warning, node.rawValue,
            "Its adapter \(adapter.name) in \(network.id) is "
              + adapter.state.rawValue, advice: "Look at the adapter and its cable"))
      }
    }
    return found.orNote("All networks", "The nodes reach each other")
  }

  private static func validateSpeeds(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let isKnown = { (adapter: NetworkAdapter) in adapter.speed > .zero }
    guard cluster.networks.contains(where: { $0.adapters.values.contains(where: isKnown) }) else {
      return cluster.unreported("the speeds of its adapters")
    }
    return cluster.networks.flatMap { network in
      let nodes = cluster.nodes.filter { network.adapters[$0.id].map(isKnown) ?? false }
      return validateAlike(
        nodes, in: "speed in \(network.id)", unlike: .warning,
        advice: "Use adapters that are as alike as possible: the slowest one limits the others"
      ) { node in
        network.adapters[node.id].map { "\($0.speed.megabitsPerSecond.fixed(0)) Mbit/s" }
      }.filter { $0.result != .success }
    }.orNote("All networks", "The same speed at every node")
  }
}

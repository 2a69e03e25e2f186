internal import ClusterModel

extension ValidationTest {
  /// A network for live migration has at least this speed (G3).
  static let migrationSpeedMin = Bandwidth.megabitsPerSecond(1000)

  /// The tests of the category *Live Migration* that look at networks (G3, G7).
  static let migrationNetworks = [
    ValidationTest(.migration, "List Networks for Live Migration", listMigrationNetworks),
    ValidationTest(.migration, "Validate Network for Live Migration", validateMigrationNetwork),
    ValidationTest(
      .migration, "Validate Separation of Live Migration and Cluster Shared Volume Traffic",
      validateSeparation),
    ValidationTest(
      .migration, "Validate Separation of Virtual Machine and Management Traffic",
      validateSharedAdapters),
    ValidationTest(.migration, "Validate IPsec Policies", validateIPsec),
  ]

  /// The networks that live migrations try: those chosen, in their order, and then the others.
  private static func migrationNetworks(of cluster: ClusterSnapshot) -> [ClusterNetwork] {
    let choice = cluster.settings.migrationNetworks
    let usable = NetworkOrder.byDefault(cluster.networks)
      .filter { !choice.excluded.contains($0.id) }
    let chosen = (choice.order ?? []).compactMap { id in usable.first { $0.id == id } }
    return chosen + usable.filter { network in !chosen.contains { $0.id == network.id } }
  }

  private static func listMigrationNetworks(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    migrationNetworks(of: cluster).enumerated().map { place, network in
      ValidationFinding(
        .success, network.id.rawValue,
        "Tried as number \(place + 1)" + (place == 0 ? "" : ", when those before it fail"))
    }
  }

  /// A dedicated private network of gigabit speed comes first.
  private static func validateMigrationNetwork(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard let first = migrationNetworks(of: cluster).first else {
      return [
        ValidationFinding(
          .failed, cluster.name, "No migration network available",
          advice: "Allow cluster communication on a network, and choose it for live migration")
      ]
    }
    let name = first.id.rawValue
    var found: [ValidationFinding] = []
    if first.hasDefaultGateway {
      found.append(
        ValidationFinding(
          .warning, name, "Live migrations first use it, and it has a default gateway",
          advice: "Use a private network without a gateway, apart from management and clients"))
    }
    if let speed = first.speed {
      if speed < migrationSpeedMin {
        found.append(
          ValidationFinding(
            .warning, name, "It carries \(speed.megabitsPerSecond.fixed(0)) Mbit/s",
            advice: "Use a network of at least 1 Gbit/s for live migration"))
      }
    } else {
      found.append(ValidationFinding(.notApplicable, name, "Its speed is not reported"))
    }
    found += sharedAdapters(of: first, in: cluster)
    return found.orNote(name, "A private network of gigabit speed for live migration")
  }

  /// The adapters that a network for live migration has to share with others.
  private static func sharedAdapters(
    of network: ClusterNetwork, in cluster: ClusterSnapshot
  ) -> [ValidationFinding] {
    guard !network.adapters.isEmpty else {
      return [ValidationFinding(.notApplicable, network.id.rawValue, "Adapters are not reported")]
    }
    return network.adapters.sorted { $0.key < $1.key }.compactMap { node, adapter in
      let others = cluster.networks.filter { other in
        other.id != network.id && other.adapters[node]?.name == adapter.name
      }
      guard !others.isEmpty else { return nil }
      return ValidationFinding(
        .warning, node.rawValue,
        "\(network.id) shares its adapter \(adapter.name) with \(list(others.map(\.id)))",
        advice: "Give live migration an adapter of its own")
    }
  }

  private static func validateSeparation(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard let first = migrationNetworks(of: cluster).first else { return [] }
    guard first.carriesClusterTraffic else {
      return [
        ValidationFinding(
          .success, first.id.rawValue,
          "Live migrations first use it, and cluster shared volumes do not")
      ]
    }
    return [
      ValidationFinding(
        .warning, first.id.rawValue,
        "Live migrations first use the network that cluster shared volumes use",
        advice: "Put another network first in the order for live migration")
    ]
  }

  /// Networks that share an adapter are kept apart by VLANs; clients' traffic above all.
  private static func validateSharedAdapters(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.networks.contains(where: { !$0.adapters.isEmpty }) else {
      return cluster.unreported("which networks share an adapter")
    }
    var found: [ValidationFinding] = []
    for network in accessNetworks(of: cluster)
    where network.use == .enabled && network.hasDefaultGateway {
      found.append(
        ValidationFinding(
          .warning, network.id.rawValue,
          "Clients reach virtual machines over it, and administrators the nodes",
          advice: "Use different adapters for virtual machine access and management, or VLANs"))
    }
    for node in cluster.nodes {
      let here = cluster.networks.filter { $0.adapters[node.id] != nil }
      let byAdapter = Dictionary(grouping: here) { $0.adapters[node.id]?.name ?? "" }
      for (adapter, networks) in byAdapter.sorted(by: { $0.key < $1.key })
      where networks.count > 1 && networks.contains(where: { $0.vlan == nil }) {
        found.append(
          ValidationFinding(
            .warning, node.id.rawValue,
            "\(list(networks.map(\.id))) share its adapter \(adapter) without VLANs",
            advice: "Use different adapters, or isolate the traffic by VLANs (802.1Q, 802.1p)"))
      }
    }
    return found.orNote("All nodes", "No adapter carries two networks that no VLAN keeps apart")
  }

  private static func validateIPsec(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let networks = migrationNetworks(of: cluster)
    guard !networks.isEmpty else { return [] }
    return networks.flatMap { network -> [ValidationFinding] in
      if network.usesIPsec {
        return [
          ValidationFinding(
            .warning, network.id.rawValue, "IPsec policies apply to it and slow migrations down",
            advice: "Apply no IPsec policies on a private network for live migration")
        ]
      }
      guard network.adapters.isEmpty else { return [] }
      return [
        ValidationFinding(
          .notApplicable, network.id.rawValue, "Whether IPsec policies apply is not reported")
      ]
    }.orNote("All networks for live migration", "No IPsec policies apply")
  }
}

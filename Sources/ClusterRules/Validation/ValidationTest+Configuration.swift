internal import ClusterModel

extension ValidationTest {
  /// The category *Cluster Configuration*.
  static let configuration = [
    ValidationTest(.configuration, "List Cluster Core Groups", listCoreGroups),
    ValidationTest(.configuration, "List Cluster Network Information", listNetworks),
    ValidationTest(.configuration, "List Clustered Services and Applications", listRoles),
    ValidationTest(.configuration, "List Cluster Volumes", listVolumes),
    ValidationTest(.configuration, "Validate Quorum Configuration", validateQuorum),
    ValidationTest(.configuration, "Validate Resource Status", validateResources),
    ValidationTest(.configuration, "Validate Volume Consistency", validateVolumes),
  ]

  private static func listCoreGroups(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.nodes.isEmpty else {
      return [ValidationFinding(.notApplicable, cluster.name, "There are no nodes")]
    }
    guard cluster.hasEngine else { return [cluster.lackOfEngine] }
    let host = cluster.nodes.first(where: \.isCurrentHost)?.id.rawValue
    let witness =
      cluster.settings.quorum?.witnessDisk?.rawValue ?? cluster.settings.quorum?.witnessShare
    return [
      ValidationFinding(
        .success, "Cluster Group", "Cluster \(cluster.name), hosted by \(host ?? "no node")"),
      ValidationFinding(.success, "Quorum", "Witness: \(witness ?? "none")"),
    ]
  }

  private static func listNetworks(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    cluster.networks.map { network in
      let speed = network.speed.map { "\($0.megabitsPerSecond.fixed(0)) Mbit/s" }
      let parts = [
        network.subnet, speed, "cluster use: \(network.use.rawValue)",
        network.hasDefaultGateway ? "default gateway" : nil,
        network.carriesClusterTraffic ? "cluster traffic" : nil,
        network.vlan.map { "VLAN \($0)" }, network.usesIPsec ? "IPsec" : nil,
        network.metric.map { "metric \($0)" },
      ]
      return ValidationFinding(
        .success, network.id.rawValue, parts.compactMap { $0 }.joined(separator: ", "))
    }
  }

  private static func listRoles(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    var counts: [NodeID: Int] = [:]
    for machine in cluster.clusteredMachines {
      if let owner = machine.owner { counts[owner, default: 0] += 1 }
    }
    return cluster.nodes.map { node in
      ValidationFinding(
        .success, node.id.rawValue, "\(counts[node.id] ?? 0) highly available virtual machines")
    }
      + cluster.services.map { service in
        let place = service.owner.map { " on \($0)" } ?? ""
        return ValidationFinding(
          .success, service.id.rawValue, "\(service.type), \(service.state.rawValue)\(place)")
      }
  }

  private static func listVolumes(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    cluster.volumes.map { volume in
      ValidationFinding(
        .success, volume.id.rawValue,
        "\(volume.path), \(volume.used) of \(volume.capacity) used, coordinator: "
          + (volume.coordinator?.rawValue ?? "none"))
    }
  }

  private static func validateResources(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    var found: [ValidationFinding] = []
    for machine in cluster.machines {
      switch machine.state {
      case .failed, .pausedCritical, .unknown:
        let why = machine.information.map { ": \($0)" } ?? ""
        found.append(
          ValidationFinding(
            .warning, machine.id.rawValue, "It is \(machine.state.rawValue)\(why)",
            advice: "Look into its critical events, and start it again"))
      default: continue
      }
    }
    for service in cluster.services
    where service.state == .failed || service.state == .partiallyOnline {
      let why = service.information.map { ": \($0)" } ?? ""
      found.append(
        ValidationFinding(
          .warning, service.id.rawValue, "It is \(service.state.rawValue)\(why)",
          advice: "Look into its critical events, and bring it online again"))
    }
    for disk in cluster.disks where disk.state != .online {
      found.append(
        ValidationFinding(
          .warning, disk.id.rawValue, "The disk is \(disk.state.rawValue)",
          advice: "Bring it online, or repair its path"))
    }
    return found.orNote("All resources", "None has failed, and every disk is online")
  }

  private static func validateVolumes(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.volumes.isEmpty else { return [] }
    return cluster.volumes.flatMap { volume -> [ValidationFinding] in
      let blind = volume.access.filter { $0.value == .none }.keys.sorted()
      let reach = blind.isEmpty ? "" : ". Without access: \(list(blind))"
      let why = volume.information.map { " (\($0))" } ?? ""
      let text = "The volume is \(volume.state.rawValue)\(why)\(reach)"
      switch volume.state {
      case .online: return []
      case .offline:
        let advice = "Repair the path of a node to its disk"
        return [ValidationFinding(.failed, volume.id.rawValue, text, advice: advice)]
      case .redirected, .degraded, .maintenance:
        let advice = "Repair the paths, and turn redirected access and maintenance off"
        return [ValidationFinding(.warning, volume.id.rawValue, text, advice: advice)]
      }
    }.orNote("All volumes", "Every node reads and writes each of them directly")
  }
}

extension ValidationTest {
  private static func validateQuorum(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.hasEngine else { return [cluster.lackOfEngine] }
    var found: [ValidationFinding] = []
    let votes = cluster.quorum.map { "\($0.votesPresent) of \($0.votesExpected) votes" }
    if let quorum = cluster.quorum, !quorum.isQuorate {
      found.append(
        ValidationFinding(
          .failed, cluster.name, "The cluster has no quorum: \(votes ?? "")",
          advice: "Start the cluster service on more nodes, or bring the witness online"))
    }
    guard let configuration = cluster.settings.quorum else {
      let mode = cluster.quorum.map { $0.mode } ?? "unknown"
      found.append(
        ValidationFinding(
          .notApplicable, cluster.name,
          "Another program decides the quorum, and Ferry can't judge it: \(mode)"))
      return found
    }
    found += witnessTroubles(configuration, in: cluster)
    if let advised = advisedMode(configuration.mode, nodes: cluster.nodes.count) {
      found.append(advised)
    }
    return found.orNote(
      cluster.name,
      "\(configuration.mode.rawValue) suits \(cluster.nodes.count.counted("node"))"
        + (votes.map { "; \($0) are present" } ?? ""))
  }

  /// What is wrong with the witness of a mode that has one.
  private static func witnessTroubles(
    _ configuration: QuorumConfiguration, in cluster: ClusterSnapshot
  ) -> [ValidationFinding] {
    switch configuration.mode {
    case .nodeMajority: return []
    case .nodeAndFileShareMajority:
      guard !configuration.isShareAvailable else { return [] }
      let share = configuration.witnessShare ?? "The file share witness"
      return [
        ValidationFinding(
          .warning, share, "The file share that votes does not answer",
          advice: "Make the share reachable, or choose another")
      ]
    case .nodeAndDiskMajority, .diskOnly:
      guard let id = configuration.witnessDisk, let disk = cluster.disks[id: id] else {
        return [
          ValidationFinding(
            .failed, cluster.name, "The mode counts a disk's vote, but there is no witness disk",
            advice: "Choose a witness disk, or another mode")
        ]
      }
      guard disk.state != .online else { return [] }
      return [
        ValidationFinding(
          configuration.mode == .diskOnly ? .failed : .warning, id.rawValue,
          "The witness disk is \(disk.state.rawValue)", advice: "Bring it online")
      ]
    }
  }

  /// A mode that would suit the number of nodes better.
  private static func advisedMode(_ mode: QuorumMode, nodes: Int) -> ValidationFinding? {
    let advice: String
    switch mode {
    case .diskOnly:
      advice = "Choose a majority: without the disk the cluster stops, whatever nodes there are"
    case .nodeMajority where nodes.isMultiple(of: 2):
      advice = "Add a witness: Node and Disk Majority is advised for an even number of nodes"
    case .nodeAndDiskMajority where !nodes.isMultiple(of: 2),
      .nodeAndFileShareMajority where !nodes.isMultiple(of: 2):
      advice = "Node Majority is advised for an odd number of nodes"
    default: return nil
    }
    return ValidationFinding(
      .warning, "Quorum", "\(mode.rawValue) does not suit \(nodes) nodes", advice: advice)
  }
}

import ClusterModel

extension Page {
  /// The page of a place. Only rows whose name contains the filter stay.
  init(of place: Place, in cluster: ClusterSnapshot, filter: String = "") {
    switch place {
    case .root: self = .root(cluster)
    case .cluster: self = .cluster(cluster)
    case .services: self = .services(cluster)
    case .machine(let id): self = .machine(id, cluster)
    case .nodes: self = .nodes(cluster)
    case .node(let id): self = .node(id, cluster)
    case .volumes: self = .volumes(cluster)
    case .storage: self = .storage(cluster)
    case .networks: self = .networks(cluster)
    case .events: self = .events(cluster)
    }
    guard !filter.isEmpty else { return }
    let wanted = filter.lowercased()
    rows.removeAll { row in
      !row.cells(in: cluster).contains { $0.text.lowercased().contains(wanted) }
    }
    emptyText = "Nothing here contains \"\(filter)\"; Esc shows everything again"
  }

  private static func root(_ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Failover Cluster Manager",
      facts: [Fact("Clusters", "1 managed here")],
      columns: [
        Column(title: "Name", width: 16, priority: 0, isFlexible: true),
        Column(title: "Nodes", width: 18, priority: 1, isFlexible: true, hasGlyph: true),
        Column(title: "Kind", width: 10, priority: 3),
        Column(title: "Events", width: 34, priority: 2, hasGlyph: true),
      ],
      rows: [.place(.cluster)], emptyText: "")
  }

  private static func cluster(_ cluster: ClusterSnapshot) -> Page {
    var facts = [
      Fact("Current host server", cluster.nodes.first(where: \.isCurrentHost)?.id.rawValue ?? "–"),
      cluster.quorum.map { Fact("Quorum", $0.words, $0.isQuorate ? .good : .broken) }
        ?? Fact("Quorum", "None: this cluster does not vote", .quiet),
      Fact("Subnets", cluster.networks.map(\.subnet).joined(separator: ", ")),
      Fact("Recent cluster events", cluster.recordCounts.words, cluster.recordCounts.tone),
    ]
    if let fencing = cluster.settings.fencing { facts += fencing.facts }
    for (what, why) in cluster.troubles.sorted(by: { $0.key < $1.key }) {
      facts.append(Fact("Trouble", "\(what) can't be reached: \(why)", .warning))
    }
    return Page(
      title: "Summary of Cluster \(cluster.name)",
      facts: facts,
      columns: [
        Column(title: "Navigate", width: 26, priority: 0),
        Column(title: "Number", width: 6, priority: 1, isRight: true),
        Column(title: "State", width: 20, priority: 2, isFlexible: true, hasGlyph: true),
      ],
      rows: Place.cluster.children(in: cluster).map { .place($0) }, emptyText: "")
  }

  private static func services(_ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of Services and applications",
      facts: [Fact("Virtual machines", cluster.machineCounts)],
      columns: machineColumns,
      rows: cluster.machines.map { .machine($0.id) },
      emptyText: "There is no virtual machine in this cluster")
  }

  private static let machineColumns = [
    Column(title: "Name", width: 13, priority: 0, isFlexible: true),
    Column(title: "Status", width: 12, priority: 1, isFlexible: true, hasGlyph: true),
    Column(title: "Type", width: 15, priority: 4),
    Column(title: "Current Owner", width: 13, priority: 2),
    Column(title: "Memory", width: 8, priority: 3, isRight: true),
    Column(title: "Highly available", width: 16, priority: 5),
    Column(title: "Volume", width: 12, priority: 6),
    Column(title: "Information", width: 26, priority: 7),
  ]

  private static func machine(_ id: MachineID, _ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of \(id)",
      facts: cluster.machines[id: id].map { $0.facts(in: cluster) } ?? [],
      columns: [
        Column(title: "Live migrations", width: 16, priority: 0, isFlexible: true),
        Column(title: "Result", width: 12, priority: 1, hasGlyph: true),
        Column(title: "Took", width: 11, priority: 2, isRight: true),
        Column(title: "Blackout", width: 9, priority: 1, isRight: true),
      ],
      rows: cluster.migrations.reversed().filter { $0.machine == id }.map { .migration($0.id) },
      emptyText: "\(id) has not migrated since Ferry came to know it")
  }

  private static func nodes(_ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of Nodes",
      facts: [Fact("Nodes", cluster.nodeCounts)],
      columns: [
        Column(title: "Name", width: 13, priority: 0, isFlexible: true),
        Column(title: "Status", width: 10, priority: 1, isFlexible: true, hasGlyph: true),
        Column(title: "Machines", width: 8, priority: 2, isRight: true),
        Column(title: "Memory free", width: 11, priority: 3, isRight: true),
        Column(title: "Processors", width: 10, priority: 5, isRight: true),
        Column(title: "Hypervisor", width: 14, priority: 6),
        Column(title: "Information", width: 26, priority: 4),
      ],
      rows: cluster.nodes.map { .node($0.id) }, emptyText: "There is no node in this cluster")
  }

  private static func node(_ id: NodeID, _ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of \(id)",
      facts: cluster.nodes[id: id].map { $0.facts(in: cluster) } ?? [],
      columns: machineColumns,
      rows: cluster.machines(on: id).map { .machine($0.id) },
      emptyText: "No virtual machine runs on \(id)")
  }

  private static func volumes(_ cluster: ClusterSnapshot) -> Page {
    var capacity = Bytes.zero
    var used = Bytes.zero
    for volume in cluster.volumes {
      capacity = capacity + volume.capacity
      used = used + volume.used
    }
    let words = "\(cluster.volumes.count), \(capacity) in all, \(capacity - used) free"
    return Page(
      title: "Summary of Cluster Shared Volumes",
      facts: [Fact("Volumes", words)],
      columns: [
        Column(title: "Disk", width: 12, priority: 0, isFlexible: true),
        Column(title: "Status", width: 10, priority: 1, isFlexible: true, hasGlyph: true),
        Column(title: "Current Owner", width: 13, priority: 3),
        Column(title: "Capacity", width: 9, priority: 4, isRight: true),
        Column(title: "Free", width: 9, priority: 2, isRight: true),
        Column(title: "Path", width: 26, priority: 5),
        Column(title: "Information", width: 24, priority: 6),
      ],
      rows: cluster.volumes.map { .volume($0.id) },
      emptyText: "There is no cluster shared volume")
  }

  private static func networks(_ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of Networks",
      facts: [Fact("Networks", "\(cluster.networks.count)")],
      columns: [
        Column(title: "Name", width: 14, priority: 0, isFlexible: true),
        Column(title: "Status", width: 13, priority: 1, hasGlyph: true),
        Column(title: "Cluster Use", width: 11, priority: 2),
        Column(title: "Subnet", width: 16, priority: 3),
        Column(title: "Speed", width: 11, priority: 4, isRight: true),
        Column(title: "Information", width: 30, priority: 5),
      ],
      rows: cluster.networks.map { .network($0.id) }, emptyText: "There is no cluster network")
  }

  private static func events(_ cluster: ClusterSnapshot) -> Page {
    Page(
      title: "Summary of Cluster Events",
      facts: [Fact("Events", cluster.recordCounts.words, cluster.recordCounts.tone)],
      columns: [
        Column(title: "Level", width: 13, priority: 1, hasGlyph: true),
        Column(title: "Date and Time", width: 19, priority: 2),
        Column(title: "Source", width: 12, priority: 5),
        Column(title: "Node", width: 10, priority: 4),
        Column(title: "Message", width: 18, priority: 0, isFlexible: true),
      ],
      rows: cluster.records.indices.map { .record($0) },
      emptyText: "Nothing was recorded since Ferry came to know this cluster")
  }
}

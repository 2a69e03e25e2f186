import ClusterModel

extension Place {
  /// The rows of its page, in the groups in which Failover Cluster Manager shows them.
  func groups(in view: ClusterView) -> [RowGroup] {
    let cluster = view.cluster
    return switch self {
    case .root:
      [
        RowGroup("Clusters", Self.clusters(view)),
        RowGroup("Management", Self.links(cluster.items(for: .root))),
      ]
    case .cluster:
      [
        RowGroup("Configure", Self.links(cluster.items(for: .cluster))),
        RowGroup("Navigate", Place.cluster.children(in: view).map { .place($0) }),
        RowGroup("Cluster Core Resources", cluster.coreResources.map { .coreResource($0) }),
      ]
    case .services: [RowGroup(nil, cluster.roles)]
    case .service(let id):
      [
        RowGroup(
          "Resources",
          (cluster.services[id: id]?.resources ?? []).map { .serviceResource(id, $0.name) })
      ]
    case .machine(let id), .guest(let id, _): Self.groups(of: id, cluster)
    case .nodes: [RowGroup(nil, cluster.nodes.map { .node($0.id) })]
    case .node(let id): Self.groups(of: id, view)
    case .volumes:
      [RowGroup(nil, cluster.volumes.flatMap { [.volume($0.id), .volumePath($0.id)] })]
    case .storage: Self.storageGroups(cluster)
    case .networks: [RowGroup(nil, cluster.networks.map { .network($0.id) })]
    case .network(let id): [RowGroup(nil, cluster.nodes.map { .adapter(id, $0.id) })]
    case .events:
      [RowGroup(nil, cluster.records.reversed().map { .record($0) })]
    }
  }

  private static func clusters(_ view: ClusterView) -> [RowID] {
    let before = view.neighbours.filter(\.isBefore)
    let after = view.neighbours.filter { !$0.isBefore }
    return before.map { .cluster($0.key) } + [.place(.cluster)] + after.map { .cluster($0.key) }
  }

  /// Things to do, as links; those with a list of their own stay in the menu.
  private static func links(_ items: [MenuItem]) -> [RowID] {
    items.filter(\.children.isEmpty).map { .link($0.action) }
  }

  private static func groups(of id: MachineID, _ cluster: ClusterSnapshot) -> [RowGroup] {
    guard let machine = cluster.machines[id: id] else { return [] }
    let disks = machine.disk.map { [RowID.disk($0)] } ?? []
    let volumes = machine.volume.map { [RowID.volume($0)] } ?? []
    let migrations = cluster.migrations.reversed().filter { $0.machine == id }
    return [
      RowGroup("Virtual Machine", MachineResource.allCases.map { .resource(id, $0) }),
      RowGroup("Disk Drives", disks),
      RowGroup("Cluster Shared Volumes", volumes),
      RowGroup("Live Migrations", migrations.map { .migration($0.id) }),
    ]
  }

  private static func groups(of id: NodeID, _ view: ClusterView) -> [RowGroup] {
    let cluster = view.cluster
    let disks = cluster.disks.filter { $0.owner == id }
    let networks = cluster.networks.filter { $0.addresses[id] != nil }
    return [
      RowGroup(
        "Services and applications",
        view.machines(on: id).map { .machine($0) }
          + cluster.services.filter { $0.owner == id }.map { .service($0.id) }),
      RowGroup("Disks", disks.map { .disk($0.id) }),
      RowGroup("Network Connections", networks.map { .connection(id, $0.id) }),
    ]
  }

  private static func storageGroups(_ cluster: ClusterSnapshot) -> [RowGroup] {
    func rows(_ isWanted: (ClusterDisk.Use) -> Bool) -> [RowID] {
      cluster.disks.filter { isWanted($0.use) }.map { .disk($0.id) }
    }
    return [
      RowGroup("Disk Witness in Quorum", rows { $0 == .witness }),
      RowGroup("Services and applications", rows { if case .machine = $0 { true } else { false } }),
      RowGroup(
        "Cluster Shared Volumes", rows { if case .sharedVolume = $0 { true } else { false } }),
      RowGroup("Available Storage", rows { $0 == .available }),
    ]
  }
}

extension ClusterSnapshot {
  /// The resources that belong to the cluster itself.
  var coreResources: [CoreResource] {
    var resources = [CoreResource.name]
    if let witness = settings.quorum?.witnessDisk ?? disks.first(where: { $0.use == .witness })?.id
    {
      resources.append(.witness(witness))
    }
    if let share = settings.quorum?.witnessShare { resources.append(.share(share)) }
    return resources
  }
}

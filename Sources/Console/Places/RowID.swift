import ClusterModel

/// A row of a list in the centre pane.
enum RowID: Hashable, Sendable {
  case place(Place)
  /// A cluster that is open but not shown.
  case cluster(ClusterKey)
  case machine(MachineID)
  /// A service or application that is no machine.
  case service(ServiceID)
  case node(NodeID)
  case volume(VolumeID)
  /// The folder of a volume, beneath it.
  case volumePath(VolumeID)
  case disk(DiskID)
  case network(NetworkID)
  /// A node's adapter in a network, on the network's page.
  case adapter(NetworkID, NodeID)
  /// The same on the node's page.
  case connection(NodeID, NetworkID)
  case migration(MigrationID)
  /// A resource of a machine.
  case resource(MachineID, MachineResource)
  /// A resource of a service, by its name.
  case serviceResource(ServiceID, String)
  /// One of the cluster's own resources.
  case coreResource(CoreResource)
  /// Something to do, as a link on a page.
  indirect case link(MenuAction)
  /// An event record; records have no name, and no two are alike.
  indirect case record(EventRecord)
  /// The heading of a group; it can't be selected.
  case heading(String)

  /// The place that it opens, if it opens one.
  var place: Place? {
    switch self {
    case .place(let place): place
    case .machine(let id): .machine(id)
    case .service(let id): .service(id)
    case .node(let id): .node(id)
    case .network(let id): .network(id)
    case .volume, .volumePath, .disk, .adapter, .connection, .record, .migration, .resource,
      .serviceResource, .coreResource, .cluster, .link, .heading:
      nil
    }
  }

  /// The machine that verbs are applied to.
  var machine: MachineID? {
    switch self {
    case .machine(let id), .resource(let id, _): id
    default: nil
    }
  }

  /// The name of a machine or a service, by which they stand in one list.
  var roleName: String? {
    switch self {
    case .machine(let id): id.rawValue
    case .service(let id): id.rawValue
    default: nil
    }
  }

  var isHeading: Bool { if case .heading = self { true } else { false } }

  /// Whether what it stands for still exists.
  func exists(in cluster: ClusterSnapshot) -> Bool {
    switch self {
    case .place(let place): place.exists(in: cluster)
    case .machine(let id), .resource(let id, _): cluster.machines[id: id] != nil
    case .service(let id): cluster.services[id: id] != nil
    case .serviceResource(let id, let name):
      cluster.services[id: id]?.resources.contains { $0.name == name } ?? false
    case .node(let id): cluster.nodes[id: id] != nil
    case .volume(let id), .volumePath(let id): cluster.volumes[id: id] != nil
    case .disk(let id): cluster.disks[id: id] != nil
    case .network(let id): cluster.networks[id: id] != nil
    case .adapter(let network, let node), .connection(let node, let network):
      cluster.networks[id: network] != nil && cluster.nodes[id: node] != nil
    case .migration(let id): cluster.migration(id) != nil
    case .coreResource, .cluster, .link, .record, .heading: true
    }
  }
}

/// The parts of a clustered virtual machine, which Failover Cluster Manager calls resources.
enum MachineResource: Hashable, Sendable, CaseIterable {
  case machine, configuration
}

/// The resources that belong to the cluster itself.
enum CoreResource: Hashable, Sendable {
  case name
  case witness(DiskID)
  case share(String)
}

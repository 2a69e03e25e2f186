import ClusterModel

/// What a context menu is about.
enum MenuSubject: Hashable, Sendable {
  case machine(MachineID)
  /// Several marked machines.
  case machines([MachineID])
  /// A machine as the resource within its role.
  case resource(MachineID)
  /// A service or application that is no machine.
  case service(ServiceID)
  /// One of the resources of a service.
  case serviceResource(ServiceID)
  case node(NodeID)
  case volume(VolumeID)
  case disk(DiskID)
  case network(NetworkID)
  case place(Place)
  /// A cluster that is open but not shown.
  case otherCluster(ClusterKey)
  /// A live migration that failed.
  case failure(MigrationID)

  /// The subject of a row, if there is anything to do with it.
  init?(_ row: RowID, in cluster: ClusterSnapshot) {
    switch row {
    case .machine(let id): self = .machine(id)
    case .place(let place): self = .place(place)
    case .node(let id): self = .node(id)
    case .volume(let id): self = .volume(id)
    case .disk(let id): self = .disk(id)
    case .network(let id): self = .network(id)
    case .migration(let id):
      guard let migration = cluster.migration(id) else { return nil }
      self = .machine(migration.machine)
    case .volumePath(let id): self = .volume(id)
    case .cluster(let key): self = .otherCluster(key)
    case .resource(let id, _): self = .resource(id)
    case .service(let id): self = .service(id)
    case .serviceResource(let id, _): self = .serviceResource(id)
    case .coreResource(.witness(let id)): self = .disk(id)
    case .adapter(let id, _), .connection(_, let id): self = .network(id)
    case .record, .coreResource, .link, .heading: return nil
    }
  }

  /// The subject of a place.
  init(_ place: Place) {
    switch place {
    case .machine(let id), .guest(let id, _): self = .machine(id)
    case .service(let id): self = .service(id)
    case .node(let id): self = .node(id)
    case .network(let id): self = .network(id)
    default: self = .place(place)
    }
  }

  /// What its menu is called.
  func name(in cluster: ClusterSnapshot) -> String {
    switch self {
    case .machine(let id): id.rawValue
    case .machines(let ids): "\(ids.count) virtual machines"
    case .resource(let id): "Virtual Machine \(id)"
    case .service(let id): id.rawValue
    case .serviceResource(let id): "Resources of \(id)"
    case .node(let id): id.rawValue
    case .volume(let id): id.rawValue
    case .disk(let id): id.rawValue
    case .network(let id): id.rawValue
    case .place(let place): place.name(in: cluster)
    case .otherCluster: "Cluster"
    case .failure(let id): cluster.migration(id)?.machine.rawValue ?? ""
    }
  }

  /// Whether it still exists; of several machines, whether one does.
  func exists(in cluster: ClusterSnapshot) -> Bool {
    switch self {
    case .machine(let id), .resource(let id): cluster.machines[id: id] != nil
    case .machines(let ids): ids.contains { cluster.machines[id: $0] != nil }
    case .service(let id), .serviceResource(let id): cluster.services[id: id] != nil
    case .node(let id): cluster.nodes[id: id] != nil
    case .volume(let id): cluster.volumes[id: id] != nil
    case .disk(let id): cluster.disks[id: id] != nil
    case .network(let id): cluster.networks[id: id] != nil
    case .place(let place): place.exists(in: cluster)
    case .otherCluster: true
    case .failure(let id): cluster.migration(id) != nil
    }
  }

  /// The place that is all about it.
  var place: Place? {
    switch self {
    case .machine(let id), .resource(let id): .machine(id)
    case .service(let id), .serviceResource(let id): .service(id)
    case .node(let id): .node(id)
    case .network(let id): .network(id)
    case .place(let place): place
    case .machines, .volume, .disk, .otherCluster, .failure: nil
    }
  }
}

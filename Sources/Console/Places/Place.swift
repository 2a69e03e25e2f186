import ClusterModel

/// A node of the console tree: what the centre pane is about.
enum Place: Hashable, Sendable {
  case root
  case cluster
  case services
  case machine(MachineID)
  case nodes
  case node(NodeID)
  case volumes
  case storage
  case networks
  case events

  /// The place above it in the tree.
  var parent: Place? {
    switch self {
    case .root: nil
    case .cluster: .root
    case .services, .nodes, .volumes, .storage, .networks, .events: .cluster
    case .machine: .services
    case .node: .nodes
    }
  }

  /// Its name in a cluster, in Failover Cluster Manager's words.
  func name(in cluster: ClusterSnapshot) -> String {
    switch self {
    case .root: "Failover Cluster Manager"
    case .cluster: cluster.name
    case .services: "Services and applications"
    case .machine(let id): id.rawValue
    case .nodes: "Nodes"
    case .node(let id): id.rawValue
    case .volumes: "Cluster Shared Volumes"
    case .storage: "Storage"
    case .networks: "Networks"
    case .events: "Cluster Events"
    }
  }

  /// The places beneath it in the tree.
  func children(in cluster: ClusterSnapshot) -> [Place] {
    switch self {
    case .root: [.cluster]
    case .cluster:
      // As in Failover Cluster Manager, shared volumes appear once they are enabled; a cluster that
      // tells nothing of its disks has no storage to show.
      [.services, .nodes] + (cluster.settings.sharedVolumesEnabled ? [.volumes] : [])
        + (cluster.disks.isEmpty ? [] : [.storage]) + [.networks, .events]
    case .services: cluster.machines.map { .machine($0.id) }
    case .nodes: cluster.nodes.map { .node($0.id) }
    case .machine, .node, .volumes, .storage, .networks, .events: []
    }
  }

  /// Whether there may be places beneath it.
  var isBranch: Bool {
    switch self {
    case .root, .cluster, .services, .nodes: true
    case .machine, .node, .volumes, .storage, .networks, .events: false
    }
  }

  /// Whether it still exists.
  func exists(in cluster: ClusterSnapshot) -> Bool {
    switch self {
    case .machine(let id): cluster.machines[id: id] != nil
    case .node(let id): cluster.nodes[id: id] != nil
    case .volumes: cluster.settings.sharedVolumesEnabled
    case .storage: !cluster.disks.isEmpty
    case .root, .cluster, .services, .nodes, .networks, .events: true
    }
  }
}

/// A row of a list in the centre pane.
enum RowID: Hashable, Sendable {
  case place(Place)
  case machine(MachineID)
  case node(NodeID)
  case volume(VolumeID)
  case disk(DiskID)
  case network(NetworkID)
  /// An event record, by its position from the newest; records have no name.
  case record(Int)
  case migration(MigrationID)

  /// The place that it opens, if it opens one.
  var place: Place? {
    switch self {
    case .place(let place): place
    case .machine(let id): .machine(id)
    case .node(let id): .node(id)
    case .volume, .disk, .network, .record, .migration: nil
    }
  }

  /// The machine that verbs are applied to.
  var machine: MachineID? {
    if case .machine(let id) = self { return id }
    return nil
  }
}

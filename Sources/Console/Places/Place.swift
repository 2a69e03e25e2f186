import ClusterModel

/// A node of the console tree: what the centre pane is about.
enum Place: Hashable, Sendable {
  case root
  case cluster
  case services
  case machine(MachineID)
  /// A service or application that is no machine.
  case service(ServiceID)
  case nodes
  case node(NodeID)
  /// A machine beneath the node on which it is.
  case guest(MachineID, on: NodeID)
  case volumes
  case storage
  case networks
  case network(NetworkID)
  case events

  /// The place above it in the tree.
  var parent: Place? {
    switch self {
    case .root: nil
    case .cluster: .root
    case .services, .nodes, .volumes, .storage, .networks, .events: .cluster
    case .machine, .service: .services
    case .node: .nodes
    case .guest(_, let node): .node(node)
    case .network: .networks
    }
  }

  /// What its page and its verbs are about, wherever in the tree it is.
  var content: Place {
    if case .guest(let id, _) = self { .machine(id) } else { self }
  }

  /// Its name in a cluster, in Failover Cluster Manager's words.
  func name(in cluster: ClusterSnapshot) -> String {
    switch self {
    case .root: "Failover Cluster Manager"
    case .cluster: cluster.name
    case .services: "Services and applications"
    case .machine(let id), .guest(let id, _): id.rawValue
    case .service(let id): id.rawValue
    case .nodes: "Nodes"
    case .node(let id): id.rawValue
    case .volumes: "Cluster Shared Volumes"
    case .storage: "Storage"
    case .networks: "Networks"
    case .network(let id): id.rawValue
    case .events: "Cluster Events"
    }
  }

  /// The places beneath it in the tree.
  func children(in view: ClusterView) -> [Place] {
    let cluster = view.cluster
    return switch self {
    case .root: [.cluster]
    case .cluster:
      // As in Failover Cluster Manager, shared volumes appear once they are enabled; a cluster that
      // tells nothing of its disks has no storage to show.
      [.services, .nodes] + (cluster.settings.sharedVolumesEnabled ? [.volumes] : [])
        + (cluster.disks.isEmpty ? [] : [.storage]) + [.networks, .events]
    case .services: cluster.roles.compactMap(\.place)
    case .nodes: cluster.nodes.map { .node($0.id) }
    case .node(let id): view.machines(on: id).map { .guest($0, on: id) }
    case .networks: cluster.networks.map { .network($0.id) }
    case .machine, .service, .guest, .volumes, .storage, .network, .events: []
    }
  }

  /// Whether there may be places beneath it.
  var isBranch: Bool {
    switch self {
    case .root, .cluster, .services, .nodes, .node, .networks: true
    case .machine, .service, .guest, .volumes, .storage, .network, .events: false
    }
  }

  /// How many objects lie beneath it, for the tree; nil where that is no question.
  func count(in cluster: ClusterSnapshot) -> Int? {
    switch self {
    case .services: cluster.machines.count + cluster.services.count
    case .nodes: cluster.nodes.count
    case .volumes: cluster.volumes.count
    case .storage: cluster.disks.count
    case .networks: cluster.networks.count
    case .events: cluster.records.count
    case .root, .cluster, .machine, .service, .node, .guest, .network: nil
    }
  }

  /// Whether it still exists.
  func exists(in cluster: ClusterSnapshot) -> Bool {
    switch self {
    case .machine(let id): cluster.machines[id: id] != nil
    case .service(let id): cluster.services[id: id] != nil
    case .node(let id): cluster.nodes[id: id] != nil
    case .guest(let id, let node): cluster.machines[id: id]?.owner == node
    case .network(let id): cluster.networks[id: id] != nil
    case .volumes: cluster.settings.sharedVolumesEnabled
    case .storage: !cluster.disks.isEmpty
    case .root, .cluster, .services, .nodes, .networks, .events: true
    }
  }
}

extension ClusterSnapshot {
  /// The machines and the other services, in the order of their names.
  var roles: [RowID] {
    let machines = machines.map { RowID.machine($0.id) }
    guard !services.isEmpty else { return machines }
    return (machines + services.map { .service($0.id) }).sorted { left, right in
      NaturalOrder.precedes(left.roleName ?? "", right.roleName ?? "")
    }
  }
}

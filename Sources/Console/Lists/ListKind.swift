/// The kinds of lists. Order and columns are remembered by kind: every node's machines look alike.
enum ListKind: Hashable, Sendable, CaseIterable {
  case clusters, navigation, machines, machine, service, nodes, node, volumes, storage, networks
  case network, events
}

extension Place {
  /// The kind of the list that its page shows.
  var listKind: ListKind {
    switch self {
    case .root: .clusters
    case .cluster: .navigation
    case .services: .machines
    case .machine, .guest: .machine
    case .service: .service
    case .nodes: .nodes
    case .node: .node
    case .volumes: .volumes
    case .storage: .storage
    case .networks: .networks
    case .network: .network
    case .events: .events
    }
  }
}

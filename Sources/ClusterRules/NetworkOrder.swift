public import ClusterModel

/// Which networks a live migration tries, and in which order (G7).
public enum NetworkOrder {
  /// The guide's default order: networks without a default gateway first, networks that carry
  /// cluster and shared volume traffic last; otherwise faster first, then by name. Networks that
  /// the cluster may not use are left out.
  public static func byDefault(_ networks: some Sequence<ClusterNetwork>) -> [ClusterNetwork] {
    networks.filter { $0.use != .disabled }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (a, b) = (left.speed ?? .zero, right.speed ?? .zero)
      return a == b ? left.id < right.id : a > b
    }
  }

  /// The networks over which one node reaches another, in the order in which they are tried.
  public static func candidates(
    from source: NodeID, to destination: NodeID, in cluster: ClusterSnapshot
  ) -> [NetworkID] {
    byDefault(cluster.networks).filter { network in
      network.state != .down && network.addresses[source] != nil
        && network.addresses[destination] != nil
    }.map(\.id)
  }
}

extension ClusterNetwork {
  fileprivate var rank: Int {
    (carriesClusterTraffic ? 2 : 0) + (hasDefaultGateway ? 1 : 0)
  }
}

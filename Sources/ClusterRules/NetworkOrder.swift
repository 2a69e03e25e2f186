public import ClusterModel

/// Which networks a live migration tries, and in which order (G7); and which one carries the
/// cluster's own traffic (G5).
public enum NetworkOrder {
  /// The guide's default order: networks without a default gateway first, networks that carry
  /// cluster and shared volume traffic last; otherwise by metric, then faster first, then by name.
  /// Networks that the cluster may not use are left out.
  public static func byDefault(_ networks: some Sequence<ClusterNetwork>) -> [ClusterNetwork] {
    networks.filter { $0.use != .disabled }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.cost != right.cost { return left.cost < right.cost }
      let (a, b) = (left.speed ?? .zero, right.speed ?? .zero)
      return a == b ? left.id < right.id : a > b
    }
  }

  /// The order that holds for the whole cluster: the networks that were chosen come first and in the
  /// order chosen, the others follow in the default order; excluded ones are left out.
  public static func inForce(in cluster: ClusterSnapshot) -> [ClusterNetwork] {
    let choice = cluster.settings.migrationNetworks
    let usable = byDefault(cluster.networks).filter { !choice.excluded.contains($0.id) }
    let chosen = (choice.order ?? []).compactMap { id in usable.first { $0.id == id } }
    return chosen + usable.filter { network in !chosen.contains { $0.id == network.id } }
  }

  /// The networks that a migration tries one after the other, whether or not they work at present.
  public static func attempts(
    from source: NodeID, to destination: NodeID, in cluster: ClusterSnapshot
  ) -> [NetworkID] {
    inForce(in: cluster).filter { network in
      network.addresses[source] != nil && network.addresses[destination] != nil
    }.map(\.id)
  }

  /// Those over which one node reaches the other, as far as the snapshot tells.
  public static func candidates(
    from source: NodeID, to destination: NodeID, in cluster: ClusterSnapshot
  ) -> [NetworkID] {
    attempts(from: source, to: destination, in: cluster).filter { id in
      guard let network = cluster.networks[id: id], network.state != .down else { return false }
      return [source, destination].allSatisfy { node in
        network.adapters[node].map { $0.state == .up } ?? true
      }
    }
  }

  /// The networks for heartbeats and redirected access to shared volumes, the first one that works
  /// carries them: those marked for it first, then by the lowest metric.
  public static func forClusterTraffic(in cluster: ClusterSnapshot) -> [ClusterNetwork] {
    cluster.networks.filter { $0.use != .disabled }.sorted { left, right in
      if left.carriesClusterTraffic != right.carriesClusterTraffic {
        return left.carriesClusterTraffic
      }
      return (left.cost, left.id) < (right.cost, right.id)
    }
  }
}

extension ClusterNetwork {
  fileprivate var rank: Int {
    (carriesClusterTraffic ? 2 : 0) + (hasDefaultGateway ? 1 : 0)
  }

  /// One whose metric is not known comes after all others.
  fileprivate var cost: Int { metric ?? .max }
}

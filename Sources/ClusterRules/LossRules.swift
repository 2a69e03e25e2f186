public import ClusterModel

/// What the loss of networks means for the traffic that goes over them, in sentences.
public enum LossRules {
  /// The networks that still carry heartbeats when some are lost.
  public static func clusterLinks(
    without lost: [NetworkID], in cluster: ClusterSnapshot
  ) -> [ClusterNetwork] {
    let carriers = cluster.networks.filter(\.carriesClusterTraffic)
    // Corosync has its links and no others; a simulated cluster takes any network it may use.
    let isFixed = cluster.kind == .linux && !carriers.isEmpty
    let used = isFixed ? Array(carriers) : NetworkOrder.forClusterTraffic(in: cluster)
    return used.filter { !lost.contains($0.id) && $0.state != .down }
  }

  /// What follows from the loss of networks.
  public static func remarks(
    onLosing lost: [NetworkID], in cluster: ClusterSnapshot
  ) -> [String] {
    guard !lost.isEmpty else { return [] }
    return [migrations(lost, cluster), heartbeats(lost, cluster)].compactMap { $0 }
      + clients(lost, cluster)
  }

  private static func migrations(_ lost: [NetworkID], _ cluster: ClusterSnapshot) -> String? {
    let order = NetworkOrder.inForce(in: cluster).filter { $0.state == .up }
    let left = order.filter { !lost.contains($0.id) }
    guard let first = order.first, left.count < order.count else { return nil }
    guard let next = left.first else {
      return "No network for live migration is left: machines can't move"
    }
    let way = "Live migrations go over \(next.id)"
    return lost.contains(first.id) ? "\(way) instead of \(first.id)" : "\(way) as before"
  }

  private static func heartbeats(_ lost: [NetworkID], _ cluster: ClusterSnapshot) -> String? {
    let before = clusterLinks(without: [], in: cluster)
    guard before.contains(where: { lost.contains($0.id) }) else { return nil }
    let left = clusterLinks(without: lost, in: cluster)
    guard !left.isEmpty else {
      return "No network is left for heartbeats: the nodes lose each other"
    }
    let names = left.map(\.id.rawValue).joined(separator: ", ")
    let warning = left.count == 1 ? ", and no second network is left for them" : ""
    return "Heartbeats go over \(names)\(warning)"
  }

  private static func clients(_ lost: [NetworkID], _ cluster: ClusterSnapshot) -> [String] {
    lost.compactMap { cluster.networks[id: $0] }.filter(\.hasDefaultGateway).map { network in
      "\(network.id) has the default gateway: what uses it, clients among them, loses the nodes"
    }
  }
}

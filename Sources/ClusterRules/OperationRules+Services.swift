public import ClusterModel

/// Services and applications that are no virtual machines.
extension OperationRules {
  static func obstacles(
    to operation: ServiceOperation, on id: ServiceID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let service = cluster.services[id: id] else {
      return [Refusal(.exists, "There is no service or application named \(id) in this cluster")]
    }
    if cluster.quorum?.isQuorate == false {
      return [Refusal(.quorum, "The cluster has no quorum")]
    }
    if let reserve = service.reserve { return [Refusal(.movesAlone, "\(id): \(reserve)")] }
    return switch operation {
    case .bringOnline: obstacles(toBringingOnline: service)
    case .takeOffline: obstacles(toTakingOffline: service)
    case .move(let node): obstacles(toMoving: service, to: node, in: cluster)
    }
  }

  /// One that is wanted online and is not can be tried anew.
  private static func obstacles(toBringingOnline service: Service) -> [Refusal] {
    guard service.isWantedOnline else { return [] }
    switch service.state {
    case .online: return [Refusal(.state, "\(service.id) is online already")]
    case .pending: return [Refusal(.state, "\(service.id) is on its way online")]
    case .partiallyOnline, .offline, .failed: return []
    }
  }

  private static func obstacles(toTakingOffline service: Service) -> [Refusal] {
    guard !service.isWantedOnline else { return [] }
    switch service.state {
    case .offline, .failed: return [Refusal(.state, "\(service.id) is offline already")]
    case .pending: return [Refusal(.state, "\(service.id) is on its way offline")]
    case .online, .partiallyOnline: return []
    }
  }

  private static func obstacles(
    toMoving service: Service, to id: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let node = cluster.nodes[id: id] else {
      return [Refusal(.exists, "There is no node named \(id) in this cluster")]
    }
    if let bond = service.bond {
      return [Refusal(.movesAlone, "\(service.id) can't be moved: \(bond)")]
    }
    if service.owner == id {
      return [Refusal(.otherNode, "\(service.id) is on \(id) already")]
    }
    if cluster.kind == .linux, service.state == .offline {
      return [
        Refusal(
          .state, "\(service.id) is offline: Pacemaker chooses its node when it comes online")
      ]
    }
    if service.state == .pending {
      return [Refusal(.state, "\(service.id) is pending", advice: "Wait until that is over")]
    }
    guard node.state == .up else {
      return [Refusal(.nodeUp, "\(id) is \(node.state.rawValue.lowercased())")]
    }
    return []
  }
}

extension Placement {
  /// The node that suits a service best: one that is up, with the fewest other services, and of
  /// several the one with the most memory free; nil when no other node is up.
  public static func best(for service: Service, in cluster: ClusterSnapshot) -> NodeID? {
    let candidates = cluster.nodes.filter { $0.state == .up && $0.id != service.owner }
    return candidates.min { left, right in
      let (mine, other) = (
        cluster.services(on: left.id).count, cluster.services(on: right.id).count
      )
      if mine != other { return mine < other }
      return left.memoryFree > right.memoryFree
    }?.id
  }
}

internal import ClusterModel
internal import ClusterRules

/// Services and applications that are no machines. Where they are follows from who takes part: one
/// whose node leaves comes online on another. They are small enough to be told by their state alone.
extension SimulatedWorld {
  /// How long the resources of a service take to start, or to stop. An estimate; no source gives it.
  static let serviceTime = Duration.seconds(2)
  private static let nowhere = "No node can take it"

  mutating func perform(_ operation: ServiceOperation, on id: ServiceID) {
    guard let service = cluster.services[id: id] else { return }
    switch operation {
    case .bringOnline: begin(service, isWantedOnline: true)
    case .takeOffline: begin(service, isWantedOnline: false)
    case .move(let node): move(service, to: node)
    }
  }

  /// Ends what is under way: the service is what it was wanted to be.
  mutating func settle(_ id: ServiceID) {
    guard let service = cluster.services[id: id], service.state == .pending else { return }
    enter(service.isWantedOnline ? .online : .offline, service)
  }

  /// Sees to it that each service is on a node that takes part and is to keep it, or off.
  mutating func refreshServices() {
    let isQuorate = cluster.quorum?.isQuorate ?? true
    for service in cluster.services {
      guard isQuorate else {
        if service.state != .offline {
          enter(.offline, service, "The cluster has no quorum")
        }
        continue
      }
      if !keepsServices(service.owner), let node = Placement.best(for: service, in: cluster) {
        move(service, to: node)
      } else if service.isWantedOnline, service.state == .offline, takesPart(service.owner) {
        begin(service, isWantedOnline: true)
      } else if service.isWantedOnline, service.state != .offline, !takesPart(service.owner) {
        enter(.offline, service, Self.nowhere)
      }
    }
  }

  private func takesPart(_ id: NodeID?) -> Bool {
    id.flatMap { cluster.nodes[id: $0] }.map { isMember($0) } ?? false
  }

  /// Whether a node takes part and is not being emptied; while machines leave it, services stay.
  private func keepsServices(_ id: NodeID?) -> Bool {
    guard let node = id.flatMap({ cluster.nodes[id: $0] }), isMember(node) else { return false }
    let isKept = node.drain == .none || membership.drains[node.id] != nil
    return isKept && membership.stopping[node.id] == nil
  }

  private mutating func move(_ service: Service, to node: NodeID) {
    if let source = service.owner {
      record(node: node, EventTexts.moving(service.id, from: source, to: node))
    }
    var service = service
    service.owner = node
    guard service.isWantedOnline else {
      emit(.serviceChanged(service))
      return
    }
    begin(service, isWantedOnline: true)
  }

  private mutating func begin(_ service: Service, isWantedOnline: Bool) {
    var service = service
    service.isWantedOnline = isWantedOnline
    // It is on a node that is gone only when there is none left to take it.
    guard takesPart(service.owner) else {
      return enter(.offline, service, isWantedOnline ? Self.nowhere : nil)
    }
    enter(.pending, service)
    agenda.enter(.service(service.id), at: now + Self.serviceTime)
  }

  private mutating func enter(
    _ state: Service.State, _ service: Service, _ why: String? = nil
  ) {
    var service = service
    service.state = state
    service.information = why
    for index in service.resources.indices { service.resources[index].state = state }
    guard service != cluster.services[id: service.id] else { return }
    emit(.serviceChanged(service))
  }
}

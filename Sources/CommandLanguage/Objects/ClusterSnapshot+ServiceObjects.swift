internal import ClusterModel

/// Services and applications that are no machines, as groups with their resources.
extension ClusterSnapshot {
  func group(_ service: Service) -> Object {
    Object(
      "ClusterGroup",
      [
        ("Name", .string(service.id.rawValue)), ("OwnerNode", service.owner.map(node) ?? .null),
        ("State", .string(service.state.word)), ("GroupType", .string(service.type)),
        ("Status", .string(service.state.rawValue)), ("Id", .string(service.id.rawValue)),
        ("Cluster", .reference(.cluster, name)), ("IsCoreGroup", .boolean(false)),
        ("Description", .string("")), ("StatusInformation", .string(service.information ?? "")),
      ], columns: ["Name", "OwnerNode", "State"], subject: .service(service.id))
  }

  func resources(of service: Service) -> [Object] {
    service.resources.map { part in
      resource(
        part.name, part.type, part.state.word, service.owner,
        .reference(.service(service.id), service.id.rawValue),
        .serviceResource(service.id, part.name))
    }
  }
}

extension Service.State {
  /// The word of FailoverClusters.
  fileprivate var word: String { self == .partiallyOnline ? "PartialOnline" : rawValue }
}

internal import ClusterModel

extension ScenarioReader {
  /// The most resources of a service.
  private static let resourcesMax = 64

  /// Adds a service; its node must exist, and nothing else may have its name.
  mutating func addService(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "type", "owner", "state", "resources")
    let id = ServiceID(rawValue: try map.text("name"))
    guard !scenario.services.contains(where: { $0.id == id }) else {
      throw map.error("name", "there are two services named \(id)")
    }
    guard !machines.contains(MachineID(rawValue: id.rawValue)) else {
      throw map.error("name", "there is a machine named \(id) already")
    }
    guard let owner = try node(map, "owner") else {
      throw map.error("owner", "a service lacks \"owner\"")
    }
    let isOnline = try map.word("state", unless: true, of: [("online", true), ("offline", false)])
    let state: Service.State = isOnline ? .online : .offline
    scenario.services.append(
      Service(
        id: id, state: state, type: try map.optionalText("type") ?? "Generic Service",
        owner: owner, isWantedOnline: isOnline, resources: try resources(map, state)))
  }

  private func resources(
    _ map: ScenarioMap, _ state: Service.State
  ) throws(ScenarioError) -> [Service.Resource] {
    var found: [Service.Resource] = []
    for resource in try map.maps("resources", what: "a resource", max: Self.resourcesMax) {
      try resource.allow("name", "type")
      let name = try resource.text("name")
      guard !found.contains(where: { $0.name == name }) else {
        throw resource.error("name", "there are two resources named \(name)")
      }
      found.append(
        Service.Resource(
          name: name, type: try resource.optionalText("type") ?? "Generic Service", state: state))
    }
    return found
  }
}

internal import ClusterModel
internal import XMLDocuments

extension Service {
  /// Reads what stands alone in a report of `crm_mon`; nil for a virtual machine, a fence device and
  /// a connection to a remote node, which are shown as what they are.
  init?(_ element: XMLElement) {
    guard let id = element["id"] else { return nil }
    let parts = Self.parts(of: element)
    let type: String
    switch element.name {
    case "resource":
      guard let agent = element["resource_agent"], !agent.hasPrefix("stonith:"),
        !agent.hasSuffix(":VirtualDomain"), !agent.hasSuffix(":pacemaker:remote")
      else { return nil }
      type = agent
    case "group": type = "Group"
    case "clone": type = element.isTrue("multi_state") ? "Promotable Clone" : "Clone"
    case "bundle": type = "Bundle"
    default: return nil
    }
    let isShared = element.name == "clone" || element.name == "bundle"
    let nodes = Self.nodes(of: parts)
    self.init(
      id: ServiceID(rawValue: id), state: Self.state(of: parts, isShared: isShared), type: type,
      owner: nodes.count == 1 && !isShared ? nodes.first : nil,
      isWantedOnline: !element.isTrue("disabled") && element["target_role"] != "Stopped",
      resources: Self.resources(parts))
    if isShared {
      instances = nodes
      bond = "it runs on several nodes at once"
      information = nodes.isEmpty ? nil : "on " + nodes.map(\.rawValue).joined(separator: ", ")
    }
    reserve = Self.reserve(element, parts)
    // Disabled, and not off yet: Pacemaker is about to stop it.
    if reserve == nil, !isWantedOnline, state == .online || state == .partiallyOnline {
      state = .pending
    }
  }

  /// The resources in it, however deep, without connections to containers.
  private static func parts(of element: XMLElement) -> [XMLElement] {
    guard element.name != "resource" else { return [element] }
    var parts: [XMLElement] = []
    element.walk { child in
      guard child.name == "resource", child["resource_agent"]?.hasSuffix(":remote") != true else {
        return
      }
      parts.append(child)
    }
    return parts
  }

  private static func nodes(of parts: [XMLElement]) -> [NodeID] {
    let names = parts.flatMap { $0.all("node").compactMap { $0["name"] } }
    return Set(names).map(NodeID.init(rawValue:)).sorted()
  }

  /// The resources by name; the instances of a clone are one.
  private static func resources(_ parts: [XMLElement]) -> [Resource] {
    var order: [String] = []
    var instances: [String: [XMLElement]] = [:]
    for part in parts {
      guard let id = part["id"] else { continue }
      if instances[id] == nil { order.append(id) }
      instances[id, default: []].append(part)
    }
    return order.map { id in
      let parts = instances[id] ?? []
      return Resource(
        name: id, type: parts.first?["resource_agent"] ?? "",
        state: state(of: parts, isShared: parts.count > 1))
    }
  }

  /// What the states of parts add up to. Of what is shared, some instances may be off at any time.
  private static func state(of parts: [XMLElement], isShared: Bool) -> State {
    let states = parts.map { state(of: $0) }
    for state in [State.failed, .pending] where states.contains(state) { return state }
    guard states.contains(.online) else { return .offline }
    return isShared || !states.contains(.offline) ? .online : .partiallyOnline
  }

  private static func state(of part: XMLElement) -> State {
    if part.isTrue("failed") || part.isTrue("blocked") { return .failed }
    switch part["role"] {
    case "Stopped", nil: return .offline
    case "Starting", "Stopping", "Migrating", "Promoting", "Demoting": return .pending
    default: return .online
    }
  }

  /// Why Ferry leaves it alone: a machine is never stopped as a part of something else.
  private static func reserve(_ element: XMLElement, _ parts: [XMLElement]) -> String? {
    let machine = parts.first { $0["resource_agent"]?.hasSuffix(":VirtualDomain") == true }
    if let name = machine?["id"] {
      return "it holds the virtual machine \(name), which Ferry moves and stops by itself only"
    }
    let isManaged = element["managed"] == nil || element.isTrue("managed")
    return isManaged ? nil : "Pacemaker does not manage it"
  }
}

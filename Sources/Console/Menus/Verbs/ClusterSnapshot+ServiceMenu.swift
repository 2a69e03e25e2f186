import ClusterModel
import ClusterRules

/// The verbs of a service or application that is no virtual machine, and of its resources, in
/// Failover Cluster Manager's words and order.
extension ClusterSnapshot {
  func items(for id: ServiceID) -> [MenuItem] {
    let subject = MenuSubject.service(id)
    return [
      item(.service(id, .bringOnline)), item(.service(id, .takeOffline)), moveItem(for: id),
      .refused(
        "Manage shares and storage…", "Ferry sees what belongs to a service, not what it shares"),
      criticalEvents(of: subject, "application"),
      MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
      .submenu(
        .moreActions, of: subject, "More Actions…",
        [
          .refused("Add storage", additionReason), .refused("Add a resource", additionReason),
          .refused(
            "Disable auto start", "The cluster starts every service that was not taken offline"),
        ]),
      .refused("Delete", "Ferry takes no service apart: \(makers) it"),
      .refused("Rename", "Its name is what the cluster knows it by"),
      MenuItem(action: .form(.service(id)), label: "Properties"),
    ]
  }

  /// A resource is brought online and taken offline together with its service.
  func items(forResourceOf id: ServiceID) -> [MenuItem] {
    let subject = MenuSubject.serviceResource(id)
    let whole = "A resource goes with its service: the verbs of \(id) bring it online or offline"
    return [
      .refused("Bring this resource online", whole),
      .refused("Take this resource offline", whole),
      criticalEvents(of: .service(id), "resource"),
      MenuItem(action: .report(.dependencies(.service(id))), label: "Show Dependency Report"),
      .submenu(
        .moreActions, of: subject, "More Actions…",
        [
          .refused(
            "Simulate failure of this resource",
            "Ferry harms no service: ferry simulate and ferry lab break are for that"),
          .refused(
            "Assign this resource to another service or application",
            "Ferry takes no service apart: \(makers) it"),
        ]),
      .refused("Delete", "Ferry takes no service apart: \(makers) it"),
      MenuItem(action: .form(.service(id)), label: "Properties"),
    ]
  }

  private func moveItem(for id: ServiceID) -> MenuItem {
    let subject = MenuSubject.service(id)
    let nodes = targets(nodes.map(\.id)) { .service(id, .move(to: $0)) }
    let best = MenuItem(
      action: .best(.moveService, of: subject), label: "Best possible",
      availability: bestNode(for: id))
    let isMovable = nodes.contains { $0.availability.isAvailable }
    return .submenu(
      .moveService, of: subject, "Move this service or application to another node",
      isMovable ? nodes + [best] : nodes)
  }

  private func bestNode(for id: ServiceID) -> Availability {
    guard let node = services[id: id].flatMap({ Placement.best(for: $0, in: self) }) else {
      return .refused(reason: "No other node is up")
    }
    return .available(note: "\(node): it has the fewest services")
  }

  /// Who makes services, and changes what belongs to them.
  private var makers: String {
    kind == .linux ? "pcs or crmsh made" : "the scenario's file describes"
  }

  private var additionReason: String {
    kind == .linux
      ? "pcs and crmsh put a service together, Ferry only runs it"
      : "The scenario's file says what belongs to a service"
  }
}

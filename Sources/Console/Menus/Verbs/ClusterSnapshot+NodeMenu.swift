import ClusterModel

/// The verbs of a node, and what several menus have in common.
extension ClusterSnapshot {
  func items(for id: NodeID) -> [MenuItem] {
    let subject = MenuSubject.node(id)
    var more: [NodeOperation] = [.startService, .stopService, .evict]
    if settings.fencing != nil { more += [.fence(.reboot), .fence(.off)] }
    return [
      .submenu(
        .pause, of: subject, "Pause", [item(.node(id, .drain)), item(.node(id, .pause))]),
      .submenu(
        .resume, of: subject, "Resume",
        [item(.node(id, .resume(failback: true))), item(.node(id, .resume(failback: false)))]),
      criticalEvents(of: subject, "node"),
      .submenu(
        .moreActions, of: subject, "More Actions…",
        more.map { item(.node(id, $0)) } + [
          .refused("Remote Desktop…", "Ferry opens no session on a node: ssh \(id) does")
        ]),
      MenuItem(action: .form(.node(id)), label: "Properties"),
    ]
  }

  /// An item that carries an operation out, in its own words or others.
  func item(_ operation: ClusterOperation, _ label: String? = nil) -> MenuItem {
    MenuItem(
      action: .perform(operation), label: label ?? operation.words.label,
      availability: availability(of: operation))
  }

  /// One item for each node, numbered as in Failover Cluster Manager.
  func targets(
    _ nodes: [NodeID], _ operation: (NodeID) -> ClusterOperation
  ) -> [MenuItem] {
    nodes.enumerated().map { index, node in
      var item = item(operation(node))
      item.label = "\(index + 1) - \(item.label)"
      return item
    }
  }

  func criticalEvents(of subject: MenuSubject, _ kind: String) -> MenuItem {
    MenuItem(
      action: .criticalEvents(subject), label: "Show the critical events for this \(kind)")
  }
}

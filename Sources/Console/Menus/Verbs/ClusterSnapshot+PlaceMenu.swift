import ClusterModel

/// The verbs of the places that are no object of the cluster, in Failover Cluster Manager's words
/// and order. What every place has, such as View, the console adds.
extension ClusterSnapshot {
  func items(for place: Place) -> [MenuItem] {
    switch place {
    case .root: rootItems
    case .cluster: clusterItems
    case .services: servicesItems
    case .nodes: [.refused("Add Node…", Self.commandAdvice("node add"))]
    case .volumes: [MenuItem(action: .form(.addStorage), label: "Add storage")]
    case .storage: storageItems
    case .networks:
      [MenuItem(action: .form(.migrationNetworks), label: "Live Migration Settings…")]
    case .events: []
    case .machine, .node, .network: []
    }
  }

  private static func commandAdvice(_ command: String) -> String { "Use: ferry \(command)" }

  private var rootItems: [MenuItem] {
    [
      .refused("Validate a Configuration…", Self.commandAdvice("validate")),
      .refused("Create a Cluster…", creationReason),
      .refused("Manage a Cluster…", Self.commandAdvice("--cluster NAME")),
      importItem,
    ]
  }

  private var clusterItems: [MenuItem] {
    [
      .refused("Configure a Service or Application…", Self.commandAdvice("make-ha VM")),
      .refused("Validate This Cluster…", Self.commandAdvice("validate")),
      enableItem,
      .refused("Add Node…", Self.commandAdvice("node add")),
      MenuItem(action: .close, label: "Close Connection"),
      .submenu(
        .moreActions, of: .place(.cluster), "More Actions…",
        [
          .refused("Configure Cluster Quorum Settings…", Self.commandAdvice("quorum")),
          importItem,
          .refused("Shut Down Cluster…", shutDownReason),
          .refused("Destroy Cluster…", destructionReason),
        ]),
      MenuItem(action: .form(.cluster), label: "Properties"),
    ]
  }

  private var servicesItems: [MenuItem] {
    let subject = MenuSubject.place(.services)
    return [
      .refused("Configure a Service or Application…", Self.commandAdvice("make-ha VM")),
      .submenu(
        .virtualMachines, of: subject, "Virtual Machines…",
        [
          .refused("New Virtual Machine…", Self.commandAdvice("create vm")),
          .refused("New Hard Disk…", "A disk is made together with its virtual machine"),
        ]),
      MenuItem(
        action: .report(.whereItCanRun(machines.map(\.id))),
        label: "Show where virtual machines can run"),
      .submenu(
        .moreActions, of: subject, "More Actions…",
        [
          .refused(
            "Create Empty Service or Application",
            "Roles here are virtual machines: an empty one would hold nothing")
        ]),
    ]
  }

  private var storageItems: [MenuItem] {
    [
      .refused(
        "Add a disk",
        kind == .simulated
          ? "All disks that the nodes of a simulated cluster share are in the cluster already"
          : "Storage on linux is shared by the nodes themselves; a pool is added as a volume")
    ]
  }

  private var enableItem: MenuItem {
    var item = item(.storage(.enableSharedVolumes(noticeAccepted: true)))
    item.action = .form(.enableVolumes)
    return item
  }

  private var importItem: MenuItem {
    .refused(
      "Migrate services and applications…",
      "Ferry does not take roles over from another cluster")
  }

  private var creationReason: String {
    switch kind {
    case .simulated: "A simulated cluster is made from a scenario: ferry --cluster FILE"
    case .linux: "Pacemaker's own tools make a cluster; ferry connect NODE then finds it"
    }
  }

  private var shutDownReason: String {
    "Ferry keeps the quorum: stop the cluster service node by node, and the last ones by hand"
  }

  private var destructionReason: String {
    switch kind {
    case .simulated: "A simulated cluster begins anew with: ferry simulate --reset"
    case .linux: "Pacemaker's own tools take a cluster apart, node by node"
    }
  }
}

import ClusterModel
import ClusterRules

/// The verbs of the places that are no object of the cluster, in Failover Cluster Manager's words
/// and order. What every place has, such as View, the console adds.
extension ClusterSnapshot {
  func items(for place: Place) -> [MenuItem] {
    switch place {
    case .root: rootItems
    case .cluster: clusterItems
    case .services: servicesItems
    case .nodes: [addNodeItem]
    case .volumes: [MenuItem(action: .form(.addStorage), label: "Add storage")]
    case .storage: storageItems
    case .networks:
      [MenuItem(action: .form(.migrationNetworks), label: "Live Migration Settings…")]
    case .events: []
    case .machine, .service, .guest, .node, .network: []
    }
  }

  private var rootItems: [MenuItem] {
    [
      MenuItem(action: .form(.validation), label: "Validate a Configuration…"),
      .refused("Create a Cluster…", creationReason),
      MenuItem(action: .manageCluster, label: "Manage a Cluster…"),
      importItem,
      .refused("Properties", "What can be set of Ferry itself is in its settings"),
    ]
  }

  private var clusterItems: [MenuItem] {
    [
      configureItem,
      MenuItem(action: .form(.validation), label: "Validate This Cluster…"),
      MenuItem(action: .report(.validation), label: "View Validation Report"),
      enableItem,
      addNodeItem,
      MenuItem(action: .close, label: "Close Connection"),
      MenuItem(
        action: .filterEvents(.after(records.last)), label: "Reset Recent Events"),
      .submenu(
        .moreActions, of: .place(.cluster), "More Actions…",
        [
          MenuItem(action: .form(.quorum), label: "Configure Cluster Quorum Settings…"),
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
      configureItem,
      .submenu(
        .virtualMachines, of: subject, "Virtual Machines…",
        [
          .submenu(.newVirtualMachine, of: subject, "New Virtual Machine…", newMachineItems),
          .refused("New Hard Disk…", "A disk is made together with its virtual machine"),
        ]),
      MenuItem(
        action: .report(.whereAllCanRun),
        label: "Show where virtual machines can run"),
      .submenu(
        .moreActions, of: subject, "More Actions…",
        [
          .refused(
            "Create Empty Service or Application",
            kind == .linux
              ? "pcs and crmsh put a service together, Ferry only runs it"
              : "A simulated service is described in the scenario's file")
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

  private var configureItem: MenuItem {
    MenuItem(
      action: .form(.highAvailability), label: "Configure a Service or Application…",
      availability: capability(.machineRole))
  }

  private var addNodeItem: MenuItem {
    MenuItem(
      action: .form(.addNode), label: "Add Node…", availability: capability(.nodeMembership))
  }

  private var newMachineItems: [MenuItem] {
    nodes.map { node in
      let reason = "\(node.id) is \(node.state.rawValue.lowercased())"
      return MenuItem(
        action: .form(.newMachine(node.id)), label: node.id.rawValue,
        availability: node.state == .up ? capability(.machineSetup) : .refused(reason: reason))
    }
  }

  /// Whether the cluster can carry out a kind of operation at all.
  private func capability(_ kind: ClusterOperation.Kind) -> Availability {
    shortcoming(kind).map { .refused(reason: $0) } ?? .available(note: nil)
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

import ClusterModel
import ClusterRules

/// The verbs of a machine, as role and as resource, in Failover Cluster Manager's words and order.
/// They are all shown, whether they can be used or not.
extension ClusterSnapshot {
  /// How many nodes besides its own are looked at to say whether a machine can move at all.
  private static let briefNodesMax = 2

  /// With `isBrief` the lists of nodes hold a few of them only: enough to say whether there is
  /// anything to choose, without asking the rules about every node.
  func items(for id: MachineID, isBrief: Bool = false) -> [MenuItem] {
    let subject = MenuSubject.machine(id)
    let nodes = isBrief ? fewNodes(for: id) : nodes.map(\.id)
    return releaseItems(for: id) + powerItems(for: id)
      + migrationItems(for: id, nodes, isBrief: isBrief)
      + moveItems(for: id, nodes, isBrief: isBrief) + cancelItems(for: id) + [
        MenuItem(action: .report(.whereItCanRun([id])), label: "Show where it can run"),
        MenuItem(action: .form(.machineSettings(id)), label: "Settings…"),
        MenuItem(action: .form(.snapshots(id)), label: "Snapshots…"),
      ] + availabilityItems(for: id) + [
        criticalEvents(of: subject, "application"),
        MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
        autoStartItem(for: id), otherItems(for: subject), item(.machine(id, .delete)),
        .refused("Rename", "A virtual machine keeps its name: its files and its role carry it"),
        MenuItem(action: .form(.machine(id)), label: "Properties"),
      ]
  }

  /// What Failover Cluster Manager offers for a machine and Ferry does not do.
  private func otherItems(for subject: MenuSubject) -> MenuItem {
    let viewer = kind == .linux ? "virt-viewer" : "the hypervisor's own manager"
    return .submenu(
      .moreActions, of: subject, "More Actions…",
      [
        .refused(
          "Connect to virtual machines…", "Ferry shows no machine's screen: \(viewer) does"),
        .refused("Manage virtual machine…", "What there is to manage stands in this menu"),
        .refused("Add storage", "A machine gets its disk when it is made, and no further ones"),
        .refused("Add a resource", "The role of a virtual machine holds that machine alone"),
      ])
  }

  private func fewNodes(for id: MachineID) -> [NodeID] {
    let owner = machines[id: id]?.owner
    let others = nodes.lazy.map(\.id).filter { $0 != owner }
    return Array(others.prefix(Self.briefNodesMax)) + (owner.map { [$0] } ?? [])
  }

  /// The verbs of the resource within the role.
  func items(forResource id: MachineID, isBrief: Bool = false) -> [MenuItem] {
    let subject = MenuSubject.resource(id)
    let nodes = isBrief ? fewNodes(for: id) : nodes.map(\.id)
    let offline: MachineOperation =
      switch machines[id: id]?.policy.offlineAction {
      case .shutDown: .shutDown
      case .turnOff: .turnOff
      case .save, nil: .save
      }
    let more: [MenuItem] = [
      .refused(
        "Simulate failure of this resource",
        "Ferry harms no machine: ferry simulate and ferry lab break are for that"),
      .refused(
        "Assign this resource to another service or application",
        "A virtual machine is the role itself: it has no other to go to"),
      .refused(
        "Refresh virtual machine configuration",
        "Ferry reads it from the hypervisor all the time"),
    ]
    return [
      item(.machine(id, .start), "Bring this resource online"),
      item(.machine(id, offline), "Take this resource offline"),
    ] + migrationItems(for: id, nodes, isBrief: isBrief)
      + [moveItems(for: id, nodes, isBrief: isBrief)[0]] + [
        criticalEvents(of: subject, "resource"),
        MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
        .submenu(.moreActions, of: subject, "More Actions…", more),
        item(.machine(id, .delete)),
        MenuItem(action: .form(.machine(id)), label: "Properties"),
      ]
  }

  /// Shown only while a switch-over waits: then it comes first.
  private func releaseItems(for machine: MachineID) -> [MenuItem] {
    guard openMigration(of: machine)?.isHeld == true else { return [] }
    return [MenuItem(action: .release(machine), label: "Switch over now", isDefault: true)]
  }

  private func powerItems(for machine: MachineID) -> [MenuItem] {
    [MachineOperation.start, .shutDown, .turnOff, .save].map { item(.machine(machine, $0)) }
  }

  private func migrationItems(
    for id: MachineID, _ nodes: [NodeID], isBrief: Bool
  ) -> [MenuItem] {
    let subject = MenuSubject.machine(id)
    var targets = nodes.enumerated().map { index, node in
      MenuItem(
        action: .migrate(id, to: node), label: "\(index + 1) - Live migrate to node \(node)",
        availability: migration(of: id, to: node))
    }
    if !isBrief {
      targets.append(
        MenuItem(
          action: .best(.liveMigrate, of: subject), label: "Best possible",
          availability: best(for: id)))
    }
    var migrate = MenuItem(
      action: .submenu(.liveMigrate, of: subject),
      label: "Live migrate virtual machine to another node",
      availability: liveMigration(of: id), children: targets)
    migrate.isDefault = openMigration(of: id)?.isHeld != true
    guard let back = wayBack(of: id) else { return [migrate] }
    let undo = MenuItem(
      action: .migrate(id, to: back), label: "Live migrate back to \(back)",
      availability: migration(of: id, to: back))
    return [migrate, undo]
  }

  /// Quick migration and plain move, each with its list of nodes.
  private func moveItems(for id: MachineID, _ nodes: [NodeID], isBrief: Bool) -> [MenuItem] {
    let subject = MenuSubject.machine(id)
    let best: Availability = isBrief ? .available(note: nil) : best(for: id)
    func list(_ submenu: Submenu, _ label: String, _ verb: (NodeID) -> MachineOperation)
      -> MenuItem
    {
      let nodes = targets(nodes) { .machine(id, verb($0)) }
      let action = MenuAction.best(submenu, of: subject)
      return .submenu(
        submenu, of: subject, label,
        nodes.contains { $0.availability.isAvailable }
          ? nodes + [MenuItem(action: action, label: "Best possible", availability: best)] : nodes)
    }
    return [
      list(.quickMigrate, "Quick migrate virtual machine(s) to another node") {
        .quickMigrate(to: $0)
      },
      list(.move, "Move virtual machine(s) to another node") { .move(to: $0) },
    ]
  }

  private func cancelItems(for machine: MachineID) -> [MenuItem] {
    [
      MenuItem(
        action: .cancelMigration(machine), label: "Cancel in progress live migration",
        availability: cancellation(of: machine)),
      MenuItem(
        action: .showMigration(machine), label: "Show live migration",
        availability: newestMigration(of: machine) != nil
          ? .available(note: nil) : .refused(reason: "\(machine) has not migrated yet")),
    ]
  }

  /// Only a machine that the cluster does not look after can be given into its care.
  private func availabilityItems(for id: MachineID) -> [MenuItem] {
    guard machines[id: id]?.isHighlyAvailable == false else { return [] }
    return [item(.machine(id, .makeHighlyAvailable))]
  }

  /// The item that stops, or resumes, the cluster's starting the machine by itself.
  private func autoStartItem(for id: MachineID) -> MenuItem {
    var policy = machines[id: id]?.policy ?? RolePolicy()
    let isOff = policy.priority == .noAutoStart
    policy.priority = isOff ? .medium : .noAutoStart
    return item(
      .machine(id, .setPolicy(policy)), isOff ? "Enable auto start" : "Disable auto start")
  }
}

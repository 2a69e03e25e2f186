extension Catalogue {
  private static func change(
    _ name: String, _ action: Action.Change, _ synopsis: String, _ parameters: [Parameter],
    destructive: Bool = false, _ examples: [String] = []
  ) -> Cmdlet {
    Cmdlet(
      name: name, module: .failoverClusters, synopsis: synopsis, parameters: parameters + ofCluster,
      changes: true, isDestructive: destructive, examples: examples, action: .change(action))
  }

  private static let force = flag("Force", "Without a question.")
  private static let group = texts("Name", .groups, at: 0, aliases: ["Group"], "The group.")
  private static let node = text("Node", .nodes, at: 1, "The node; the best one, unless said.")
  private static let resource = texts("Name", .resources, at: 0, "The resource.")
  private static let named = texts("Name", .nodes, at: 0, "The nodes.")

  /// What changes services and applications.
  static let groups: [Cmdlet] = [
    change(
      "Move-ClusterVirtualMachineRole", .moveMachineRole,
      "Moves a virtual machine to another node, live; returns when it is there.",
      [
        group, node,
        text(
          "MigrationType", .words(["Live", "Quick", "Shutdown", "ShutdownForce", "TurnOff"]),
          "How; live, unless said (2012)."),
        flag("Cancel", "Takes a live migration back (2012)."),
        flag("IgnoreLocked", "Accepted."), text("VMId", .machines, "The machine's name."), wait,
      ],
      [
        "Get-Cluster 'demo' | Move-ClusterVirtualMachineRole -Name 'web-01' -Node 'quay2'",
        "Move-ClusterVirtualMachineRole web-01 quay2 -Wait 0",
      ]),
    change(
      "Move-ClusterGroup", .moveGroup,
      "Moves a group; a running machine is saved, moved and restored, as by a quick migration.",
      [group, node, flag("IgnoreLocked", "Accepted."), wait]),
    change(
      "Start-ClusterGroup", .startGroup,
      "Brings a group online: starts the machine, or the service's resources.",
      [
        group, flag("IgnoreLocked", "Accepted."), wait,
      ]),
    change(
      "Stop-ClusterGroup", .stopGroup,
      "Takes a group offline: a machine is saved, shut down or turned off, as its policy says.",
      [group, flag("IgnoreLocked", "Accepted."), wait]),
    change(
      "Remove-ClusterGroup", .removeGroup,
      "Takes a role away. With Ferry, role and machine are one: Remove-VM has to follow.",
      [group, flag("RemoveResources", "With its resources."), force], destructive: true),
    change(
      "Add-ClusterVirtualMachineRole", .addMachineRole, "Makes a virtual machine highly available.",
      [
        text("Name", at: 1, "The group's name, which is the machine's."),
        text("VirtualMachine", .machines, at: 0, aliases: ["VM", "VMName"], "The machine."),
        text("VMId", .machines, "The machine's name."),
      ]),
    change("Start-ClusterResource", .startResource, "Brings a resource online.", [resource, wait]),
    change("Stop-ClusterResource", .stopResource, "Takes a resource offline.", [resource, wait]),
    change(
      "Update-ClusterVirtualMachineConfiguration", .refreshMachine,
      "Refreshes what the cluster knows of a machine, which Ferry does by itself.",
      [resource, text("VMId", .machines, "The machine's name.")]),
    change(
      "Set-ClusterOwnerNode", .setOwners,
      "Says which nodes a group prefers, or which a resource may have.",
      [
        text("Group", .groups, "The group."), text("Resource", .resources, "The resource."),
        texts("Owners", .nodes, at: 0, needed: true, "The nodes, the best first."),
      ]),
    change(
      "Set-ClusterParameter", .setParameter, "Sets a private property.",
      [
        text("Name", .parameters, at: 0, "Its name."),
        value("Value", .anything, at: 1, "Its value."),
        value("Multiple", .anything, "A table of several."), flag("Create", "Accepted."),
        flag("Delete", "Sets it to what holds by itself."),
      ]),
  ]

  /// What changes nodes.
  static let nodes: [Cmdlet] = [
    change(
      "Suspend-ClusterNode", .suspendNode,
      "Pauses a node: it keeps what it runs, or is drained first.",
      [
        named, flag("Drain", "Moves its machines away first (2012)."),
        flag(
          "ForceDrain",
          "Moves elsewhere what can't go to -TargetNode; what can't be moved stays, and is named."),
        text(
          "TargetNode", .nodes, at: 1,
          "Where the machines go; from there they come back by hand."),
        Parameter(name: "Wait", kind: .flag, help: "Waits for the end of the drain; always so."),
      ], ["Suspend-ClusterNode quay3 -Drain"]),
    change(
      "Resume-ClusterNode", .resumeNode, "Lets a paused node take on machines again.",
      [
        named,
        text(
          "Failback", .words(["Immediate", "NoFailback", "Policy"]), at: 1,
          "What comes back: what was drained, nothing, or what prefers the node by its policy; "
            + "nothing, unless said (2012)."),
      ]),
    change(
      "Start-ClusterNode", .startNode, "Starts the cluster service of a node.",
      [
        named, flag("FixQuorum", "Accepted only where the cluster has quorum.", aliases: ["fq"]),
        flag("PreventQuorum", "Accepted.", aliases: ["pq"]),
        flag("IgnorePersistentState", "Accepted.", aliases: ["ips"]), wait,
      ]),
    change(
      "Stop-ClusterNode", .stopNode, "Stops the cluster service of a node; its machines fail over.",
      [named, wait], destructive: true),
    change(
      "Add-ClusterNode", .addNode, "Adds a node.",
      [
        named, flag("NoStorage", "Accepted."),
      ]),
    change(
      "Remove-ClusterNode", .removeNode, "Evicts a node for good.",
      [named, force, flag("CleanupDisks", "Accepted."), wait], destructive: true),
    change(
      "Start-Cluster", .startCluster, "Starts the cluster service of every node that is down.",
      [
        text("Name", .cluster, at: 0, "The cluster."),
        flag("IgnorePersistentState", "Accepted.", aliases: ["ips"]), wait,
      ]),
  ]

  /// What changes storage.
  static let storage: [Cmdlet] = [
    change(
      "Add-ClusterSharedVolume", .addVolume, "Makes an available disk a cluster shared volume.",
      [texts("Name", .disks, at: 0, "The disk.")]),
    change(
      "Remove-ClusterSharedVolume", .removeVolume, "Makes a shared volume an available disk again.",
      [texts("Name", .volumes, at: 0, "The volume.")], destructive: true),
    change(
      "Move-ClusterSharedVolume", .moveVolume, "Has another node coordinate a shared volume.",
      [texts("Name", .volumes, at: 0, "The volume."), node, wait]),
    change(
      "Add-ClusterDisk", .addDisk, "Makes a disk available to the cluster.",
      [texts("Name", .disks, at: 0, "The disk.")]),
    change(
      "Suspend-ClusterResource", .suspendResource,
      "Takes a shared volume out of use, or sends all access through its coordinator.",
      [
        texts("Name", .volumes, at: 0, "The volume."),
        texts("VolumeName", .volumes, at: 1, "The volume."),
        flag("RedirectedAccess", "All access goes through the coordinator."), force,
      ]),
    change(
      "Resume-ClusterResource", .resumeResource, "Takes a shared volume into use again.",
      [
        texts("Name", .volumes, at: 0, "The volume."),
        texts("VolumeName", .volumes, at: 1, "The volume."),
        flag("RedirectedAccess", "Access is direct again."),
      ]),
  ]

  /// What concerns the whole.
  static let others: [Cmdlet] = [
    change(
      "Set-ClusterQuorum", .setQuorum, "Says whose votes make the quorum.",
      [
        flag("NodeMajority", "Those of the nodes.", aliases: ["NoWitness"]),
        text(
          "NodeAndDiskMajority", .disks, aliases: ["DiskWitness"], "Those of the nodes and a disk."),
        text(
          "NodeAndFileShareMajority", aliases: ["FileShareWitness"],
          "Those of the nodes and a file share."),
        text("DiskOnly", .disks, "That of a disk alone."),
      ]),
    change(
      "Test-Cluster", .validate, "Validates the cluster; changes nothing in it.",
      [
        texts("Node", .nodes, at: 0, "Accepted: all nodes are looked at."),
        value("Disk", .anything, "Accepted."), texts("Include", "Tests, or categories of tests."),
        texts("Ignore", "Tests that are left out."), flag("List", "Lists the tests."),
        text("ReportName", "The file of the report."), flag("Force", "Accepted."),
      ], ["Test-Cluster -List", "Test-Cluster -Include 'Network'"]),
    change(
      "Get-ClusterLog", .collectLogs, "Collects the cluster log of each node in a folder.",
      [
        texts("Node", .nodes, at: 0, "The nodes; all, unless said."),
        text("Destination", "The folder; this one, unless said."),
        value("TimeSpan", .number, "Only the last so many minutes."),
        flag("UseLocalTime", "Accepted.", aliases: ["lt"]), flag("SkipClusterState", "Accepted."),
      ], ["Get-ClusterLog -Destination logs -TimeSpan 60"]),
  ]
}

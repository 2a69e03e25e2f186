extension Catalogue {
  private static func list(
    _ name: String, _ action: Action.List, _ synopsis: String, _ parameters: [Parameter],
    _ examples: [String] = []
  ) -> Cmdlet {
    Cmdlet(
      name: name, module: .failoverClusters, synopsis: synopsis, parameters: parameters + ofCluster,
      examples: examples, action: .list(action))
  }

  /// What looks at a cluster.
  static let clusterLists: [Cmdlet] = [
    Cmdlet(
      name: "Get-Cluster", module: .failoverClusters,
      synopsis: "The cluster, with what holds for all of it.",
      parameters: [
        text("Name", .cluster, at: 0, input: true, "Its name."), text("Domain", "Accepted."),
      ], examples: ["(Get-Cluster).SharedVolumesRoot"], action: .list(.cluster)),
    list(
      "Get-ClusterNode", .nodes, "The nodes.",
      [texts("Name", .nodes, at: 0, "Their names; * for any letters.")],
      ["Get-ClusterNode | Format-Table Name, State, FreeMemory"]),
    list(
      "Get-ClusterGroup", .groups, "The services and applications: the virtual machines.",
      [texts("Name", .groups, at: 0, "Their names."), text("VMId", "The machine's name.")],
      ["Get-ClusterGroup | Where-Object { $_.OwnerNode -eq 'quay1' }"]),
    list(
      "Get-ClusterResource", .resources, "The resources: machines, their configurations, disks.",
      [texts("Name", .resources, at: 0, "Their names."), text("VMId", "The machine's name.")]),
    list(
      "Get-ClusterNetwork", .networks, "The networks.",
      [texts("Name", .networks, at: 0, "Their names.")],
      ["(Get-ClusterNetwork 'Live Migration').Metric = 900"]),
    list(
      "Get-ClusterNetworkInterface", .adapters, "The nodes' adapters in the networks.",
      [
        texts("Name", at: 0, "Their names."), text("Node", .nodes, at: 1, "The node."),
        text("Network", .networks, at: 2, "The network."),
      ]),
    list(
      "Get-ClusterSharedVolume", .volumes, "The cluster shared volumes.",
      [texts("Name", .volumes, at: 0, "Their names.")],
      ["Get-ClusterSharedVolume | Select-Object Name, PercentFree"]),
    list(
      "Get-ClusterSharedVolumeState", .volumeStates,
      "How each node reaches the cluster shared volumes (2012).",
      [
        texts("Name", .volumes, at: 0, "Their names."),
        text("Node", .nodes, at: 1, "The node; all, unless said."),
      ]),
    list(
      "Get-ClusterAvailableDisk", .disks, "The disks that are used for nothing yet.",
      [text("Disk", .disks, "The disk."), flag("All", "Accepted.")],
      ["Get-ClusterAvailableDisk | Add-ClusterSharedVolume"]),
    list("Get-ClusterQuorum", .quorum, "Whose votes make the quorum.", []),
    list(
      "Get-ClusterOwnerNode", .owners,
      "The nodes that a group prefers, or that a resource may have.",
      [text("Group", .groups, "The group."), text("Resource", .resources, "The resource.")]),
    list(
      "Get-ClusterParameter", .parameters,
      "The private properties of a resource or a resource type.",
      [texts("Name", at: 0, "Their names.")],
      ["Get-ClusterResourceType 'Virtual Machine' | Get-ClusterParameter MigrationNetworkOrder"]),
    list(
      "Get-ClusterResourceDependency", .dependencies, "What a resource needs.",
      [texts("Resource", .resources, at: 0, aliases: ["Name"], "The resource.")]),
    Cmdlet(
      name: "Get-ClusterResourceDependencyReport", module: .failoverClusters,
      synopsis: "Writes a page that shows what resources need, and what needs them.",
      parameters: [
        texts("Name", .resources, at: 0, "The resources; all, unless said."),
        texts("Group", .groups, "The groups."),
      ] + ofCluster,
      examples: ["Get-ClusterGroup web-01 | Get-ClusterResourceDependencyReport"],
      action: .change(.reportDependencies)),
    list(
      "Get-ClusterResourceType", .resourceTypes, "The kinds of resources.",
      [texts("Name", at: 0, "Their names.")]),
    Cmdlet(
      name: "Get-WinEvent", module: .core, synopsis: "The newest lines of the event log.",
      parameters: [
        texts("LogName", at: 0, "The channel; any, unless said."),
        value("MaxEvents", .number, "The most lines."), text("ComputerName", .nodes, "The node."),
      ], action: .list(.events)),
    Cmdlet(
      name: "Get-VM", module: .hyperV, synopsis: "The virtual machines.",
      parameters: [
        texts("Name", .machines, at: 0, input: true, "Their names."),
        text("ComputerName", .nodes, "The node."),
      ], action: .list(.machines)),
  ]
}

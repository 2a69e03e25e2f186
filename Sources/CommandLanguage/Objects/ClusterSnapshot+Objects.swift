internal import ClusterModel
internal import ClusterRules

/// The cluster in the objects of FailoverClusters: names of properties as there, values as Ferry
/// knows them.
extension ClusterSnapshot {
  /// The object that a part of the cluster is; nil when it is gone.
  func object(of subject: Subject) -> Object? {
    switch subject {
    case .cluster: clusterObject
    case .node(let id): nodes[id: id].map(object)
    case .group(let id): machines[id: id].map(group)
    case .service(let id): services[id: id].map(group)
    case .serviceResource(let id, let name):
      services[id: id].flatMap { resources(of: $0).first { $0["Name"]?.text == name } }
    case .clusterGroup: ownGroup
    case .availableStorage(let disk): availableStorage(by: disk)
    case .machine(let id): machines[id: id].map(resource)
    case .machineConfiguration(let id): machines[id: id].map(configurationResource)
    case .disk(let id): disks[id: id].map(resource)
    case .volume(let id): volumes[id: id].map(object)
    case .network(let id): networks[id: id].map(object)
    case .adapter(let node, let network): adapters.first { $0.subject == .adapter(node, network) }
    case .resourceType(let name): resourceTypes.first { $0["Name"]?.text == name }
    }
  }

  var clusterObject: Object {
    Object(
      "Cluster",
      [
        ("Name", .string(name)), ("CurrentHostServer", host.map(node) ?? .null),
        ("EnableSharedVolumes", .string(settings.sharedVolumesEnabled ? "Enabled" : "Disabled")),
        ("SharedVolumesRoot", .string(settings.sharedVolumeRoot)),
        ("QuorumType", .string(quorum?.mode ?? "")),
        ("IsQuorate", quorum.map { .boolean($0.isQuorate) } ?? .null),
        ("Nodes", .integer(nodes.count)), ("VirtualMachines", .integer(machines.count)),
        ("Kind", .string(kind.rawValue)),
      ], columns: ["Name"], subject: .cluster)
  }

  private var host: NodeID? { nodes.first(where: \.isCurrentHost)?.id }

  func node(_ id: NodeID) -> Value { .reference(.node(id), id.rawValue) }

  func object(_ node: Node) -> Object {
    Object(
      "ClusterNode",
      [
        ("Name", .string(node.id.rawValue)), ("NodeName", .string(node.id.rawValue)),
        ("Id", .integer((nodes.firstIndex { $0.id == node.id } ?? 0) + 1)),
        ("State", .string(node.state.rawValue)),
        ("DrainStatus", .string(node.drainWord)),
        ("StatusInformation", .string(node.remark ?? "")),
        ("Cluster", .reference(.cluster, name)),
        ("Memory", .integer(Int(node.memory.count))),
        ("FreeMemory", .integer(Int(node.memoryFree.count))),
        ("Processors", .integer(node.processors)),
        ("ProcessorName", .string(node.processor.name)),
        ("Hypervisor", .string(node.hypervisor)), ("SystemVersion", .string(node.systemVersion)),
        ("VirtualMachines", .integer(machines(on: node.id).count)),
      ], columns: ["Name", "State"], subject: .node(node.id))
  }

  // MARK: Groups

  /// All groups: those of machines, and those of the cluster itself.
  var groups: [Object] {
    [availableStorage(by: nil), ownGroup].compactMap { $0 }
      + machines.filter(\.isHighlyAvailable).map(group) + services.map(group)
  }

  func group(_ machine: VirtualMachine) -> Object {
    let policy = machine.policy
    let window: (Int, Int) =
      if case .between(let first, let second) = policy.failback { (first, second) } else {
        (-1, -1)
      }
    return Object(
      "ClusterGroup",
      [
        ("Name", .string(machine.id.rawValue)), ("OwnerNode", machine.owner.map(node) ?? .null),
        ("State", .string(machine.groupState)), ("GroupType", .string("VirtualMachine")),
        ("Status", .string(status(of: machine))), ("Id", .string(machine.id.rawValue)),
        ("Cluster", .reference(.cluster, name)), ("IsCoreGroup", .boolean(false)),
        ("Priority", .integer(policy.priority.rawValue)),
        ("AutoFailbackType", .integer(policy.failback == .prevent ? 0 : 1)),
        ("FailbackWindowStart", .integer(window.0)), ("FailbackWindowEnd", .integer(window.1)),
        ("FailoverThreshold", policy.failuresMax.map { .integer($0) } ?? .null),
        ("FailoverPeriod", .integer(Int(policy.failurePeriod.components.seconds / 3600))),
        ("AntiAffinityClassNames", .array(policy.antiAffinity.map { .string($0) })),
        ("PreferredOwners", .array(policy.preferredOwners.map(node))),
        ("Description", .string("")), ("StatusInformation", .string(machine.information ?? "")),
      ], columns: ["Name", "OwnerNode", "State"], subject: .group(machine.id))
  }

  /// The group of the cluster's name and witness, where somebody speaks for the cluster.
  private var ownGroup: Object? {
    guard kind == .simulated, let host else { return nil }
    return coreGroup("Cluster Group", host, "Cluster", .clusterGroup)
  }

  /// The group of the disks without a use.
  func availableStorage(by disk: DiskID?) -> Object? {
    let available = disks.filter { $0.use == .available }
    guard let first = disk.flatMap({ disks[id: $0] }) ?? available.first else { return nil }
    return coreGroup("Available Storage", first.owner, "AvailableStorage", .availableStorage(disk))
  }

  private func coreGroup(
    _ title: String, _ owner: NodeID?, _ type: String, _ subject: Subject
  ) -> Object {
    Object(
      "ClusterGroup",
      [
        ("Name", .string(title)), ("OwnerNode", owner.map(node) ?? .null),
        ("State", .string("Online")), ("GroupType", .string(type)), ("Status", .string("Online")),
        ("Id", .string(title)), ("Cluster", .reference(.cluster, name)),
        ("IsCoreGroup", .boolean(true)),
      ], columns: ["Name", "OwnerNode", "State"], subject: subject)
  }

  // MARK: Resources

  var resources: [Object] {
    disks.filter { disk in
      if case .sharedVolume = disk.use { false } else { true }
    }.map(resource)
      + machines.filter(\.isHighlyAvailable).flatMap {
        [resource($0), configurationResource($0)]
      } + services.flatMap(resources)
  }

  func resource(_ machine: VirtualMachine) -> Object {
    resource(
      "Virtual Machine \(machine.id)", "Virtual Machine", machine.resourceState, machine.owner,
      .reference(.group(machine.id), machine.id.rawValue), .machine(machine.id))
  }

  private func configurationResource(_ machine: VirtualMachine) -> Object {
    resource(
      "Virtual Machine Configuration \(machine.id)", "Virtual Machine Configuration", "Online",
      machine.owner, .reference(.group(machine.id), machine.id.rawValue),
      .machineConfiguration(machine.id))
  }

  func resource(_ disk: ClusterDisk) -> Object {
    let group: Value =
      switch disk.use {
      case .machine(let id): .reference(.group(id), id.rawValue)
      case .witness: .reference(.clusterGroup, "Cluster Group")
      case .available, .sharedVolume:
        .reference(.availableStorage(disk.id), "Available Storage")
      }
    var object = resource(
      disk.id.rawValue, "Physical Disk", disk.state.rawValue, disk.owner, group, .disk(disk.id))
    object["Size"] = .integer(Int(disk.capacity.count))
    return object
  }

  func resource(
    _ title: String, _ type: String, _ state: String, _ owner: NodeID?, _ group: Value,
    _ subject: Subject
  ) -> Object {
    Object(
      "ClusterResource",
      [
        ("Name", .string(title)), ("State", .string(state)), ("OwnerGroup", group),
        ("ResourceType", .reference(.resourceType(type), type)),
        ("OwnerNode", owner.map(node) ?? .null), ("Id", .string(title)),
        ("Cluster", .reference(.cluster, name)),
      ], columns: ["Name", "State", "OwnerGroup", "ResourceType"], subject: subject)
  }

  var resourceTypes: [Object] {
    let types = Set(services.flatMap { $0.resources.map(\.type) })
    let all = ["Physical Disk", "Virtual Machine", "Virtual Machine Configuration"]
    return (all + types.subtracting(all).sorted()).map { title in
      Object(
        "ClusterResourceType", [("Name", .string(title)), ("DisplayName", .string(title))],
        subject: .resourceType(title))
    }
  }
}

extension Node {
  /// The word of 2012 for its drain.
  fileprivate var drainWord: String {
    switch drain {
    case .none: "NotInitiated"
    case .draining: "InProgress"
    case .drained: "Completed"
    case .failed: "Failed"
    }
  }
}

extension VirtualMachine {
  /// The state of its group, in FailoverClusters' words.
  var groupState: String {
    switch state {
    case .running, .paused: "Online"
    case .off, .saved: "Offline"
    case .starting, .stopping, .saving: "Pending"
    case .pausedCritical, .failed: "Failed"
    case .unknown: "Unknown"
    }
  }

  /// The state of its resource: the enabled and the paused machine is online, and so on (2.4).
  var resourceState: String {
    switch state {
    case .starting: "OnlinePending"
    case .stopping, .saving: "OfflinePending"
    default: groupState
    }
  }
}

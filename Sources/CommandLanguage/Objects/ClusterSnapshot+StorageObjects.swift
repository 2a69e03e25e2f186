internal import ClusterModel
internal import ClusterRules

extension ClusterSnapshot {
  func object(_ volume: SharedVolume) -> Object {
    let used = Double(volume.used.count)
    let free = volume.capacity.count - volume.used.count
    let percent = volume.capacity.count > 0 ? 100 * Double(free) / Double(volume.capacity.count) : 0
    let partition = Object(
      "ClusterSharedVolumePartition",
      [
        ("Name", .string(volume.path)), ("Size", .integer(Int(volume.capacity.count))),
        ("UsedSpace", .integer(Int(used))), ("FreeSpace", .integer(Int(free))),
        ("PercentFree", .number((percent * 100).rounded() / 100)),
      ])
    let info = Object(
      "ClusterSharedVolumeInfo",
      [
        ("FriendlyVolumeName", .string(volume.path)), ("Partition", .object(partition)),
        ("RedirectedAccess", .boolean(volume.isRedirectedByHand)),
        ("MaintenanceMode", .boolean(volume.isInMaintenance)),
      ])
    return Object(
      "ClusterSharedVolume",
      [
        ("Name", .string(volume.id.rawValue)), ("State", .string(volume.stateWord)),
        ("Node", volume.coordinator.map(node) ?? .null),
        ("OwnerNode", volume.coordinator.map(node) ?? .null),
        ("SharedVolumeInfo", .object(info)), ("Path", .string(volume.path)),
        ("Status", .string(volume.state.rawValue)),
        ("Size", .integer(Int(volume.capacity.count))), ("FreeSpace", .integer(Int(free))),
        ("PercentFree", .number((percent * 100).rounded() / 100)),
        ("Disk", volume.disk.map { .reference(.disk($0), $0.rawValue) } ?? .null),
      ], columns: ["Name", "State", "Node"], subject: .volume(volume.id))
  }

  /// How each node reaches a volume, as far as that is known.
  func states(of volume: SharedVolume, on only: NodeID?) -> [Object] {
    nodes.map(\.id).filter { only == nil || only == $0 }.compactMap { id in
      volume.access[id].map { access in
        Object(
          "ClusterSharedVolumeStateInfo",
          [
            ("Name", .string(volume.id.rawValue)), ("VolumeFriendlyName", .string(volume.path)),
            ("Node", node(id)), ("StateInfo", .string(access.stateInfo)),
          ], subject: .volume(volume.id))
      }
    }
  }

  var availableDisks: [Object] {
    disks.filter { $0.use == .available }.map { disk in
      Object(
        "ClusterDisk",
        [
          ("Name", .string(disk.id.rawValue)), ("Cluster", .reference(.cluster, name)),
          ("Id", .string(disk.id.rawValue)), ("Size", .integer(Int(disk.capacity.count))),
          ("Owner", disk.owner.map(node) ?? .null), ("State", .string(disk.state.rawValue)),
        ], columns: ["Name", "Size", "Owner", "State"], subject: .disk(disk.id))
    }
  }

  func object(_ network: ClusterNetwork) -> Object {
    Object(
      "ClusterNetwork",
      [
        ("Name", .string(network.id.rawValue)), ("State", .string(network.state.rawValue)),
        ("Metric", network.metric.map { .integer($0) } ?? .null),
        ("Role", .integer(network.roleNumber)), ("ClusterUse", .string(network.use.rawValue)),
        ("Address", .string(network.subnet)), ("Id", .string(network.id.rawValue)),
        ("Cluster", .reference(.cluster, name)),
        ("MegabitsPerSecond", network.speed.map { .number($0.megabitsPerSecond) } ?? .null),
        ("MigrationRank", rank(of: network.id).map { .integer($0) } ?? .null),
      ], columns: ["Name", "State", "Metric", "Role"], subject: .network(network.id))
  }

  private func rank(of id: NetworkID) -> Int? {
    NetworkOrder.inForce(in: self).firstIndex { $0.id == id }.map { $0 + 1 }
  }

  var adapters: [Object] {
    networks.flatMap { network in
      network.adapters.sorted { $0.key < $1.key }.map { id, adapter in
        Object(
          "ClusterNetworkInterface",
          [
            ("Name", .string("\(id) - \(adapter.name)")), ("Node", node(id)),
            ("Network", .reference(.network(network.id), network.id.rawValue)),
            ("State", .string(adapter.state.rawValue)), ("Adapter", .string(adapter.name)),
            ("Address", .string(network.addresses[id] ?? "")),
          ], columns: ["Name", "Node", "Network", "State"], subject: .adapter(id, network.id))
      }
    }
  }

  var quorumObject: Object {
    let witness = settings.quorum?.witnessDisk?.rawValue ?? settings.quorum?.witnessShare
    return Object(
      "ClusterQuorumSettings",
      [
        ("Cluster", .reference(.cluster, name)),
        ("QuorumResource", witness.map { .string($0) } ?? .null),
        ("QuorumType", .string(quorum?.mode ?? settings.quorum?.mode.rawValue ?? "")),
        ("VotesPresent", quorum.map { .integer($0.votesPresent) } ?? .null),
        ("VotesExpected", quorum.map { .integer($0.votesExpected) } ?? .null),
      ], columns: ["Cluster", "QuorumResource", "QuorumType"])
  }

  func machineObject(_ machine: VirtualMachine) -> Object {
    Object(
      "VirtualMachine",
      [
        ("Name", .string(machine.id.rawValue)), ("State", .string(machine.state.rawValue)),
        ("ProcessorCount", .integer(machine.processors)),
        ("MemoryAssigned", .integer(Int(machine.memory.count))),
        ("ComputerName", machine.owner.map(node) ?? .null),
        ("Status", .string(status(of: machine))),
        ("IsClustered", .boolean(machine.isHighlyAvailable)),
        (
          "CompatibilityForMigrationEnabled", .boolean(machine.isProcessorCompatible)
        ),
        ("AutomaticStartAction", .string(machine.startAction.rawValue)),
        ("Path", machine.volume.flatMap { volumes[id: $0]?.path }.map { .string($0) } ?? .null),
      ], columns: ["Name", "State", "ProcessorCount", "MemoryAssigned", "ComputerName", "Status"],
      subject: .group(machine.id))
  }

  /// What a machine's resource needs, as one line of Get-ClusterResourceDependency.
  func dependency(of object: Object) -> Object {
    var needs: [String] = []
    if case .machine(let id)? = object.subject, let machine = machines[id: id] {
      needs.append("[Virtual Machine Configuration \(id)]")
      if let disk = machine.disk { needs.append("[\(disk)]") }
    }
    return Object(
      "ClusterResourceDependency",
      [
        ("Resource", .string(object.text)),
        ("DependencyExpression", .string(needs.joined(separator: " and "))),
      ])
  }

  func object(_ record: EventRecord) -> Object {
    Object(
      "EventRecord",
      [
        ("TimeCreated", .date(record.time)), ("Id", record.eventID.map { .integer($0) } ?? .null),
        ("LevelDisplayName", .string(record.level.rawValue)), ("Message", .string(record.message)),
        ("ProviderName", .string(record.provider.rawValue)),
        ("LogName", .string(record.channel.rawValue)),
        ("MachineName", record.node.map(node) ?? .null),
      ], columns: ["TimeCreated", "Id", "LevelDisplayName", "Message"])
  }
}

extension SharedVolume.Access {
  /// FailoverClusters' word for it.
  fileprivate var stateInfo: String {
    switch self {
    case .direct: "Direct"
    case .redirected: "FileSystemRedirected"
    case .none: "Unavailable"
    }
  }
}

extension SharedVolume {
  fileprivate var stateWord: String {
    switch state {
    case .online, .redirected, .maintenance, .degraded: "Online"
    case .offline: "Offline"
    }
  }
}

extension ClusterNetwork {
  /// Windows' number of its use.
  fileprivate var roleNumber: Int {
    switch use {
    case .disabled: 0
    case .internal: 1
    case .enabled: 3
    }
  }
}

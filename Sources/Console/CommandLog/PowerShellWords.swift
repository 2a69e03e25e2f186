import ClusterModel

/// Actions in PowerShell, with the modules FailoverClusters and Hyper-V.
struct PowerShellWords {
  let cluster: ClusterSnapshot
  /// `-Cluster "name"`, for every cmdlet that takes it.
  let on: String

  init(_ cluster: ClusterSnapshot) {
    self.cluster = cluster
    on = "-Cluster \(Self.quoted(cluster.name))"
  }

  func lines(for action: ClusterAction) -> [String] {
    switch action {
    case .migrate(let machine, let node, let holds):
      (holds ? ["# Hyper-V switches over by itself: it can't be held."] : []) + [
        "Get-Cluster \(Self.quoted(cluster.name)) | Move-ClusterVirtualMachineRole "
          + "-Name \(Self.quoted(machine)) -Node \(Self.quoted(node))"
      ]
    case .release: ["# Hyper-V switches over by itself: there is nothing to let go."]
    case .cancelMigration(let machine):
      ["Move-ClusterVirtualMachineRole -Name \(Self.quoted(machine)) -Cancel \(on)"]
    case .perform(.machine(let id, let operation)): lines(for: operation, id)
    case .perform(.service(let id, let operation)): [line(for: operation, id)]
    case .perform(.createMachine(let wanted)): lines(for: wanted)
    case .perform(.node(let id, let operation)): [line(for: operation, id)]
    case .perform(.addNode(let wanted)): ["Add-ClusterNode -Name \(Self.quoted(wanted.name)) \(on)"]
    case .perform(.storage(let operation)): [line(for: operation)]
    case .perform(.network(let operation)): lines(for: operation)
    case .perform(.setQuorum(let wanted)): [line(for: wanted)]
    }
  }

  /// A text in quotes, in which PowerShell replaces nothing. It takes curly quotes for straight
  /// ones; control characters, which no name has, are left out.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      if "`$\"\u{201C}\u{201D}\u{201E}".unicodeScalars.contains(scalar) { quoted += "`" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  static func quoted(_ name: some RawRepresentable<String>) -> String { quoted(name.rawValue) }

  private func line(for operation: ServiceOperation, _ id: ServiceID) -> String {
    let name = "-Name \(Self.quoted(id))"
    return switch operation {
    case .bringOnline: "Start-ClusterGroup \(name) \(on)"
    case .takeOffline: "Stop-ClusterGroup \(name) \(on)"
    case .move(let node): "Move-ClusterGroup \(name) -Node \(Self.quoted(node)) \(on)"
    }
  }

  private func line(for operation: NodeOperation, _ id: NodeID) -> String {
    let name = "-Name \(Self.quoted(id))"
    return switch operation {
    case .pause: "Suspend-ClusterNode \(name) \(on)"
    case .drain: "Suspend-ClusterNode \(name) -Drain \(on)"
    case .resume(let failback):
      "Resume-ClusterNode \(name) -Failback \(failback ? "Immediate" : "NoFailback") \(on)"
    case .stopService: "Stop-ClusterNode \(name) \(on)"
    case .startService: "Start-ClusterNode \(name) \(on)"
    case .evict: "Remove-ClusterNode \(name) \(on)"
    case .fence(.reboot): "Restart-Computer -ComputerName \(Self.quoted(id)) -Force"
    case .fence(.off): "Stop-Computer -ComputerName \(Self.quoted(id)) -Force"
    }
  }

  private func line(for operation: StorageOperation) -> String {
    switch operation {
    case .enableSharedVolumes:
      "(Get-Cluster \(Self.quoted(cluster.name))).EnableSharedVolumes = \"Enabled\""
    case .addVolume(let disk): "Add-ClusterSharedVolume -Name \(Self.quoted(disk)) \(on)"
    case .removeVolume(let volume): "Remove-ClusterSharedVolume -Name \(Self.quoted(volume)) \(on)"
    case .moveCoordinator(let volume, let node):
      "Move-ClusterSharedVolume -Name \(Self.quoted(volume)) -Node \(Self.quoted(node)) \(on)"
    case .renameRoot(let folder):
      "(Get-Cluster \(Self.quoted(cluster.name))).SharedVolumesRoot = \(Self.quoted(folder))"
    case .setMaintenance(let volume, let isOn):
      "\(isOn ? "Suspend" : "Resume")-ClusterResource -Name \(Self.quoted(volume)) \(on)"
    case .setRedirected(let volume, let isOn):
      "\(isOn ? "Suspend" : "Resume")-ClusterResource -Name \(Self.quoted(volume)) "
        + "-RedirectedAccess\(isOn ? " -Force" : "") \(on)"
    case .moveDisk(let disk, let node):
      "Get-ClusterResource \(Self.quoted(disk)) \(on) | Get-ClusterGroup "
        + "| Move-ClusterGroup -Node \(Self.quoted(node))"
    }
  }

  private func lines(for operation: NetworkOperation) -> [String] {
    func network(_ id: NetworkID) -> String { "(Get-ClusterNetwork \(Self.quoted(id)) \(on))" }
    switch operation {
    case .setMigrationNetworks(let networks):
      return [
        parameter("MigrationNetworkOrder", of: networks.order ?? []),
        parameter("MigrationExcludeNetworks", of: networks.excluded),
      ]
    case .setUse(let id, let use):
      let role =
        switch use {
        case .disabled: 0
        case .internal: 1
        case .enabled: 3
        }
      return ["\(network(id)).Role = \(role)"]
    case .setMetric(let id, let metric): return ["\(network(id)).Metric = \(metric)"]
    case .rename(let id, let name): return ["\(network(id)).Name = \(Self.quoted(name))"]
    }
  }

  /// The networks of a list stand in it by their identifiers, in their order.
  private func parameter(_ name: String, of networks: [NetworkID]) -> String {
    let ids = networks.map { "(Get-ClusterNetwork \(Self.quoted($0)) \(on)).Id" }
    let value = ids.isEmpty ? "\"\"" : "(\(ids.joined(separator: ", ")) -join \";\")"
    return
      "Get-ClusterResourceType \"Virtual Machine\" \(on) | Set-ClusterParameter \(name) \(value)"
  }

  private func line(for wanted: QuorumConfiguration) -> String {
    let witness =
      switch wanted.mode {
      case .nodeMajority: "-NodeMajority"
      case .nodeAndDiskMajority:
        "-NodeAndDiskMajority \(Self.quoted(wanted.witnessDisk?.rawValue ?? ""))"
      case .nodeAndFileShareMajority:
        "-NodeAndFileShareMajority \(Self.quoted(wanted.witnessShare ?? ""))"
      case .diskOnly: "-DiskOnly \(Self.quoted(wanted.witnessDisk?.rawValue ?? ""))"
      }
    return "Set-ClusterQuorum \(witness) \(on)"
  }
}

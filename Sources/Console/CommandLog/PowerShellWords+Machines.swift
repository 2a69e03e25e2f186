import ClusterModel

extension PowerShellWords {
  func lines(for operation: MachineOperation, _ id: MachineID) -> [String] {
    let name = Self.quoted(id)
    let at = host(of: id)
    switch operation {
    case .start: return ["Start-ClusterGroup -Name \(name) \(on)"]
    case .shutDown: return ["Stop-VM -Name \(name)\(at)"]
    case .turnOff: return ["Stop-VM -Name \(name) -TurnOff\(at)"]
    case .save: return ["Save-VM -Name \(name)\(at)"]
    case .delete:
      let role = "Remove-ClusterGroup -Name \(name) -RemoveResources -Force \(on)"
      let isHighlyAvailable = cluster.machines[id: id]?.isHighlyAvailable ?? false
      return (isHighlyAvailable ? [role] : []) + ["Remove-VM -Name \(name) -Force\(at)"]
    case .makeHighlyAvailable:
      return ["Add-ClusterVirtualMachineRole -VirtualMachine \(name) \(on)"]
    case .configure(let change): return lines(for: change, name, at)
    case .setPolicy(let policy): return lines(for: policy, id)
    case .takeSnapshot(let snapshot, let sequence):
      let take = "Checkpoint-VM -Name \(name) -SnapshotName \(Self.quoted(snapshot))\(at)"
      guard sequence == .shutDownFirst else { return [take] }
      return ["Stop-VM -Name \(name)\(at)", take, "Start-VM -Name \(name)\(at)"]
    case .revert(let snapshot):
      return ["Restore-VMSnapshot -VMName \(name) -Name \(Self.quoted(snapshot))\(at)"]
    case .deleteSnapshot(let snapshot):
      return ["Remove-VMSnapshot -VMName \(name) -Name \(Self.quoted(snapshot))\(at)"]
    case .quickMigrate(let node):
      return [
        "Move-ClusterVirtualMachineRole -Name \(name) -Node \(Self.quoted(node)) "
          + "-MigrationType Quick \(on)"
      ]
    case .move(let node):
      return ["Move-ClusterGroup -Name \(name) -Node \(Self.quoted(node)) \(on)"]
    }
  }

  func lines(for wanted: MachineSpecification) -> [String] {
    let name = Self.quoted(wanted.name)
    let at = " -ComputerName \(Self.quoted(wanted.owner))"
    var create = "New-VM -Name \(name) -MemoryStartupBytes \(Self.size(wanted.memory))"
    if let folder = wanted.volume.flatMap({ cluster.volumes[id: $0]?.path }) {
      create += " -Path \(Self.quoted(folder))"
    }
    if let networkSwitch = wanted.networkSwitch {
      create += " -SwitchName \(Self.quoted(networkSwitch))"
    }
    if let image = wanted.image { create += " -VHDPath \(Self.quoted(image))" }
    let change = MachineChange(
      processors: wanted.processors, isProcessorCompatible: wanted.isProcessorCompatible,
      startAction: wanted.startAction)
    let role = "Add-ClusterVirtualMachineRole -VirtualMachine \(name) \(on)"
    return [create + at] + lines(for: change, name, at) + (wanted.isHighlyAvailable ? [role] : [])
  }

  /// `-ComputerName`, for the cmdlets of Hyper-V, which ask one node.
  private func host(of id: MachineID) -> String {
    cluster.machines[id: id]?.owner.map { " -ComputerName \(Self.quoted($0))" } ?? ""
  }

  private func lines(for change: MachineChange, _ name: String, _ at: String) -> [String] {
    var lines: [String] = []
    if let memory = change.memory {
      lines.append("Set-VMMemory -VMName \(name) -StartupBytes \(Self.size(memory))\(at)")
    }
    if let processors = change.processors {
      lines.append("Set-VMProcessor -VMName \(name) -Count \(processors)\(at)")
    }
    if let isOn = change.isProcessorCompatible {
      let value = isOn ? "$true" : "$false"
      lines.append(
        "Set-VMProcessor -VMName \(name) -CompatibilityForMigrationEnabled \(value)\(at)")
    }
    if let action = change.startAction {
      let word =
        switch action {
        case .nothing: "Nothing"
        case .startIfItRan: "StartIfRunning"
        case .always: "Start"
        }
      lines.append("Set-VM -Name \(name) -AutomaticStartAction \(word)\(at)")
    }
    return lines
  }

  private func lines(for policy: RolePolicy, _ id: MachineID) -> [String] {
    let name = Self.quoted(id)
    let resource = Self.quoted("Virtual Machine \(id)")
    let allowed = policy.possibleOwners ?? cluster.nodes.map(\.id)
    var lines = [
      "Set-ClusterOwnerNode -Group \(name) -Owners \(Self.list(policy.preferredOwners)) \(on)",
      "Set-ClusterOwnerNode -Resource \(resource) -Owners \(Self.list(allowed)) \(on)",
      "$group = Get-ClusterGroup \(name) \(on)",
      "$group.Priority = \(policy.priority.rawValue)",
    ]
    switch policy.failback {
    case .prevent: lines.append("$group.AutoFailbackType = 0")
    case .immediately: lines.append("$group.AutoFailbackType = 1")
    case .between(let first, let second):
      lines += [
        "$group.AutoFailbackType = 1", "$group.FailbackWindowStart = \(first)",
        "$group.FailbackWindowEnd = \(second)",
      ]
    }
    if let failures = policy.failuresMax { lines.append("$group.FailoverThreshold = \(failures)") }
    lines.append("$group.FailoverPeriod = \(policy.failurePeriod.components.seconds / 3600)")
    if !policy.antiAffinity.isEmpty {
      let names = policy.antiAffinity.map { "$names.Add(\(Self.quoted($0))) | Out-Null" }
      lines.append("$names = New-Object System.Collections.Specialized.StringCollection")
      lines += names + ["$group.AntiAffinityClassNames = $names"]
    }
    let action =
      switch policy.offlineAction {
      case .turnOff: 0
      case .save: 1
      case .shutDown: 2
      }
    lines.append(
      "Get-ClusterResource \(resource) \(on) | Set-ClusterParameter OfflineAction \(action)")
    return lines
  }

  private static func list(_ nodes: [NodeID]) -> String {
    nodes.isEmpty ? "@()" : nodes.map { quoted($0) }.joined(separator: ", ")
  }

  private static func size(_ size: Bytes) -> String {
    let mebibyte: Int64 = 1_048_576
    return size.count % mebibyte == 0 ? "\(size.count / mebibyte)MB" : "\(size.count)"
  }
}

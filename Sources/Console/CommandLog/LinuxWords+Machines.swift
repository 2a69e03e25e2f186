import ClusterModel

extension LinuxWords {
  func lines(for operation: MachineOperation, _ id: MachineID) -> [String] {
    let resource = "-r \(Shell.quoted(id))"
    let role = Shell.quoted(id)
    switch operation {
    case .start: return [isRole(id) ? "pcs resource enable \(role)" : virsh(id, "start")]
    case .shutDown: return [isRole(id) ? "pcs resource disable \(role)" : virsh(id, "shutdown")]
    case .turnOff: return resting(id) + [virsh(id, "destroy")]
    case .save: return resting(id) + [virsh(id, "managedsave")]
    case .delete:
      return (isRole(id) ? ["pcs resource delete \(role)"] : []) + [virsh(id, "undefine --nvram")]
    case .makeHighlyAvailable:
      return [
        "virsh dumpxml \(role) > \(Shell.quoted("\(id).xml"))",
        "pcs resource create \(role) ocf:heartbeat:VirtualDomain "
          + "config=\(Shell.quoted("\(id).xml")) meta allow-migrate=true",
      ]
    case .configure(let change): return lines(for: change, id)
    case .setPolicy(let policy): return lines(for: policy, role, resource)
    case .takeSnapshot(let name, let sequence):
      let take = virsh(id, "snapshot-create-as") + " \(Shell.quoted(name))"
      guard sequence == .shutDownFirst else { return [take] }
      return [virsh(id, "shutdown"), take, virsh(id, "start")]
    case .revert(let name): return [virsh(id, "snapshot-revert") + " \(Shell.quoted(name))"]
    case .deleteSnapshot(let name): return [virsh(id, "snapshot-delete") + " \(Shell.quoted(name))"]
    case .quickMigrate(let node):
      return [virsh(id, "managedsave"), "crm_resource --move \(resource) -N \(Shell.quoted(node))"]
    case .move(let node): return ["crm_resource --move \(resource) -N \(Shell.quoted(node))"]
    }
  }

  func lines(for wanted: MachineSpecification) -> [String] {
    let mebibytes = wanted.memory.count / 1_048_576
    var command = "virt-install --name \(Shell.quoted(wanted.name)) --memory \(mebibytes)"
    command += " --vcpus \(wanted.processors) --noautoconsole"
    command += " --connect \(Shell.quoted("qemu+ssh://\(wanted.owner)/system"))"
    if let image = wanted.image {
      command += " --import --disk \(Shell.quoted(image))"
    } else {
      command += " --disk size=\(max(1, (wanted.diskSize ?? .gibibytes(20)).count / 1_073_741_824))"
    }
    if let kernel = wanted.kernel {
      command += " --boot \(Shell.quoted("kernel=\(kernel.path)"))"
    }
    if let bridge = wanted.networkSwitch {
      command += " --network \(Shell.quoted("bridge=\(bridge)"))"
    }
    guard wanted.isHighlyAvailable else { return [command] }
    return [command] + lines(for: .makeHighlyAvailable, wanted.name)
  }

  private func isRole(_ id: MachineID) -> Bool {
    cluster.machines[id: id]?.isHighlyAvailable ?? false
  }

  /// What keeps the cluster from starting again what is stopped behind its back.
  private func resting(_ id: MachineID) -> [String] {
    isRole(id) ? ["pcs resource unmanage \(Shell.quoted(id))"] : []
  }

  private func lines(for change: MachineChange, _ id: MachineID) -> [String] {
    var lines: [String] = []
    if let memory = change.memory {
      let size = "\(memory.count / 1024)KiB"
      lines.append(virsh(id, "setmaxmem") + " \(size) --config")
      lines.append(virsh(id, "setmem") + " \(size) --config")
    }
    if let processors = change.processors {
      lines.append(virsh(id, "setvcpus") + " \(processors) --config --maximum")
    }
    if let isOn = change.isProcessorCompatible {
      let mode = isOn ? "custom" : "host-model"
      lines.append("virt-xml \(Shell.quoted(id)) --edit --cpu mode=\(mode)")
    }
    if let action = change.startAction {
      lines.append(virsh(id, "autostart") + (action == .always ? "" : " --disable"))
    }
    return lines
  }

  private func lines(for policy: RolePolicy, _ role: String, _ resource: String) -> [String] {
    var lines: [String] = []
    let count = policy.preferredOwners.count
    for (index, node) in policy.preferredOwners.enumerated() {
      let score = "\(Shell.quoted(node))=\((count - index) * 100)"
      lines.append("pcs constraint location \(role) prefers \(score)")
    }
    if let possible = policy.possibleOwners {
      for node in cluster.nodes where !possible.contains(node.id) {
        lines.append("pcs constraint location \(role) avoids \(Shell.quoted(node.id))")
      }
    }
    var meta = ["priority=\(policy.priority.rawValue)"]
    if let failures = policy.failuresMax { meta.append("migration-threshold=\(failures + 1)") }
    meta.append("failure-timeout=\(policy.failurePeriod.components.seconds)s")
    let stays = policy.failback == .prevent
    meta.append("resource-stickiness=\(stays ? "INFINITY" : "0")")
    meta.append("target-role=\(policy.priority == .noAutoStart ? "Stopped" : "Started")")
    lines.append("pcs resource meta \(role) \(meta.joined(separator: " "))")
    return lines
  }
}

import ClusterModel

/// Actions in the words of Pacemaker's tools and libvirt's. A role is called as its machine.
struct LinuxWords {
  let cluster: ClusterSnapshot

  init(_ cluster: ClusterSnapshot) { self.cluster = cluster }

  func lines(for action: ClusterAction) -> [String] {
    switch action {
    case .migrate(let machine, let node, let holds): migration(of: machine, to: node, holds)
    case .release(let machine):
      // Ferry holds a machine back by the rate at which it sends, and gives it back.
      [virsh(machine, "qemu-monitor-command") + " --hmp 'migrate_set_parameter max-bandwidth 0'"]
    case .cancelMigration(let machine): [virsh(machine, "domjobabort")]
    case .perform(.machine(let id, let operation)): lines(for: operation, id)
    case .perform(.service(let id, let operation)): lines(for: operation, Shell.quoted(id))
    case .perform(.createMachine(let wanted)): lines(for: wanted)
    case .perform(.node(let id, let operation)): lines(for: operation, Shell.quoted(id))
    case .perform(.addNode(let wanted)): ["pcs cluster node add \(Shell.quoted(wanted.name))"]
    case .perform(.storage(let operation)): [line(for: operation)]
    case .perform(.network(let operation)): [line(for: operation)]
    case .perform(.setQuorum(let wanted)): [line(for: wanted)]
    }
  }

  /// `virsh` on the node that has a machine, with a command about it.
  func virsh(_ machine: MachineID, _ command: String) -> String {
    "\(virsh(on: cluster.machines[id: machine]?.owner)) \(command) \(Shell.quoted(machine))"
  }

  func virsh(on node: NodeID?) -> String {
    node.map { "virsh -c \(Self.uri(of: $0))" } ?? "virsh"
  }

  private static func uri(of node: NodeID) -> String {
    Shell.quoted("qemu+ssh://\(node)/system")
  }

  /// A machine in the cluster's care is moved by the cluster, another one by its hypervisor.
  private func migration(of id: MachineID, to node: NodeID, _ holds: Bool) -> [String] {
    var lines: [String] = []
    if holds {
      let slow = "--hmp 'migrate_set_parameter max-bandwidth 10'"
      lines.append(virsh(id, "qemu-monitor-command") + " " + slow)
    }
    guard cluster.machines[id: id]?.isHighlyAvailable ?? true else {
      return lines + [virsh(id, "migrate --live") + " " + Self.uri(of: node)]
    }
    let place = "-r \(Shell.quoted(id))"
    return lines + [
      "crm_resource --move \(place) -N \(Shell.quoted(node))", "crm_resource --clear \(place)",
    ]
  }

  private func lines(for operation: ServiceOperation, _ id: String) -> [String] {
    switch operation {
    case .bringOnline: ["pcs resource enable \(id)"]
    case .takeOffline: ["pcs resource disable \(id)"]
    case .move(let node):
      [
        "crm_resource --move -r \(id) -N \(Shell.quoted(node))", "crm_resource --wait",
        "crm_resource --clear -r \(id)",
      ]
    }
  }

  private func lines(for operation: NodeOperation, _ id: String) -> [String] {
    switch operation {
    case .pause:
      // What runs there stays; each machine that runs elsewhere is kept away.
      ["# Each resource that runs elsewhere is kept away from \(id):"]
        + cluster.machines.filter { $0.isHighlyAvailable && Shell.quoted($0.owner) != id }.map {
          "pcs constraint location \(Shell.quoted($0.id)) avoids \(id)"
        }
    case .drain: ["pcs node standby \(id)"]
    case .resume: ["pcs node unstandby \(id)"]
    case .stopService: ["pcs cluster stop \(id)"]
    case .startService: ["pcs cluster start \(id)"]
    case .evict: ["pcs cluster node remove \(id)"]
    case .fence(.reboot): ["stonith_admin --reboot \(id)"]
    case .fence(.off): ["stonith_admin --fence \(id)"]
    }
  }

  private func line(for operation: StorageOperation) -> String {
    func pool(_ volume: VolumeID) -> String { Shell.quoted(volume) }
    return switch operation {
    case .enableSharedVolumes: "pcs resource create shared-volumes ocf:heartbeat:Filesystem clone"
    case .addVolume(let disk): "virsh pool-start \(Shell.quoted(disk))"
    case .removeVolume(let volume): "virsh pool-destroy \(pool(volume))"
    case .moveCoordinator(let volume, let node):
      "crm_resource --move -r \(pool(volume)) -N \(Shell.quoted(node))"
    case .renameRoot(let folder): "# The path of shared volumes is each pool's own: \(folder)"
    case .setMaintenance(let volume, let isOn):
      "pcs resource \(isOn ? "unmanage" : "manage") \(pool(volume))"
    case .setRedirected: "# Pacemaker's nodes reach shared volumes directly, or not at all."
    case .moveDisk(let disk, let node):
      "crm_resource --move -r \(Shell.quoted(disk)) -N \(Shell.quoted(node))"
    }
  }

  private func line(for operation: NetworkOperation) -> String {
    switch operation {
    case .setMigrationNetworks(let networks):
      let wanted = networks.order?.first.flatMap { cluster.networks[id: $0] }
      let place = wanted.map { " --migrateuri tcp://ADDRESS-IN-\($0.subnet)" } ?? ""
      return "virsh migrate --live MACHINE qemu+ssh://NODE/system\(place)"
    case .setUse(let id, let use):
      let change = use == .disabled ? "remove" : "add"
      return "pcs cluster link \(change) # the link in \(subnet(of: id))"
    case .setMetric(let id, let metric):
      return "pcs cluster link update knet_link_priority=\(metric) # the link in \(subnet(of: id))"
    case .rename: return "# Corosync's links have numbers, not names."
    }
  }

  private func subnet(of network: NetworkID) -> String {
    cluster.networks[id: network]?.subnet ?? "its subnet"
  }

  private func line(for wanted: QuorumConfiguration) -> String {
    switch wanted.mode {
    case .nodeMajority: "pcs quorum device remove"
    case .nodeAndDiskMajority, .diskOnly:
      "pcs stonith sbd enable device=" + Shell.quoted(wanted.witnessDisk?.rawValue ?? "DISK")
    case .nodeAndFileShareMajority:
      "pcs quorum device add model net algorithm=ffsplit host="
        + Shell.quoted(wanted.witnessShare ?? "HOST")
    }
  }
}

extension Shell {
  static func quoted(_ name: some RawRepresentable<String>) -> String { quoted(name.rawValue) }

  fileprivate static func quoted(_ node: NodeID?) -> String { node.map { quoted($0) } ?? "" }
}

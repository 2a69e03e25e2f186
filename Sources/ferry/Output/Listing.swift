import ClusterModel
import ClusterRules

/// A list as a table.
struct Listing {
  var headings: [String]
  var rows: [[String]]

  static func nodes(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: ["NAME", "STATUS", "VMS", "MEMORY", "FREE", "PROCESSORS", "DRAIN", "INFORMATION"],
      rows: cluster.nodes.map { node in
        [
          node.id.rawValue, node.state.rawValue, "\(cluster.machines(on: node.id).count)",
          "\(node.memory)", "\(node.memoryFree)", "\(node.processors)",
          node.drain == .none ? "-" : node.drain.rawValue,
          node.remark ?? (node.isCurrentHost ? "Current host server" : ""),
        ]
      })
  }

  static func machines(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: [
        "NAME", "STATUS", "CURRENT OWNER", "MEMORY", "PROCESSORS", "STORAGE", "PRIORITY",
        "INFORMATION",
      ],
      rows: cluster.machines.map { machine in
        [
          machine.id.rawValue, cluster.status(of: machine), machine.owner?.rawValue ?? "-",
          "\(machine.memory)", "\(machine.processors)",
          machine.volume?.rawValue ?? machine.disk?.rawValue ?? "-",
          machine.isHighlyAvailable ? machine.policy.priority.name : "-",
          machine.information ?? (machine.isHighlyAvailable ? "" : "Not highly available"),
        ]
      })
  }

  static func networks(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: [
        "NAME", "STATUS", "CLUSTER USE", "SUBNET", "SPEED", "METRIC", "MIGRATION", "INFORMATION",
      ],
      rows: cluster.networks.map { network in
        [
          network.id.rawValue, network.state.rawValue, network.use.rawValue, network.subnet,
          network.speed.map { "\($0.megabitsPerSecond.fixed(0)) Mbit/s" } ?? "-",
          network.metric.map(String.init) ?? "-",
          cluster.migrationRank(of: network.id).map(String.init) ?? "never",
          network.information ?? "",
        ]
      })
  }

  static func volumes(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: [
        "NAME", "STATUS", "PATH", "CAPACITY", "USED", "COORDINATOR", "DISK", "INFORMATION",
      ],
      rows: cluster.volumes.map { volume in
        [
          volume.id.rawValue, volume.state.rawValue, volume.path, "\(volume.capacity)",
          "\(volume.used)", volume.coordinator?.rawValue ?? "-", volume.disk?.rawValue ?? "-",
          volume.information ?? "",
        ]
      })
  }

  static func disks(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: ["NAME", "STATUS", "CAPACITY", "USE", "OWNER", "LOST PATHS", "INFORMATION"],
      rows: cluster.disks.map { disk in
        [
          disk.id.rawValue, disk.state.rawValue, "\(disk.capacity)", disk.use.name,
          disk.owner?.rawValue ?? "-",
          disk.lostPaths.isEmpty ? "-" : disk.lostPaths.map(\.rawValue).joined(separator: ", "),
          disk.information ?? "",
        ]
      })
  }

  static func quorum(_ cluster: ClusterSnapshot) -> Listing {
    let quorum = cluster.quorum
    return Listing(
      headings: ["CLUSTER", "MODE", "QUORUM", "VOTES", "SUSTAINS", "WITNESS"],
      rows: [
        [
          cluster.name, quorum?.mode ?? "-", quorum.map { $0.isQuorate ? "yes" : "no" } ?? "-",
          quorum.map { "\($0.votesPresent) of \($0.votesExpected)" } ?? "-",
          quorum?.sustains.map { "\($0) more" } ?? "-", cluster.witness ?? "-",
        ]
      ])
  }

  static func events(_ cluster: ClusterSnapshot) -> Listing {
    Listing(
      headings: ["TIME", "LEVEL", "NODE", "VM", "MESSAGE"],
      rows: cluster.records.map { record in
        [
          PlainText.moment(record.time.secondsSince1970), record.level.rawValue,
          record.node?.rawValue ?? "-", record.machine?.rawValue ?? "-", record.message,
        ]
      })
  }
}

extension ClusterSnapshot {
  /// At which place, from 1, live migrations try a network; nil when they never do.
  func migrationRank(of network: NetworkID) -> Int? {
    NetworkOrder.inForce(in: self).firstIndex { $0.id == network }.map { $0 + 1 }
  }

  /// What votes beside the nodes.
  var witness: String? { settings.quorum?.witnessDisk?.rawValue ?? settings.quorum?.witnessShare }
}

extension ClusterDisk.Use {
  /// The words that lists show.
  var name: String {
    switch self {
    case .available: "Available"
    case .sharedVolume(let volume): "Shared volume \(volume)"
    case .witness: "Witness"
    case .machine(let machine): "Virtual machine \(machine)"
    }
  }
}

internal import ClusterModel

extension OperationRules {
  /// What is to be read and accepted before shared volumes are enabled (G5).
  public static let sharedVolumesNotice =
    "Cluster Shared Volumes are supported for the files of virtual machines only. Other files kept "
    + "there may be damaged. They are enabled once per cluster, for all of its nodes; validating "
    + "the cluster first is advised."
  /// The longest path of the folder above all volumes, in characters.
  public static let rootLengthMax = 200

  /// What forbids an operation on the storage (G5).
  static func obstacles(
    to operation: StorageOperation, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if cluster.quorum?.isQuorate == false {
      return [Refusal(.quorum, "The cluster has no quorum")]
    }
    if cluster.kind == .linux, let reason = reasonWithoutMeaningOnLinux(operation) {
      return [Refusal(.capability, reason)]
    }
    return switch operation {
    case .enableSharedVolumes(let isAccepted): obstacles(toEnabling: isAccepted, in: cluster)
    case .addVolume(let id): obstacles(toAdding: id, in: cluster)
    case .removeVolume(let id): volume(id, in: cluster) { obstacles(toRemoving: $0, in: cluster) }
    case .moveCoordinator(let id, let node):
      volume(id, in: cluster) { obstacles(toCoordinating: $0, on: node, in: cluster) }
    case .renameRoot(let root): obstacles(toRenamingRoot: root, in: cluster)
    case .setMaintenance(let id, let isOn):
      volume(id, in: cluster) { obstacles(toMaintaining: $0, isOn, in: cluster) }
    case .setRedirected(let id, let isOn):
      volume(id, in: cluster) { obstacles(toRedirecting: $0, isOn) }
    case .moveDisk(let id, let node): obstacles(toMoving: id, to: node, in: cluster)
    }
  }

  private static func obstacles(
    toEnabling isNoticeAccepted: Bool, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if cluster.settings.sharedVolumesEnabled {
      return [
        Refusal(
          .sharedVolumesOnce,
          "Cluster Shared Volumes are enabled already; that is done once per cluster, for all nodes"
        )
      ]
    }
    guard !isNoticeAccepted else { return [] }
    return [
      Refusal(
        .sharedVolumesOnce, "The notice was not accepted. \(sharedVolumesNotice)",
        advice: "Read it and accept it")
    ]
  }

  private static func obstacles(
    toAdding id: DiskID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let disk = cluster.disks[id: id] else { return [missing(id)] }
    guard cluster.settings.sharedVolumesEnabled else {
      return [
        Refusal(
          .sharedVolumesEnabled, "Cluster Shared Volumes are not enabled in this cluster",
          advice: "Enable them first")
      ]
    }
    if let use = disk.useInWords {
      return [Refusal(.availableDisk, "\(id) is not available: it \(use)")]
    }
    guard disk.state == .online else {
      let why = disk.information.map { " (\($0))" } ?? ""
      return [
        Refusal(
          .availableDisk,
          "\(id) is not available: it is \(disk.state.rawValue.lowercased())\(why)")
      ]
    }
    return []
  }

  /// Why something that shared volumes on Windows have does not exist on linux; nil when it does.
  private static func reasonWithoutMeaningOnLinux(_ operation: StorageOperation) -> String? {
    switch operation {
    case .moveCoordinator:
      "A shared volume on linux has no coordinator: each node reads and writes it by itself"
    case .setRedirected:
      "A shared volume on linux has no redirected access: each node reaches it by itself or not"
    case .setMaintenance:
      "A shared volume on linux has no maintenance mode: what is mounted there is the nodes' affair"
    case .renameRoot:
      "Shared volumes on linux lie where their storage pools do, not under a folder of their own"
    case .moveDisk:
      "Storage on linux that all nodes reach is owned by none of them"
    case .enableSharedVolumes, .addVolume, .removeVolume: nil
    }
  }

  private static func obstacles(
    toRemoving volume: SharedVolume, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let machines = cluster.machines.filter { $0.volume == volume.id }
    guard let first = machines.first else { return [] }
    let more = machines.count > 1 ? " and of \(machines.count - 1) more" : ""
    return [
      Refusal(
        .mustBeOff, "\(volume.id) holds the files of \(first.id)\(more)",
        advice: "Move or delete these machines first")
    ]
  }

  private static func obstacles(
    toCoordinating volume: SharedVolume, on node: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if volume.coordinator == node {
      return [Refusal(.otherNode, "\(node) already coordinates \(volume.id)")]
    }
    let lost = volume.disk.flatMap { cluster.disks[id: $0] }?.lostPaths ?? []
    return takingPart(node, in: cluster) ?? pathless(node, to: volume.id.rawValue, lost) ?? []
  }

  private static func obstacles(
    toMaintaining volume: SharedVolume, _ isOn: Bool, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard volume.isInMaintenance != isOn else {
      return [Refusal(.state, "\(volume.id) is \(isOn ? "already" : "not") in maintenance")]
    }
    guard isOn,
      let machine = cluster.machines.first(where: {
        $0.volume == volume.id && $0.state.occupiesMemory
      })
    else { return [] }
    return [
      Refusal(
        .mustBeOff,
        "\(machine.id), whose files lie on \(volume.id), is \(machine.state.rawValue.lowercased())",
        advice: "Save or shut down the machines on it first")
    ]
  }

  private static func obstacles(toRedirecting volume: SharedVolume, _ isOn: Bool) -> [Refusal] {
    guard volume.isRedirectedByHand != isOn else {
      return [
        Refusal(
          .state,
          "Redirected access to \(volume.id) is \(isOn ? "already" : "not") turned on by hand"
        )
      ]
    }
    guard !isOn || !volume.isInMaintenance else {
      return [Refusal(.state, "\(volume.id) is in maintenance")]
    }
    return []
  }

  private static func obstacles(
    toMoving id: DiskID, to node: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard let disk = cluster.disks[id: id] else { return [missing(id)] }
    switch disk.use {
    case .sharedVolume(let volume):
      return [
        Refusal(
          .state, "\(id) holds \(volume), which every node reads and writes",
          advice: "Move the volume's coordinator instead")
      ]
    case .machine(let machine):
      return [
        Refusal(
          .state, "\(id) holds the files of \(machine) and moves with it",
          advice: "Move \(machine)")
      ]
    case .available, .witness: break
    }
    if disk.owner == node { return [Refusal(.otherNode, "\(node) already owns \(id)")] }
    return takingPart(node, in: cluster) ?? pathless(node, to: id.rawValue, disk.lostPaths) ?? []
  }
}

// MARK: - What several of them ask

extension OperationRules {
  private static func volume(
    _ id: VolumeID, in cluster: ClusterSnapshot, _ rules: (SharedVolume) -> [Refusal]
  ) -> [Refusal] {
    cluster.volumes[id: id].map(rules)
      ?? [Refusal(.exists, "There is no shared volume named \(id) in this cluster")]
  }

  private static func missing(_ id: DiskID) -> Refusal {
    Refusal(.exists, "There is no disk named \(id) in this cluster")
  }

  private static func takingPart(_ id: NodeID, in cluster: ClusterSnapshot) -> [Refusal]? {
    guard let node = cluster.nodes[id: id] else {
      return [Refusal(.exists, "There is no node named \(id) in this cluster")]
    }
    guard node.state != .up, node.state != .paused else { return nil }
    return [Refusal(.nodeUp, "\(id) is \(node.state.rawValue.lowercased())")]
  }

  private static func pathless(
    _ node: NodeID, to what: String, _ lostPaths: [NodeID]
  ) -> [Refusal]? {
    guard lostPaths.contains(node) else { return nil }
    return [Refusal(.sharedStorage, "\(node) has no path to \(what)")]
  }

  private static func obstacles(
    toRenamingRoot root: String, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if let reason = badRoot(root) { return [Refusal(.validInput, reason)] }
    guard root != cluster.settings.sharedVolumeRoot else {
      return [Refusal(.uniqueName, "The shared volumes lie under \(root) already")]
    }
    return []
  }

  /// Why a text can't be the folder above all volumes: it is one folder of a drive, or of the root.
  private static func badRoot(_ root: String) -> String? {
    if root.count > rootLengthMax { return "A path has at most \(rootLengthMax) characters" }
    let isWindows = root.dropFirst().hasPrefix(#":\"#) && root.first?.isLetter == true
    guard isWindows || root.hasPrefix("/") else {
      return #"A path begins with a drive, such as C:\ClusterStorage, or with /"#
    }
    let folders = root.dropFirst(isWindows ? 3 : 1)
      .split(separator: isWindows ? #"\"# : "/", omittingEmptySubsequences: false)
    for folder in folders {
      if folder.isEmpty || folder == "." || folder == ".." || folder.last == "." {
        return "A path names a folder between its separators, and does not end with one"
      }
      if let reason = badName(String(folder)) { return reason }
      if folder.contains(where: { #"<>:"/\|?*"#.contains($0) }) {
        return #"A folder's name has none of < > : " / \ | ? *"#
      }
    }
    return nil
  }
}

extension ClusterDisk {
  /// What it is used for, as the end of a sentence; nil when it is available.
  fileprivate var useInWords: String? {
    switch use {
    case .available: nil
    case .sharedVolume(let volume): "holds \(volume)"
    case .witness: "has a vote in the quorum"
    case .machine(let machine): "holds the files of \(machine)"
    }
  }
}

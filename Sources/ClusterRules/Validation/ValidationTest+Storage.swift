internal import ClusterModel

extension ValidationTest {
  /// A volume fuller than this share is soon full.
  static let volumeUsedMax = 0.9

  /// The category *Storage* (G1, G5).
  static let storage = [
    ValidationTest(.storage, "List All Disks", listDisks),
    ValidationTest(.storage, "List Potential Cluster Disks", listAvailableDisks),
    ValidationTest(.storage, "Validate Cluster Shared Volumes", validateSharedVolumes),
    ValidationTest(.storage, "Validate Disk Failover", validateDiskPaths),
    ValidationTest(.storage, "Validate Free Space", validateSpace),
  ]

  private static func listDisks(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.disks.isEmpty else { return cluster.unreported("its disks") }
    return cluster.disks.map { disk in
      ValidationFinding(
        .success, disk.id.rawValue,
        "\(disk.capacity), \(disk.use.words), owned by \(disk.owner?.rawValue ?? "no node")")
    }
  }

  private static func listAvailableDisks(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.disks.isEmpty else { return cluster.unreported("its disks") }
    return cluster.disks.filter { $0.use == .available }.map { disk in
      ValidationFinding(
        .success, disk.id.rawValue,
        "\(disk.capacity), can be added to the cluster shared volumes")
    }
  }

  private static func validateSharedVolumes(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.settings.sharedVolumesEnabled else {
      return [
        ValidationFinding(
          .warning, cluster.name, "Cluster shared volumes are not enabled",
          advice: "Enable them, and keep the files of virtual machines there")
      ]
    }
    guard !cluster.volumes.isEmpty else {
      return [
        ValidationFinding(
          .warning, cluster.name, "There are no cluster shared volumes",
          advice: "Add an available disk to them")
      ]
    }
    return [
      ValidationFinding(
        .success, cluster.name, "Enabled for all nodes, \(cluster.volumes.count.counted("volume"))")
    ]
  }

  /// Every node reaches every disk, so that any of them can take it over.
  private static func validateDiskPaths(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.disks.isEmpty else { return cluster.unreported("its disks") }
    return cluster.disks.flatMap { disk -> [ValidationFinding] in
      guard !disk.lostPaths.isEmpty else { return [] }
      let isUnreached = disk.lostPaths.count >= cluster.nodes.count
      return [
        ValidationFinding(
          isUnreached ? .failed : .warning, disk.id.rawValue,
          isUnreached
            ? "No node reaches it" : "It can't be reached from \(list(disk.lostPaths.sorted()))",
          advice: "Repair the path, or use several paths (MPIO)")
      ]
    }.orNote("All disks", "Every node reaches each of them")
  }

  private static func validateSpace(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let sized = cluster.volumes.filter { $0.capacity > .zero }
    guard !sized.isEmpty else { return cluster.unreported("the sizes of its volumes") }
    return sized.flatMap { volume -> [ValidationFinding] in
      let share = Double(volume.used.count) / Double(volume.capacity.count)
      guard share > volumeUsedMax else { return [] }
      return [
        ValidationFinding(
          .warning, volume.id.rawValue,
          "It is \((share * 100).fixed(0)) % full: \(volume.free) of \(volume.capacity) are left",
          advice: "Move files away, or add a volume: machines stop when it is full")
      ]
    }.orNote("All volumes", "None is more than \((volumeUsedMax * 100).fixed(0)) % full")
  }
}

extension ClusterDisk.Use {
  /// What it is used for, in words.
  fileprivate var words: String {
    switch self {
    case .available: "available"
    case .sharedVolume(let volume): "holds \(volume)"
    case .witness: "witness in the quorum"
    case .machine(let machine): "holds the files of \(machine)"
    }
  }
}

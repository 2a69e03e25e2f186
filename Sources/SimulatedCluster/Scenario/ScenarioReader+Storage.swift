internal import ClusterModel

extension ScenarioReader {
  /// The size of a witness that the file does not describe.
  private static let witnessCapacity = Bytes.gibibytes(1)

  /// Reads the disks, and what they are used for: a disk is available until the quorum, a volume or
  /// a machine names it.
  mutating func readStorage(_ root: ScenarioMap) throws(ScenarioError) {
    try readSharedVolumes(root)
    for map in try root.maps("disks", what: "a disk", max: Scenario.disksMax) {
      try addDisk(map)
    }
    try readQuorum(root)
    let volumes = try root.maps("volumes", what: "a volume", max: Scenario.volumesMax)
    guard volumes.isEmpty || scenario.settings.sharedVolumesEnabled else {
      throw root.error("volumes", "there are volumes, but shared volumes are not enabled")
    }
    for map in volumes { try addVolume(map) }
  }

  private mutating func readSharedVolumes(_ root: ScenarioMap) throws(ScenarioError) {
    guard let map = try root.map("shared volumes", what: "\"shared volumes\"") else { return }
    try map.allow("enabled", "root")
    scenario.settings.sharedVolumesEnabled = try map.flag("enabled", unless: true)
    scenario.settings.sharedVolumeRoot =
      try map.optionalText("root") ?? ClusterSettings.defaultSharedVolumeRoot
  }

  private mutating func addDisk(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "capacity", "owner", "state", "lost paths")
    let id = DiskID(rawValue: try map.text("name"))
    guard disks[id] == nil else { throw map.error("name", "there are two disks named \(id)") }
    add(
      ClusterDisk(
        id: id,
        state: try map.word(
          "state", unless: .online,
          of: [("online", .online), ("offline", .offline), ("failed", .failed)]),
        capacity: try map.value("capacity", "200 GiB") { Bytes(reading: $0) },
        owner: try node(map, "owner") ?? scenario.nodes.first?.id,
        lostPaths: try nodes(map, "lost paths") ?? []))
  }

  private mutating func add(_ disk: ClusterDisk) {
    disks[disk.id] = scenario.disks.count
    scenario.disks.append(disk)
  }

  /// Takes an available disk for something; its new owner comes with it.
  mutating func take(
    _ id: DiskID, for use: ClusterDisk.Use, owner: NodeID?, _ map: ScenarioMap
  ) throws(ScenarioError) -> ClusterDisk {
    guard let place = disks[id] else { throw map.error("disk", "there is no disk named \(id)") }
    guard scenario.disks[place].use == .available else {
      throw map.error("disk", "\(id) is in use already")
    }
    scenario.disks[place].use = use
    if let owner { scenario.disks[place].owner = owner }
    return scenario.disks[place]
  }

  private mutating func addVolume(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow("name", "path", "capacity", "used", "coordinator", "disk")
    let id = VolumeID(rawValue: try map.text("name"))
    guard volumes.insert(id).inserted else {
      throw map.error("name", "there are two volumes named \(id)")
    }
    let coordinator = try node(map, "coordinator")
    let disk: ClusterDisk
    if let named = try map.optionalText("disk") {
      guard !map.has("capacity") else {
        throw map.error("capacity", "\(id) has the capacity of its disk")
      }
      disk = try take(
        DiskID(rawValue: named), for: .sharedVolume(id), owner: coordinator, map)
    } else {
      disk = ClusterDisk(
        id: nextDisk(), capacity: try map.value("capacity", "500 GiB") { Bytes(reading: $0) },
        use: .sharedVolume(id), owner: coordinator ?? scenario.nodes.first?.id)
      add(disk)
    }
    let used = try map.value("used", "120 GiB", unless: .zero) { Bytes(reading: $0) }
    guard used <= disk.capacity else {
      throw map.error("used", "\(id) holds more than its capacity")
    }
    scenario.volumes.append(
      SharedVolume(
        id: id, state: .online,
        path: try map.optionalText("path") ?? folder(of: id),
        capacity: disk.capacity, used: used, coordinator: disk.owner, disk: disk.id))
  }

  /// Its folder under the root, written as the root is.
  private func folder(of volume: VolumeID) -> String {
    let root = scenario.settings.sharedVolumeRoot
    return root.hasPrefix("/") ? "\(root)/\(volume)" : #"\#(root)\\#(volume)"#
  }

  private func nextDisk() -> DiskID {
    var number = volumes.count
    while disks[DiskID(rawValue: "Cluster Disk \(number)")] != nil { number += 1 }
    return DiskID(rawValue: "Cluster Disk \(number)")
  }
}

extension ScenarioReader {
  private static let modes: [(String, QuorumMode)] = [
    ("node-majority", .nodeMajority), ("node-and-disk-majority", .nodeAndDiskMajority),
    ("node-and-file-share-majority", .nodeAndFileShareMajority), ("disk-only", .diskOnly),
  ]

  /// Reads whose votes count: a word, or a mapping that names the witness as well.
  private mutating func readQuorum(_ root: ScenarioMap) throws(ScenarioError) {
    var quorum = QuorumConfiguration(mode: .nodeMajority)
    if root.isMap("quorum"), let map = try root.map("quorum", what: "\"quorum\"") {
      try map.allow("mode", "disk", "share", "share state")
      quorum.mode = try map.word("mode", unless: .nodeMajority, of: Self.modes)
      if map.has("disk") {
        guard quorum.mode.hasDisk else {
          throw map.error("disk", "\(quorum.mode.rawValue) has no disk")
        }
        quorum.witnessDisk = DiskID(rawValue: try map.text("disk"))
      }
      try readShare(map, &quorum)
    } else {
      quorum.mode = try root.word("quorum", unless: .nodeMajority, of: Self.modes)
      if quorum.mode == .nodeAndFileShareMajority { quorum.witnessShare = #"\\files\witness"# }
    }
    if quorum.mode.hasDisk {
      let witness = quorum.witnessDisk ?? "Witness"
      if disks[witness] == nil {
        add(
          ClusterDisk(
            id: witness, capacity: Self.witnessCapacity, owner: scenario.nodes.first?.id))
      }
      quorum.witnessDisk = try take(witness, for: .witness, owner: nil, root).id
    }
    scenario.settings.quorum = quorum
    scenario.hasWitness = quorum.mode != .nodeMajority
  }

  private func readShare(
    _ map: ScenarioMap, _ quorum: inout QuorumConfiguration
  ) throws(ScenarioError) {
    let hasShare = quorum.mode == .nodeAndFileShareMajority
    for key in ["share", "share state"] where map.has(key) && !hasShare {
      throw map.error(key, "\(quorum.mode.rawValue) has no file share")
    }
    guard hasShare else { return }
    quorum.witnessShare = try map.text("share")
    quorum.isShareAvailable = try map.word(
      "share state", unless: true, of: [("online", true), ("offline", false)])
  }
}

extension QuorumMode {
  /// Whether a disk votes.
  fileprivate var hasDisk: Bool { self == .nodeAndDiskMajority || self == .diskOnly }
}

internal import ClusterBackend
internal import ClusterModel

/// What is due in the storage.
enum StorageOccurrence: Hashable, Sendable, Codable {
  /// A disk has a new owner.
  case diskMoves(DiskID, to: NodeID)
}

/// What is done to disks and shared volumes.
extension SimulatedWorld {
  /// Taking a disk offline on one node and arbitrating for it on another: an estimate.
  static let diskMoveTime = Duration.seconds(2)

  /// Carries out what the rules allow.
  mutating func perform(_ operation: StorageOperation) {
    switch operation {
    case .enableSharedVolumes:
      var settings = cluster.settings
      settings.sharedVolumesEnabled = true
      emit(.settingsChanged(settings))
      record(.information, EventTexts.sharedVolumesEnabled(settings.sharedVolumeRoot))
    case .addVolume(let id): addVolume(on: id)
    case .removeVolume(let id): removeVolume(id)
    case .moveCoordinator(let id, let node):
      guard let volume = cluster.volumes[id: id] else { return }
      coordinate(volume, on: node)
    case .renameRoot(let root): renameRoot(to: root)
    case .setMaintenance(let id, let isOn):
      change(id) { $0.isInMaintenance = isOn }
      record(.information, EventTexts.maintenance(id, isOn: isOn))
    case .setRedirected(let id, let isOn):
      change(id) { $0.isRedirectedByHand = isOn }
      if isOn {
        record(EventTexts.redirectionTurnedOn(id))
      } else {
        record(.information, EventTexts.redirectionTurnedOff(id))
      }
    case .moveDisk(let id, let node):
      agenda.enter(.storage(.diskMoves(id, to: node)), at: now + Self.diskMoveTime)
    }
    refreshStorage()
  }

  /// Does what is due.
  mutating func happen(_ occurrence: StorageOccurrence) {
    switch occurrence {
    case .diskMoves(let id, let node):
      guard let disk = cluster.disks[id: id], disk.use == .available || disk.use == .witness,
        takesPart(node), !disk.lostPaths.contains(node)
      else { return }
      own(disk, node)
    }
  }

  private mutating func addVolume(on id: DiskID) {
    guard var disk = cluster.disks[id: id] else { return }
    let number = (1...).first { number in
      cluster.volumes[id: VolumeID(rawValue: "Volume\(number)")] == nil
    }
    let name = "Volume\(number ?? 1)"
    let volume = SharedVolume(
      id: VolumeID(rawValue: name), state: .online,
      path: cluster.settings.path(of: name), capacity: disk.capacity, used: .zero,
      coordinator: disk.owner, disk: id)
    disk.use = .sharedVolume(volume.id)
    emit(.diskChanged(disk))
    emit(.volumeChanged(volume))
    record(.information, EventTexts.volumeAdded(volume, on: id))
    storage.isStale = true
  }

  private mutating func removeVolume(_ id: VolumeID) {
    guard let volume = cluster.volumes[id: id] else { return }
    emit(.volumeRemoved(id))
    if let disk = volume.disk, var freed = cluster.disks[id: disk] {
      freed.use = .available
      freed.owner = volume.coordinator ?? freed.owner
      emit(.diskChanged(freed))
    }
    record(.information, EventTexts.volumeRemoved(id))
    storage.isStale = true
  }

  /// Each volume's folder follows.
  private mutating func renameRoot(to root: String) {
    var settings = cluster.settings
    let old = settings.sharedVolumeRoot
    settings.sharedVolumeRoot = root
    emit(.settingsChanged(settings))
    for volume in cluster.volumes where volume.path.hasPrefix(old) {
      var moved = volume
      moved.path = root + volume.path.dropFirst(old.count)
      emit(.volumeChanged(moved))
    }
  }

  private mutating func change(_ id: VolumeID, _ body: (inout SharedVolume) -> Void) {
    guard var volume = cluster.volumes[id: id] else { return }
    body(&volume)
    emit(.volumeChanged(volume))
    storage.isStale = true
  }

  /// Has another node own a volume's metadata, and its disk.
  mutating func coordinate(_ volume: SharedVolume, on node: NodeID) {
    var moved = volume
    moved.coordinator = node
    emit(.volumeChanged(moved))
    if let id = volume.disk, var disk = cluster.disks[id: id], disk.owner != node {
      disk.owner = node
      emit(.diskChanged(disk))
    }
    record(.information, node: node, EventTexts.coordinates(node, volume.id))
    storage.isStale = true
  }

  /// Has another node own a disk.
  mutating func own(_ disk: ClusterDisk, _ node: NodeID) {
    guard disk.owner != node else { return }
    var moved = disk
    moved.owner = node
    moved.state = .online
    emit(.diskChanged(moved))
    record(.information, node: node, EventTexts.owns(node, disk.id))
  }

  /// Whether a node takes part in the cluster.
  func takesPart(_ id: NodeID) -> Bool { cluster.nodes[id: id]?.takesPart ?? false }
}

extension Node {
  /// Whether it can own disks and reach volumes.
  var takesPart: Bool { state == .up || state == .paused }
}

extension ClusterSettings {
  /// Where a volume's folder lies on every node.
  fileprivate func path(of name: String) -> String {
    sharedVolumeRoot + (sharedVolumeRoot.hasPrefix("/") ? "/" : #"\"#) + name
  }
}

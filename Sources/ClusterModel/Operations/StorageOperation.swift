/// Something to be done to the storage (G5).
public enum StorageOperation: Hashable, Sendable, Codable {
  /// Makes cluster shared volumes possible: once per cluster, after the notice was accepted.
  case enableSharedVolumes(noticeAccepted: Bool)
  /// Makes an available disk a shared volume.
  case addVolume(disk: DiskID)
  /// Makes a shared volume an available disk again.
  case removeVolume(VolumeID)
  /// Has another node own the volume's metadata.
  case moveCoordinator(VolumeID, to: NodeID)
  /// Renames the folder under which each volume has its own.
  case renameRoot(String)
  /// Takes a volume out of use, or back into it.
  case setMaintenance(VolumeID, Bool)
  /// Turns redirected access on or off by hand.
  case setRedirected(VolumeID, Bool)
  /// Has another node own a disk that is no shared volume.
  case moveDisk(DiskID, to: NodeID)
}

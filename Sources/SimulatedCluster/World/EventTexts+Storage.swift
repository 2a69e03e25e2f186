internal import ClusterModel

/// Disks and shared volumes. 5120, 5121 and 5136 are Windows' sentences.
extension EventTexts {
  static func isUnavailable(_ volume: VolumeID) -> WindowsEvent {
    .clustering(
      5120, .error,
      "Cluster Shared Volume '\(volume)' is no longer available on this node because of 'no path "
        + "to the disk'. All I/O will temporarily be queued until a path to the volume is "
        + "reestablished.",
      ["VolumeName": "\(volume)"])
  }

  static func isRedirected(_ volume: VolumeID) -> WindowsEvent {
    .clustering(
      5121, .error,
      "Cluster Shared Volume '\(volume)' is no longer directly accessible from this cluster node. "
        + "I/O access will be redirected to the storage device over the network through the node "
        + "that owns the volume.",
      ["VolumeName": "\(volume)"])
  }

  static func redirectionTurnedOn(_ volume: VolumeID) -> WindowsEvent {
    .clustering(
      5136, .information,
      "Cluster Shared Volume '\(volume)' redirected access was turned on. Access to the storage "
        + "device will be redirected over the network from all cluster nodes that are accessing "
        + "this volume.",
      ["VolumeName": "\(volume)"])
  }

  static func redirectionTurnedOff(_ volume: VolumeID) -> String {
    "Redirected access to \(volume) was turned off."
  }

  static func isDirect(_ volume: VolumeID, from node: NodeID) -> String {
    "\(node) reads and writes \(volume) directly."
  }

  static func redirectionMoved(_ volume: VolumeID, from old: NetworkID, to new: NetworkID) -> String
  {
    "Redirected access to \(volume) goes over \(new) instead of \(old)."
  }

  static func maintenance(_ volume: VolumeID, isOn: Bool) -> String {
    isOn ? "\(volume) was taken out of use for maintenance." : "\(volume) is in use again."
  }

  static func sharedVolumesEnabled(_ root: String) -> String {
    "Cluster Shared Volumes were enabled on all nodes, under \(root)."
  }

  static func volumeAdded(_ volume: SharedVolume, on disk: DiskID) -> String {
    "\(disk) was added to the Cluster Shared Volumes as \(volume.path)."
  }

  static func volumeRemoved(_ volume: VolumeID) -> String {
    "\(volume) was removed from the Cluster Shared Volumes."
  }

  static func coordinates(_ node: NodeID, _ volume: VolumeID) -> String {
    "\(node) coordinates \(volume)."
  }

  static func owns(_ node: NodeID, _ disk: DiskID) -> String { "\(node) owns \(disk)." }

  static func isHeld(_ machine: MachineID, without what: String) -> String {
    "\(machine) was paused: \(what) can't be reached."
  }

  static func runsOn(_ machine: MachineID) -> String {
    "\(machine) runs on: its files can be reached again."
  }
}

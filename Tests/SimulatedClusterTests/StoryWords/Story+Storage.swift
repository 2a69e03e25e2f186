import ClusterModel
import SimulatedCluster

extension Story {
  /// Disks and shared volumes.
  static func storageCommand(_ words: StoryWords) -> Command? {
    storageFault(words).map { .inject($0) }
      ?? (storageOperation(words) ?? volumeOperation(words)).map { .perform(.storage($0)) }
  }

  private static func storageFault(_ words: StoryWords) -> Fault? {
    if let names = words.names(in: "fail path of * to *") {
      return .pathFails(NodeID(rawValue: names[0]), DiskID(rawValue: names[1]))
    }
    if let names = words.names(in: "return path of * to *") {
      return .pathReturns(NodeID(rawValue: names[0]), DiskID(rawValue: names[1]))
    }
    return nil
  }

  private static func storageOperation(_ words: StoryWords) -> StorageOperation? {
    if words.names(in: "enable the shared volumes without the notice") != nil {
      return .enableSharedVolumes(noticeAccepted: false)
    }
    if words.names(in: "enable the shared volumes") != nil {
      return .enableSharedVolumes(noticeAccepted: true)
    }
    if let names = words.names(in: "add disk * to the shared volumes") {
      return .addVolume(disk: DiskID(rawValue: names[0]))
    }
    if let names = words.names(in: "rename the root to *") { return .renameRoot(names[0]) }
    if let names = words.names(in: "move disk * to *") {
      return .moveDisk(DiskID(rawValue: names[0]), to: NodeID(rawValue: names[1]))
    }
    return nil
  }

  private static func volumeOperation(_ words: StoryWords) -> StorageOperation? {
    if let names = words.names(in: "remove volume *") {
      return .removeVolume(VolumeID(rawValue: names[0]))
    }
    if let names = words.names(in: "coordinate * on *") {
      return .moveCoordinator(VolumeID(rawValue: names[0]), to: NodeID(rawValue: names[1]))
    }
    if let names = words.names(in: "take * into maintenance") {
      return .setMaintenance(VolumeID(rawValue: names[0]), true)
    }
    if let names = words.names(in: "take * out of maintenance") {
      return .setMaintenance(VolumeID(rawValue: names[0]), false)
    }
    if let names = words.names(in: "redirect * no more") {
      return .setRedirected(VolumeID(rawValue: names[0]), false)
    }
    if let names = words.names(in: "redirect *") {
      return .setRedirected(VolumeID(rawValue: names[0]), true)
    }
    return nil
  }
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Disks and shared volumes.
  static func storageCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "add disk * to the shared volumes") {
      return .perform(.storage(.addVolume(disk: DiskID(rawValue: names[0]))))
    }
    return nil
  }
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Machines apart from live migrations.
  static func machineCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "start *") {
      return .perform(.machine(MachineID(rawValue: names[0]), .start))
    }
    return nil
  }
}

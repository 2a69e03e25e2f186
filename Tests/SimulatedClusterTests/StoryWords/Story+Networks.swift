import ClusterModel
import SimulatedCluster

extension Story {
  /// Networks and adapters.
  static func networkCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "fail network *") {
      return .inject(.networkFails(NetworkID(rawValue: names[0])))
    }
    if let names = words.names(in: "return network *") {
      return .inject(.networkReturns(NetworkID(rawValue: names[0])))
    }
    return nil
  }
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Nodes and quorum.
  static func nodeCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "fail node *") {
      return .inject(.nodeFails(NodeID(rawValue: names[0])))
    }
    if let names = words.names(in: "return node *") {
      return .inject(.nodeReturns(NodeID(rawValue: names[0])))
    }
    return nil
  }
}

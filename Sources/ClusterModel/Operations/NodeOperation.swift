/// Something to be done to a node.
public enum NodeOperation: Hashable, Sendable, Codable {
  /// It keeps what it runs and takes on nothing new.
  case pause
  /// It is paused and its highly available machines are moved away, the running ones live.
  case drain
  /// It takes part again; what a drain moved away may come back.
  case resume(failback: Bool)
  /// Its cluster service stops: its roles go to other nodes.
  case stopService
  /// Its cluster service starts: it joins.
  case startService
  /// It leaves the cluster for good; it must be down, or run nothing.
  case evict
  /// It is switched off by force, whatever it does: what runs there is lost or starts elsewhere.
  case fence(FenceAction)

  /// Its kind.
  public var kind: ClusterOperation.Kind {
    switch self {
    case .pause, .resume: .nodePause
    case .drain: .nodeDrain
    case .stopService, .startService: .nodeService
    case .evict: .nodeMembership
    case .fence: .nodeFencing
    }
  }
}

/// A node that is to join.
public struct NodeSpecification: Hashable, Sendable, Codable {
  /// Its host name.
  public var name: NodeID
  /// A node of the cluster after whose pattern it is built: processors, memory, adapters.
  public var pattern: NodeID

  /// Makes a specification.
  public init(name: NodeID, pattern: NodeID) {
    self.name = name
    self.pattern = pattern
  }
}

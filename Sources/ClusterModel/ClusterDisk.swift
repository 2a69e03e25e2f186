/// A disk that the nodes share (a LUN). One node owns it, unless it is a cluster shared volume (G5).
public struct ClusterDisk: Identifiable, Hashable, Sendable, Codable {
  /// Whether its owner reaches it.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its owner does; of a shared volume, at least one node.
    case online = "Online"
    /// It was taken offline, or its machine doesn't run.
    case offline = "Offline"
    /// No node that may own it reaches it.
    case failed = "Failed"
  }

  /// What it is used for.
  public enum Use: Hashable, Sendable, Codable {
    /// Nothing: it can be added to the cluster shared volumes.
    case available
    /// It holds a cluster shared volume.
    case sharedVolume(VolumeID)
    /// It has a vote in the quorum.
    case witness
    /// It holds the files of one machine, and moves with it.
    case machine(MachineID)
  }

  /// The name, such as `Cluster Disk 1`.
  public var id: DiskID
  /// Whether its owner reaches it.
  public var state: State
  /// More about the state, such as why the nodes do not share it.
  public var information: String?
  /// Its size.
  public var capacity: Bytes
  /// What it is used for.
  public var use: Use
  /// The node that owns it: the only one that reads and writes it, or the coordinator of its volume.
  public var owner: NodeID?
  /// The nodes whose path to it is lost.
  public var lostPaths: [NodeID]

  /// Makes a disk.
  public init(
    id: DiskID, state: State = .online, information: String? = nil, capacity: Bytes,
    use: Use = .available, owner: NodeID? = nil, lostPaths: [NodeID] = []
  ) {
    self.information = information
    self.id = id
    self.state = state
    self.capacity = capacity
    self.use = use
    self.owner = owner
    self.lostPaths = lostPaths
  }
}

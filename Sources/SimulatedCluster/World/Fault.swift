public import ClusterModel

/// Something that goes wrong in a cluster, or is put right.
public enum Fault: Hashable, Sendable, Codable {
  /// A node's computer fails at once; what ran on it runs no more.
  case nodeFails(NodeID)
  /// It starts again, and so does its cluster service.
  case nodeReturns(NodeID)
  /// The cluster service of a node ends unexpectedly and starts again (G15).
  case serviceRestarts(NodeID)
  /// No node reaches another over a network.
  case networkFails(NetworkID)
  /// All nodes do again.
  case networkReturns(NetworkID)
  /// A node's adapter in a network fails.
  case adapterFails(NodeID, NetworkID)
  /// It works again.
  case adapterReturns(NodeID, NetworkID)
  /// A network carries only a share of its speed, above 0 and up to 1.
  case networkSlows(NetworkID, to: Double)
  /// No network joins these nodes to the others.
  case partition([NodeID])
  /// They are joined again.
  case partitionHeals
  /// A node's path to a disk is lost.
  case pathFails(NodeID, DiskID)
  /// It is back.
  case pathReturns(NodeID, DiskID)
  /// The file share that votes does not answer.
  case shareFails
  /// It does again.
  case shareReturns
  /// A machine's operating system, or its host process, ends unexpectedly.
  case machineFails(MachineID)
  /// A machine gets a new host process, as when its resource monitor was restarted (G15).
  case hostProcessMoves(MachineID)
}

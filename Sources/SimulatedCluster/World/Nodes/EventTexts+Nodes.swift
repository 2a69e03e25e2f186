internal import ClusterModel

/// Nodes, quorum and failover.
extension EventTexts {
  static let quorumLost = WindowsEvent.clustering(
    1177, .critical, "The Cluster service is shutting down because quorum was lost.", [:])

  static func fenced(_ node: NodeID, _ action: FenceAction) -> String {
    "Node '\(node)' was fenced by hand: switched off\(action == .reboot ? " and on again" : "")."
  }

  static func formed(_ nodes: Int) -> String {
    "The cluster has quorum again, with \(nodes.counted("node"))."
  }

  static func failedTooOften(_ machine: MachineID) -> WindowsEvent {
    .clustering(
      1254, .error, "Clustered role '\(machine)' has exceeded its failover threshold.",
      ["GroupName": "\(machine)"])
  }

  static func notOnline(_ machine: MachineID) -> WindowsEvent {
    .clustering(
      1205, .error,
      "The Cluster service failed to bring clustered role '\(machine)' completely online or "
        + "offline.",
      ["GroupName": "\(machine)"])
  }

  static func keptApartInVain(
    _ machine: MachineID, _ other: MachineID, on node: NodeID
  ) -> String {
    "\(machine) comes to \(node), where \(other) runs, from which it was to be kept apart: no "
      + "other node can take it."
  }

  static func notMoved(_ role: String, from node: NodeID, _ reason: String) -> String {
    "\(role) could not leave \(node), which is being drained: \(reason)."
  }

  static func drainFailed(_ node: NodeID, _ count: Int) -> String {
    "Draining \(node) failed: \(count.counted("role stays", "roles stay")) there."
  }

  static func notReturned(_ machine: MachineID, to node: NodeID, _ reason: String) -> String {
    "\(machine) does not return to \(node): \(reason)."
  }

  static func serviceStopped(_ node: NodeID) -> String {
    "The cluster service of \(node) was stopped."
  }

  static func serviceEnded(_ node: NodeID) -> String {
    "The cluster service of \(node) ended unexpectedly and starts again."
  }

  static func shareIsLost(_ share: String) -> String {
    "The file share witness '\(share)' does not answer."
  }

  static func shareIsBack(_ share: String) -> String {
    "The file share witness '\(share)' answers again."
  }
}

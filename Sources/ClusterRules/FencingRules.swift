public import ClusterModel

/// What fencing a node by hand means for the machines there.
public enum FencingRules {
  /// The machines that are interrupted: those that the cluster starts again elsewhere, and those
  /// that nobody does.
  public static func casualties(
    of node: NodeID, in cluster: ClusterSnapshot
  ) -> (restarted: [MachineID], lost: [MachineID]) {
    let running = cluster.machines(on: node).filter { machine in
      machine.state.occupiesMemory || machine.state == .unknown
    }
    return (
      running.filter(\.isHighlyAvailable).map(\.id),
      running.filter { !$0.isHighlyAvailable }.map(\.id)
    )
  }

  /// What is to be confirmed before a node is fenced, in one sentence or two.
  public static func consequence(
    of action: FenceAction, on node: NodeID, in cluster: ClusterSnapshot
  ) -> String {
    let (restarted, lost) = casualties(of: node, in: cluster)
    let verb = action == .off ? "is switched off" : "is switched off and on again"
    var sentences = ["\(node) \(verb) at once, whatever it does"]
    if !restarted.isEmpty {
      sentences.append(
        "Interrupted, and started on other nodes: \(names(restarted))")
    }
    if !lost.isEmpty { sentences.append("Lost until somebody starts it: \(names(lost))") }
    if restarted.isEmpty, lost.isEmpty { sentences.append("No machine runs there") }
    return sentences.joined(separator: ". ") + "."
  }

  private static func names(_ machines: [MachineID]) -> String {
    machines.map(\.rawValue).joined(separator: ", ")
  }

  /// What forbids fencing a node; empty when nothing does.
  static func obstacles(
    toFencing node: Node, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if !node.isPoweredOn { return [Refusal(.state, "\(node.id) has no power already")] }
    let others = cluster.nodes.filter {
      $0.id != node.id && ($0.state == .up || $0.state == .paused)
    }
    guard !others.isEmpty else {
      return [Refusal(.keepsQuorum, "No other node is there that could fence \(node.id)")]
    }
    if let fencing = cluster.settings.fencing, fencing.devices(for: node.id).isEmpty {
      return [
        Refusal(
          .capability, "No fence device can switch \(node.id)",
          advice: "Configure one in Pacemaker first")
      ]
    }
    return []
  }
}

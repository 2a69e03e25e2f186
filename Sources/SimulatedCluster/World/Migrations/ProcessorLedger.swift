internal import ClusterModel

/// How many virtual processors run on each node; kept up change by change.
struct ProcessorLedger: Sendable, Codable {
  private var byNode: [NodeID: Int] = [:]

  /// Virtual processors that run on a node.
  func running(on node: NodeID) -> Int { byNode[node] ?? 0 }

  /// Notes that a machine has changed; nil stands for none.
  mutating func change(from old: VirtualMachine?, to new: VirtualMachine?) {
    if let old, old.state == .running, let owner = old.owner {
      byNode[owner, default: 0] -= old.processors
    }
    if let new, new.state == .running, let owner = new.owner {
      byNode[owner, default: 0] += new.processors
    }
  }
}

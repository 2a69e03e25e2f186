internal import ClusterModel

/// What machines, and those on their way, take up of each node's memory; kept up change by change,
/// so that ten thousand machines cost nothing.
struct MemoryLedger: Sendable, Codable {
  private var byNode: [NodeID: Bytes] = [:]
  private var touched: Set<NodeID> = []
  /// How many machines take up memory of each node.
  private(set) var machineCounts: [NodeID: Int] = [:]

  /// What is taken of a node's memory.
  func taken(on node: NodeID) -> Bytes { byNode[node] ?? .zero }

  /// Notes that a machine has changed; nil stands for none.
  mutating func change(from old: VirtualMachine?, to new: VirtualMachine?) {
    if let (node, size) = old?.footprint {
      reserve(Bytes(-size.count), on: node)
      machineCounts[node, default: 0] -= 1
    }
    if let (node, size) = new?.footprint {
      reserve(size, on: node)
      machineCounts[node, default: 0] += 1
    }
  }

  /// Takes memory, or with a negative size gives it back.
  mutating func reserve(_ size: Bytes, on node: NodeID) {
    byNode[node] = taken(on: node) + size
    touched.insert(node)
  }

  /// Has a node looked at anew.
  mutating func touch(_ node: NodeID) { touched.insert(node) }

  /// The nodes whose memory may have changed since the last time, in order.
  mutating func takeTouched() -> [NodeID] {
    defer { touched = [] }
    return touched.sorted()
  }
}

extension VirtualMachine {
  fileprivate var footprint: (NodeID, Bytes)? {
    guard occupiesMemory, let owner else { return nil }
    return (owner, memory)
  }
}

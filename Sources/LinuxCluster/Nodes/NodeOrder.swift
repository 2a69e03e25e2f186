internal import ClusterModel

/// In which order nodes are asked something that any of them can answer: who answered last comes
/// first, who kept others waiting comes last for a while.
struct NodeOrder: Hashable, Sendable {
  /// For how long a node that was slow is asked last.
  static let slowFor: Duration = .seconds(30)

  private var nodes: [NodeID]
  private var slowUntil: [NodeID: MonotonicTime] = [:]
  /// When one of them last answered.
  private(set) var answered: MonotonicTime?

  /// Begins with the order of the cluster file.
  init(_ nodes: [NodeID]) { self.nodes = nodes }

  /// The order at a moment.
  func order(at moment: MonotonicTime) -> [NodeID] {
    let slow = Set(slowUntil.filter { $0.value > moment }.keys)
    return nodes.filter { !slow.contains($0) } + nodes.filter { slow.contains($0) }
  }

  /// A node has answered; it was not slow after all.
  mutating func answered(_ node: NodeID, at moment: MonotonicTime) {
    slowUntil[node] = nil
    answered = moment
    guard let index = nodes.firstIndex(of: node), index > 0 else { return }
    nodes.insert(nodes.remove(at: index), at: 0)
  }

  /// A node has kept others waiting.
  mutating func kept(_ node: NodeID, waitingAt moment: MonotonicTime) {
    slowUntil[node] = moment + Self.slowFor
  }
}

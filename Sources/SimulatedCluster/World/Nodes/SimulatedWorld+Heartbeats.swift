internal import ClusterModel
internal import ClusterRules

/// Who hears whom.
extension SimulatedWorld {
  /// Whether a node counts as a member: it takes part, or will be back before anybody minds.
  func isMember(_ node: Node) -> Bool {
    node.state == .up || node.state == .paused || membership.restarting.contains(node.id)
  }

  /// The members, in order.
  var members: [NodeID] { cluster.nodes.filter { isMember($0) }.map(\.id) }

  /// Looks anew who hears whom, when something has changed: members that hear each other no more
  /// have five heartbeats' time, and nodes that wait may join.
  mutating func reviewMembership() {
    guard membership.isReviewDue else { return }
    membership.isReviewDue = false
    let reach = Reach(in: cluster, networks)
    noteSilences(reach)
    admit(reach)
  }

  private mutating func noteSilences(_ reach: Reach) {
    let known = Dictionary(
      membership.silences.map { ([$0.first, $0.second], $0.since) }, uniquingKeysWith: min)
    var silences: [Membership.Silence] = []
    let members = members
    for (index, first) in members.enumerated() {
      for second in members[index...] where !reach.joins(first, second) {
        silences.append(
          Membership.Silence(
            first: first, second: second, since: known[[first, second]] ?? now))
      }
    }
    membership.silences = silences
    if silences.contains(where: { $0.since == now }) {
      agenda.enter(.membership(.heartbeatsMissed), at: now + Self.silenceMax)
    }
  }

  /// After so long a silence a node is taken for gone.
  private static var silenceMax: Duration {
    Membership.heartbeat * Membership.heartbeatsMissedMax
  }

  /// Who is taken for gone after five missed heartbeats, and which side goes on.
  mutating func judgeSilences() {
    let over = membership.silences.filter { $0.since + Self.silenceMax <= now }
    guard !over.isEmpty else { return }
    let silent = Set(over.map { [$0.first, $0.second] })
    let powerless = Set(over.filter { $0.first == $0.second }.map(\.first))
    let members = members
    let sides = Self.sides(of: members.filter { !powerless.contains($0) }) { first, second in
      !silent.contains(first < second ? [first, second] : [second, first])
    }
    guard sides.count != 1 || !powerless.isEmpty else { return }
    let survivor = QuorumRules.survivor(of: sides, by: quorumConfiguration, in: cluster) ?? []
    let kept = Set(survivor)
    lose(members.filter { !kept.contains($0) }, to: survivor)
  }

  /// Nodes in groups that are joined, directly or through others; the first has the first node.
  static func sides(
    of nodes: [NodeID], where areJoined: (NodeID, NodeID) -> Bool
  ) -> [[NodeID]] {
    var left = nodes
    var sides: [[NodeID]] = []
    while !left.isEmpty {
      var side = [left.removeFirst()]
      var next = 0
      while next < side.count {
        let node = side[next]
        side += left.filter { areJoined(node, $0) }
        left.removeAll { areJoined(node, $0) }
        next += 1
      }
      sides.append(side.sorted())
    }
    return sides
  }
}

/// Over which networks each node can be reached, as bits, so that asking for all pairs of nodes is
/// cheap.
struct Reach {
  private var usable: [NodeID: UInt64] = [:]
  private let conditions: NetworkConditions

  /// Networks that the cluster may not use don't count; where there is none at all, nothing is known
  /// of them, and all nodes with power are joined.
  init(in cluster: ClusterSnapshot, _ conditions: NetworkConditions) {
    self.conditions = conditions
    let networks = cluster.networks.filter { $0.use != .disabled }.prefix(UInt64.bitWidth)
    for node in cluster.nodes where node.isPoweredOn {
      var bits: UInt64 = networks.isEmpty ? 1 : 0
      for (bit, network) in networks.enumerated() where !conditions.broken.contains(network.id) {
        let adapter = NetworkConditions.Adapter(node: node.id, network: network.id)
        guard network.addresses[node.id] != nil, !conditions.failedAdapters.contains(adapter)
        else { continue }
        bits |= 1 << UInt64(bit)
      }
      usable[node.id] = bits
    }
  }

  /// Whether two nodes hear each other; a node hears itself as long as it has power.
  func joins(_ first: NodeID, _ second: NodeID) -> Bool {
    guard let a = usable[first], let b = usable[second] else { return false }
    return first == second || (a & b != 0 && !conditions.isParted(first, from: second))
  }
}

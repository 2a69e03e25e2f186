public import ClusterModel

extension Placement {
  /// A node in the order in which nodes come into question for a machine.
  public struct Candidate: Hashable, Sendable {
    /// The node.
    public var node: NodeID
    /// What forbids it; empty when nothing does.
    public var obstacles: [Refusal]
    /// Why it is, or isn't, the one.
    public var reason: String
    /// Whether it is the best possible node.
    public var isBest: Bool
  }

  /// Every node with why it is or isn't chosen: first those that come into question, the best one
  /// at the head, then the others.
  public func ranking(
    for id: MachineID, by way: Way? = nil, excluding: Set<NodeID> = []
  ) -> [Candidate] {
    guard let machine = cluster.machines[id: id] else { return [] }
    let way = way ?? Self.way(of: machine)
    let all = merits(for: machine, excluding: excluding).sorted(by: <).map { merits in
      (merits, obstacles(to: machine, on: merits.node, way))
    }
    let possible = all.filter { $0.1.isEmpty }.map { $0.0 }
    let chosen = possible.enumerated().map { index, merits in
      Candidate(
        node: merits.node.id, obstacles: [],
        reason: index == 0
          ? merits.reason(before: possible.dropFirst().first)
          : "\(possible[0].node.id) is better: \(possible[0].reason(before: merits))",
        isBest: index == 0)
    }
    let forbidden = all.filter { !$0.1.isEmpty }.map { merits, obstacles in
      Candidate(
        node: merits.node.id, obstacles: obstacles, reason: obstacles[0].reason, isBest: false)
    }
    return chosen + forbidden
  }

  /// Whether a node may take a machine.
  public func allows(_ id: MachineID, on node: NodeID, by way: Way? = nil) -> Bool {
    obstacles(to: id, on: node, by: way)?.isEmpty ?? false
  }

  /// What forbids a node for a machine, empty when nothing does; nil when one of them is unknown.
  public func obstacles(
    to id: MachineID, on node: NodeID, by way: Way? = nil
  ) -> [Refusal]? {
    guard let machine = cluster.machines[id: id], let node = cluster.nodes[id: node] else {
      return nil
    }
    return obstacles(to: machine, on: node, way ?? Self.way(of: machine))
  }

  /// What forbids a node for a machine: the rules of a migration, as far as the way there needs
  /// them, its possible owners, and memory that was promised to others.
  func obstacles(to machine: VirtualMachine, on node: Node, _ way: Way) -> [Refusal] {
    if way == .live, let bound = MigrationRules.movesAlone(machine) { return [bound] }
    if node.state != .up || !node.isPoweredOn { return [Self.notUp(node)] }
    if way != .start, machine.owner == node.id {
      return [Refusal(.otherNode, "\(machine.id) is on \(node.id) already")]
    }
    var unfit = HostRules.obstacles(to: machine, on: node, by: way.arrival(machine), in: cluster)
    if way != .asItIs {
      var smaller = node
      smaller.memoryFree = memoryFree(on: node)
      unfit += [
        HostRules.memory(for: machine, on: smaller),
        HostRules.storage(of: machine, on: node, in: cluster),
      ].compactMap { $0 }
    }
    guard way == .live, unfit.isEmpty else { return unfit }
    return MigrationRules.obstacles(moving: machine, to: node, cluster).filter { refusal in
      refusal.rule != .memory
    }
  }

  private static func notUp(_ node: Node) -> Refusal {
    guard node.isPoweredOn || node.state != .up else {
      return Refusal(.nodeUp, "\(node.id) does not answer")
    }
    return Refusal(.nodeUp, "\(node.id) is \(node.condition)")
  }
}

/// What speaks for a node, when a machine looks for one.
struct Merits {
  let node: Node
  let conflicts: [MachineID]
  let preference: Int?
  let free: Bytes
  let machines: Int

  /// Whether a node is better than another.
  static func < (left: Merits, right: Merits) -> Bool {
    if left.conflicts.count != right.conflicts.count {
      return left.conflicts.count < right.conflicts.count
    }
    let (a, b) = (left.preference ?? .max, right.preference ?? .max)
    if a != b { return a < b }
    if left.free != right.free { return left.free > right.free }
    if left.machines != right.machines { return left.machines < right.machines }
    return left.node.id < right.node.id
  }

  /// What puts it before the next one.
  func reason(before next: Merits?) -> String {
    guard let next else { return "no other node can take it" }
    if conflicts.count < next.conflicts.count {
      return "it runs none of the machines to be kept apart"
    }
    if preference != next.preference, let preference {
      return "it is preferred owner number \(preference + 1)"
    }
    if free > next.free { return "it has the most memory free, \(free)" }
    if machines < next.machines { return "it runs the fewest machines, \(machines)" }
    return "it comes first by name"
  }
}

extension Placement.Way {
  /// What the rules of hosts call it.
  fileprivate func arrival(_ machine: VirtualMachine) -> HostRules.Arrival {
    switch self {
    case .live: .withMemory
    case .start: machine.state == .saved ? .withMemory : .cold
    case .asItIs: .atRest
    }
  }
}

public import ClusterModel

/// The best possible node for a machine, with reasons.
///
/// Nodes that may not take it are left out: those not up, not possible owners, without room, or
/// that a move to them is forbidden for another reason. Among the others come first those without a
/// machine that it is to be kept apart from, then its preferred owners in their order, then the
/// node with the most free memory, with the fewest machines, and the first by name.
///
/// A value of this type serves for a whole plan: what was promised to one machine is no longer
/// there for the next.
public struct Placement: Sendable {
  /// How a machine comes to its new node.
  public enum Way: Hashable, Sendable {
    /// It keeps running on the way.
    case live
    /// It starts there.
    case start
    /// Off or saved, as it is.
    case asItIs
  }

  /// The node for a machine, and why.
  public struct Choice: Hashable, Sendable {
    /// The node.
    public var node: NodeID
    /// What made it the best.
    public var reason: String
    /// The machines there from which it was to be kept apart; empty when a node allowed it.
    public var conflicts: [MachineID]
  }

  let cluster: ClusterSnapshot
  private let machineCounts: [NodeID: Int]
  private var promised: [NodeID: Bytes] = [:]
  private var expected: [NodeID: [MachineID]] = [:]

  /// Begins a plan. `machineCounts`, the machines that take up memory by node, saves counting them.
  public init(in cluster: ClusterSnapshot, machineCounts: [NodeID: Int]? = nil) {
    self.cluster = cluster
    self.machineCounts =
      machineCounts
      ?? cluster.machines.lazy.filter(\.state.occupiesMemory).reduce(into: [:]) { counts, machine in
        if let owner = machine.owner { counts[owner, default: 0] += 1 }
      }
  }

  /// The best node for a machine; nil when none can take it.
  public static func best(
    for machine: MachineID, in cluster: ClusterSnapshot, excluding: Set<NodeID> = []
  ) -> Choice? {
    Placement(in: cluster).best(for: machine, excluding: excluding)
  }

  /// Every node with why it is or isn't chosen, the best first.
  public static func ranking(
    for machine: MachineID, in cluster: ClusterSnapshot, excluding: Set<NodeID> = []
  ) -> [Candidate] {
    Placement(in: cluster).ranking(for: machine, excluding: excluding)
  }

  /// What a node has left, without what was promised.
  public func memoryFree(on node: Node) -> Bytes {
    max(node.memoryFree - (promised[node.id] ?? .zero), .zero)
  }

  /// Counts a machine as one that comes to a node. One that stays off takes no memory there.
  public mutating func promise(_ machine: VirtualMachine, to node: NodeID, _ way: Way) {
    guard way != .asItIs else { return }
    promised[node] = (promised[node] ?? .zero) + machine.memory
    expected[node, default: []].append(machine.id)
  }

  /// How a machine would come to another node in the state in which it is.
  public static func way(of machine: VirtualMachine) -> Way {
    switch machine.state {
    case .off, .saved: .asItIs
    case .failed, .unknown: .start
    case .running, .paused, .starting, .stopping, .saving, .pausedCritical: .live
    }
  }

  /// The best node for a machine; nil when none can take it. Its own node is left out unless it
  /// starts.
  public func best(
    for id: MachineID, by way: Way? = nil, excluding: Set<NodeID> = []
  ) -> Choice? {
    guard let machine = cluster.machines[id: id] else { return nil }
    let way = way ?? Self.way(of: machine)
    var candidates = merits(for: machine, excluding: excluding)
    guard let chosen = takeBest(of: &candidates, for: machine, way) else { return nil }
    let next = takeBest(of: &candidates, for: machine, way)
    return Choice(
      node: chosen.node.id, reason: chosen.reason(before: next), conflicts: chosen.conflicts)
  }

  /// Takes the best candidate that can take the machine out of a list, and all better ones that
  /// can't with it; there are far more candidates than are ever looked at.
  private func takeBest(
    of candidates: inout [Merits], for machine: VirtualMachine, _ way: Way
  ) -> Merits? {
    while let best = candidates.indices.min(by: { candidates[$0] < candidates[$1] }) {
      candidates.swapAt(best, candidates.endIndex - 1)
      let merits = candidates.removeLast()
      if obstacles(to: machine, on: merits.node, way).isEmpty { return merits }
    }
    return nil
  }

  /// What makes one node better than another, for one machine.
  func merits(for machine: VirtualMachine, excluding: Set<NodeID>) -> [Merits] {
    let conflicts = conflicts(of: machine)
    return cluster.nodes.filter { !excluding.contains($0.id) }.map { node in
      Merits(
        node: node, conflicts: conflicts[node.id] ?? [],
        preference: machine.policy.preferredOwners.firstIndex(of: node.id),
        free: memoryFree(on: node),
        machines: (machineCounts[node.id] ?? 0) + (expected[node.id]?.count ?? 0))
    }
  }

  /// The machines from which one is to be kept apart, by node.
  private func conflicts(of machine: VirtualMachine) -> [NodeID: [MachineID]] {
    let names = Set(machine.policy.antiAffinity)
    guard !names.isEmpty else { return [:] }
    var found: [NodeID: [MachineID]] = [:]
    for other in cluster.machines where other.id != machine.id && other.state.occupiesMemory {
      guard let owner = other.owner, !names.isDisjoint(with: other.policy.antiAffinity) else {
        continue
      }
      found[owner, default: []].append(other.id)
    }
    for (node, machines) in expected {
      found[node, default: []] += machines.filter { id in
        !names.isDisjoint(with: cluster.machines[id: id]?.policy.antiAffinity ?? [])
      }
    }
    return found
  }
}

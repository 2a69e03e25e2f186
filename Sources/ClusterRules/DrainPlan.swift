public import ClusterModel

/// How a node is emptied: which machine goes where, in which order, what room is left there after
/// each step, what can't go, and what becomes of the services.
public struct DrainPlan: Hashable, Sendable {
  /// One machine's way.
  public struct Step: Hashable, Sendable {
    /// The machine.
    public var machine: MachineID
    /// Whether it moves live; otherwise it moves off or saved, as it is.
    public var isLive: Bool
    /// Where it goes.
    public var destination: NodeID
    /// Why there.
    public var reason: String
    /// The memory that the destination has left afterwards.
    public var memoryLeft: Bytes
  }

  /// A machine that can't go.
  public struct Leftover: Hashable, Sendable {
    /// The machine.
    public var machine: MachineID
    /// What keeps it from each node, or from all.
    public var reasons: [String]
  }

  /// The node that is to be emptied.
  public let node: NodeID
  /// The steps in order.
  public private(set) var steps: [Step] = []
  /// The highly available machines that can't go.
  public private(set) var leftovers: [Leftover] = []
  /// The machines that stay, because the cluster does not take care of them.
  public private(set) var unclustered: [MachineID] = []
  /// What becomes of the services, after the machines.
  public internal(set) var services: [ServiceStep] = []

  /// Makes the plan for a node in the cluster as it stands. `machineCounts` is for `Placement`.
  public init(of node: NodeID, in cluster: ClusterSnapshot, machineCounts: [NodeID: Int]? = nil) {
    self.node = node
    var placement = Placement(in: cluster, machineCounts: machineCounts)
    for machine in Self.order(cluster.machines(on: node)) {
      // Pacemaker's resources belong to no node while they are stopped: there is nothing to move.
      if cluster.kind == .linux, !machine.state.occupiesMemory { continue }
      if machine.isHighlyAvailable {
        place(machine, &placement)
      } else if machine.state.occupiesMemory {
        unclustered.append(machine.id)
      }
    }
    services = Self.services(
      leaving: node, in: cluster, after: placement, isEmptied: leftovers.isEmpty)
  }

  /// The order in which machines leave: the most important first, and of those the largest, which
  /// find a place the hardest.
  public static func order(_ machines: [VirtualMachine]) -> [VirtualMachine] {
    machines.sorted { left, right in
      let (a, b) = (left.policy.priority, right.policy.priority)
      if a != b { return a > b }
      return left.memory == right.memory ? left.id < right.id : left.memory > right.memory
    }
  }

  private mutating func place(_ machine: VirtualMachine, _ placement: inout Placement) {
    let way: Placement.Way = machine.state.occupiesMemory ? .live : .asItIs
    if way == .live, machine.state != .running {
      let state = machine.state.rawValue.lowercased()
      leftovers.append(
        Leftover(
          machine: machine.id,
          reasons: ["\(machine.id) is \(state): only a running machine migrates live"]))
      return
    }
    if way == .live, let bound = MigrationRules.movesAlone(machine) {
      leftovers.append(Leftover(machine: machine.id, reasons: [bound.reason]))
      return
    }
    guard let choice = placement.best(for: machine.id, by: way, excluding: [node]) else {
      let reasons = placement.ranking(for: machine.id, by: way, excluding: [node]).map(\.reason)
      leftovers.append(Leftover(machine: machine.id, reasons: reasons))
      return
    }
    placement.promise(machine, to: choice.node, way)
    let free = placement.cluster.nodes[id: choice.node].map { placement.memoryFree(on: $0) }
    steps.append(
      Step(
        machine: machine.id, isLive: way == .live, destination: choice.node,
        reason: choice.reason, memoryLeft: free ?? .zero))
  }
}

/// What would happen if parts of the cluster were lost (F9): found out on a copy, so that nothing
/// has changed.
public struct Rehearsal: Hashable, Sendable, Codable {
  /// Something that is lost at once.
  public enum Loss: Hashable, Sendable, Codable {
    /// A computer loses its power.
    case node(NodeID)
    /// No node reaches another over a network.
    case network(NetworkID)
  }

  /// What becomes of a machine or a service.
  public enum Fate: Hashable, Sendable, Codable {
    /// It runs on where it is.
    case stays
    /// It moves without an interruption.
    case movesLive(to: NodeID)
    /// It is interrupted and runs again.
    case restarts(on: NodeID)
    /// It runs no more.
    case stops
    /// It did not run, and does not.
    case rests
    /// It did not run, and starts.
    case starts(on: NodeID)
  }

  /// A machine and what becomes of it.
  public struct Consequence: Hashable, Sendable, Codable {
    /// The machine.
    public var machine: MachineID
    /// The node it ran on, or last ran on.
    public var node: NodeID?
    /// What becomes of it.
    public var fate: Fate

    /// Makes a consequence.
    public init(machine: MachineID, node: NodeID?, fate: Fate) {
      self.machine = machine
      self.node = node
      self.fate = fate
    }
  }

  /// A service and what becomes of it; one that runs on several nodes stays while it runs on one.
  public struct ServiceConsequence: Hashable, Sendable, Codable {
    /// The service.
    public var service: ServiceID
    /// The node it was on; nil when it was on none, or on several.
    public var node: NodeID?
    /// What becomes of it.
    public var fate: Fate

    /// Makes a consequence.
    public init(service: ServiceID, node: NodeID?, fate: Fate) {
      self.service = service
      self.node = node
      self.fate = fate
    }
  }

  /// What is lost.
  public var losses: [Loss]
  /// The nodes that take no part afterwards, and did before.
  public var nodesLost: [NodeID]
  /// The quorum afterwards; nil where there is no such thing.
  public var quorum: Quorum?
  /// What becomes of each machine, in order of name.
  public var machines: [Consequence]
  /// What becomes of each service, in the cluster's order.
  public var services: [ServiceConsequence]
  /// What else follows, in sentences: for traffic over networks, above all.
  public var remarks: [String]
  /// How it was found out.
  public var basis: String

  /// Makes a rehearsal's result.
  public init(
    losses: [Loss], nodesLost: [NodeID], quorum: Quorum?, machines: [Consequence],
    services: [ServiceConsequence] = [], remarks: [String], basis: String
  ) {
    self.losses = losses
    self.nodesLost = nodesLost
    self.quorum = quorum
    self.machines = machines
    self.services = services
    self.remarks = remarks
    self.basis = basis
  }
}

extension Rehearsal.Loss: CustomStringConvertible {
  /// The name of what is lost.
  public var description: String {
    switch self {
    case .node(let id): "node \(id)"
    case .network(let id): "network \(id)"
    }
  }
}

extension Rehearsal.Fate {
  /// The word for it in a list.
  public var word: String {
    switch self {
    case .stays: "stays"
    case .movesLive: "moves live"
    case .restarts: "restarts"
    case .stops: "stops"
    case .rests: "rests"
    case .starts: "starts"
    }
  }

  /// Where the machine is afterwards, when that is another node or a new start.
  public var node: NodeID? {
    switch self {
    case .movesLive(let node), .restarts(let node), .starts(let node): node
    case .stays, .stops, .rests: nil
    }
  }
}

/// A node's adapter in a cluster network.
public struct NetworkAdapter: Hashable, Sendable, Codable {
  /// Whether it works, in Failover Cluster Manager's words.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// It reaches the others.
    case up = "Up"
    /// It is well, but reaches none of the others.
    case unreachable = "Unreachable"
    /// It, or its cable, is broken.
    case failed = "Failed"
    /// Its node does not take part.
    case unavailable = "Unavailable"
  }

  /// The physical adapter; networks that name the same one share it as VLANs.
  public var name: String
  /// Whether it works.
  public var state: State
  /// Its speed; zero where nobody knows it.
  public var speed: Bandwidth

  /// Makes an adapter.
  public init(name: String, state: State = .up, speed: Bandwidth) {
    self.name = name
    self.state = state
    self.speed = speed
  }
}

/// A subnet that nodes of the cluster share.
public struct ClusterNetwork: Identifiable, Hashable, Sendable, Codable {
  /// Whether the nodes reach each other over it.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// All that have an adapter in it do.
    case up = "Up"
    /// Some don't.
    case partitioned = "Partitioned"
    /// None does.
    case down = "Down"
  }

  /// What the cluster uses it for, in Failover Cluster Manager's words.
  public enum Use: String, Hashable, Sendable, Codable, CaseIterable {
    /// The cluster's own traffic.
    case `internal` = "Internal"
    /// The cluster's traffic and clients.
    case enabled = "Enabled"
    /// Nothing.
    case disabled = "Disabled"
  }

  /// The name.
  public var id: NetworkID
  /// Whether the nodes reach each other over it.
  public var state: State
  /// More about the state.
  public var information: String?
  /// What the cluster uses it for.
  public var use: Use
  /// The subnet, such as `10.72.0.0/24`.
  public var subnet: String
  /// The slowest adapter's speed, where it is known.
  public var speed: Bandwidth?
  /// Whether a default gateway lies in it: then it comes late in the migration order (G7).
  public var hasDefaultGateway: Bool
  /// Whether heartbeats or shared volume traffic use it: then it comes last (G7).
  public var carriesClusterTraffic: Bool
  /// Each node's address in it.
  public var addresses: [NodeID: String]
  /// Each node's adapter in it, where that is known.
  public var adapters: [NodeID: NetworkAdapter]
  /// Its cost: cluster and shared volume traffic takes the lowest; nil where it is not known.
  public var metric: Int?
  /// The VLAN it is (802.1Q); nil when it has its adapters' wires to itself.
  public var vlan: Int?
  /// Whether its traffic is encrypted packet by packet, which slows migrations down (G3).
  public var usesIPsec: Bool

  /// Makes a network.
  public init(
    id: NetworkID, state: State, information: String? = nil, use: Use, subnet: String,
    speed: Bandwidth? = nil, hasDefaultGateway: Bool = false, carriesClusterTraffic: Bool = false,
    addresses: [NodeID: String] = [:], adapters: [NodeID: NetworkAdapter] = [:],
    metric: Int? = nil, vlan: Int? = nil, usesIPsec: Bool = false
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.use = use
    self.subnet = subnet
    self.speed = speed
    self.hasDefaultGateway = hasDefaultGateway
    self.carriesClusterTraffic = carriesClusterTraffic
    self.addresses = addresses
    self.adapters = adapters
    self.metric = metric
    self.vlan = vlan
    self.usesIPsec = usesIPsec
  }
}

/// Whether the cluster may act, and how many votes that rests on.
public struct Quorum: Hashable, Sendable, Codable {
  /// Whether enough votes are present.
  public var isQuorate: Bool
  /// Votes that are present.
  public var votesPresent: Int
  /// Votes that exist.
  public var votesExpected: Int
  /// Such as "Node Majority".
  public var mode: String
  /// How many more failures of nodes the cluster can sustain; nil where nobody says.
  public var sustains: Int?

  /// Makes a quorum.
  public init(
    isQuorate: Bool, votesPresent: Int, votesExpected: Int, mode: String, sustains: Int? = nil
  ) {
    self.sustains = sustains
    self.isQuorate = isQuorate
    self.votesPresent = votesPresent
    self.votesExpected = votesExpected
    self.mode = mode
  }
}

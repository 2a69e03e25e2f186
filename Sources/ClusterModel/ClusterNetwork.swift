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

  /// Makes a network.
  public init(
    id: NetworkID, state: State, information: String? = nil, use: Use, subnet: String,
    speed: Bandwidth? = nil, hasDefaultGateway: Bool = false, carriesClusterTraffic: Bool = false,
    addresses: [NodeID: String] = [:]
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

  /// Makes a quorum.
  public init(isQuorate: Bool, votesPresent: Int, votesExpected: Int, mode: String) {
    self.isQuorate = isQuorate
    self.votesPresent = votesPresent
    self.votesExpected = votesExpected
    self.mode = mode
  }
}

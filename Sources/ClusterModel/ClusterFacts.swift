/// What a real cluster's nodes say when they are asked at length, as a validation does (G3, G13).
public struct ClusterFacts: Hashable, Sendable, Codable {
  /// A link between two nodes, over which the cluster's own messages go.
  public struct Link: Hashable, Sendable, Codable {
    /// The node that says so.
    public var node: NodeID
    /// The node on the other side, by its name or number.
    public var peer: String
    /// The number of the link, from 0.
    public var number: Int
    /// Whether it carries messages.
    public var isConnected: Bool

    /// Makes a link.
    public init(node: NodeID, peer: String, number: Int, isConnected: Bool) {
      self.node = node
      self.peer = peer
      self.number = number
      self.isConnected = isConnected
    }
  }

  /// An attempt of one node to connect to another.
  public struct PortTrial: Hashable, Sendable, Codable {
    /// What the port is for.
    public enum Purpose: String, Hashable, Sendable, Codable {
      /// The memory of machines.
      case migration
      /// The hypervisors' agreement about it.
      case control
    }

    /// What came of it.
    public enum Outcome: String, Hashable, Sendable, Codable {
      /// A connection.
      case reached
      /// The other side refused: nothing listens, or a firewall says no.
      case refused
      /// Nothing came back: a firewall drops it, or there is no way.
      case silent
      /// It could not be tried.
      case untried
    }

    /// Who tried.
    public var source: NodeID
    /// Whom it was to reach.
    public var destination: NodeID
    /// The network of the address; nil when it is in none of the cluster's.
    public var network: NetworkID?
    /// The name or address.
    public var address: String
    /// The port.
    public var port: Int
    /// What it is for.
    public var purpose: Purpose
    /// What came of it.
    public var outcome: Outcome

    /// Makes a trial.
    public init(
      source: NodeID, destination: NodeID, network: NetworkID?, address: String, port: Int,
      purpose: Purpose, outcome: Outcome
    ) {
      self.source = source
      self.destination = destination
      self.network = network
      self.address = address
      self.port = port
      self.purpose = purpose
      self.outcome = outcome
    }
  }

  /// Whether a node that fails is certainly off before its machines start elsewhere.
  public struct Fencing: Hashable, Sendable, Codable {
    /// Whether the cluster fences at all.
    public var isEnabled: Bool
    /// The devices that are configured.
    public var devices: [String]
    /// The nodes that no device can fence; nil when nobody could be asked.
    public var unfenceable: [NodeID]?
    /// The nodes that were fenced with success, as far as the cluster remembers.
    public var fenced: [NodeID]
    /// The nodes of which the newest fencing failed.
    public var failed: [NodeID]

    /// Makes a state.
    public init(
      isEnabled: Bool, devices: [String], unfenceable: [NodeID]?, fenced: [NodeID] = [],
      failed: [NodeID] = []
    ) {
      self.isEnabled = isEnabled
      self.devices = devices
      self.unfenceable = unfenceable
      self.fenced = fenced
      self.failed = failed
    }
  }

  /// What each node says of itself; no entry for one that did not answer.
  public var nodes: [NodeID: NodeFacts] = [:]
  /// The links, each as both of its sides see it; empty without a cluster manager.
  public var links: [Link] = []
  /// The attempts to connect.
  public var trials: [PortTrial] = []
  /// How nodes are fenced; nil without a cluster manager.
  public var fencing: Fencing?

  /// Knows nothing yet.
  public init() {}
}

/// What one node says of itself when it is asked at length.
public struct NodeFacts: Hashable, Sendable, Codable {
  /// The operating system and its version.
  public var system = ""
  /// The kernel's version.
  public var kernel = ""
  /// The versions of the programs that make the cluster, by package.
  public var packages: [String: String] = [:]
  /// How far its clock is ahead of the clock here.
  public var clockOffset: Duration?
  /// How far that may be wrong.
  public var clockUncertainty: Duration = .zero
  /// Whether something keeps its clock right; nil where that is not known.
  public var isClockSynchronized: Bool?
  /// By which its hypervisor tells itself from others; two that are equal refuse to migrate.
  public var hostIdentifier: String?
  /// Where the others find its hypervisor; nil when it is no destination.
  public var hypervisorAddress: String?
  /// Where memory goes when nobody chose a network.
  public var migrationHost: String?
  /// The programs that scan files when they are read or written.
  public var scanners: [String] = []
  /// Whether those leave the machines' files alone; nil where that is not known.
  public var excludesMachinesFromScanning: Bool?

  /// Knows nothing yet.
  public init() {}
}

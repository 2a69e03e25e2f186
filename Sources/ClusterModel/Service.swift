/// A service or application that is no virtual machine: resources that the cluster keeps online
/// together. On a linux cluster it is a group, a clone, a bundle or a lone resource of Pacemaker.
public struct Service: Identifiable, Hashable, Sendable, Codable {
  /// How it, or one of its resources, is.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// All that belongs to it runs.
    case online = "Online"
    /// Some of its resources run.
    case partiallyOnline = "Partially Online"
    /// On its way up, down or elsewhere.
    case pending = "Pending"
    /// Nothing of it runs.
    case offline = "Offline"
    /// The cluster gave up on it.
    case failed = "Failed"
  }

  /// A part of it.
  public struct Resource: Hashable, Sendable, Codable {
    /// The name.
    public var name: String
    /// What it is, such as `IP Address` or `ocf:heartbeat:IPaddr2`.
    public var type: String
    /// How it is.
    public var state: State

    /// Makes a resource.
    public init(name: String, type: String, state: State) {
      self.name = name
      self.type = type
      self.state = state
    }
  }

  /// The name.
  public var id: ServiceID
  /// How it is.
  public var state: State
  /// More about the state; nil when the word says it all.
  public var information: String?
  /// What it is, such as `Print Server` or `Clone`.
  public var type: String
  /// The node it is on; nil when it is on none, or on several.
  public var owner: NodeID?
  /// The nodes it is on, of one that runs on several at once; nil of all others.
  public var instances: [NodeID]?
  /// Whether the cluster is to keep it online.
  public var isWantedOnline: Bool
  /// What belongs to it, in the order in which it starts.
  public var resources: [Resource]
  /// Why it can't be moved from node to node, such as "it runs on several nodes at once"; nil when
  /// it can.
  public var bond: String?
  /// Why Ferry leaves it alone altogether, such as "it holds the virtual machine web"; nil when it
  /// does not.
  public var reserve: String?

  /// Makes a service.
  public init(
    id: ServiceID, state: State, information: String? = nil, type: String, owner: NodeID?,
    instances: [NodeID]? = nil, isWantedOnline: Bool = true, resources: [Resource] = [],
    bond: String? = nil, reserve: String? = nil
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.type = type
    self.owner = owner
    self.instances = instances
    self.isWantedOnline = isWantedOnline
    self.resources = resources
    self.bond = bond
    self.reserve = reserve
  }
}

extension Service {
  /// Whether it runs, in part at least, or is about to.
  public var runs: Bool {
    switch state {
    case .online, .partiallyOnline: true
    case .pending: isWantedOnline
    case .offline, .failed: false
    }
  }

  /// The first sentence of any failure: how the service is now, and where.
  public var whereabouts: String {
    "\(id) is \(state.rawValue.lowercased())" + (owner.map { " on \($0)" } ?? "")
  }
}

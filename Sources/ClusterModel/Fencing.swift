/// How the cluster makes sure that a node it has lost runs nothing any more, before it starts the
/// node's machines elsewhere.
public struct Fencing: Hashable, Sendable, Codable {
  /// Something that can switch nodes off.
  public struct Device: Hashable, Sendable, Codable {
    /// Its name.
    public var id: String
    /// What kind it is, such as `fence_ipmilan`.
    public var agent: String
    /// The nodes it can switch, as configured; empty when it is asked, or can switch all.
    public var nodes: [NodeID]
    /// Whether the cluster watches it at present.
    public var isRunning: Bool

    /// Makes a device.
    public init(id: String, agent: String, nodes: [NodeID] = [], isRunning: Bool = true) {
      self.id = id
      self.agent = agent
      self.nodes = nodes
      self.isRunning = isRunning
    }
  }

  /// One time that a node was fenced, or was to be.
  public struct Act: Hashable, Sendable, Codable {
    /// How it ended.
    public enum Result: String, Hashable, Sendable, Codable, CaseIterable {
      /// It is under way.
      case pending
      /// The node was switched.
      case success
      /// It was not.
      case failed
    }

    /// The node.
    public var node: NodeID
    /// What was done, such as `reboot` or `off`.
    public var action: String
    /// How it ended.
    public var result: Result
    /// Who asked for it, such as `stonith_admin` or `pacemaker-controld`.
    public var client: String
    /// The node from which it was asked.
    public var origin: NodeID?
    /// When it ended, in the cluster's words; nil while it goes on.
    public var completed: String?

    /// Makes an act.
    public init(
      node: NodeID, action: String, result: Result, client: String = "", origin: NodeID? = nil,
      completed: String? = nil
    ) {
      self.node = node
      self.action = action
      self.result = result
      self.client = client
      self.origin = origin
      self.completed = completed
    }
  }

  /// The most acts kept.
  public static let historyMax = 50

  /// Whether the cluster fences at all.
  public var isEnabled: Bool
  /// What can switch nodes off.
  public var devices: [Device]
  /// What was done, the newest first.
  public var history: [Act]

  /// Makes a state of fencing.
  public init(isEnabled: Bool, devices: [Device] = [], history: [Act] = []) {
    self.isEnabled = isEnabled
    self.devices = devices
    self.history = Array(history.prefix(Self.historyMax))
  }

  /// The devices that can switch a node.
  public func devices(for node: NodeID) -> [Device] {
    devices.filter { $0.nodes.isEmpty || $0.nodes.contains(node) }
  }

  /// The newest act on a node.
  public func last(of node: NodeID) -> Act? { history.first { $0.node == node } }
}

/// How a node is fenced.
public enum FenceAction: String, Hashable, Sendable, Codable, CaseIterable {
  /// Switched off and on again.
  case reboot
  /// Switched off.
  case off
}

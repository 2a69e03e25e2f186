/// What the cluster does for a highly available machine by itself: the *General* and *Failover*
/// tabs of a group's properties in Failover Cluster Manager.
public struct RolePolicy: Hashable, Sendable, Codable {
  /// Whether a machine returns to its most preferred owner when that is back.
  public enum Failback: Hashable, Sendable, Codable {
    /// It stays where it is.
    case prevent
    /// As soon as the node is up.
    case immediately
    /// Between two hours of the day (0 to 23), the second not included; past midnight when the
    /// first is the later one.
    case between(hour: Int, and: Int)

    /// Whether a machine may return in an hour of the day, 0 to 23.
    public func allows(hour: Int) -> Bool {
      switch self {
      case .prevent: false
      case .immediately: true
      case .between(let first, let second):
        first <= second ? (first..<second).contains(hour) : hour >= first || hour < second
      }
    }
  }

  /// Which machines start, and move, first.
  public enum Priority: Int, Hashable, Sendable, Codable, Comparable, CaseIterable {
    /// From first to last; a machine without automatic start is left off by a failover.
    case noAutoStart = 0
    case low = 1000
    case medium = 2000
    case high = 3000

    /// The word people use.
    public var name: String {
      switch self {
      case .noAutoStart: "No Auto Start"
      case .low: "Low"
      case .medium: "Medium"
      case .high: "High"
      }
    }

    /// Compares importance.
    public static func < (left: Priority, right: Priority) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What becomes of a running machine when its role is taken offline.
  public enum OfflineAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its memory is written to disk: the default.
    case save = "Save"
    /// Its operating system is asked to shut down.
    case shutDown = "Shut down"
    /// Its power is cut.
    case turnOff = "Turn off"
  }

  /// The nodes on which it should run, the best first; nodes not named come after them.
  public var preferredOwners: [NodeID]
  /// The nodes on which it may run; nil allows all.
  public var possibleOwners: [NodeID]?
  /// Whether it returns to a preferred owner.
  public var failback: Failback
  /// How often it may fail in the period before the cluster leaves it failed; nil stands for the
  /// number of nodes less one, the default of Failover Cluster Manager.
  public var failuresMax: Int?
  /// The period in which failures are counted: 6 hours by default.
  public var failurePeriod: Duration
  /// Which machines come first.
  public var priority: Priority
  /// Machines that share one of these names are kept apart where nodes allow it.
  public var antiAffinity: [String]
  /// What becomes of it when its role is taken offline.
  public var offlineAction: OfflineAction

  /// Makes a policy; without arguments it is the one that a new role gets.
  public init(
    preferredOwners: [NodeID] = [], possibleOwners: [NodeID]? = nil, failback: Failback = .prevent,
    failuresMax: Int? = nil, failurePeriod: Duration = .seconds(6 * 3600),
    priority: Priority = .medium, antiAffinity: [String] = [],
    offlineAction: OfflineAction = .save
  ) {
    self.preferredOwners = preferredOwners
    self.possibleOwners = possibleOwners
    self.failback = failback
    self.failuresMax = failuresMax
    self.failurePeriod = failurePeriod
    self.priority = priority
    self.antiAffinity = antiAffinity
    self.offlineAction = offlineAction
  }
}

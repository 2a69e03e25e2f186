/// A physical computer of the cluster.
public struct Node: Identifiable, Hashable, Sendable, Codable {
  /// Whether the node takes part, in Failover Cluster Manager's words.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// It takes part and runs virtual machines.
    case up = "Up"
    /// It does not take part.
    case down = "Down"
    /// It takes part and keeps what it runs, but takes on nothing new (Pacemaker: standby).
    case paused = "Paused"
    /// It is about to take part.
    case joining = "Joining"
    /// The cluster can't say (Pacemaker: unclean, waiting to be fenced).
    case unknown = "Unknown"
  }

  /// How far the roles of a node have been moved away.
  public enum Drain: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody asked for it.
    case none = ""
    /// Roles are being moved.
    case draining = "Draining"
    /// None is left.
    case drained = "Drained"
    /// Some could not be moved.
    case failed = "Drain Failed"
  }

  /// The host name.
  public var id: NodeID
  /// Whether it takes part.
  public var state: State
  /// More about the state, such as "waiting to be fenced"; nil when the word says it all.
  public var information: String?
  /// Physical memory.
  public var memory: Bytes
  /// Memory that a new virtual machine could have.
  public var memoryFree: Bytes
  /// Logical processors.
  public var processors: Int
  /// What kind of processors they are.
  public var processor: Processor
  /// The hypervisor and its version.
  public var hypervisor: String
  /// Whether this node speaks for the cluster (Pacemaker: designated controller; Failover Cluster
  /// Manager: current host server).
  public var isCurrentHost: Bool
  /// Whether its roles are being moved away from it, or have been.
  public var drain: Drain
  /// Whether live migrations find no network here yet, as for up to 30 s after its cluster service
  /// started (G15).
  public var isMigrationNetworkInitializing: Bool
  /// Whether its computer runs, whatever its cluster service does.
  public var isPoweredOn: Bool
  /// The operating system's version, where it is known.
  public var systemVersion: String
  /// The updates that are installed, where that is known.
  public var updates: [String]
  /// The virtual switches to which machines can be connected, where they are known.
  public var switches: [String]
  /// Whether its antivirus leaves the machines' files alone (G13); nil where that is not known.
  public var excludesMachinesFromAntivirus: Bool?
  /// The machines that a failback still brings back to it; nil when none does.
  public var returning: [MachineID]?

  /// What there is to say beside its state, in a few words; nil when there is nothing.
  public var remark: String? {
    if let information { return information }
    if let returning, let first = returning.first {
      return "Fails back \(first)" + (returning.count > 1 ? " and \(returning.count - 1) more" : "")
    }
    return isMigrationNetworkInitializing ? "Networks for live migration initialise" : nil
  }

  /// The word for its state that a list shows, with its drain.
  public var status: String {
    drain == .none ? state.rawValue : "\(state.rawValue) – \(drain.rawValue)"
  }

  /// Whether its hypervisor has said what it has; until then its memory and processors are zero.
  public var isDescribed: Bool { memory > .zero }

  /// Makes a node.
  public init(
    id: NodeID, state: State, information: String? = nil, memory: Bytes = .zero,
    memoryFree: Bytes = .zero, processors: Int = 0, processor: Processor = Processor(),
    hypervisor: String = "", isCurrentHost: Bool = false, drain: Drain = .none,
    isMigrationNetworkInitializing: Bool = false, isPoweredOn: Bool = true,
    systemVersion: String = "", updates: [String] = [], switches: [String] = [],
    excludesMachinesFromAntivirus: Bool? = nil, returning: [MachineID]? = nil
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.memory = memory
    self.memoryFree = memoryFree
    self.processors = processors
    self.processor = processor
    self.hypervisor = hypervisor
    self.isCurrentHost = isCurrentHost
    self.drain = drain
    self.isMigrationNetworkInitializing = isMigrationNetworkInitializing
    self.isPoweredOn = isPoweredOn
    self.systemVersion = systemVersion
    self.updates = updates
    self.switches = switches
    self.excludesMachinesFromAntivirus = excludesMachinesFromAntivirus
    self.returning = returning
  }
}

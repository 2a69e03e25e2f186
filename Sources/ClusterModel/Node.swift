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
  /// The processor's model, as the node reports it.
  public var processorModel: String
  /// The hypervisor and its version.
  public var hypervisor: String
  /// Whether this node speaks for the cluster (Pacemaker: designated controller; Failover Cluster
  /// Manager: current host server).
  public var isCurrentHost: Bool

  /// Makes a node.
  public init(
    id: NodeID, state: State, information: String? = nil, memory: Bytes = .zero,
    memoryFree: Bytes = .zero, processors: Int = 0, processorModel: String = "",
    hypervisor: String = "", isCurrentHost: Bool = false
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.memory = memory
    self.memoryFree = memoryFree
    self.processors = processors
    self.processorModel = processorModel
    self.hypervisor = hypervisor
    self.isCurrentHost = isCurrentHost
  }
}

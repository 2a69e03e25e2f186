/// How a live migration is to be carried out, decided before it starts and shown to whoever asked
/// (F2): what the hypervisor is told at the start, and what is done later should the copy not come
/// to its end by itself.
public struct MigrationPlan: Hashable, Sendable, Codable {
  /// Something that is told to the hypervisor while the migration goes on.
  public enum Action: Hashable, Sendable, Codable {
    /// The rest may take so long to send; the blackout is longer by the fixed cost of the
    /// switch-over.
    case setDowntimeLimit(Duration)
    /// The memory copy may send so much; nil sets no limit.
    case setBandwidth(Bandwidth?)
    /// The machine goes on at the destination, which fetches what is missing.
    case startPostCopy

    /// What it is in words, such as "downtime limit 300 ms".
    public var name: String {
      switch self {
      case .setDowntimeLimit(let limit): "downtime limit \(limit.stopwatch)"
      case .setBandwidth(let rate?): "bandwidth \(rate)"
      case .setBandwidth(nil): "bandwidth without limit"
      case .startPostCopy: "post-copy"
      }
    }
  }

  /// An action and when its time has come: the copy goes on without having come to its end.
  public struct Step: Hashable, Sendable, Codable {
    /// After so many passes, from 1.
    public var afterPass: Int
    /// What is done.
    public var action: Action

    /// Makes a step.
    public init(afterPass: Int, action: Action) {
      self.afterPass = afterPass
      self.action = action
    }
  }

  /// The most that the memory copy may send; nil sets no limit.
  public var bandwidth: Bandwidth?
  /// How long the rest may take to send, at first; nil is the hypervisor's own limit.
  public var downtimeLimit: Duration?
  /// What is to be done later, in this order.
  public var steps: [Step]
  /// Post-copy follows when the network carries less than this to the end of the first pass and
  /// beyond, for then the copy would not come to its end in reasonable time; nil without that.
  public var postCopyBelow: Bandwidth?
  /// Whether the hypervisor may hold the machine's processors back.
  public var usesAutoConverge: Bool
  /// Over how many connections memory goes; 1 is without multifd.
  public var connections: Int
  /// Whether the switch-over waits until somebody says go (F6).
  public var holdsBeforeSwitchOver: Bool

  /// Makes a plan; without arguments it leaves everything to the hypervisor.
  public init(
    bandwidth: Bandwidth? = nil, downtimeLimit: Duration? = nil, steps: [Step] = [],
    postCopyBelow: Bandwidth? = nil, usesAutoConverge: Bool = false, connections: Int = 1,
    holdsBeforeSwitchOver: Bool = false
  ) {
    self.bandwidth = bandwidth
    self.downtimeLimit = downtimeLimit
    self.steps = steps
    self.postCopyBelow = postCopyBelow
    self.usesAutoConverge = usesAutoConverge
    self.connections = connections
    self.holdsBeforeSwitchOver = holdsBeforeSwitchOver
  }

  /// Whether the hypervisor has to be told at the start that post-copy may come.
  public var mayUsePostCopy: Bool { hasPostCopyStep || postCopyBelow != nil }

  /// Whether the hypervisor has to be told anything while it goes on.
  public var isSteered: Bool {
    downtimeLimit != nil || !steps.isEmpty || postCopyBelow != nil || holdsBeforeSwitchOver
  }

  /// Whether post-copy is among what is to be done later, whatever the network carries.
  public var hasPostCopyStep: Bool { steps.contains { $0.action == .startPostCopy } }
}

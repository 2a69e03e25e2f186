public import ClusterModel

/// Something that somebody asked of a cluster.
public enum OperatorAction: Hashable, Sendable, Codable {
  /// A live migration.
  case migrate(MachineID, to: NodeID, holdsBeforeSwitchOver: Bool)
  /// To take one back.
  case cancel(MachineID)
  /// To let its switch-over go on.
  case release(MachineID)
  /// To let it wait for longer, or shorter, than others.
  case moveInQueue(MachineID, steps: Int)
  /// To switch a channel of the event logs on or off.
  case setChannel(ChannelID, isEnabled: Bool)
  /// Anything else.
  case perform(ClusterOperation)
}

/// Who asked, and from where.
public struct Operator: Hashable, Sendable {
  /// Where something was asked for.
  public enum Place: String, Hashable, Sendable, Codable, CaseIterable {
    /// In the console's menus and dialogues.
    case console
    /// On the command line.
    case commandLine = "command line"
    /// In PowerShell's words.
    case powerShell = "PowerShell words"
  }

  /// The user's name.
  public var user: String
  /// Where.
  public var place: Place

  /// Makes an operator.
  public init(user: String, place: Place) {
    self.user = user
    self.place = place
  }
}

/// One action in the audit.
public struct AuditEntry: Identifiable, Hashable, Sendable {
  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    /// Nobody knows: the process ended before the cluster had answered.
    case unknown
    /// The cluster has taken it on.
    case accepted
    /// It was not, and nothing has changed.
    case refused(reason: String)
  }

  /// Its number in the journal, in the order of asking.
  public var id: Int64
  /// The cluster.
  public var cluster: String
  /// When it was asked for.
  public var time: WallTime
  /// Who asked.
  public var by: Operator
  /// What for.
  public var action: OperatorAction
  /// What became of it.
  public var outcome: Outcome
}

internal import ClusterModel

/// Who takes part in the cluster, and what the cluster still means to do for its machines.
///
/// A node that lost its power is still shown as up until the others have missed five of its
/// heartbeats; what ran on it is unknown until then, never running.
struct Membership: Sendable, Codable {
  /// How often nodes hear from each other.
  static let heartbeat = Duration.seconds(1)
  /// After so many missed heartbeats a node is taken for gone.
  static let heartbeatsMissedMax = 5
  /// How long the nodes that are left take to agree who is left.
  static let regrouping = Duration.seconds(1)
  /// From power on until the cluster service starts.
  static let boot = Duration.seconds(10)
  /// From the start of the cluster service until the node takes part.
  static let joining = Duration.seconds(4)
  /// How long the cluster service is away when it restarts by itself: less than five heartbeats.
  static let serviceRestart = Duration.seconds(3)
  /// How long the cluster waits before it tries again what could not be done.
  static let patience = Duration.seconds(1)

  /// Two members that do not hear each other, and since when; a node without power does not even
  /// hear itself.
  struct Silence: Sendable, Codable {
    let first: NodeID
    let second: NodeID
    let since: MonotonicTime
  }

  /// What is to become of a machine whose node is gone.
  enum Stranding: String, Sendable, Codable {
    /// It runs again: where it was, if its node is there, or elsewhere.
    case restarts
    /// The same, but it has failed while its node has not.
    case recovers
    /// Its role moves and it stays as it is: off, saved or failed.
    case moves
    /// It was on its way down: its role moves, and it is off.
    case staysOff
    /// It is to run again, but nobody could take it so far, and that was said.
    case waitsForRoom
  }

  /// A machine that the cluster moves back to a node.
  struct Homecoming: Sendable, Codable {
    let machine: MachineID
    let node: NodeID
  }

  /// Counts the starts and ends of each node's cluster service, so that what was due in an earlier
  /// life is known as such.
  var lives: [NodeID: Int] = [:]
  /// Nodes whose computer starts.
  var booting: Set<NodeID> = []
  /// Joining nodes whose cluster service is ready to take part.
  var ready: Set<NodeID> = []
  /// Nodes whose cluster service was stopped by hand: they don't join by themselves.
  var stoppedByHand: Set<NodeID> = []
  /// Members whose cluster service is about to be back.
  var restarting: Set<NodeID> = []
  /// Members whose roles leave, because their cluster service is to stop, with the machines that
  /// ran: those are to run again.
  var stopping: [NodeID: [MachineID]] = [:]
  /// Nodes that have started and whose own machines wait for them to take part.
  var booted: Set<NodeID> = []
  /// Members that don't hear each other.
  var silences: [Silence] = []
  /// Machines for which the cluster has to find a node.
  var stranded: [MachineID: Stranding] = [:]
  /// When each machine failed, within its period.
  var failures: [MachineID: [MonotonicTime]] = [:]
  /// Nodes that are being emptied.
  var drains: [NodeID: Drain] = [:]
  /// The machines that a drain has moved away from a node, for the way back.
  var away: [NodeID: [MachineID]] = [:]
  /// Machines on their way back, in order.
  var homecomings: [Homecoming] = []
  /// How many moves the cluster has begun by itself, for their names.
  var movesBegun = 0
  /// Whether power, paths between nodes or the witness have changed since the last look.
  var isReviewDue = false
  /// Whether another look at the stranded machines is entered in the agenda.
  var isRescueDue = false
  /// Whether another look at drains and homecomings is.
  var isWorkDue = false
}

/// What is due for one node.
enum NodeOccurrence: Hashable, Sendable, Codable {
  /// Its computer has started, in this life.
  case boots(life: Int)
  /// Its cluster service is ready to take part, in this life.
  case joins(life: Int)
  /// Its cluster service is back after it ended unexpectedly, in this life.
  case serviceIsBack(life: Int)
  /// The hour has come at which machines may return to it, in this life.
  case failsBack(life: Int)
}

/// What is due among the nodes.
enum MembershipOccurrence: Hashable, Sendable, Codable {
  /// The fifth heartbeat of somebody is missed.
  case heartbeatsMissed
  /// Those who are left have agreed: roles of the others are restarted.
  case regroups
  /// Another look at the machines that found no node.
  case rescues
  /// Another look at drains and homecomings.
  case works
}

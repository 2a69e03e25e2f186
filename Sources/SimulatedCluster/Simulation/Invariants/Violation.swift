public import ClusterModel

/// What must hold at every moment of a cluster's life, whatever is done to it.
public enum Invariant: String, Hashable, Sendable, Codable, CaseIterable {
  /// Every machine is on exactly one node that exists, or has left (G1).
  case onOneNode = "every machine is on one node"
  /// Nothing runs on a node that is down.
  case runsOnLivingNode = "a machine runs only on a node that does"
  /// A node takes part in one live migration at a time (G10, G14).
  case oneMigrationPerNode = "a node is in one live migration at a time"
  /// A machine is in one live migration at a time.
  case oneMigrationPerMachine = "a machine is in one live migration at a time"
  /// Machines and those on their way have no more memory than there is.
  case memory = "a node gives away no more memory than it has"
  /// The free memory that is shown is what is left.
  case freeMemory = "the free memory that is shown is true"
  /// A migration ends once, and nothing but measurements follows.
  case endsOnce = "a live migration ends exactly once"
  /// A migration ends at all.
  case ends = "every live migration ends"
  /// A running machine gets a new owner only by a blackout that has ended (G8).
  case ownerChanges = "a running machine's owner changes only after a blackout"
  /// A machine whose migration did not succeed runs on its source (G11).
  case staysOnSource = "a machine that did not move runs on its source"
  /// A machine whose migration succeeded is on its destination.
  case arrives = "a machine that moved is on its destination"
  /// A migration can't be cancelled once the machine was stopped.
  case cancelledInTime = "a live migration is cancelled before its blackout or not at all"
  /// What is refused changes nothing.
  case refusalChangesNothing = "a refusal changes nothing"
  /// What the rules say beforehand is what the cluster does.
  case rulesAgree = "the rules say beforehand what happens"
  /// The sum of the facts is the state.
  case factsAddUp = "the facts add up to the state"
  /// Without quorum nothing clustered runs, once that was noticed.
  case quorum = "without quorum nothing clustered runs"
  /// Without its storage no machine runs, once that was noticed (G5).
  case storage = "without its storage no machine runs"
  /// A running machine's processor offers what it was started with (G4).
  case processor = "a running machine's processor suits it"
  /// Services leave a node before it counts as drained.
  case drained = "no service is on a drained node"
  /// Whatever names another object names one that exists.
  case namesResolve = "every name resolves"
  /// When everything was put right, the cluster comes to rest and runs what it should.
  case converges = "with all faults off the cluster comes to rest"
}

/// An invariant that did not hold.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// What should have held.
  public let invariant: Invariant
  /// What was seen instead.
  public let detail: String
  /// When, on the cluster's clock.
  public let at: MonotonicTime

  /// Such as `12.345 s: a node is in one live migration at a time: quay1 ...`.
  public var description: String {
    "\((Double(at.nanoseconds) / 1e9).fixed(3)) s: \(invariant.rawValue): \(detail)"
  }
}

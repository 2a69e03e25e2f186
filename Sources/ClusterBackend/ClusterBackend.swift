public import ClusterModel
public import MigrationModel

/// The one seam to a cluster. Whatever is behind it, simulated or real, keeps this contract, and
/// `Tests/BackendContract` checks it:
///
/// - **Facts.** `events()` begins with a snapshot; applying the events that follow gives the state
///   of the cluster at any later moment. A subscriber that falls behind gets a new snapshot and
///   never a gap. Each subscriber has its own stream.
/// - **Migrations are seen, whoever starts them**, from `requested` to `ended`: Ferry's own under the
///   identifier of their order, somebody else's under one that the backend makes. `ended` comes
///   after every other fact about the cluster that the migration caused; only lanes may follow. A
///   machine has at most one open migration.
/// - **The machine comes first.** A migration that fails or is cancelled leaves the machine running
///   on its source (G11), and `migrate` returns only when the clean-up has ended (G14), so that
///   another migration may start at once.
/// - **The owner changes once**, after the blackout has ended, and never back (G8).
/// - **Nothing blocks.** A node that can't be reached makes a trouble in the snapshot, not a delay
///   for the others.
public protocol ClusterBackend: Sendable {
  /// The facts, beginning with a snapshot.
  func events() -> AsyncStream<ClusterEvent>

  /// The moment on the clock that the events carry.
  func now() -> MonotonicTime

  /// Looks, beyond the rules, whether the migration could start at this moment; changes nothing.
  ///
  /// Returns what stands in its way, or nil. A failure with the code `nodeBusy` means that somebody
  /// else holds one of the nodes and that waiting helps.
  func preflight(_ order: MigrationOrder) async -> MigrationFailure?

  /// Takes hold of what the migration needs for itself, while the machine is still measured, so that
  /// `migrate` has less to wait for; `migrate` does it where that was not called.
  ///
  /// Returns what stands in its way, as `preflight` does, and then holds nothing. Whoever does not go
  /// on to `migrate` calls `relinquish`.
  func prepare(_ order: MigrationOrder) async -> MigrationFailure?

  /// Lets go of what was taken hold of for a migration that is not to be.
  func relinquish(_ order: MigrationOrder) async

  /// Finds out what a forecast needs to know, and whether the machine's writing was looked at anew;
  /// changes nothing. Takes a few seconds when the order's options ask for it.
  ///
  /// Throws when the machine can't be looked at.
  func measure(_ order: MigrationOrder) async throws(ClusterError) -> MigrationMeasurement

  /// Carries out a live migration, from setup to the end of the clean-up. How it ended is a result,
  /// never thrown, and the last of its events too. Only a `nodeBusy` that comes back before anything
  /// was begun leaves no event.
  func migrate(_ order: MigrationOrder) async -> MigrationOutcome

  /// Asks the hypervisor to take a migration back, whoever started it. Returns as soon as the
  /// request was taken; the end comes as an event.
  func cancelMigration(of machine: MachineID) async throws(ClusterError)

  /// Lets a switch-over go on that waits for somebody to say so (F6). Throws when none waits.
  func release(switchOverOf machine: MachineID) async throws(ClusterError)

  /// Has the cluster do something else. Returns as soon as the cluster has taken it on; what becomes
  /// of it shows in the facts. When it throws, nothing has changed.
  func perform(_ operation: ClusterOperation) async throws(ClusterError)

  /// Finds out what would happen if parts of the cluster were lost (F9), on a copy of it; changes
  /// nothing.
  func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal

  /// Finds out, on a copy, what the cluster's own engine would do with the services when a node goes
  /// into standby; nothing where a drain plan tells by itself, or when it can't be found out.
  func rehearseStandby(of node: NodeID) async -> [Rehearsal.ServiceConsequence]

  /// How busy a node or a machine is, since it was last asked; nil when that can't be told. Asked
  /// every few seconds while somebody looks.
  func usage(of subject: Usage.Subject) async -> Usage?

  /// Asks the nodes at length, and has them try to reach each other, for a validation; takes some
  /// seconds. Nil where the facts already say everything, as in a simulated cluster.
  func survey() async -> ClusterFacts?

  /// Brings the logs of a node, or without one what the whole cluster shares (G17); changes nothing.
  ///
  /// Bounded in time and in size. Throws when the node can't be reached.
  func logs(of node: NodeID?, _ request: LogRequest) async throws(ClusterError) -> [LogFile]

  /// Lets go of everything; streams end.
  func close() async
}

extension ClusterBackend {
  /// There is nothing to take hold of.
  public func prepare(_ order: MigrationOrder) async -> MigrationFailure? { nil }

  /// Nothing was.
  public func relinquish(_ order: MigrationOrder) async {}

  /// The plan tells.
  public func rehearseStandby(of node: NodeID) async -> [Rehearsal.ServiceConsequence] { [] }

  /// That can't be told.
  public func usage(of subject: Usage.Subject) async -> Usage? { nil }

  /// Nothing beyond the facts.
  public func survey() async -> ClusterFacts? { nil }

  /// A log made of the facts, of a cluster that keeps no files.
  public func logs(
    of node: NodeID?, _ request: LogRequest
  ) async throws(ClusterError) -> [LogFile] {
    guard let node else { return [] }
    guard let found = request.cluster.nodes[id: node], found.isPoweredOn else {
      throw ClusterError(.unreachable, "\(node) is off")
    }
    return [ClusterLog(of: node, request).file(of: node)]
  }
}

/// What the backend is to do.
public struct MigrationOrder: Hashable, Sendable, Codable {
  /// The migration, for the events.
  public var id: MigrationID
  /// The machine to move.
  public var machine: MachineID
  /// Where it runs.
  public var source: NodeID
  /// Where it is to run.
  public var destination: NodeID
  /// The networks to try, in this order (G7).
  public var networks: [NetworkID]
  /// What was wished for.
  public var options: MigrationOptions
  /// How it is to be carried out, once that was decided.
  public var plan: MigrationPlan
  /// How the machine wrote to its memory when that was last looked at; a short look may show that it
  /// still does.
  public var remembered: GuestMemory?

  /// Makes an order.
  public init(
    id: MigrationID, machine: MachineID, source: NodeID, destination: NodeID,
    networks: [NetworkID], options: MigrationOptions = MigrationOptions(),
    plan: MigrationPlan = MigrationPlan()
  ) {
    self.options = options
    self.plan = plan
    self.id = id
    self.machine = machine
    self.source = source
    self.destination = destination
    self.networks = networks
  }
}

/// Why something could not be done.
public struct ClusterError: Error, Hashable, Sendable, Codable {
  /// The kind of error; it decides the exit status.
  public enum Code: String, Hashable, Sendable, Codable {
    /// The request makes no sense: an unknown name, a wrong file.
    case badInput
    /// A rule forbids it.
    case refused
    /// The cluster can't be reached.
    case unreachable
    /// It was tried and went wrong.
    case failed
  }

  /// The kind of error.
  public var code: Code
  /// What happened, and what state things are in.
  public var message: String
  /// What to do next.
  public var advice: String?

  /// Makes an error.
  public init(_ code: Code, _ message: String, advice: String? = nil) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// Makes an error of what stands in the way of a migration.
  public init(_ failure: MigrationFailure) {
    code = failure.code == .refused ? .refused : .failed
    message = "\(failure.machineState). \(failure.cause)"
    advice = failure.advice
  }

  /// The whole report.
  public var report: String {
    ([message] + [advice].compactMap { $0 }).map { text in
      text.hasSuffix(".") ? text : text + "."
    }.joined(separator: " ")
  }
}

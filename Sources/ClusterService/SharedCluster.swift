public import ClusterBackend
public import ClusterModel
public import MigrationModel
private import Synchronization

/// A cluster that this process runs or is attached to, whichever it is at the moment: when the
/// process that ran it ends, one of those attached takes it up where it was left.
///
/// For readers that is a new snapshot; who waits for an answer at that moment gets an error.
public final class SharedCluster: FaultInjecting {
  private struct State {
    var sharing: ClusterSharing
    var isClosed = false
  }

  private let state: Mutex<State>
  private let feed: EventFeed

  /// Opens a cluster, and again whenever the process that runs it has ended.
  public static func open(
    _ open: @escaping @Sendable () async throws(ClusterError) -> ClusterSharing
  ) async throws(ClusterError) -> SharedCluster {
    let sharing = try await open()
    let facts = sharing.backend.events()
    for await case .snapshotTaken(let snapshot) in facts {
      return SharedCluster(sharing, snapshot, facts, open)
    }
    throw ClusterError(.unreachable, "The Ferry that runs the cluster ended at once")
  }

  private init(
    _ sharing: ClusterSharing, _ snapshot: ClusterSnapshot, _ facts: AsyncStream<ClusterEvent>,
    _ open: @escaping @Sendable () async throws(ClusterError) -> ClusterSharing
  ) {
    state = Mutex(State(sharing: sharing))
    let feed = EventFeed(snapshot)
    self.feed = feed
    Task { [weak self] in
      var facts: AsyncStream<ClusterEvent>? = facts
      while let stream = facts {
        for await fact in stream { feed.publish(fact) }
        facts = await self?.takeUp(open)
      }
      feed.finish()
    }
  }

  /// Serves the cluster to others, when it is this process that runs it.
  public var server: ClusterServer? {
    guard case .serving(_, let server) = state.withLock({ $0.sharing }) else { return nil }
    return server
  }

  /// The facts, beginning with a snapshot.
  public func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The moment on the cluster's clock.
  public func now() -> MonotonicTime { backend.now() }

  /// Looks whether a migration could start at this moment.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    await backend.preflight(order)
  }

  /// Finds out what a forecast needs to know.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    try await backend.measure(order)
  }

  /// Lets a switch-over go on.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    try await backend.release(switchOverOf: machine)
  }

  /// Carries out a live migration.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    await backend.migrate(order)
  }

  /// Takes a migration back.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    try await backend.cancelMigration(of: machine)
  }

  /// Has the cluster do something else.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    try await backend.perform(operation)
  }

  /// How busy a node or a machine is.
  public func usage(of subject: Usage.Subject) async -> Usage? {
    await backend.usage(of: subject)
  }

  /// Rehearses the loss of parts of the cluster.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    try await backend.rehearse(losses)
  }

  /// Lets something go wrong, or puts it right.
  public func inject(faultInWords words: String) async throws(ClusterError) {
    guard let backend = backend as? any FaultInjecting else {
      throw ClusterError(.refused, "Faults can be injected into simulated clusters only")
    }
    try await backend.inject(faultInWords: words)
  }

  /// Lets go of the cluster; when this process ran it, it is left as it is.
  public func close() async {
    let sharing = state.withLock { state in
      state.isClosed = true
      return state.sharing
    }
    // First the store, then the lock: who takes the cluster up finds everything.
    await sharing.backend.close()
    if case .serving(_, let server) = sharing { server.close() }
    feed.finish()
  }

  private var backend: any ClusterBackend { state.withLock { $0.sharing.backend } }

  /// Opens the cluster anew; nil when it was let go of, or can't be opened.
  private func takeUp(
    _ open: @Sendable () async throws(ClusterError) -> ClusterSharing
  ) async -> AsyncStream<ClusterEvent>? {
    guard !state.withLock({ $0.isClosed }) else { return nil }
    let sharing: ClusterSharing
    do throws(ClusterError) { sharing = try await open() } catch { return nil }
    let isClosed = state.withLock { state in
      if !state.isClosed { state.sharing = sharing }
      return state.isClosed
    }
    guard !isClosed else {
      await sharing.backend.close()
      if case .serving(_, let server) = sharing { server.close() }
      return nil
    }
    return sharing.backend.events()
  }
}

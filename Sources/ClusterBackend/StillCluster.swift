public import ClusterModel
public import MigrationModel

/// A cluster that stands still, such as one of which only a recording is left: it can be looked at,
/// and refuses everything else.
public struct StillCluster: ClusterBackend {
  private let feed: EventFeed

  /// Makes a cluster that stays as it is.
  public init(_ snapshot: ClusterSnapshot) { feed = EventFeed(snapshot) }

  /// One snapshot, and nothing after it.
  public func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The moment on this machine's clock.
  public func now() -> MonotonicTime { MachineClock.monotonic }

  /// Nothing can start.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? { failure(order) }

  /// Nothing can be measured.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement { throw Self.error }

  /// Nothing moves.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome { .failed(failure(order)) }

  /// Nothing is under way.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) { throw Self.error }

  /// Nothing waits.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    throw Self.error
  }

  /// Nothing changes.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    throw Self.error
  }

  /// Nothing is known that could be lost.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    throw Self.error
  }

  /// Ends the streams.
  public func close() async { feed.finish() }

  private static let error = ClusterError(
    .refused, "This is a recording, and no cluster. Nothing was changed")

  private func failure(_ order: MigrationOrder) -> MigrationFailure {
    MigrationFailure(
      code: .refused, machineState: "Nothing was changed", cause: "This is a recording")
  }
}

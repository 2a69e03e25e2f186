public import ClusterBackend
public import ClusterModel
public import Journal
public import MigrationModel
private import Synchronization

/// A cluster of Ferry's own making: a `SimulatedWorld` with a clock, behind the one seam to clusters.
///
/// At rest nothing wakes up: a timer exists only while something is due.
public final class SimulatedCluster: ClusterBackend {
  /// Who waits for the end of a migration.
  private struct Waiter {
    let order: MigrationOrder
    let continuation: CheckedContinuation<MigrationOutcome, Never>
  }

  private struct State {
    var world: SimulatedWorld
    var waiting: [MigrationID: Waiter] = [:]
    var timer: Task<Void, Never>?
    var timerMoment: MonotonicTime?
    var isClosed = false
    /// Where what happens is kept; nil when the cluster is forgotten with the process.
    var keeper: WorldKeeper?
  }

  private let state: Mutex<State>
  private let feed: EventFeed
  private let pace: Pace?
  private let recall: @Sendable (_ cluster: String) -> MigrationHistory

  /// Makes the cluster of a scenario; the same seed brings the same luck.
  public init(scenario: Scenario, seed: UInt64 = 1, clock: SimulationClock = .real()) {
    let world: SimulatedWorld
    switch clock {
    case .real(let speed):
      let pace = Pace(speed: speed)
      world = SimulatedWorld(
        scenario, seed: seed, at: pace.now, calendar: SimulationClock.calendar)
      self.pace = pace
    case .manual:
      world = SimulatedWorld(scenario, seed: seed)
      pace = nil
    }
    recall = { _ in MigrationHistory() }
    feed = EventFeed(world.cluster)
    state = Mutex(State(world: world))
  }

  /// Opens the cluster that a store keeps, as it was left, or begins with a scenario and keeps that.
  /// What happens is in the store before anybody hears of it.
  ///
  /// Throws when the store holds what can't be read; then it is left as it is.
  ///
  /// - Parameter recall: What earlier migrations of a cluster show, for those that the cluster makes
  ///   itself.
  public init(
    kept store: ObjectStore, seed: UInt64 = 1, clock: SimulationClock = .real(),
    recall: @escaping @Sendable (_ cluster: String) -> MigrationHistory = { _ in
      MigrationHistory()
    },
    scenario: () throws(ClusterError) -> Scenario
  ) throws(ClusterError) {
    let (keeper, world) = try WorldKeeper.open(store) { () throws(ClusterError) in
      SimulatedWorld(try scenario(), seed: seed, calendar: SimulationClock.calendar)
    }
    switch clock {
    case .real(let speed): pace = Pace(speed: speed, from: world.now)
    case .manual: pace = nil
    }
    self.recall = recall
    feed = EventFeed(world.cluster)
    state = Mutex(State(world: world, keeper: keeper))
    state.withLock { setTimer(&$0) }
  }

  /// The facts, beginning with a snapshot.
  public func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The moment on the cluster's clock.
  public func now() -> MonotonicTime {
    pace?.now ?? state.withLock { $0.world.now }
  }

  /// When something will happen by itself; nil when nothing will.
  public var nextEventTime: MonotonicTime? { state.withLock { $0.world.nextEventTime } }

  /// Looks whether a migration could start at this moment.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    state.withLock { $0.world.obstacle(to: order) }
  }

  /// Tells what a forecast needs to know: the world knows its guests exactly.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    let measurement = state.withLock { state in
      catchUp(&state)
      return state.world.measurement(for: order)
    }
    guard let measurement else {
      throw ClusterError(.refused, "The memory of \(order.machine) can't be looked at")
    }
    return measurement
  }

  /// Lets a switch-over go on.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    try change { (world: inout SimulatedWorld) throws(ClusterError) in try world.release(machine) }
  }

  /// Carries out a live migration and returns when its clean-up has ended.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    await withCheckedContinuation { continuation in
      let refusal = state.withLock { state -> MigrationFailure? in
        guard !state.isClosed else { return state.world.abandoned(order) }
        catchUp(&state)
        let (refusal, events) = state.world.begin(order)
        guard refusal == nil else { return refusal }
        state.waiting[order.id] = Waiter(order: order, continuation: continuation)
        publish(events, &state)
        return nil
      }
      if let refusal { continuation.resume(returning: .failed(refusal)) }
    }
  }

  /// Takes a migration back, which is possible until its blackout.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    try change { (world: inout SimulatedWorld) throws(ClusterError) in try world.cancel(machine) }
  }

  /// Carries out an operation other than a live migration.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    var history: MigrationHistory?
    // Nodes that are drained or come back are what makes the cluster move machines.
    if case .node = operation { history = recall(state.withLock { $0.world.cluster.name }) }
    try change { (world: inout SimulatedWorld) throws(ClusterError) in
      if let history { world.history = history }
      return try world.perform(operation)
    }
  }

  /// How busy a node or a machine is.
  public func usage(of subject: Usage.Subject) async -> Usage? {
    let moment = now()
    return state.withLock { $0.world.usage(of: subject, at: moment) }
  }

  /// Rehearses the loss of parts of the cluster, on a copy of its world.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    let world = state.withLock { state in
      catchUp(&state)
      return state.world
    }
    return try world.rehearsal(of: losses)
  }

  /// Lets something go wrong, or puts it right.
  public func inject(_ fault: Fault) throws(ClusterError) {
    try change { (world: inout SimulatedWorld) throws(ClusterError) in try world.inject(fault) }
  }

  /// Moves a manual clock on; a real one moves by itself.
  public func advance(by time: Duration) {
    guard pace == nil else { return }
    state.withLock { state in
      let events = state.world.advance(to: state.world.now + time)
      publish(events, &state)
    }
  }

  /// Ends all streams; whoever waits for a migration hears that it was abandoned.
  public func close() async {
    let abandoned = state.withLock { state in
      state.isClosed = true
      state.timer?.cancel()
      state.timer = nil
      state.keeper?.close()
      defer { state.waiting = [:] }
      return state.waiting.values.map { ($0.continuation, state.world.abandoned($0.order)) }
    }
    for (continuation, failure) in abandoned { continuation.resume(returning: .failed(failure)) }
    feed.finish()
  }

  private func change(
    _ body: (inout SimulatedWorld) throws(ClusterError) -> [ClusterEvent]
  ) throws(ClusterError) {
    let result = state.withLock { state -> Result<Void, ClusterError> in
      catchUp(&state)
      do throws(ClusterError) {
        let events = try body(&state.world)
        publish(events, &state, isOrder: true)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Lets happen what should have happened by now.
  private func catchUp(_ state: inout State) {
    guard let pace else { return }
    let events = state.world.advance(to: pace.now)
    publish(events, &state)
  }

  /// Keeps facts, passes them on, wakes whose migration has ended, and sets the timer for what comes
  /// next. An order is kept even when nothing has come of it yet.
  private func publish(
    _ events: [ClusterEvent], _ state: inout State, isOrder: Bool = false
  ) {
    guard !state.isClosed else { return }
    var events = events
    if isOrder || !WorldRecords.areReadings(events) {
      events += state.keeper?.keep(events, of: state.world) ?? []
    }
    feed.publish(events)
    for case .migration(let event) in events {
      guard case .ended(let outcome) = event.kind else { continue }
      state.waiting.removeValue(forKey: event.id)?.continuation.resume(returning: outcome)
    }
    setTimer(&state)
  }

  private func setTimer(_ state: inout State) {
    guard let pace, state.timerMoment != state.world.nextEventTime else { return }
    state.timer?.cancel()
    state.timer = nil
    state.timerMoment = state.world.nextEventTime
    guard let moment = state.timerMoment else { return }
    let wait = pace.wait(until: moment)
    state.timer = Task { [weak self] in
      do { try await Task.sleep(for: wait, tolerance: .zero) } catch { return }
      self?.timerFired()
    }
  }

  private func timerFired() {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.timerMoment = nil
      catchUp(&state)
    }
  }
}

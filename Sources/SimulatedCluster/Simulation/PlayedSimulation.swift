public import ClusterBackend
public import ClusterModel
public import MigrationModel
private import Synchronization

/// A simulated life as a cluster to look at: it happens at the pace of a clock, and nobody can take
/// part in it, so that it stays the life of its seed.
public final class PlayedSimulation: ClusterBackend {
  /// Longer waits are cut short: the cluster's clock runs faster then.
  public static let waitMax = Duration.seconds(2)

  private struct State {
    var run: SimulationRun
    var stepsLeft: Int
    var isCalm = false
    /// The cluster's time at a moment of this computer, and its pace since then.
    var moment: MonotonicTime
    var read: MonotonicTime
    var pace: Double
    var player: Task<Void, Never>?
  }

  private let state: Mutex<State>
  private let feed: EventFeed
  private let speed: Double

  /// Makes a cluster that lives the life of a seed, so many times as fast as a clock goes.
  public init(scenario: Scenario, seed: UInt64, steps: Int, speed: Double = 1) {
    let run = SimulationRun(scenario: scenario, seed: seed)
    self.speed = max(speed, 0.001)
    feed = EventFeed(run.world.cluster)
    state = Mutex(
      State(
        run: run, stepsLeft: steps, moment: run.world.now, read: SimulationClock.machineTime,
        pace: self.speed))
  }

  /// Lets it begin.
  public func play() {
    let player = Task { [weak self] in
      while let wait = self?.nextWait() {
        do { try await Task.sleep(for: wait, tolerance: .zero) } catch { return }
        self?.playNext()
      }
    }
    state.withLock { $0.player = player }
  }

  /// What was violated so far.
  public var violations: [Violation] { state.withLock { $0.run.violations } }

  /// The facts, beginning with a snapshot.
  public func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The moment on the cluster's clock.
  public func now() -> MonotonicTime { state.withLock { Self.now(&$0) } }

  /// Nobody else migrates anything here.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? { refusal(order) }

  /// Nobody else migrates anything here.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    throw ClusterError(.refused, Self.reason)
  }

  /// Nobody else lets anything go here.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    throw ClusterError(.refused, Self.reason)
  }

  /// Nobody else migrates anything here.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    .failed(refusal(order))
  }

  /// Nobody else cancels anything here.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    throw ClusterError(.refused, Self.reason)
  }

  /// Nobody else does anything here.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    throw ClusterError(.refused, Self.reason)
  }

  /// Rehearses the loss of parts of the cluster, on a copy of its world as it is now.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    try state.withLock { $0.run.world }.rehearsal(of: losses)
  }

  /// Ends it.
  public func close() async {
    state.withLock { state in
      state.player?.cancel()
      state.player = nil
    }
    feed.finish()
  }

  private static let reason = "This cluster lives the life of a seed; nobody else acts in it"

  private func refusal(_ order: MigrationOrder) -> MigrationFailure {
    let machine = feed.read { $0.machines[id: order.machine]?.whereabouts }
    return MigrationFailure(
      code: .refused, machineState: machine ?? "Nothing was changed", cause: Self.reason)
  }

  private static func now(_ state: inout State) -> MonotonicTime {
    let passed = (SimulationClock.machineTime - state.read).scaled(by: state.pace)
    return min(state.moment + passed, state.run.nextMoment)
  }

  /// How long to wait for what happens next; nil when the life is over.
  private func nextWait() -> Duration? {
    state.withLock { state -> Duration? in
      guard state.stepsLeft > 0, state.run.violations.isEmpty else { return nil }
      let gap = state.run.nextMoment - Self.now(&state)
      let wait = min(max(gap.scaled(by: 1 / speed), .zero), Self.waitMax)
      state.moment = Self.now(&state)
      state.read = SimulationClock.machineTime
      state.pace = wait > .zero ? max(gap.seconds / wait.seconds, speed) : speed
      return wait
    }
  }

  private func playNext() {
    state.withLock { state in
      let instant = state.run.nextInstant()
      state.moment = instant.at
      state.read = SimulationClock.machineTime
      state.pace = speed
      if !instant.actions.isEmpty { state.stepsLeft -= 1 }
      feed.publish(instant.facts)
    }
  }
}

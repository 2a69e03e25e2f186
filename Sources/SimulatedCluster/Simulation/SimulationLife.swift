internal import ClusterModel

/// One seed's life from its first step to the rest after its last one, and what came of it.
public struct SimulationLife: Sendable {
  /// The seed.
  public let seed: UInt64
  /// The steps that it was to have.
  public let steps: Int
  /// What happened.
  public let tally: SimulationTally
  /// The hash of its trace.
  public let hash: TraceHash
  /// What was violated first; nil when nothing was.
  public let violation: Violation?
  /// The actions before that.
  public let lastActions: [SimulationAction]

  /// Lives a life; it stops at the first violation.
  public init(
    of scenario: Scenario, seed: UInt64, steps: Int,
    trace: (@Sendable (borrowing [UInt8]) -> Void)? = nil
  ) {
    var run = SimulationRun(scenario: scenario, seed: seed)
    run.trace = trace
    for _ in 0..<steps where run.violations.isEmpty { run.step() }
    if run.violations.isEmpty { run.calmDown() }
    self.seed = seed
    self.steps = steps
    tally = run.tally
    hash = run.hash
    violation = run.violations.first
    lastActions = run.lastActions
  }

  /// How many steps show the violation again: its own, or all when it came at rest.
  public var stepsToViolation: Int { min(steps, tally.steps + 1) }
}

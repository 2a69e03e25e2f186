internal import ClusterModel

/// What happened in one or several simulated lives, in numbers.
public struct SimulationTally: Hashable, Sendable, Codable {
  /// Steps that were made.
  public internal(set) var steps = 0
  /// Facts that were checked.
  public internal(set) var facts = 0
  /// Migrations by how they ended.
  public internal(set) var done = 0
  /// See `done`.
  public internal(set) var cancelled = 0
  /// See `done`.
  public internal(set) var failed = 0
  /// Operations that the cluster took on.
  public internal(set) var operations = 0
  /// Orders, operations and cancellations that it refused.
  public internal(set) var refusals = 0
  /// Faults that were injected; what puts them right is not counted.
  public internal(set) var faults = 0

  /// Makes the tally of nothing.
  public init() {}

  mutating func count(_ outcome: MigrationOutcome) {
    switch outcome {
    case .done: done += 1
    case .cancelled: cancelled += 1
    case .failed: failed += 1
    }
  }

  /// Adds another life's numbers.
  public static func += (left: inout SimulationTally, right: SimulationTally) {
    left.steps += right.steps
    left.facts += right.facts
    left.done += right.done
    left.cancelled += right.cancelled
    left.failed += right.failed
    left.operations += right.operations
    left.refusals += right.refusals
    left.faults += right.faults
  }
}

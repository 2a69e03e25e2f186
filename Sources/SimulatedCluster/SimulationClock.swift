internal import ClusterBackend
internal import ClusterModel

/// The clock of a simulated cluster: this computer's, or one that only moves when it is told to.
public enum SimulationClock: Hashable, Sendable {
  /// CLOCK_MONOTONIC, from the cluster's making on at so many times its pace.
  case real(speed: Double = 1)
  /// Stands still; `SimulatedCluster.advance(by:)` moves it.
  case manual

  /// What this computer's clock reads.
  static var machineTime: MonotonicTime { MachineClock.monotonic }

  /// What the calendar says.
  static var calendar: WallTime { MachineClock.calendar }
}

/// The relation of the cluster's time to this computer's.
struct Pace: Sendable {
  let speed: Double
  /// What the cluster's clock, and this computer's, read when the pace began.
  private let beginning: MonotonicTime
  private let origin: MonotonicTime

  /// The pace of a cluster that begins now, or that goes on now from a moment of its own; at pace 1
  /// the clock of a new one is this computer's.
  init(speed: Double, from moment: MonotonicTime? = nil) {
    self.speed = max(speed, 0.001)
    origin = SimulationClock.machineTime
    beginning = moment ?? origin
  }

  /// Now, on the cluster's clock.
  var now: MonotonicTime { beginning + (SimulationClock.machineTime - origin).scaled(by: speed) }

  /// How long this computer is to wait until a moment of the cluster; never negative.
  func wait(until moment: MonotonicTime) -> Duration {
    max(.zero, (moment - now).scaled(by: 1 / speed))
  }
}

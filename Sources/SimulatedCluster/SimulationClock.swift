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
  private let origin: MonotonicTime

  /// The pace of a cluster that begins now.
  init(speed: Double) {
    self.speed = max(speed, 0.001)
    origin = SimulationClock.machineTime
  }

  /// Now, on the cluster's clock; at pace 1 it is this computer's.
  var now: MonotonicTime { origin + (SimulationClock.machineTime - origin).scaled(by: speed) }

  /// How long this computer is to wait until a moment of the cluster; never negative.
  func wait(until moment: MonotonicTime) -> Duration {
    max(.zero, (moment - now).scaled(by: 1 / speed))
  }
}

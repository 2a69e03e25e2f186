internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// The version of what the two sides say to each other; both must speak the same.
let protocolVersion = 7

/// What an attached Ferry says. Each question has a number, and is answered under it.
enum ClientMessage: Sendable, Codable {
  /// The first message.
  case hello(version: Int)
  case preflight(number: Int, MigrationOrder)
  case migrate(number: Int, MigrationOrder)
  case measure(number: Int, MigrationOrder)
  case release(number: Int, MachineID)
  case cancel(number: Int, MachineID)
  case perform(number: Int, ClusterOperation)
  case inject(number: Int, words: String)
  case rehearse(number: Int, [Rehearsal.Loss])
  case usage(number: Int, Usage.Subject)
}

/// What the serving Ferry says.
enum ServerMessage: Sendable, Codable {
  /// The first message; facts follow, beginning with a snapshot.
  case hello(version: Int, clock: ClockReading)
  /// The versions differ; nothing follows.
  case goodbye(version: Int)
  /// Machines of the snapshot that follows, which has none itself.
  case machines([VirtualMachine])
  case fact(ClusterEvent)
  case answer(number: Int, Answer)
}

/// What becomes of a question.
enum Answer: Sendable, Codable {
  case obstacle(MigrationFailure?)
  case measured(MigrationMeasurement)
  case outcome(MigrationOutcome)
  case rehearsed(Rehearsal)
  case usage(Usage?)
  case done
  case thrown(ClusterError)
}

/// The two clocks at one moment, so that others can tell the cluster's time without asking.
struct ClockReading: Hashable, Sendable, Codable {
  /// What the cluster's clock read.
  var cluster: MonotonicTime
  /// What CLOCK_MONOTONIC read, which is the same for every process of a machine.
  var machine: MonotonicTime
  /// How many times as fast the cluster's goes.
  var speed: Double

  /// The cluster's time at another moment of the machine.
  func clusterTime(at moment: MonotonicTime) -> MonotonicTime {
    cluster + .nanoseconds(Int64((Double((moment - machine).nanoseconds) * speed).rounded()))
  }
}

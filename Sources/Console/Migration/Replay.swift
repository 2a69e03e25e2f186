import ClusterModel

/// A migration that is watched again, slower or faster than it went.
struct Replay: Equatable, Sendable {
  /// What of it is shown.
  enum Part: Equatable, Sendable {
    /// The blackout, with a little of what came before and after.
    case blackout
    /// All of it, without the time in the queue.
    case whole
  }

  /// The speeds to choose from, as shares of real time.
  static let speeds = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
  /// What is shown before and after the blackout.
  static let margin: Duration = .milliseconds(60)
  /// How long watching takes at least, at the speed that is chosen first, in seconds.
  static let watchingSeconds = 6.0
  /// A step of the arrow keys, as a share of the whole.
  static let step = 0.02

  let part: Part
  /// The moments of the migration between which it plays.
  let began: MonotonicTime
  let length: Duration
  private(set) var speedIndex: Int
  private(set) var isPaused = false
  /// Where it stood, and when that was.
  private var position = Duration.zero
  private var since: MonotonicTime

  /// Begins at `now`; nil when there is nothing to see, such as a blackout that did not happen.
  init?(_ part: Part, of migration: Migration, now: MonotonicTime) {
    guard let ended = migration.endedAt else { return nil }
    self.part = part
    switch part {
    case .blackout:
      guard let stopped = migration.blackoutBegan else { return nil }
      let gaps = BlackoutLane.allCases.compactMap { migration.blackout($0, at: ended) }
      began = stopped + (.zero - Self.margin)
      length = (gaps.max() ?? .zero) + Self.margin + Self.margin
    case .whole:
      began = migration.spans.first { $0.phase != .queued }?.began ?? migration.requestedAt
      length = ended - began
    }
    guard length > .zero else { return nil }
    let seconds = length.seconds
    speedIndex = Self.speeds.lastIndex { seconds / $0 >= Self.watchingSeconds } ?? 0
    since = now
  }

  /// How fast it plays, as a share of real time.
  var speed: Double { Self.speeds[speedIndex] }

  /// Such as `1/20` or `5 times`.
  var speedText: String {
    if speed == 1 { return "real time" }
    return speed < 1
      ? "1/\((1 / speed).fixed(0)) of real time" : "\(speed.fixed(0)) times real time"
  }

  /// How far it is.
  func position(at now: MonotonicTime) -> Duration {
    guard !isPaused else { return position }
    let run = max(0, (now - since).seconds) * speed
    return min(length, position + .nanoseconds(Int64(run * 1e9)))
  }

  /// The moment of the migration that is shown.
  func moment(at now: MonotonicTime) -> MonotonicTime { began + position(at: now) }

  /// Whether it moves by itself.
  func isPlaying(at now: MonotonicTime) -> Bool { !isPaused && position(at: now) < length }

  /// Pauses or goes on; at the end, begins anew.
  mutating func toggle(at now: MonotonicTime) {
    let isAtEnd = position(at: now) >= length
    position = isAtEnd ? .zero : position(at: now)
    isPaused = isAtEnd ? false : !isPaused
    since = now
  }

  /// Plays faster or slower.
  mutating func changeSpeed(by steps: Int, at now: MonotonicTime) {
    position = position(at: now)
    since = now
    speedIndex = max(0, min(Self.speeds.count - 1, speedIndex + steps))
  }

  /// Plays at the speed that comes nearest to a share of real time.
  mutating func setSpeed(near share: Double) {
    func distance(_ speed: Double) -> Double { max(speed / share, share / speed) }
    let nearest = Self.speeds.indices.min { distance(Self.speeds[$0]) < distance(Self.speeds[$1]) }
    speedIndex = nearest ?? speedIndex
  }

  /// Goes forth or back a little and stays there.
  mutating func advance(by steps: Int, at now: MonotonicTime) {
    let seconds = position(at: now).seconds + Double(steps) * Self.step * length.seconds
    go(to: seconds / length.seconds)
  }

  /// Goes to a share of the whole and stays there.
  mutating func go(to share: Double) {
    let seconds = max(0, min(1, share)) * length.seconds
    position = .nanoseconds(Int64(seconds * 1e9))
    isPaused = true
  }
}

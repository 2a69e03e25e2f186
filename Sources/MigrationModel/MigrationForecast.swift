public import ClusterModel

/// What a live migration will take if bandwidth and load stay as they are.
public struct MigrationForecast: Hashable, Sendable {
  /// One pass over the memory.
  public struct Pass: Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// How long it takes.
    public var duration: Duration
    /// What there is to send when it begins.
    public var size: Bytes
    /// What it sends, on the wire.
    public var sent: Bytes
  }

  /// How the memory copy comes to its end.
  public enum Ending: Hashable, Sendable {
    /// Little enough is left.
    case converges
    /// The passes are used up and whatever is left is sent in the blackout.
    case passesUsedUp
    /// It doesn't: as much is written during a pass as the pass sends.
    case never
  }

  /// The most passes looked at; a copy that is not through by then is called endless.
  public static let passesMax = 4096
  /// A pass that shrinks what is left by less than this share makes no headway.
  static let headway = 1e-5

  /// From the request to the first byte.
  public var setup: Duration
  /// The passes while the machine runs.
  public var passes: [Pass]
  /// How they come to their end.
  public var ending: Ending
  /// What is left to send in the blackout; when the copy never ends, what is left for ever.
  public var rest: Bytes
  /// The machine's pause; when the copy never ends, what the pause would be if it were forced.
  public var blackout: Duration
  /// How long the destination fetches pages while the machine runs there, slower than usual; nothing
  /// without post-copy.
  public var fetching: Duration
  /// What is sent altogether, on the wire.
  public var sent: Bytes

  /// The memory copy, without setup and blackout.
  public var copy: Duration { passes.reduce(.zero) { $0 + $1.duration } }
  /// From the request to the machine's running on the destination; nil when it never ends.
  public var total: Duration? { ending == .never ? nil : setup + copy + blackout }

  /// Forecasts a migration, pass by pass.
  public init(of guest: GuestMemory, over bandwidth: Bandwidth, by profile: HypervisorProfile) {
    var copy = PreCopy(of: guest, by: profile)
    var passes: [Pass] = []
    var ending = Ending.never
    while passes.count < Self.passesMax {
      let (before, size) = (copy.sent, copy.passSize)
      let duration = copy.timeLeft(at: bandwidth)
      copy.send(for: duration, at: bandwidth)
      passes.append(
        Pass(
          number: copy.pass, duration: duration + profile.sync, size: size,
          sent: copy.sent - before))
      if copy.endPass(at: bandwidth) == .switchOver {
        ending = .converges
        break
      }
      if case .downtimeLimit = profile.stopRule, !copy.makesHeadway(from: size),
        copy.isBrakeFull
      {
        break
      }
    }
    if case .passes(let max, let small) = profile.stopRule, passes.count >= max,
      copy.timeLeft(at: bandwidth) > small
    {
      ending = .passesUsedUp
    }
    setup = profile.setup
    self.passes = passes
    self.ending = ending
    rest = copy.remaining
    let rate = max(bandwidth.bytesPerSecond, 1)
    let restTime = Duration.inSeconds(Double(rest.count) / rate)
    fetching = .inSeconds(Double(copy.fetched.count) / rate)
    blackout = restTime + profile.storageHandover + profile.resume
    sent = copy.sent + copy.fetched + (ending == .never ? .zero : rest)
  }
}

extension PreCopy {
  /// Whether the machine can't be slowed down any further.
  fileprivate var isBrakeFull: Bool {
    profile.autoConverge.map { throttle >= $0.most } ?? true
  }

  /// Whether a pass left noticeably less than it began with.
  fileprivate func makesHeadway(from size: Bytes) -> Bool {
    Double(passSize.count) < Double(size.count) * (1 - MigrationForecast.headway)
  }
}

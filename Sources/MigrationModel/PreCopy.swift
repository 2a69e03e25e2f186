public import ClusterModel

/// The memory copy of one live migration, pass by pass, in closed form: its cost depends on the
/// number of passes, never on the number of pages.
///
/// Pass i sends V(i) at bandwidth B and takes T(i) = V(i)/B; meanwhile the machine writes, so that
/// V(i+1) = D(T(i)) (Clark et al., NSDI 2005; Liu et al., HPDC 2011). The bandwidth may change
/// within a pass: send a while at one, then a while at another.
public struct PreCopy: Hashable, Sendable {
  /// What follows when a pass has ended.
  public enum Verdict: Hashable, Sendable {
    /// The next pass has begun; the machine runs on.
    case anotherPass
    /// The machine is to be stopped; what is left is sent in the blackout.
    case switchOver
  }

  /// What is moved.
  public let guest: GuestMemory
  /// How, at present.
  public private(set) var profile: HypervisorProfile
  /// The pass, from 1; the last one is sent in the blackout.
  public private(set) var pass = 1
  /// Whether the machine is stopped and this is the rest.
  public private(set) var isSwitchOver = false
  /// The rate at which distinct bytes were written during the pass before; nil in the first.
  public private(set) var dirtyRate: Bandwidth?
  /// What the destination fetches after the machine runs there; nothing without post-copy.
  public private(set) var fetched = Bytes.zero

  /// Memory to send in this pass, and what is still left of it, in bytes.
  private var size: Double
  private var left: Double
  /// Bytes on the wire since the beginning, and seconds since the pages were last collected.
  private var wire = 0.0
  private var elapsed = 0.0
  private var passBegan = 0.0
  private var brake = Brake()

  /// Begins the first pass.
  public init(of guest: GuestMemory, by profile: HypervisorProfile) {
    self.guest = guest
    self.profile = profile
    size = Double(guest.size.count)
    left = size
  }

  /// The share of time for which the machine's processors are held, so that it writes less.
  public var throttle: Double { brake.share }

  /// Sent since the beginning, on the wire.
  public var sent: Bytes { Bytes(Int64(wire.rounded())) }
  /// What this pass has to send.
  public var passSize: Bytes { Bytes(Int64(size.rounded())) }
  /// What is left of it, in memory of the machine.
  public var remaining: Bytes { Bytes(Int64(left.rounded())) }

  /// How long this pass still takes.
  public func timeLeft(at bandwidth: Bandwidth) -> Duration {
    let rate = bandwidth.bytesPerSecond
    guard rate > 0 else { return .seconds(Int64.max / 2_000_000_000) }
    guard !isSwitchOver, let chunk = profile.chunk?.seconds,
      case .downtimeLimit(let limit) = profile.stopRule
    else { return .inSeconds(left * wireCost / rate) }
    let enough = max(0, left - rate * limit.seconds) * wireCost
    let chunks = max(1, (enough / (rate * chunk) - 1e-9).rounded(.up))
    return .inSeconds(chunks * chunk)
  }

  /// Sends for a while.
  public mutating func send(for time: Duration, at bandwidth: Bandwidth) {
    let bytes = min(bandwidth.bytesPerSecond * time.seconds, left * wireCost)
    wire += bytes
    left = max(0, left - bytes / wireCost)
    elapsed += time.seconds
  }

  /// Ends the pass: collects what was written meanwhile and decides. `writing` scales the
  /// machine's write rate during this pass.
  public mutating func endPass(at bandwidth: Bandwidth, writing: Double = 1) -> Verdict {
    let time = elapsed + profile.sync.seconds
    let held = profile.autoConverge?.factor(heldFor: brake.share, guest) ?? 1
    let dirtied = guest.dirtied(seconds: time, factor: writing * held)
    if let rule = profile.autoConverge {
      brake.note(seconds: time, dirtied: dirtied.bytes, sent: wire - passBegan, by: rule)
    }
    if time > 0 { dirtyRate = Bandwidth(bytesPerSecond: dirtied.bytes / time) }
    // What a pass has to send lies within what the machine writes to, but for what an early end of
    // the first pass left of the rest.
    let pool = max(pass == 1 ? guest.content : max(guest.writable, size), 1)
    let unsent = pass == 1 ? left * (1 - guest.zeroFraction) : left
    size = unsent + dirtied.bytes - dirtied.overlap * unsent * min(1, dirtied.bytes / pool)
    left = size
    elapsed = 0
    passBegan = wire
    let isEnough = isEnough(at: bandwidth)
    pass += 1
    guard isEnough else { return .anotherPass }
    isSwitchOver = true
    if case .postCopy = profile.stopRule {
      fetched = passSize
      size = 0
    }
    size += Double(profile.deviceState.count)
    left = size
    return .switchOver
  }

  /// From now on the rest may take so long to send; only where the hypervisor has such a limit.
  public mutating func setDowntimeLimit(_ limit: Duration) {
    guard !isSwitchOver, case .downtimeLimit = profile.stopRule else { return }
    profile.stopRule = .downtimeLimit(limit)
  }

  /// Stops the machine now, to go on at the destination, which fetches what is left.
  public mutating func startPostCopy() {
    guard !isSwitchOver else { return }
    profile.stopRule = .postCopy(afterPasses: pass)
    isSwitchOver = true
    fetched = remaining
    profile.resume =
      (profile.postCopyResume ?? profile.resume) + profile.discardingTime(of: fetched)
    size = Double(profile.deviceState.count)
    left = size
  }

  private func isEnough(at bandwidth: Bandwidth) -> Bool {
    switch profile.stopRule {
    case .passes(let max, let small):
      pass >= max || size <= bandwidth.bytesPerSecond * small.seconds
    case .downtimeLimit(let limit): size < bandwidth.bytesPerSecond * limit.seconds
    case .postCopy(let passes): pass >= passes
    }
  }

  /// Bytes on the wire for a byte of memory: only the first pass meets pages of zeros.
  private var wireCost: Double {
    guard pass == 1 else { return 1 }
    return max(1 - guest.zeroFraction * (1 - profile.zeroPageCost), profile.zeroPageCost)
  }
}

extension Duration {
  /// A duration from a number of seconds, to the nanosecond above.
  static func inSeconds(_ value: Double) -> Duration {
    let nanoseconds = (value * 1_000_000_000).rounded(.up)
    return .nanoseconds(nanoseconds < 9e18 ? Int64(max(0, nanoseconds)) : 9_000_000_000_000_000_000)
  }
}

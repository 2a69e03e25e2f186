public import ClusterModel

/// How QEMU slows a machine down that writes faster than the network sends: its processors run for
/// a slice of time and are then held, for longer with each step (QEMU 7.2 `migration/ram.c`).
public struct AutoConverge: Hashable, Sendable, Codable {
  /// The share of time for which the processors are held at first.
  public var first: Double
  /// What each step adds.
  public var step: Double
  /// The most.
  public var most: Double
  /// Pages are looked at for this at most so often.
  public var period: Duration
  /// After so many looks in a row that were too much, the next step is taken.
  public var strikesMax: Int

  /// So fast a machine writes while it catches up in its slice: an estimate. One that does nothing
  /// but write reaches ten times as much.
  public var burst: Bandwidth

  /// Makes a rule; what is left out is QEMU's.
  public init(
    first: Double = 0.2, step: Double = 0.1, most: Double = 0.99, period: Duration = .seconds(1),
    strikesMax: Int = 2, burst: Bandwidth = .mebibytesPerSecond(1024)
  ) {
    self.first = first
    self.step = step
    self.most = most
    self.period = period
    self.strikesMax = strikesMax
    self.burst = burst
  }

  /// For so long the processors run between two holds.
  static let slice = Duration.milliseconds(10)

  /// What is left of a machine's write rate when its processors are held for a share of the time: a
  /// machine with little to write catches up while it runs, so that holding it hardly helps
  /// (measured: 99 % did not stop one that rewrites 96 MiB at 100 MiB/s).
  public func factor(heldFor share: Double, _ guest: GuestMemory) -> Double {
    let rate = guest.writeRate.bytesPerSecond
    guard share > 0, rate > 0 else { return 1 }
    let inSlice = min(guest.writable, burst.bytesPerSecond * Self.slice.seconds)
    let catchingUp = inSlice * (1 - share) / Self.slice.seconds
    return min(rate, max(rate * (1 - share), catchingUp)) / rate
  }
}

/// How far a machine is slowed down at present.
struct Brake: Hashable, Sendable {
  /// The share of time for which its processors are held.
  private(set) var share = 0.0
  private var seconds = 0.0
  private var dirtied = 0.0
  private var sent = 0.0
  private var strikes = 0

  /// Notes a pass. More than half as much dirtied as sent, in two looks in a row, is too much.
  mutating func note(seconds: Double, dirtied: Double, sent: Double, by rule: AutoConverge) {
    self.seconds += seconds
    self.dirtied += dirtied
    self.sent += sent
    guard self.seconds >= rule.period.seconds else { return }
    strikes = self.dirtied > self.sent / 2 ? strikes + 1 : 0
    (self.seconds, self.dirtied, self.sent) = (0, 0, 0)
    guard strikes >= rule.strikesMax else { return }
    strikes = 0
    share = share == 0 ? rule.first : min(share + rule.step, rule.most)
  }
}

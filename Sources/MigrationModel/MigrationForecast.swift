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
  /// From the request to the machine's running on the destination with all its memory.
  public var whole: Duration? { total.map { $0 + fetching } }

  /// Forecasts a migration, pass by pass.
  ///
  /// - Parameters:
  ///   - bandwidth: What reaches the memory on the other side when nothing limits it.
  ///   - plan: How it is carried out; a switch-over that is held is taken to go on at once.
  public init(
    of guest: GuestMemory, over bandwidth: Bandwidth, by profile: HypervisorProfile,
    plan: MigrationPlan = MigrationPlan()
  ) {
    var run = PlannedCopy(of: guest, over: bandwidth, by: profile, plan: plan)
    run.carryOut()
    ending = run.ending
    setup = profile.setup
    passes = run.passes
    rest = run.copy.remaining
    let rate = max((profile.liftsBandwidthLimit ? bandwidth : run.rate).bytesPerSecond, 1)
    fetching = .inSeconds(Double(run.copy.fetched.count) / rate)
    if fetching > .zero { fetching += profile.fetchingEnd ?? .zero }
    blackout =
      .inSeconds(Double(rest.count) / rate) + profile.storageHandover + run.copy.profile.resume
    sent = run.copy.sent + run.copy.fetched + (ending == .never ? .zero : rest)
  }
}

/// A copy that is carried on to its end by a plan.
private struct PlannedCopy {
  var copy: PreCopy
  var passes: [MigrationForecast.Pass] = []
  var ending = MigrationForecast.Ending.never
  private var pilot: PlanPilot
  private let bandwidth: Bandwidth
  private var cap: Bandwidth?

  init(
    of guest: GuestMemory, over bandwidth: Bandwidth, by profile: HypervisorProfile,
    plan: MigrationPlan
  ) {
    var plan = plan
    plan.holdsBeforeSwitchOver = false
    copy = PreCopy(of: guest, by: profile.carryingOut(plan))
    pilot = PlanPilot(plan)
    self.bandwidth = bandwidth
    cap = plan.bandwidth
  }

  /// What the memory copy sends at present.
  var rate: Bandwidth { cap.map { min($0, bandwidth) } ?? bandwidth }

  mutating func carryOut() {
    while passes.count < MigrationForecast.passesMax, ending == .never {
      let (before, size, number) = (copy.sent, copy.passSize, copy.pass)
      let duration = copy.timeLeft(at: rate)
      copy.send(for: duration, at: rate)
      passes.append(
        MigrationForecast.Pass(
          number: number, duration: duration + copy.profile.sync, size: size,
          sent: copy.sent - before))
      guard copy.endPass(at: rate) == .anotherPass else {
        ending = .converges
        break
      }
      if takeSteps() { break }
      if copy.profile.takesPlans, !copy.makesHeadway(from: size), copy.isBrakeFull,
        pilot.stepsLeft.isEmpty
      {
        break
      }
    }
    if case .passes(let max, let small) = copy.profile.stopRule, passes.count >= max,
      copy.timeLeft(at: rate) > small
    {
      ending = .passesUsedUp
    }
  }

  /// Takes the plan's steps that are due; true when that was the switch-over.
  private mutating func takeSteps() -> Bool {
    guard copy.profile.takesPlans else { return false }
    for action in pilot.passBegan(copy.pass) {
      switch action {
      case .setDowntimeLimit(let limit): copy.setDowntimeLimit(limit)
      case .setBandwidth(let rate): cap = rate
      case .startPostCopy:
        copy.startPostCopy()
        ending = .converges
        return true
      }
    }
    return false
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

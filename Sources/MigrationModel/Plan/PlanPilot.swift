public import ClusterModel

/// Says when a step of a plan is due, from what is seen of the migration. Pure: facts in, actions
/// out; whoever carries the migration out tells the hypervisor.
///
/// The same rules carry plans out on every kind of cluster. Each action comes once.
public struct PlanPilot: Hashable, Sendable, Codable {
  /// While the switch-over is held the rest may take only so long to send, which a machine that
  /// writes at all never falls below.
  public static let holdingLimit = Duration.milliseconds(1)

  private enum Hold: Hashable, Codable {
    case none, coming, held
  }

  /// What is carried out.
  public let plan: MigrationPlan
  /// How long the rest may take to send by the plan so far; while the switch-over is held the
  /// hypervisor is told less.
  public private(set) var limit: Duration
  /// The steps that are not due yet.
  public private(set) var stepsLeft: [MigrationPlan.Step]
  /// Whether post-copy was begun.
  public private(set) var isFetching = false
  private var hold: Hold
  private var isPostCopyDue = false
  private var isStopped = false
  private var pass = 1
  private var pace = Pace()

  /// Makes a pilot for a migration that is about to start.
  ///
  /// - Parameter ownLimit: The hypervisor's own downtime limit, which holds when the plan sets none.
  public init(_ plan: MigrationPlan, ownLimit: Duration = .milliseconds(300)) {
    self.plan = plan
    limit = plan.downtimeLimit ?? ownLimit
    stepsLeft = plan.steps
    hold = plan.holdsBeforeSwitchOver ? .coming : .none
  }

  /// The downtime limit to tell the hypervisor at the start; nil leaves it its own.
  public var startingLimit: Duration? { hold == .none ? plan.downtimeLimit : Self.holdingLimit }

  /// Whether all is ready and the switch-over waits for `release()`.
  public var isHeld: Bool { hold == .held }

  /// A pass over the memory began, from 1: those before it have ended without an end in sight.
  public mutating func passBegan(_ number: Int) -> [MigrationPlan.Action] {
    pass = max(pass, number)
    guard !isStopped, !isFetching else { return [] }
    var due: [MigrationPlan.Action] = []
    while let step = stepsLeft.first, step.afterPass < pass {
      stepsLeft.removeFirst()
      due += take(step.action)
    }
    return due
  }

  /// A reading came in. With a switch-over to hold, it may be the one that shows all to be ready:
  /// ask `isHeld` afterwards.
  public mutating func progressed(
    _ reading: MigrationProgress, at moment: MonotonicTime
  ) -> [MigrationPlan.Action] {
    var due = passBegan(reading.pass)
    if isTooSlow(reading, at: moment) { due += take(.startPostCopy) }
    let isSmall =
      reading.remaining.mebibytes <= reading.rate.mebibytesPerSecond * limit.seconds
    if hold == .coming, !isStopped, pass > 1, isSmall { hold = .held }
    return due
  }

  /// Somebody said go: what the hypervisor is to be told, so that the switch-over comes when the rest
  /// is small enough, at once when it is.
  public mutating func release() -> [MigrationPlan.Action] {
    guard hold != .none, !isStopped else { return [] }
    hold = .none
    guard !isPostCopyDue else {
      isFetching = true
      return [.startPostCopy]
    }
    return [.setDowntimeLimit(limit)]
  }

  /// The machine was stopped on the source: nothing is due any more.
  public mutating func machineStopped() {
    isStopped = true
    hold = .none
    stepsLeft = []
  }

  /// Whether the network carries too little for the copy to end. One that is held back on purpose,
  /// so that its switch-over can be held, says nothing of the network.
  private mutating func isTooSlow(
    _ reading: MigrationProgress, at moment: MonotonicTime
  ) -> Bool {
    guard let least = plan.postCopyBelow, !plan.holdsBeforeSwitchOver, !isStopped, !isFetching,
      let rate = pace.rate(reading, at: moment)
    else { return false }
    return rate < least
  }

  private mutating func take(_ action: MigrationPlan.Action) -> [MigrationPlan.Action] {
    switch action {
    case .setDowntimeLimit(let new):
      limit = new
      return hold == .none ? [action] : []
    case .setBandwidth: return [action]
    case .startPostCopy:
      // It is a switch-over too.
      guard hold == .none else {
        (hold, isPostCopyDue) = (.held, true)
        return []
      }
      isFetching = true
      return [action]
    }
  }
}

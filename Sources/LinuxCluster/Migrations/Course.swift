internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// A migration that goes on, with what observes and what steers it.
struct Course {
  /// What is known of it.
  var watch: MigrationWatch
  /// Whether this Ferry carries it out.
  let isOurs: Bool
  /// Whether somebody asked Ferry to take it back.
  var isCancelRequested = false
  /// Whether its end is being looked into.
  var isEnding = false
  /// What is seen to it that it comes to an end.
  var oversight = Oversight()
  /// Libvirt's call that carries it out, when it is Ferry's own; finished, nobody waits for it.
  var call: LibvirtCall?
  /// Whether libvirt is being told to take it back.
  var isTelling = false
  /// Reads the job's statistics.
  var reader: Task<Void, Never>?
  /// Sees to it that it ends.
  var overseer: Task<Void, Never>?
  /// Follows the lanes through the blackout.
  var lanes: Task<Void, Never>?
  /// Probes the machine from where a client would be.
  var probe: ClientProbe?
  /// Whether its switch-over is near or has begun: clients are asked often, and looks wait.
  var isWatchedClosely = false
  /// Says when the steps of its plan are due, when it is Ferry's own.
  private(set) var pilot: PlanPilot?
  /// Holds it before its switch-over, when that was wished.
  private(set) var brake: HoldBrake?
  /// Whether its hypervisor holds the copy, as a Ferry has told it.
  var isBraked = false
  /// Takes what the hypervisor is to be told.
  private(set) var helm: AsyncStream<HelmOrder>.Continuation?
  /// What the copy may send when nothing holds it.
  private(set) var bandwidth: Bandwidth?
  private var hasBegun = false

  /// A course that nobody observes yet.
  init(_ watch: MigrationWatch, isOurs: Bool) {
    self.watch = watch
    self.isOurs = isOurs
  }

  /// Whether the machine could be switched over, and waits for somebody to say so.
  var isHeld: Bool { brake.map { $0.isStopped && !$0.isReleased } ?? false }

  /// The same, whichever Ferry holds it.
  var isWaiting: Bool { isHeld || isBraked }

  /// Takes a plan to carry out.
  mutating func begin(
    _ plan: MigrationPlan, touched: Bytes, helm: AsyncStream<HelmOrder>.Continuation
  ) {
    pilot = PlanPilot(plan)
    bandwidth = plan.bandwidth
    brake = plan.holdsBeforeSwitchOver ? HoldBrake(touched: touched) : nil
    self.helm = helm
  }

  /// What the hypervisor is to be told now that something has happened.
  mutating func steer(by event: MigrationEvent) -> [HelmOrder] {
    switch event.kind {
    case .passBegan(let number):
      let limit = hasBegun ? nil : pilot?.startingLimit
      hasBegun = true
      let start = limit.map { [HelmOrder.step(.setDowntimeLimit($0))] } ?? []
      return start + told(pilot?.passBegan(number) ?? [])
    case .progressed(let reading) where watch.blackoutBegan == nil:
      return told(pilot?.progressed(reading, at: event.at) ?? []) + brake(by: reading)
    case .blackoutBegan:
      pilot?.machineStopped()
      return []
    default: return []
    }
  }

  private mutating func brake(by reading: MigrationProgress) -> [HelmOrder] {
    switch brake?.progressed(reading) {
    case .slowDown(let speed)?: [.slowDown(speed)]
    case .stop?: [.stop]
    case nil: []
    }
  }

  /// Somebody said go: what the hypervisor is to be told.
  mutating func release() -> [HelmOrder] {
    guard brake?.release() == true else { return [] }
    oversight.headway = Headway()
    return [.step(.setBandwidth(bandwidth))] + told(pilot?.release() ?? [])
  }

  /// While the copy is being held its speed is not what the plan says.
  private mutating func told(_ actions: [MigrationPlan.Action]) -> [HelmOrder] {
    actions.compactMap { action in
      guard case .setBandwidth(let speed) = action else { return .step(action) }
      bandwidth = speed
      return brake?.isReleased == false ? nil : .step(action)
    }
  }

  /// Ends the observation.
  func cancel() {
    reader?.cancel()
    overseer?.cancel()
    lanes?.cancel()
    helm?.finish()
    if let probe { Task { await probe.stop() } }
  }
}

extension Course {
  /// What has to be done at a moment so that it comes to an end; nil while nothing has.
  mutating func intervention(
    at moment: MonotonicTime, isDestinationSilent: Bool
  ) -> Oversight.Intervention? {
    guard !isEnding else { return nil }
    let facts = Oversight.Facts(
      isOurs: isOurs, isCancelRequested: isCancelRequested, isHeld: isHeld,
      isDestinationSilent: isDestinationSilent, hasCopied: watch.hasCopied,
      blackoutBegan: watch.blackoutBegan, isSplit: watch.isSplit, isTorn: watch.isTorn,
      source: watch.source)
    return oversight.judge(facts, at: moment)
  }
}

/// What is told to a hypervisor while a migration goes on.
enum HelmOrder: Hashable, Sendable {
  /// A step of the plan.
  case step(MigrationPlan.Action)
  /// The end of the first pass is near, and the switch-over is to be held.
  case slowDown(Bandwidth)
  /// The switch-over is held from now on.
  case stop
}

/// A migration of our own whose nodes are being reserved.
struct Preparation {
  /// The migration.
  let id: MigrationID
  /// Whether it was taken back already.
  var isCancelRequested = false
  /// How it is kept from Pacemaker, once it is reserved; not where there is none.
  var custody: Custody?
  /// Its arrival at the destination, once Pacemaker looks for it there.
  var arrival: Arrival?

  /// What goes on at the destination while libvirt lets go of the source.
  struct Arrival {
    /// Since when.
    let began: MonotonicTime
    /// Whether a source that is paused won't get it back.
    let isKeptAway: Task<Bool, Never>
  }
}

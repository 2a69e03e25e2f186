internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// Memory of a node that is set aside.
struct Reservation: Hashable, Sendable, Codable {
  var node: NodeID
  var size: Bytes
}

/// A live migration while it occupies its two nodes.
struct ActiveMigration: Sendable {
  /// Where it is, and when that stage ends by itself.
  enum Stage: Sendable {
    /// The destination makes room.
    case setup(ends: MonotonicTime)
    /// A pass over the memory.
    case memoryCopy(ends: MonotonicTime)
    /// The rest is sent, the machine is handed over and resumed.
    case blackout(ends: MonotonicTime)
    /// The rest is tidied; then it ends so.
    case cleanUp(ends: MonotonicTime, MigrationOutcome)
  }

  private(set) var order: MigrationOrder
  /// Memory set aside on the node where the machine is not: first its destination, then its source.
  var reservation = Reservation(node: "", size: .zero)
  let began: MonotonicTime
  /// The migration's own luck, so that another one's does not change it.
  var luck: SplitMix64
  var network: NetworkID?
  var stage: Stage
  var copy: PreCopy
  /// Says when the steps of its plan are due.
  var pilot: PlanPilot
  /// The most that the memory copy may send; nil sets no limit.
  var bandwidthMax: Bandwidth?
  /// The share of the network it has, and how evenly this pass uses it.
  var share = Bandwidth.zero
  var steadiness = 1.0
  /// Up to when `copy` has been carried on.
  var copied: MonotonicTime
  /// When the next reading is due; nil when none is.
  var nextReading: MonotonicTime?
  var blackoutBegan: MonotonicTime?
  /// What had been sent when the machine was stopped.
  var sentBeforeStop = Bytes.zero
  /// How long the machine stood still, once it runs again.
  var pause: Duration?
  /// Up to when the destination fetches pages from the source; nil without post-copy.
  var fetchingEnds: MonotonicTime?
  /// Whether it was reported that it does not end by itself.
  var isKnownEndless = false
  /// What handing over and resuming add to the blackout, after the rest was sent.
  var handover = Duration.zero

  /// Makes a migration that begins now.
  init(
    order: MigrationOrder, at now: MonotonicTime, luck: SplitMix64, network: NetworkID?,
    guest: GuestMemory, profile: HypervisorProfile
  ) {
    // What takes no plan is left to itself; a limit on the bandwidth is the network's, not its.
    let plan = profile.takesPlans ? order.plan : MigrationPlan()
    self.order = order
    began = now
    self.luck = luck
    self.network = network
    stage = .setup(ends: now)
    var copy = PreCopy(of: guest, by: profile.carryingOut(plan))
    if case .downtimeLimit(let own) = profile.stopRule {
      pilot = PlanPilot(plan, ownLimit: own)
      if plan.holdsBeforeSwitchOver { copy.setDowntimeLimit(.zero) }
    } else {
      pilot = PlanPilot(plan)
    }
    self.copy = copy
    bandwidthMax = order.plan.bandwidth
    copied = now
  }

  /// While the switch-over is held the machine's pages are collected only so often.
  static let heldRhythm = Duration.seconds(1)

  /// The bandwidth at this moment.
  var bandwidth: Bandwidth {
    let free = Bandwidth(bytesPerSecond: share.bytesPerSecond * steadiness)
    guard let bandwidthMax, !(copy.isSwitchOver && copy.profile.liftsBandwidthLimit) else {
      return free
    }
    return min(free, bandwidthMax)
  }

  /// When its stage ends by itself.
  var stageEnds: MonotonicTime {
    switch stage {
    case .setup(let ends), .memoryCopy(let ends), .blackout(let ends), .cleanUp(let ends, _): ends
    }
  }

  /// When something happens next.
  var nextTime: MonotonicTime { min(stageEnds, nextReading ?? stageEnds) }

  /// Whether it sends over its network.
  var isSending: Bool {
    switch stage {
    case .memoryCopy, .blackout: true
    case .setup, .cleanUp: false
    }
  }

  /// Whether the machine can be left where it is without having been stopped.
  var isCancellable: Bool {
    switch stage {
    case .setup, .memoryCopy: true
    case .blackout, .cleanUp: false
    }
  }

  /// The stage in words, for reports.
  var stageName: String {
    switch stage {
    case .setup: "setup"
    case .memoryCopy: "memory copy, pass \(copy.pass)"
    case .blackout: "blackout"
    case .cleanUp: "clean-up"
    }
  }

  /// Whether a node is its source or destination.
  func involves(_ node: NodeID) -> Bool { order.source == node || order.destination == node }

  /// Follows a network to its new name.
  mutating func rename(_ old: NetworkID, to new: NetworkID) {
    order.networks = order.networks.map { $0 == old ? new : $0 }
    if network == old { network = new }
  }

  /// Carries the copy on to a moment at the bandwidth it has had since the last one.
  mutating func carryOn(to moment: MonotonicTime) {
    guard isSending, moment > copied else { return }
    copy.send(for: moment - copied, at: bandwidth)
    copied = moment
  }

  /// Works out anew when the stage ends; due whenever the bandwidth has changed.
  mutating func forecastEnd() {
    switch stage {
    case .memoryCopy:
      let time = copy.timeLeft(at: bandwidth)
      stage = .memoryCopy(ends: copied + (pilot.isHeld ? max(time, Self.heldRhythm) : time))
    case .blackout: stage = .blackout(ends: copied + copy.timeLeft(at: bandwidth) + handover)
    case .setup, .cleanUp: break
    }
  }

  /// How far it is.
  var reading: MigrationProgress {
    let isAllSent = copy.isSwitchOver && copy.remaining == .zero
    return MigrationProgress(
      pass: copy.pass, sent: copy.sent, remaining: copy.remaining, total: copy.guest.size,
      rate: isAllSent ? .zero : bandwidth, dirtyRate: copy.dirtyRate)
  }
}

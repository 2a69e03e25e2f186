/// One live migration, as far as it has come: the sum of its events.
public struct Migration: Identifiable, Hashable, Sendable, Codable {
  /// Where a migration is in its life.
  public enum Phase: Hashable, Sendable, Codable {
    /// Waiting for its nodes (G10, G14).
    case queued
    /// Being checked.
    case preflight
    /// The destination makes room.
    case setup
    /// Pass so-and-so over the memory, from 1.
    case memoryCopy(pass: Int)
    /// The machine runs nowhere.
    case blackout
    /// The machine runs on the destination, which fetches the rest of its memory (post-copy).
    case fetching
    /// The machine runs again; the rest is tidied.
    case cleanUp
    /// Over.
    case ended
  }

  /// A phase with its times.
  public struct PhaseSpan: Hashable, Sendable, Codable {
    /// The phase; all passes are one `memoryCopy`, with the number of the first.
    public var phase: Phase
    /// When it began.
    public var began: MonotonicTime
    /// When it ended; nil while it goes on.
    public var ended: MonotonicTime?
  }

  /// The most readings kept for drawing; older ones make room.
  public static let samplesMax = 600
  /// The most passes kept; older ones make room. A guest that never converges makes thousands.
  public static let passesMax = 200

  /// The migration.
  public let id: MigrationID
  /// What was asked for.
  public internal(set) var request: MigrationRequest
  /// When that was, on the cluster's clock.
  public internal(set) var requestedAt: MonotonicTime
  /// Where it is in its life.
  public internal(set) var phase: Phase = .queued
  /// Why it waits, while it does.
  public internal(set) var queueReason: String?
  /// Its place among those that wait, from 1, once somebody has changed their order.
  public internal(set) var queuePlace: Int?
  /// The network it runs over, once that is known.
  public internal(set) var network: NetworkID?
  /// What was forecast before it started.
  public internal(set) var outlook: MigrationOutlook?
  /// The steps of its plan that were carried out, with their moments.
  public internal(set) var stepsTaken: [PlanStepTaken] = []
  /// Networks that did not serve.
  public internal(set) var failedNetworks: [NetworkID] = []
  /// Whether all is ready and the switch-over waits for somebody to say go.
  public internal(set) var isHeld = false
  /// Since when it has waited for that, and for how long it waited.
  var heldSince: MonotonicTime?
  /// For how long the switch-over waited for somebody to say go.
  public internal(set) var heldFor = Duration.zero
  /// The phases so far.
  public internal(set) var spans: [PhaseSpan] = []
  /// The passes so far, the newest last.
  public internal(set) var passes: [MigrationPass] = []
  /// The newest reading.
  public internal(set) var progress: MigrationProgress?
  /// The readings so far, the newest last.
  public internal(set) var samples: [MigrationSample] = []
  /// When the machine stopped.
  public internal(set) var blackoutBegan: MonotonicTime?
  /// When it ran again.
  public internal(set) var blackoutEnded: MonotonicTime?
  /// What each observer felt.
  public internal(set) var lanes: [BlackoutLane: LaneReading] = [:]
  /// Whether the operator asked to cancel it.
  public internal(set) var isCancelRequested = false
  /// How it ended, once it has.
  public internal(set) var outcome: MigrationOutcome?
  /// When it ended.
  public internal(set) var endedAt: MonotonicTime?

  /// The machine.
  public var machine: MachineID { request.machine }
  /// Whether it is over.
  public var isOver: Bool { outcome != nil }
  /// Whether it occupies its two nodes: it has left the queue and its clean-up has not ended.
  public var isActive: Bool { phase != .queued && !isOver }
  /// Whether the operator may still cancel: until the blackout.
  public var isCancellable: Bool {
    guard !isOver, !isCancelRequested else { return false }
    switch phase {
    case .queued, .preflight, .setup, .memoryCopy: return true
    case .blackout, .fetching, .cleanUp, .ended: return false
    }
  }

  /// The migration without its readings, which are many, for keeping.
  public var withoutSamples: Migration {
    var migration = self
    migration.samples = []
    return migration
  }

  /// How long one observer's gap is, with the one that still runs measured up to now.
  public func blackout(_ lane: BlackoutLane, at now: MonotonicTime) -> Duration? {
    if let reading = lanes[lane] { return reading.duration }
    guard lane == .hypervisor, let blackoutBegan else { return nil }
    return (blackoutEnded ?? (isOver ? endedAt : nil) ?? now) - blackoutBegan
  }

  /// How long the migration has taken, up to now or to its end, without waiting in the queue and
  /// without what was looked at before it began.
  public func elapsed(at now: MonotonicTime) -> Duration {
    let began =
      spans.first { $0.phase.order >= Phase.setup.order }?.began
      ?? spans.first { $0.phase != .queued }?.began ?? requestedAt
    return max((endedAt ?? now) - began, .zero)
  }

  /// From the beginning of the setup to the machine's running, with all its memory, on the
  /// destination, which is what a forecast's total is of; without the time for which the switch-over
  /// was held. Nil before that, and when its beginning was not seen.
  public var wholeTime: Duration? {
    guard blackoutEnded != nil, let began = spans.first(where: { $0.phase == .setup })?.began,
      let isThere = spans.last(where: { $0.phase == .fetching })?.ended ?? blackoutEnded
    else { return nil }
    return max(isThere - began - heldFor, .zero)
  }

  init(id: MigrationID, request: MigrationRequest, at moment: MonotonicTime) {
    self.id = id
    self.request = request
    requestedAt = moment
    spans = [PhaseSpan(phase: .queued, began: moment)]
  }
}

/// One pass over the memory.
public struct MigrationPass: Hashable, Sendable, Codable {
  /// From 1.
  public var number: Int
  /// When it began.
  public var began: MonotonicTime
  /// When the next one, or the blackout, began; nil while it goes on.
  public var ended: MonotonicTime?
  /// What had been sent before it began.
  public var sentBefore: Bytes
  /// What it sent so far.
  public var sent: Bytes
  /// What there was to send when it began, as first read.
  public var size: Bytes
  /// What the machine wrote meanwhile and must be sent again, known when it has ended.
  public var dirtied: Bytes?
}

/// A reading with its moment.
public struct MigrationSample: Hashable, Sendable, Codable {
  /// When.
  public var at: MonotonicTime
  /// What.
  public var progress: MigrationProgress

  /// Makes a reading of a moment.
  public init(at moment: MonotonicTime, progress: MigrationProgress) {
    at = moment
    self.progress = progress
  }
}

/// A step of a plan that was carried out.
public struct PlanStepTaken: Hashable, Sendable, Codable {
  /// When.
  public var at: MonotonicTime
  /// What.
  public var action: MigrationPlan.Action
}

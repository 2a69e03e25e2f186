/// Something that happened in the life of one live migration.
public struct MigrationEvent: Hashable, Sendable, Codable {
  /// The migration.
  public var id: MigrationID
  /// When, on the cluster's clock.
  public var at: MonotonicTime
  /// What.
  public var kind: Kind

  /// Makes an event.
  public init(id: MigrationID, at: MonotonicTime, kind: Kind) {
    self.id = id
    self.at = at
    self.kind = kind
  }

  /// What can happen, roughly in the order in which it does.
  public enum Kind: Hashable, Sendable, Codable {
    /// Somebody asked for it, or it was found already going on.
    case requested(MigrationRequest)
    /// It waits, and why.
    case queued(reason: String)
    /// Its place among those that wait was changed, counted from 1.
    case placed(Int)
    /// The rules and the destination are being asked.
    case preflightBegan
    /// What is to be expected, and the plan, before it starts (F1, F2).
    case forecast(MigrationOutlook)
    /// A network did not serve, and why; the next one is tried, if there is one (G7).
    case networkFailed(NetworkID, reason: String)
    /// The destination makes room; on this network, where that is known.
    case setupBegan(network: NetworkID?)
    /// A pass over the memory began, from 1; the machine runs on the source.
    case passBegan(Int)
    /// How far the copy is.
    case progressed(MigrationProgress)
    /// A step of the plan was carried out.
    case planStepTaken(MigrationPlan.Action)
    /// All is ready, and the machine runs on at the source until somebody says go (F6).
    case switchOverHeld
    /// Somebody said go.
    case switchOverReleased
    /// The machine was stopped on the source: it runs nowhere.
    case blackoutBegan
    /// The machine runs on the destination; or on the source again, when the migration fails.
    case blackoutEnded
    /// The machine runs on the destination, which fetches the rest of its memory from the source:
    /// post-copy. The loss of either node now loses the machine.
    case fetchingBegan
    /// What one observer felt of the blackout, so far or for good.
    case laneMeasured(BlackoutLane, LaneReading)
    /// The machine runs; source and cluster are being tidied.
    case cleanUpBegan
    /// A piece of work came to its end; kept only while performance tracing is on (G18).
    case operationEnded(TimedOperation)
    /// The operator asked to cancel it.
    case cancelRequested
    /// It is over.
    case ended(MigrationOutcome)
  }
}

/// What was asked for.
public struct MigrationRequest: Hashable, Sendable, Codable {
  /// Who started a migration.
  public enum Initiator: Hashable, Sendable, Codable {
    /// This Ferry.
    case ferry
    /// Somebody else: `virsh`, Pacemaker's or the simulated cluster's own drain, another Ferry.
    case other
  }

  /// The machine to move.
  public var machine: MachineID
  /// Where it runs.
  public var source: NodeID
  /// Where it is to run; nil while that is not known of somebody else's migration.
  public var destination: NodeID?
  /// Who asked.
  public var initiator: Initiator
  /// When, on the calendar.
  public var requestedAt: WallTime

  /// Makes a request.
  public init(
    machine: MachineID, source: NodeID, destination: NodeID?, initiator: Initiator,
    requestedAt: WallTime
  ) {
    self.machine = machine
    self.source = source
    self.destination = destination
    self.initiator = initiator
    self.requestedAt = requestedAt
  }
}

/// How far the memory copy is at one moment.
public struct MigrationProgress: Hashable, Sendable, Codable {
  /// The pass, from 1.
  public var pass: Int
  /// Sent since the migration began.
  public var sent: Bytes
  /// Still to send, as known at the last look; it rises when the machine writes.
  public var remaining: Bytes
  /// The machine's memory, as the hypervisor counts it.
  public var total: Bytes
  /// The rate of sending at this moment.
  public var rate: Bandwidth
  /// The rate at which the machine writes to memory; nil until it was measured.
  public var dirtyRate: Bandwidth?

  /// Makes a reading.
  public init(
    pass: Int, sent: Bytes, remaining: Bytes, total: Bytes, rate: Bandwidth,
    dirtyRate: Bandwidth? = nil
  ) {
    self.pass = pass
    self.sent = sent
    self.remaining = remaining
    self.total = total
    self.rate = rate
    self.dirtyRate = dirtyRate
  }
}

/// Who observed the blackout (F5).
public enum BlackoutLane: String, Hashable, Sendable, Codable, CaseIterable {
  /// The hypervisor: from stopping the processors on the source to running them on the
  /// destination.
  case hypervisor = "Hypervisor pause"
  /// A client's network: the longest time without an answer to a ping.
  case network = "Network gap"
  /// A client's open TCP connection: the longest time without an answer to a small request.
  case client = "TCP client gap"
}

/// What one observer felt.
public struct LaneReading: Hashable, Sendable, Codable {
  /// The longest gap.
  public var duration: Duration
  /// Whether it can't grow any more.
  public var isFinal: Bool
  /// Such as "connection kept, 4,012 answers in order"; nil when there is nothing to say.
  public var note: String?

  /// Makes a reading.
  public init(duration: Duration, isFinal: Bool, note: String? = nil) {
    self.duration = duration
    self.isFinal = isFinal
    self.note = note
  }
}

/// How a migration ended.
public enum MigrationOutcome: Hashable, Sendable, Codable {
  /// The machine runs on the destination and everything is tidied.
  case done
  /// It did not move.
  case failed(MigrationFailure)
  /// The operator took it back before the blackout: the machine runs on the source.
  case cancelled
}

/// Why a migration failed, in words for people; what the machine does now comes first.
public struct MigrationFailure: Hashable, Sendable, Codable {
  /// The kind of failure, for scripts.
  public enum Code: String, Hashable, Sendable, Codable {
    /// A rule forbids it.
    case refused
    /// A node takes part in another migration (G10).
    case nodeBusy
    /// No network reaches the destination (G7, G15).
    case noMigrationNetwork
    /// The destination could not be reached, or went away.
    case destinationLost
    /// The source could not be reached, or went away.
    case sourceLost
    /// The hypervisor reported an error.
    case hypervisor
    /// The cluster resource manager reported an error.
    case cluster
    /// Ferry ended while it went on.
    case abandoned
  }

  /// The kind of failure.
  public var code: Code
  /// Such as "web-01 still runs on quay1".
  public var machineState: String
  /// What happened.
  public var cause: String
  /// What to do next; nil when there is nothing better than to try again.
  public var advice: String?

  /// Makes a failure.
  public init(code: Code, machineState: String, cause: String, advice: String? = nil) {
    self.code = code
    self.machineState = machineState
    self.cause = cause
    self.advice = advice
  }

  /// The whole report: the machine first, then the cause, then the advice.
  public var report: String {
    ([machineState, cause] + [advice].compactMap { $0 }).map { text in
      text.hasSuffix(".") ? text : text + "."
    }.joined(separator: " ")
  }
}

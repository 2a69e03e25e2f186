public import ClusterModel

/// What is kept of one migration that succeeded, for the next forecast (F3): what was known before,
/// what was forecast, and what came of it. Durations in seconds, sizes in bytes.
public struct MigrationFacts: Hashable, Sendable, Codable {
  /// A pass over the memory.
  public struct Pass: Hashable, Sendable, Codable {
    /// How long it took.
    public var seconds: Double
    /// What it sent.
    public var sent: Double
    /// What the machine wrote meanwhile; nil when that was not seen.
    public var dirtied: Double?

    /// Makes a pass.
    public init(seconds: Double, sent: Double, dirtied: Double?) {
      self.seconds = seconds
      self.sent = sent
      self.dirtied = dirtied
    }
  }

  /// The most passes kept.
  public static let passesMax = 12

  /// The machine.
  public var machine: MachineID
  /// Where it ran.
  public var source: NodeID
  /// Where it runs now.
  public var destination: NodeID
  /// The network that carried it.
  public var network: NetworkID?
  /// When it was asked for, in seconds since 1970.
  public var requestedAt: Double
  /// What was known before.
  public var measurement: MigrationMeasurement?
  /// The limit on the bandwidth of the memory copy; nil without one.
  public var bandwidthMax: Double?
  /// Whether it ended with post-copy.
  public var usedPostCopy: Bool
  /// Whether the hypervisor could hold the processors back.
  public var usedAutoConverge: Bool
  /// What was forecast of `total`.
  public var forecastTotal: Double?
  /// What was forecast of `blackout`.
  public var forecastBlackout: Double?
  /// From when its nodes were free to the beginning of the setup: checks, measuring, reserving.
  public var preparation: Double?
  /// From the beginning of the setup to the first byte.
  public var setup: Double?
  /// The passes, the first ones of them.
  public var passes: [Pass]
  /// What was left to send when the machine stopped; nil when nobody saw it.
  public var rest: Double?
  /// The share of pages that held only zeros, by what the first pass sent; nil when that was not
  /// seen.
  public var zeroFraction: Double?
  /// What was sent in a second while memory was copied; nil when it was too short to tell, or when
  /// somebody had it wait.
  public var bandwidth: Double?
  /// How it was carried out.
  public var plan: MigrationPlan
  /// The hypervisor's pause.
  public var blackout: Double?
  /// From the pause's end until all memory had come, with post-copy.
  public var fetching: Double?
  /// From the beginning of the setup to the machine's running with all its memory.
  public var total: Double?
  /// From then to the end.
  public var cleanUp: Double?

  /// Takes down a migration; nil unless the machine moved and its beginning was seen.
  public init?(_ migration: Migration, measurement: MigrationMeasurement?) {
    guard migration.outcome == .done, let destination = migration.request.destination,
      let total = migration.wholeTime
    else { return nil }
    machine = migration.machine
    source = migration.request.source
    self.destination = destination
    network = migration.network
    requestedAt = migration.request.requestedAt.secondsSince1970
    self.measurement = measurement
    plan = migration.outlook?.plan ?? MigrationPlan()
    bandwidth = Self.bandwidth(migration)
    zeroFraction = Self.zeroFraction(migration)
    bandwidthMax = migration.outlook?.plan.bandwidth?.bytesPerSecond
    usedPostCopy = migration.span { $0 == .fetching } != nil
    usedAutoConverge = migration.outlook?.plan.usesAutoConverge ?? false
    forecastTotal = migration.outlook?.total?.likely.seconds
    forecastBlackout = migration.outlook?.lanes[.hypervisor]?.likely.seconds
    preparation = migration.span { $0 == .preflight }.flatMap(\.length)?.seconds
    setup = migration.span { $0 == .setup }.flatMap(\.length)?.seconds
    passes = migration.passes.prefix(Self.passesMax).compactMap { pass in
      pass.ended.map { end in
        Pass(
          seconds: (end - pass.began).seconds, sent: Double(pass.sent.count),
          dirtied: pass.dirtied.map { Double($0.count) })
      }
    }
    rest = migration.passes.last?.dirtied.map { Double($0.count) }
    blackout = migration.blackout(.hypervisor, at: migration.endedAt ?? .zero)?.seconds
    fetching = migration.span { $0 == .fetching }.flatMap(\.length)?.seconds
    self.total = total.seconds
    cleanUp = migration.spans.last { $0.phase == .cleanUp }.flatMap(\.length)?.seconds
  }
}

extension MigrationFacts {
  /// What was taken for content before, and turned out to be zeros, in bytes; nil when that was not
  /// seen.
  var cleared: Double? {
    guard let guest = measurement?.guest, let zeroFraction else { return nil }
    return max(0, zeroFraction - guest.zeroFraction) * Double(guest.size.count)
  }

  /// A copy must have been watched for so long to tell the bandwidth, in seconds.
  private static let watchedMin = 0.2

  private static func bandwidth(_ migration: Migration) -> Double? {
    let watched = migration.samples.filter { sample in
      migration.blackoutBegan.map { sample.at <= $0 } ?? true
    }
    // While the destination makes room nothing is sent; with many readings the first that counts is
    // the first that shows something sent.
    let sending = watched.filter { $0.progress.sent > .zero }
    let copied = sending.count >= 4 ? sending : watched
    guard migration.heldFor == .zero, let first = copied.first, let last = copied.last else {
      return nil
    }
    let seconds = (last.at - first.at).seconds
    let sent = last.progress.sent.mebibytes - first.progress.sent.mebibytes
    return seconds >= watchedMin && sent > 0 ? sent * 1_048_576 / seconds : nil
  }

  /// Of what the first pass went through only pages with content were really sent.
  private static func zeroFraction(_ migration: Migration) -> Double? {
    let first = migration.samples.filter { $0.progress.pass == 1 }
    guard let last = first.last?.progress, last.total > .zero, last.sent > .zero else { return nil }
    let through = Double((last.total - last.remaining).count)
    // Half of the memory at least, or the rest may be otherwise.
    guard through > Double(last.total.count) / 2 else { return nil }
    let cost = Double(last.sent.count) / through
    let share = (1 - cost) / (1 - HypervisorProfile.zeroPageCostOnTheWire)
    return min(max(share, 0), 1)
  }
}

extension Migration {
  /// The first span of a kind of phase.
  fileprivate func span(_ isWanted: (Phase) -> Bool) -> PhaseSpan? {
    spans.first { isWanted($0.phase) }
  }
}

extension Migration.PhaseSpan {
  fileprivate var length: Duration? { ended.map { $0 - began } }
}

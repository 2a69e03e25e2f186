/// What is remembered of a live migration that is over.
public struct PastMigration: Identifiable, Hashable, Sendable, Codable {
  /// How it ended, without the words.
  public enum Result: String, Hashable, Sendable, Codable {
    /// The machine runs on the destination.
    case done = "Done"
    /// It did not move.
    case failed = "Failed"
    /// The operator took it back.
    case cancelled = "Cancelled"
    /// The Ferry that watched it ended before it did.
    case cutOff = "Cut off"
  }

  /// The migration.
  public var id: MigrationID
  /// The machine.
  public var machine: MachineID
  /// Where it ran.
  public var source: NodeID
  /// Where it was to run.
  public var destination: NodeID?
  /// The network that carried it, where that is known.
  public var network: NetworkID?
  /// When it was asked for.
  public var requestedAt: WallTime
  /// How it ended.
  public var result: Result
  /// From leaving the queue to the end of the clean-up.
  public var total: Duration?
  /// From the beginning of the setup to the machine's running with all its memory.
  public var wholeTime: Duration?
  /// What each observer felt.
  public var lanes: [BlackoutLane: Duration]
  /// What was forecast of `wholeTime`.
  public var forecastTotal: DurationRange?
  /// What was forecast of the hypervisor's pause.
  public var forecastBlackout: DurationRange?

  /// Makes one.
  public init(
    id: MigrationID, machine: MachineID, source: NodeID, destination: NodeID?,
    network: NetworkID?, requestedAt: WallTime, result: Result, total: Duration?,
    wholeTime: Duration?, lanes: [BlackoutLane: Duration], outlook: MigrationOutlook?
  ) {
    self.id = id
    self.machine = machine
    self.source = source
    self.destination = destination
    self.network = network
    self.requestedAt = requestedAt
    self.result = result
    self.total = total
    self.wholeTime = wholeTime
    self.lanes = lanes
    forecastTotal = outlook?.total
    forecastBlackout = outlook?.lanes[.hypervisor]
  }

  /// What there is to remember of a migration; nil while it goes on.
  public init?(_ migration: Migration) {
    guard let outcome = migration.outcome, let ended = migration.endedAt else { return nil }
    let result: Result =
      switch outcome {
      case .done: .done
      case .failed: .failed
      case .cancelled: .cancelled
      }
    var lanes = migration.lanes.mapValues(\.duration)
    lanes[.hypervisor] = migration.blackout(.hypervisor, at: ended)
    self.init(
      id: migration.id, machine: migration.machine, source: migration.request.source,
      destination: migration.request.destination, network: migration.network,
      requestedAt: migration.request.requestedAt, result: result,
      total: migration.elapsed(at: ended), wholeTime: migration.wholeTime, lanes: lanes,
      outlook: migration.outlook)
  }
}

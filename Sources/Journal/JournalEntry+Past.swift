public import ClusterModel
internal import MigrationModel

extension JournalEntry {
  /// Whether the Ferry that carries it out still does.
  public var isUnderWay: Bool { outcome == nil && process.isAlive }

  /// The migration as people look back on it; nil while it goes on.
  public var past: PastMigration? {
    let result: PastMigration.Result
    switch outcome {
    case .done: result = .done
    case .failed: result = .failed
    case .cancelled: result = .cancelled
    case nil:
      guard !process.isAlive else { return nil }
      result = .cutOff
    }
    let facts: MigrationFacts? = Self.decoded(facts)
    var lanes: [BlackoutLane: Duration] = [:]
    lanes[.hypervisor] = hypervisorMs.map(Self.duration)
    lanes[.network] = networkMs.map(Self.duration)
    lanes[.client] = clientMs.map(Self.duration)
    return PastMigration(
      id: MigrationID(rawValue: id), machine: MachineID(rawValue: machine),
      source: NodeID(rawValue: source),
      destination: destination.isEmpty ? nil : NodeID(rawValue: destination),
      network: network.map(NetworkID.init(rawValue:)) ?? facts?.network,
      requestedAt: WallTime(secondsSince1970: requestedAt),
      result: result, total: totalMs.map(Self.duration), wholeTime: wholeMs.map(Self.duration),
      lanes: lanes, outlook: outlook)
  }

  private static func duration(_ milliseconds: Double) -> Duration {
    .microseconds(Int64(milliseconds * 1000))
  }
}

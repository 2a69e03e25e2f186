/// Everything that was written down of one live migration, in the order in which it happened: enough
/// to build the migration again, at any moment of its life, without its cluster (F10).
public struct MigrationRecording: Hashable, Sendable, Codable, Identifiable {
  /// The migration.
  public let id: MigrationID
  /// The name of the cluster in which it happened.
  public let cluster: String
  /// What happened; the first is the request.
  public private(set) var events: [MigrationEvent]
  /// The sum of the events, with readings from its beginning to its end.
  public private(set) var migration: Migration

  /// Makes a recording; nil when the events do not begin with a request. Events of other migrations
  /// are left out.
  public init?(cluster: String, events: [MigrationEvent]) {
    guard let first = events.first, case .requested(let request) = first.kind else { return nil }
    id = first.id
    self.cluster = cluster
    self.events = events.filter { $0.id == first.id }
    migration = Migration(id: first.id, request: request, at: first.at)
    var samples: [MigrationSample] = []
    for event in self.events.dropFirst() {
      migration.apply(event)
      if case .progressed(let progress) = event.kind {
        samples.append(MigrationSample(at: event.at, progress: progress))
      }
    }
    migration.samples = Self.thinned(samples, to: Migration.samplesMax)
  }

  /// When it was asked for, on the cluster's clock.
  public var began: MonotonicTime { migration.requestedAt }
  /// The moment of the last event.
  public var ended: MonotonicTime { events.map(\.at).max() ?? began }

  /// The operations that were timed, in the order in which they ended.
  public var operations: [TimedOperation] {
    events.compactMap { event in
      if case .operationEnded(let operation) = event.kind { return operation }
      return nil
    }
  }

  /// A moment of the cluster's clock on the calendar.
  public func calendar(_ moment: MonotonicTime) -> WallTime {
    WallTime(
      secondsSince1970: migration.request.requestedAt.secondsSince1970
        + (moment - began).seconds)
  }

  /// Adds the end that nobody wrote down, at the last moment that anybody did.
  public mutating func close(as outcome: MigrationOutcome) {
    guard !migration.isOver else { return }
    let event = MigrationEvent(id: id, at: ended, kind: .ended(outcome))
    events.append(event)
    migration.apply(event)
  }

  /// So many readings at most, from the beginning to the end, evenly chosen; the last one stays.
  static func thinned(_ samples: [MigrationSample], to count: Int) -> [MigrationSample] {
    guard samples.count > count, count > 1, let last = samples.last else { return samples }
    return (0..<(count - 1)).map { samples[$0 * samples.count / (count - 1)] } + [last]
  }
}

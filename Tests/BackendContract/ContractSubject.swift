public import ClusterBackend
public import ClusterModel

/// A backend to hold to its contract, and what it can be asked to do.
public struct ContractSubject: Sendable {
  /// The name for reports.
  public var name: String
  /// Makes a backend; each check closes its own.
  public var make: @Sendable () async throws -> any ClusterBackend
  /// Picks a machine that could be migrated, and where to; nil when there is none.
  public var order: @Sendable (ClusterSnapshot) -> MigrationOrder?
  /// Whether that migration succeeds; otherwise it has to fail in place.
  public var migrates: Bool
  /// Whether it takes long enough to be cancelled.
  public var cancels: Bool
  /// Whether nothing changes by itself, so that states can be compared to the last field.
  public var isStill: Bool
  /// How long a check waits for something to happen.
  public var patience: Duration

  /// Makes a subject.
  public init(
    name: String, migrates: Bool, cancels: Bool, isStill: Bool, patience: Duration = .seconds(60),
    make: @escaping @Sendable () async throws -> any ClusterBackend,
    order: @escaping @Sendable (ClusterSnapshot) -> MigrationOrder?
  ) {
    self.name = name
    self.migrates = migrates
    self.cancels = cancels
    self.isStill = isStill
    self.patience = patience
    self.make = make
    self.order = order
  }
}

/// The facts that one subscriber got, in order.
struct ContractLog {
  private let stream: AsyncStream<ClusterEvent>
  private let patience: Duration
  private(set) var events: [ClusterEvent] = []

  init(_ backend: any ClusterBackend, patience: Duration) {
    stream = backend.events()
    self.patience = patience
  }

  /// Takes facts until one fits; false when the stream ends, or patience does, before.
  mutating func take(until fits: @escaping @Sendable (ClusterEvent) -> Bool) async -> Bool {
    let (stream, patience) = (stream, patience)
    let (taken, found) = await withTaskGroup(of: ([ClusterEvent], Bool)?.self) { group in
      group.addTask {
        var taken: [ClusterEvent] = []
        for await event in stream {
          taken.append(event)
          if fits(event) { return (taken, true) }
        }
        return (taken, false)
      }
      group.addTask {
        try? await Task.sleep(for: patience)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      let second = await group.next() ?? nil
      return first ?? second ?? ([], false)
    }
    events += taken
    return found
  }

  /// Takes the rest of a stream that was closed.
  mutating func takeRest() async { _ = await take { _ in false } }

  /// The state after all facts, with an own migration added as the engine adds it.
  func sum(with order: MigrationOrder? = nil) -> ClusterSnapshot {
    var sum = ClusterSnapshot(name: "", kind: .simulated)
    for event in events {
      sum.apply(event)
      if case .snapshotTaken = event, let order { sum.apply(.migration(order.requested)) }
    }
    return sum
  }

  /// What happened in one migration.
  func kinds(of id: MigrationID) -> [MigrationEvent.Kind] {
    events.compactMap { event in
      if case .migration(let event) = event, event.id == id { return event.kind }
      return nil
    }
  }
}

extension MigrationOrder {
  var requested: MigrationEvent {
    let request = MigrationRequest(
      machine: machine, source: source, destination: destination, initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
    return MigrationEvent(id: id, at: .zero, kind: .requested(request))
  }
}

/// Where every machine is and what it does: what a failed operation must leave alone.
struct Whereabouts: Equatable {
  private let machines: [MachineID: [String]]

  init(_ snapshot: ClusterSnapshot) {
    machines = Dictionary(
      snapshot.machines.map { ($0.id, [$0.owner?.rawValue ?? "", $0.state.rawValue]) }
    ) { first, _ in first }
  }
}

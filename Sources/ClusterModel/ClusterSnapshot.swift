/// What Ferry drives: a cluster of its own making, or a real one.
public enum ClusterKind: String, Hashable, Sendable, Codable {
  /// Everything happens inside Ferry.
  case simulated
  /// Pacemaker, Corosync, libvirt and QEMU.
  case linux
}

/// A whole cluster at one moment: the sum of its events.
public struct ClusterSnapshot: Equatable, Sendable, Codable {
  /// The most ended migrations kept; older ones are the journal's.
  public static let endedMigrationsMax = 64
  /// The most event records kept; older ones are the journal's.
  public static let recordsMax = 500

  /// The cluster's name.
  public var name: String
  /// What kind it is.
  public var kind: ClusterKind
  /// Whether a cluster engine keeps watch over nodes and roles. Hosts of libvirt without Pacemaker
  /// have none: no quorum, no fencing, no role, and no order of their own.
  public var hasEngine = true
  /// The nodes.
  public var nodes: Table<Node> = []
  /// The virtual machines.
  public var machines: Table<VirtualMachine> = []
  /// The services and applications that are no virtual machines.
  public var services: Table<Service> = []
  /// The shared volumes.
  public var volumes: Table<SharedVolume> = []
  /// The disks that are shared, one owner each.
  public var disks: Table<ClusterDisk> = []
  /// The networks.
  public var networks: Table<ClusterNetwork> = []
  /// What holds for the whole cluster.
  public var settings = ClusterSettings()
  /// The operations that this cluster can carry out; a verb of another kind is refused by the rules.
  public var operations: Set<ClusterOperation.Kind> = []
  /// Whether the cluster may act; nil where there is no such thing.
  public var quorum: Quorum?
  /// The migrations that wait or go on, and the newest that have ended, in order of request.
  public private(set) var migrations: [Migration] = []
  /// The newest event records, the newest last.
  public private(set) var records: [EventRecord] = []
  /// Why parts of the cluster can't be asked at present, by what can't; empty when all is well.
  public var troubles: [String: String] = [:]

  /// Makes an empty cluster.
  public init(name: String, kind: ClusterKind) {
    self.name = name
    self.kind = kind
  }

  /// The migration with an identifier.
  public func migration(_ id: MigrationID) -> Migration? { migrations.last { $0.id == id } }

  /// The migration of a machine that waits or goes on.
  public func openMigration(of machine: MachineID) -> Migration? {
    migrations.last { $0.machine == machine && !$0.isOver }
  }

  /// The machines that run, or last ran, on a node.
  public func machines(on node: NodeID) -> [VirtualMachine] {
    machines.filter { $0.owner == node }
  }

  /// The services that are on a node, those with an instance there included.
  public func services(on node: NodeID) -> [Service] {
    services.filter { $0.owner == node || $0.instances?.contains(node) == true }
  }

  /// The word for what a machine is doing, with its migration: what a list shows as its status.
  public func status(of machine: VirtualMachine) -> String {
    guard let migration = openMigration(of: machine.id) else { return machine.state.rawValue }
    return migration.phase == .queued ? "Queued for live migration" : "Migrating"
  }

  /// Takes over migrations that another sum knows and this one does not, and who asked for the
  /// others.
  public mutating func adopt(_ others: some Sequence<Migration>) {
    for other in others {
      guard let index = migrations.lastIndex(where: { $0.id == other.id }) else { continue }
      migrations[index].request = other.request
    }
    let known = Set(migrations.map(\.id))
    migrations = (others.filter { !known.contains($0.id) } + migrations)
      .sorted { $0.requestedAt < $1.requestedAt }
  }

  /// Adds an event to the sum.
  public mutating func apply(_ event: ClusterEvent) {
    switch event {
    case .snapshotTaken(let snapshot): self = snapshot
    case .nodeChanged(let node): nodes.update(node)
    case .nodeRemoved(let id): nodes[id: id] = nil
    case .machineChanged(let machine): machines.update(machine)
    case .machineRemoved(let id): machines[id: id] = nil
    case .serviceChanged(let service): services.update(service)
    case .serviceRemoved(let id): services[id: id] = nil
    case .volumeChanged(let volume): volumes.update(volume)
    case .volumeRemoved(let id): volumes[id: id] = nil
    case .diskChanged(let disk): disks.update(disk)
    case .diskRemoved(let id): disks[id: id] = nil
    case .settingsChanged(let settings): self.settings = settings
    case .networkChanged(let network): networks.update(network)
    case .networkRemoved(let id): networks[id: id] = nil
    case .quorumChanged(let quorum): self.quorum = quorum
    case .migration(let event): apply(event)
    case .recorded(let record): append(record)
    case .troubleChanged(let what, let why): troubles[what] = why
    }
  }

  /// Takes over event records that were written earlier and are not here, and lets go of others.
  public mutating func recall(
    _ earlier: some Sequence<EventRecord>, without unwanted: Set<EventRecord> = []
  ) {
    if !unwanted.isEmpty { records.removeAll(where: unwanted.contains) }
    let known = Set(records)
    let missing = earlier.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    let all = (missing + records).enumerated().sorted { left, right in
      (left.element.time, left.offset) < (right.element.time, right.offset)
    }
    records = all.suffix(Self.recordsMax).map(\.element)
  }

  /// Adds a record. When there are too many the steps of migrations go first, which are many and
  /// which the journal has; nobody is to miss for them what has failed.
  private mutating func append(_ record: EventRecord) {
    records.append(record)
    guard records.count > Self.recordsMax else { return }
    let step = records.firstIndex { $0.channel == .highAvailabilityAnalytic }
    records.remove(at: step ?? 0)
  }

  private mutating func apply(_ event: MigrationEvent) {
    if let index = migrations.lastIndex(where: { $0.id == event.id }) {
      migrations[index].apply(event)
    } else if case .requested(let request) = event.kind {
      migrations.append(Migration(id: event.id, request: request, at: event.at))
    }
    guard migrations.count > Self.endedMigrationsMax,
      let oldest = migrations.firstIndex(where: \.isOver)
    else { return }
    migrations.remove(at: oldest)
  }
}

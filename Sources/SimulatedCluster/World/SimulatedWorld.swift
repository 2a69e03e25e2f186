internal import ClusterBackend
public import ClusterModel
internal import MigrationModel

/// A failover cluster as a value: orders and time go in, facts come out. The same scenario, seed,
/// orders and moments give the same facts to the last byte, on every machine.
///
/// It keeps no clock: `advance(to:)` tells it what time it is, and `nextEventTime` when it wants to
/// know. At rest that is never.
///
/// Encoded, it leaves out what `WorldRecords` saves object by object; whatever is added here is
/// saved with the rest, or does not compile.
///
/// Its parts lie in folders by topic: machines, nodes, storage, networks, migrations.
public struct SimulatedWorld: Sendable, Codable {
  /// How often a migration reports how far it is.
  public static let readingInterval = Duration.milliseconds(100)
  /// How often it does in its blackout, which is short: more often than a screen is drawn.
  public static let blackoutReadingInterval = Duration.milliseconds(25)

  /// The state of everything.
  @SavedApart public internal(set) var cluster: ClusterSnapshot
  /// The moment up to which everything has happened.
  public internal(set) var now: MonotonicTime

  let profile: HypervisorProfile
  let hasWitness: Bool
  @SavedApart var guests: [MachineID: GuestMemory]
  /// What is due when, apart from migrations.
  var agenda = Agenda()
  /// Who takes part, and what the cluster still means to do.
  var membership = Membership()
  /// What machines are doing, apart from migrating live.
  var courses = MachineCourses()
  @SavedApart var migrations: [ActiveMigration] = []
  /// Measurements that come in after the blackout, in order of time.
  @SavedApart var measurements: [MigrationEvent] = []
  var luck: SplitMix64
  /// What is wrong with the networks.
  var networks = NetworkConditions()
  /// What follows from the disks' paths.
  var storage = StorageConditions()
  /// What runs on each node's processors.
  var processors = ProcessorLedger()
  private var began: MonotonicTime
  private var beganOnCalendar: WallTime
  @SavedApart private var facts: [ClusterEvent] = []
  /// What earlier migrations showed, for those that the cluster makes by itself; whoever keeps it
  /// tells it.
  @SavedApart var history = MigrationHistory()
  private var memory = MemoryLedger()

  /// What a simulated cluster can carry out: everything that its hypervisor knows.
  static func operations(of profile: HypervisorProfile) -> Set<ClusterOperation.Kind> {
    var all = Set(ClusterOperation.Kind.allCases)
    if !profile.takesPlans { all.remove(.migrationHold) }
    return all
  }

  /// Makes the world of a scenario. `moment` is its clock's first reading, and `calendar` what the
  /// calendar says then.
  public init(
    _ scenario: Scenario, seed: UInt64, at moment: MonotonicTime = .zero,
    calendar: WallTime = WallTime(secondsSince1970: 1_767_225_600)
  ) {
    profile = scenario.profile
    hasWitness = scenario.hasWitness
    guests = Dictionary(scenario.guests.map { ($0.machine.id, $0.memory) }) { first, _ in first }
    luck = SplitMix64(seed: seed)
    now = moment
    began = moment
    beganOnCalendar = calendar
    cluster = ClusterSnapshot(name: scenario.name, kind: .simulated)
    cluster.operations = Self.operations(of: scenario.profile)
    cluster.settings = scenario.settings
    cluster.disks = Table(scenario.disks)
    cluster.networks = Table(scenario.networks)
    cluster.volumes = Table(scenario.volumes)
    storage = StorageConditions(scenario.volumes)
    cluster.machines = Table(scenario.guests.map(\.machine))
    cluster.services = Table(scenario.services)
    cluster.nodes = Table(scenario.nodes)
    noteProcessors()
    for machine in cluster.machines {
      memory.change(from: nil, to: machine)
      processors.change(from: nil, to: machine)
    }
    for node in cluster.nodes { memory.touch(node.id) }
    refreshNodes()
    _ = takeFacts()
  }

  /// When something will happen by itself; nil when nothing will.
  public var nextEventTime: MonotonicTime? {
    var next = agenda.next
    for moment in migrations.lazy.map(\.nextTime) { next = min(moment, next ?? moment) }
    if let measured = measurements.first?.at { next = min(measured, next ?? measured) }
    return next
  }

  /// Lets time pass, and returns what happened. A moment in the past changes nothing.
  public mutating func advance(to moment: MonotonicTime) -> [ClusterEvent] {
    while let next = nextEventTime, next <= moment {
      now = max(now, next)
      if let measured = measurements.first, measured.at <= now {
        emit(.migration(measurements.removeFirst()))
      } else if let occurrence = agenda.take(dueBy: now) {
        happen(occurrence)
        refreshNodes()
      } else if let index = migrations.firstIndex(where: { $0.nextTime <= now }) {
        step(index)
      }
    }
    now = max(now, moment)
    return takeFacts()
  }

  /// Adds a fact to the state and to what the caller gets.
  mutating func emit(_ event: ClusterEvent) {
    switch event {
    case .machineChanged(let machine):
      memory.change(from: cluster.machines[id: machine.id], to: machine)
      processors.change(from: cluster.machines[id: machine.id], to: machine)
    case .machineRemoved(let id):
      memory.change(from: cluster.machines[id: id], to: nil)
      processors.change(from: cluster.machines[id: id], to: nil)
    case .nodeChanged(let node): memory.touch(node.id)
    case .networkChanged, .networkRemoved, .diskChanged, .settingsChanged:
      membership.isReviewDue = true
    default: break
    }
    if storageDepends(on: event) { storage.isStale = true }
    cluster.apply(event)
    facts.append(event)
  }

  /// Adds a fact about a migration.
  mutating func emit(_ kind: MigrationEvent.Kind, of migration: ActiveMigration) {
    emit(.migration(MigrationEvent(id: migration.order.id, at: now, kind: kind)))
  }

  mutating func takeFacts() -> [ClusterEvent] {
    defer { facts = [] }
    return facts
  }

  /// This moment on the calendar.
  var calendar: WallTime {
    WallTime(secondsSince1970: beganOnCalendar.secondsSince1970 + (now - began).seconds)
  }

  /// Has the calendar say something else from this moment on, as when the world stood still.
  mutating func setCalendar(_ calendar: WallTime) {
    began = now
    beganOnCalendar = calendar
  }

  /// Sets memory of a node aside for a machine that is on its way there, or gives it back.
  mutating func reserve(_ size: Bytes, on node: NodeID) { memory.reserve(size, on: node) }

  /// The machines that take up memory, by node.
  var machineCounts: [NodeID: Int] { memory.machineCounts }

  /// Memory that a new machine could have on a node at this moment.
  func memoryLeft(on node: Node) -> Bytes {
    max(node.memory - Scenario.hostReserve - memory.taken(on: node.id), .zero)
  }

  /// Brings what follows from other facts up to date: free memory, who speaks for the cluster,
  /// quorum.
  mutating func refreshNodes() {
    reviewMembership()
    refreshStorage()
    let host = cluster.nodes.first { $0.state == .up }?.id
    for id in memory.takeTouched() {
      guard var node = cluster.nodes[id: id] else { continue }
      let free = memoryLeft(on: node)
      guard free != node.memoryFree else { continue }
      if free > node.memoryFree { rescueSoon() }
      node.memoryFree = free
      emit(.nodeChanged(node))
    }
    for node in cluster.nodes where node.isCurrentHost != (node.id == host) {
      var newer = node
      newer.isCurrentHost = node.id == host
      emit(.nodeChanged(newer))
    }
    let wasQuorate = cluster.quorum?.isQuorate ?? true
    refreshQuorum()
    // Without quorum everything stops: memory is free again, volumes have nobody, and no node speaks.
    if wasQuorate, cluster.quorum?.isQuorate == false { refreshNodes() }
    refreshServices()
  }
}

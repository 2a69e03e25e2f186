internal import ClusterBackend
internal import ClusterModel

/// Watches a world from its facts alone, and notes what must not be. Its own sums and lists share
/// nothing with the world's, so that a mistake there is not made here as well.
///
/// Each batch of facts costs by what it touches, not by the size of the cluster.
struct Invariants: Sendable {
  /// More violations say nothing new.
  static let violationsMax = 20

  private(set) var violations: [Violation] = []
  /// The sum of the facts.
  var sum: ClusterSnapshot
  /// The migrations that have begun and not ended, and every one that has.
  var open: [MigrationID: WatchedMigration] = [:]
  var ended: Set<MigrationID> = []
  /// Machines with something wrong that may take the cluster a while to notice, and since when.
  var suspects: [MachineID: MonotonicTime] = [:]
  /// Memory that machines take up, and migrations have set aside.
  var taken: [NodeID: Bytes] = [:]
  /// The machines that take up memory of a node.
  var residents: [NodeID: Set<MachineID>] = [:]
  /// What the newest facts were about.
  var touchedNodes: Set<NodeID> = []
  var touchedMachines: Set<MachineID> = []
  var touchedOthers = Others()

  /// Kinds of object of which there are few.
  struct Others: Sendable {
    var volumes: Set<VolumeID> = []
    var disks: Set<DiskID> = []
    var networks: Set<NetworkID> = []
    var isAnythingElse = false
    var isEmpty: Bool {
      volumes.isEmpty && disks.isEmpty && networks.isEmpty && !isAnythingElse
    }
  }

  init(_ world: SimulatedWorld) {
    sum = world.cluster
    for machine in sum.machines { occupy(nil, machine) }
    checkAll(world)
  }

  /// Watches facts go by, and looks at what they were about.
  mutating func take(_ facts: [ClusterEvent], _ world: SimulatedWorld) {
    let before = violations.count
    for fact in facts {
      watch(fact, at: world.now)
      sum.apply(fact)
    }
    checkTouched(world)
    if !suspects.isEmpty { checkSuspects(at: world.now) }
    touchedNodes.removeAll(keepingCapacity: true)
    touchedMachines.removeAll(keepingCapacity: true)
    if !touchedOthers.isEmpty { touchedOthers = Others() }
    // What was touched has no order of its own.
    if violations.count > before + 1 { violations[before...].sort { $0.detail < $1.detail } }
  }

  mutating func violate(_ invariant: Invariant, _ detail: String, at moment: MonotonicTime) {
    guard violations.count < Self.violationsMax else { return }
    violations.append(Violation(invariant: invariant, detail: detail, at: moment))
  }

  private mutating func watch(_ fact: ClusterEvent, at now: MonotonicTime) {
    switch fact {
    case .nodeChanged(let node): watch(node)
    case .nodeRemoved(let id): touchedNodes.insert(id)
    case .machineChanged(let machine): watch(machine, at: now)
    case .machineRemoved(let id):
      touchedMachines.insert(id)
      if let old = sum.machines[id: id] { occupy(old, nil) }
    case .volumeChanged(let volume):
      touchedOthers.volumes.insert(volume.id)
      if volume.state != .online { trouble { $0.isStorageTroubled = true } }
    case .volumeRemoved(let id): touchedOthers.volumes.insert(id)
    case .diskChanged(let disk):
      touchedOthers.disks.insert(disk.id)
      if !disk.lostPaths.isEmpty { trouble { $0.isStorageTroubled = true } }
    case .diskRemoved(let id): touchedOthers.disks.insert(id)
    case .networkChanged(let network): touchedOthers.networks.insert(network.id)
    case .networkRemoved(let id): touchedOthers.networks.insert(id)
    case .quorumChanged(let quorum):
      touchedOthers.isAnythingElse = true
      if quorum?.isQuorate == false { trouble { $0.isQuorumLost = true } }
    case .migration(let event): watch(event)
    case .serviceChanged(let service):
      touchedOthers.isAnythingElse = true
      if let owner = service.owner { touchedNodes.insert(owner) }
    case .settingsChanged, .snapshotTaken, .troubleChanged, .serviceRemoved:
      touchedOthers.isAnythingElse = true
    case .recorded: break
    }
  }

  private mutating func watch(_ node: Node) {
    touchedNodes.insert(node.id)
    let old = sum.nodes[id: node.id]
    guard old?.state != node.state || old?.isPoweredOn != node.isPoweredOn else { return }
    if !node.canRunMachines { trouble { $0.source == node.id ? $0.isSourceLost = true : () } }
    for machine in residents[node.id] ?? [] { touchedMachines.insert(machine) }
  }

  private mutating func watch(_ machine: VirtualMachine, at now: MonotonicTime) {
    touchedMachines.insert(machine.id)
    let old = sum.machines[id: machine.id]
    occupy(old, machine)
    if let old, old.owner != machine.owner { checkOwner(old, machine, at: now) }
  }

  /// Notes what a machine takes up.
  private mutating func occupy(_ old: VirtualMachine?, _ new: VirtualMachine?) {
    if let old, old.state.occupiesMemory, let owner = old.owner {
      taken[owner, default: .zero] = taken[owner, default: .zero] - old.memory
      residents[owner]?.remove(old.id)
      touchedNodes.insert(owner)
    }
    if let new, new.state.occupiesMemory, let owner = new.owner {
      taken[owner, default: .zero] = taken[owner, default: .zero] + new.memory
      residents[owner, default: []].insert(new.id)
      touchedNodes.insert(owner)
    }
  }

  /// Changes what is known of every open migration.
  mutating func trouble(_ change: (inout WatchedMigration) -> Void) {
    for id in open.keys {
      if var migration = open[id] {
        change(&migration)
        open[id] = migration
      }
    }
  }
}

extension Node {
  /// Whether machines can run on it: its cluster service takes part.
  var canRunMachines: Bool { isPoweredOn && (state == .up || state == .paused) }
}

import ClusterModel

/// A cluster as the console knows it: the sum of its events, with what is counted of it, and what
/// has changed since the lists were put in order.
struct ClusterView: Sendable {
  /// What changed in the cluster since it was last asked.
  struct Changes: Equatable, Sendable {
    /// The machines that appeared, changed, left, or went on migrating.
    var machines: Set<MachineID> = []
    /// The other services that appeared, changed or left.
    var services: Set<ServiceID> = []
    /// Whether something else changed.
    var others = false
    /// Whether the tree may have other branches.
    var structure = false
    /// Whether everything was looked at anew.
    var isAnew = false

    static let all = Changes(others: true, structure: true, isAnew: true)
    var isEmpty: Bool { machines.isEmpty && services.isEmpty && !others && !structure }
  }

  private(set) var cluster: ClusterSnapshot
  private(set) var tally: ClusterTally
  /// The machines with a migration that waits or goes on.
  private(set) var migrating: Set<MachineID> = []
  private(set) var changes = Changes.all
  /// The other open clusters, for the list of all of them.
  var neighbours: [Neighbour] = [] {
    didSet { if neighbours != oldValue { changes.others = true } }
  }

  init(_ cluster: ClusterSnapshot) {
    self.cluster = cluster
    tally = ClusterTally(cluster)
    noteMigrating()
  }

  /// How many recent records there are of the levels that deserve a look.
  var recordCounts: RecordCounts { RecordCounts(cluster.records) }

  /// What changed since the last time; then it counts as known.
  mutating func takeChanges() -> Changes {
    defer { changes = Changes() }
    return changes
  }

  /// Adds an event to the sum.
  mutating func apply(_ event: ClusterEvent) {
    switch event {
    case .machineChanged(let machine): replace(machine.id, by: machine)
    case .machineRemoved(let id): replace(id, by: nil)
    case .serviceChanged(let service):
      changes.services.insert(service.id)
      changeOthers(cluster.services[id: service.id] == nil)
    case .serviceRemoved(let id):
      changes.services.insert(id)
      changeOthers(true)
    case .migration: break
    case .snapshotTaken(let snapshot):
      tally = ClusterTally(snapshot)
      changes = .all
    case .nodeRemoved, .settingsChanged, .diskRemoved, .networkRemoved: changeOthers(true)
    case .nodeChanged(let node): changeOthers(cluster.nodes[id: node.id] == nil)
    case .networkChanged(let network): changeOthers(cluster.networks[id: network.id] == nil)
    case .diskChanged: changeOthers(cluster.disks.isEmpty)
    case .volumeChanged, .volumeRemoved, .quorumChanged, .recorded, .troubleChanged:
      changeOthers(false)
    }
    cluster.apply(event)
    switch event {
    case .migration(let event): note(event)
    case .snapshotTaken: noteMigrating()
    default: break
    }
  }

  private mutating func note(_ event: MigrationEvent) {
    guard let machine = cluster.migration(event.id)?.machine else { return }
    changes.machines.insert(machine)
    if cluster.openMigration(of: machine) == nil {
      migrating.remove(machine)
    } else {
      migrating.insert(machine)
    }
  }

  private mutating func noteMigrating() {
    migrating = Set(cluster.migrations.filter { !$0.isOver }.map(\.machine))
  }

  private mutating func changeOthers(_ isStructure: Bool) {
    changes.others = true
    if isStructure { changes.structure = true }
  }

  private mutating func replace(_ id: MachineID, by new: VirtualMachine?) {
    let old = cluster.machines[id: id]
    tally.replace(old, by: new)
    changes.machines.insert(id)
    if old?.owner != new?.owner || (old == nil) != (new == nil) { changes.structure = true }
  }

  /// The machines that run, or last ran, on a node, in order.
  func machines(on node: NodeID) -> [MachineID] {
    (tally.machinesByNode[node] ?? []).sorted()
  }

  /// How many machines run, or last ran, on a node.
  func machineCount(on node: NodeID) -> Int { tally.machinesByNode[node]?.count ?? 0 }
}

/// Words and counts that lists show row by row.
extension ClusterView {
  /// The status of a machine as a cell, with its migration.
  func statusCell(of machine: VirtualMachine) -> TableCell {
    guard migrating.contains(machine.id) else {
      return TableCell(machine.state.rawValue, machine.state.tone)
    }
    let isQueued = cluster.openMigration(of: machine.id)?.phase == .queued
    return TableCell(
      cluster.status(of: machine), cluster.tone(of: machine), short: isQueued ? "Queued" : nil)
  }

  /// Such as `12: 11 Running, 1 Off`.
  var machineCounts: String {
    ClusterSnapshot.counts(cluster.machines.count, VirtualMachine.State.allCases) {
      tally.machineStates[$0] ?? 0
    }
  }
}

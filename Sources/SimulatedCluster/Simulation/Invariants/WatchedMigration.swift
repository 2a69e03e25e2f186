internal import ClusterBackend
internal import ClusterModel

/// A live migration as its facts tell it.
struct WatchedMigration: Sendable {
  let machine: MachineID
  let source: NodeID
  let destination: NodeID
  /// Whether it holds its two nodes.
  var isActive = false
  /// Memory that is set aside for it, and where.
  var size = Bytes.zero
  var holder: NodeID
  var isStopped = false
  var isResumed = false
  /// What may have taken the machine from its source meanwhile.
  var isSourceLost = false
  var isQuorumLost = false
  var isStorageTroubled = false
  var isMachineDisturbed = false

  /// Whether the machine has every reason to run on its source afterwards.
  var isUndisturbed: Bool {
    !isSourceLost && !isQuorumLost && !isStorageTroubled && !isMachineDisturbed
  }
}

/// The lives of migrations.
extension Invariants {
  mutating func watch(_ event: MigrationEvent) {
    if case .requested(let request) = event.kind, open[event.id] == nil {
      return begin(event, request)
    }
    guard var migration = open[event.id] else {
      if case .laneMeasured = event.kind { return }
      return violate(.endsOnce, "\(event.kind) comes after the end of \(event.id)", at: event.at)
    }
    switch event.kind {
    case .setupBegan: occupy(&migration, event)
    case .blackoutBegan: migration.isStopped = true
    case .blackoutEnded: migration.isResumed = true
    case .ended(let outcome):
      open[event.id] = nil
      ended.insert(event.id)
      setAside(Bytes(-migration.size.count), on: migration.holder)
      checkPlace(of: migration, event, after: outcome)
      return
    default: break
    }
    open[event.id] = migration
  }

  private mutating func begin(_ event: MigrationEvent, _ request: MigrationRequest) {
    if ended.contains(event.id) {
      violate(.endsOnce, "\(event.id) begins again", at: event.at)
    }
    guard let destination = request.destination else {
      return violate(.namesResolve, "\(event.id) has no destination", at: event.at)
    }
    if let other = open.values.first(where: { $0.machine == request.machine }) {
      violate(
        .oneMigrationPerMachine, "\(request.machine) already moves to \(other.destination)",
        at: event.at)
    }
    open[event.id] = WatchedMigration(
      machine: request.machine, source: request.source, destination: destination,
      holder: destination, isSourceLost: sum.nodes[id: request.source]?.canRunMachines != true,
      isQuorumLost: sum.quorum?.isQuorate == false)
  }

  /// It holds its nodes from here on, and memory of its destination.
  private mutating func occupy(_ migration: inout WatchedMigration, _ event: MigrationEvent) {
    guard !migration.isActive else { return }
    migration.isActive = true
    for (id, other) in open where id != event.id && other.isActive {
      for node in [migration.source, migration.destination]
      where node == other.source || node == other.destination {
        violate(
          .oneMigrationPerNode, "\(node) moves \(other.machine) and \(migration.machine)",
          at: event.at)
      }
    }
    migration.size = sum.machines[id: migration.machine]?.memory ?? .zero
    setAside(migration.size, on: migration.destination)
  }

  private mutating func setAside(_ size: Bytes, on node: NodeID) {
    taken[node, default: .zero] = taken[node, default: .zero] + size
    touchedNodes.insert(node)
  }

  /// A running machine changes its owner by a migration; another one is moved while it does not run.
  mutating func checkOwner(
    _ old: VirtualMachine, _ new: VirtualMachine, at now: MonotonicTime
  ) {
    // One that has arrived and then failed may be restarted elsewhere while the rest is tidied.
    let hasArrivedAndFailed = !old.state.occupiesMemory
    if !hasArrivedAndFailed, let (id, found) = open.first(where: { $0.value.machine == new.id }) {
      var migration = found
      if !migration.isResumed || new.owner != migration.destination {
        violate(
          .ownerChanges, "\(new.id) is on \(new.owner?.rawValue ?? "no node") already", at: now)
      }
      setAside(Bytes(-migration.size.count), on: migration.holder)
      migration.holder = migration.source
      setAside(migration.size, on: migration.holder)
      open[id] = migration
      return
    }
    let isSourceAlive = old.owner.flatMap { sum.nodes[id: $0] }?.canRunMachines == true
    if old.state == .running, isSourceAlive {
      violate(
        .ownerChanges, "\(new.id) is on \(new.owner?.rawValue ?? "no node") without a migration",
        at: now)
    }
  }

  private mutating func checkPlace(
    of migration: WatchedMigration, _ event: MigrationEvent, after outcome: MigrationOutcome
  ) {
    let machine = sum.machines[id: migration.machine]
    let runs = machine?.state == .running
    let place =
      "\(migration.machine) is \(machine?.state.rawValue ?? "gone") on "
      + (machine?.owner?.rawValue ?? "no node")
    switch outcome {
    case .done:
      if machine?.owner != migration.destination, runs { violate(.arrives, place, at: event.at) }
    case .cancelled:
      if migration.isStopped { violate(.cancelledInTime, place, at: event.at) }
      if !runs || machine?.owner != migration.source, migration.isUndisturbed {
        violate(.staysOnSource, place, at: event.at)
      }
    case .failed(let failure):
      if failure.machineState.contains("still runs") != runs {
        violate(.staysOnSource, "\(place), but it is said: \(failure.report)", at: event.at)
      }
      // One that had arrived, and failed with memory still to be fetched, starts wherever it can.
      let hasArrived = migration.holder == migration.source
      if !hasArrived, !migration.isResumed || runs, migration.isUndisturbed,
        !runs || machine?.owner != migration.source
      {
        violate(.staysOnSource, "\(place) after: \(failure.report)", at: event.at)
      }
    }
  }
}

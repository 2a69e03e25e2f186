internal import ClusterModel

/// After a cluster service has started, or a machine has got a new host process, live migrations
/// find no network for a while (G15).
extension SimulatedWorld {
  /// The guide says "up to 30 seconds"; the shortest time is an estimate.
  static let initializingTime = (shortest: 8.0, longest: 30.0)

  /// Has the networks of a node get ready for live migrations: called when its cluster service
  /// starts.
  mutating func initializeMigrationNetwork(on id: NodeID) {
    guard var node = cluster.nodes[id: id] else { return }
    let ready = now + initializing()
    networks.nodesReady[id] = ready
    agenda.enter(.network(.isReady(id)), at: ready)
    guard !node.isMigrationNetworkInitializing else { return }
    node.isMigrationNetworkInitializing = true
    emit(.nodeChanged(node))
  }

  /// Has them get ready for a machine in its new host process.
  mutating func initializeMigrationNetwork(of id: MachineID) {
    guard var machine = cluster.machines[id: id] else { return }
    let ready = now + initializing()
    networks.machinesReady[id] = ready
    agenda.enter(.network(.isReadyFor(id)), at: ready)
    guard !machine.isMigrationNetworkInitializing else { return }
    machine.isMigrationNetworkInitializing = true
    emit(.machineChanged(machine))
  }

  /// Does what is due; of two beginnings the later one counts.
  mutating func happen(_ occurrence: NetworkOccurrence) {
    switch occurrence {
    case .isReady(let id):
      guard let ready = networks.nodesReady[id], ready <= now else { return }
      networks.nodesReady[id] = nil
      guard var node = cluster.nodes[id: id] else { return }
      node.isMigrationNetworkInitializing = false
      emit(.nodeChanged(node))
    case .isReadyFor(let id):
      guard let ready = networks.machinesReady[id], ready <= now else { return }
      networks.machinesReady[id] = nil
      guard var machine = cluster.machines[id: id] else { return }
      machine.isMigrationNetworkInitializing = false
      emit(.machineChanged(machine))
    }
  }

  private mutating func initializing() -> Duration {
    let limits = Self.initializingTime
    return .milliseconds(Int64(luck.number(from: limits.shortest, to: limits.longest) * 1000))
  }
}

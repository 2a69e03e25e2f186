internal import ClusterModel

extension SimulatedWorld {
  mutating func startMachine(_ id: MachineID, on node: NodeID) {
    guard var machine = cluster.machines[id: id] else { return }
    machine.owner = node
    machine.state = .starting
    machine.information = nil
    emit(.machineChanged(machine))
    agenda.enter(.machine(id, .arrives(.running)), at: now + .seconds(15))
  }

  mutating func startAutomatically(on node: NodeID) {
    for machine in cluster.machines(on: node)
    where machine.state == .off && machine.startAction == .always {
      startMachine(machine.id, on: node)
    }
  }

  mutating func initializeMigrationNetwork(on id: NodeID) {
    guard var node = cluster.nodes[id: id] else { return }
    node.isMigrationNetworkInitializing = true
    emit(.nodeChanged(node))
    agenda.enter(.network(.isReady(id)), at: now + .seconds(30))
  }
}

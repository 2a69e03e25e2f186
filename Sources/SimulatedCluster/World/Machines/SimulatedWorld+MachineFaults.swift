internal import ClusterBackend
internal import ClusterModel

/// Machines that are started and stopped by others than people: by failovers, by nodes, by faults.
extension SimulatedWorld {
  /// Starts a machine on a node, from its saved memory if it is saved; its role, and its own disk,
  /// move there. Returns false, with the reason in the log, when the node can't run it; the machine
  /// is then left as it is.
  @discardableResult
  mutating func startMachine(_ id: MachineID, on node: NodeID) -> Bool {
    guard let machine = cluster.machines[id: id], !machine.occupiesMemory else { return false }
    begin(machine.owner == node ? [.start] : [.move(to: node), .start], of: id)
    return cluster.machines[id: id].map { $0.state == .starting && $0.owner == node } ?? false
  }

  /// Stops a machine at once, whatever it was doing: its node or its storage is gone, or its host
  /// process. Its live migration, if it is in one, is left to the caller.
  mutating func stopMachine(_ id: MachineID, to state: VirtualMachine.State, why: String?) {
    endCourse(of: id)
    guard let machine = cluster.machines[id: id] else { return }
    if !machine.isHighlyAvailable, machine.occupiesMemory, !state.occupiesMemory {
      courses.interrupted[id] = machine.owner
    }
    enter(state, machine, why)
  }

  /// Starts the machines of a node that do so by themselves when its hypervisor starts. For highly
  /// available ones the cluster decides.
  mutating func startAutomatically(on node: NodeID) {
    for machine in cluster.machines(on: node) where !machine.isHighlyAvailable {
      guard !machine.occupiesMemory else { continue }
      let ran = courses.interrupted.removeValue(forKey: machine.id) == node
      if machine.state == .failed { enter(.off, machine) }
      switch machine.startAction {
      case .always: startMachine(machine.id, on: node)
      case .startIfItRan where ran: startMachine(machine.id, on: node)
      case .startIfItRan, .nothing: break
      }
    }
  }

  /// The operating system of a machine, or its host process, ends unexpectedly; a machine that
  /// doesn't run has none.
  mutating func failMachine(_ id: MachineID) throws(ClusterError) {
    guard let machine = cluster.machines[id: id] else {
      throw ClusterError(.badInput, "There is no virtual machine named \(id) in this cluster")
    }
    guard machine.occupiesMemory else { return }
    stopMachine(id, to: .failed, why: "its operating system ended unexpectedly")
    courses.interrupted[id] = nil
    record(node: machine.owner, machine: id, EventTexts.failed(id))
    for index in migrations.indices where migrations[index].order.machine == id {
      loseMachine(index)
    }
  }

  /// A machine that has ended has nothing left to move.
  private mutating func loseMachine(_ index: Int) {
    let migration = migrations[index]
    let order = migration.order
    let failed = MigrationOutcome.failed(
      failure(
        order, .hypervisor,
        "The operating system of \(order.machine) ended during \(migration.stageName)"))
    switch migration.stage {
    case .setup, .memoryCopy, .blackout: end(index, failed)
    case .cleanUp(let ends, _):
      migrations[index].stage = .cleanUp(ends: ends, failed)
      measurements.removeAll { $0.id == order.id }
    }
  }
}

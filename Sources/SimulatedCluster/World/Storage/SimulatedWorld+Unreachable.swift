internal import ClusterBackend
internal import ClusterModel

/// Machines and migrations whose storage can't be reached.
extension SimulatedWorld {
  /// Whether a node reads and writes a machine's files.
  func reachesFiles(of machine: VirtualMachine, from node: NodeID) -> Bool {
    if let id = machine.disk { return cluster.disks[id: id]?.lostPaths.contains(node) != true }
    guard let id = machine.volume else { return true }
    guard let volume = cluster.volumes[id: id] else { return true }
    let isGone = volume.state == .offline || volume.access[node] == SharedVolume.Access.none
    return !volume.isInMaintenance && !isGone
  }

  /// A migration needs the files on both nodes; in its blackout, on the one that takes over.
  mutating func loseUnreachable() {
    for index in migrations.indices {
      let migration = migrations[index]
      let order = migration.order
      guard let machine = cluster.machines[id: order.machine] else { continue }
      let needed: [NodeID]
      switch migration.stage {
      case .setup, .memoryCopy: needed = [order.source, order.destination]
      case .blackout: needed = [order.destination]
      case .cleanUp: needed = []
      }
      guard let node = needed.first(where: { !reachesFiles(of: machine, from: $0) }) else {
        continue
      }
      let what = machine.disk?.rawValue ?? machine.volume?.rawValue ?? "its files"
      let cause = "\(node) lost its access to \(what) during \(migration.stageName)"
      end(index, .failed(failure(order, .hypervisor, cause)))
    }
  }

  /// A machine stands still while its files can't be reached, and runs on when they can. One with a
  /// disk of its own that another node reaches fails instead, as its disk does, and starts there.
  mutating func holdUnreachable() {
    for machine in cluster.machines where machine.state == .running {
      guard let owner = machine.owner, !reachesFiles(of: machine, from: owner),
        !isInBlackout(machine.id)
      else { continue }
      let what = machine.disk?.rawValue ?? machine.volume?.rawValue ?? "its files"
      if failWithDisk(machine, on: owner) { continue }
      var held = machine
      held.state = .pausedCritical
      held.information = "\(what) can't be reached from \(owner)"
      emit(.machineChanged(held))
      record(
        .critical, node: owner, machine: machine.id, EventTexts.isHeld(machine.id, without: what))
    }
    for machine in cluster.machines where machine.state == .pausedCritical {
      guard let owner = machine.owner, takesPart(owner) else { continue }
      guard reachesFiles(of: machine, from: owner) else {
        _ = failWithDisk(machine, on: owner)
        continue
      }
      var running = machine
      running.state = .running
      running.information = nil
      emit(.machineChanged(running))
      record(.information, node: owner, machine: machine.id, EventTexts.runsOn(machine.id))
    }
  }

  /// Fails a machine whose disk another node reaches, so that it starts there; false when it has no
  /// disk of its own, nobody else reaches it, or the cluster does not take care of the machine.
  private mutating func failWithDisk(_ machine: VirtualMachine, on owner: NodeID) -> Bool {
    guard machine.isHighlyAvailable, let id = machine.disk, let disk = cluster.disks[id: id],
      cluster.nodes.contains(where: { $0.takesPart && !disk.lostPaths.contains($0.id) })
    else { return false }
    stopMachine(machine.id, to: .failed, why: "\(id) can't be reached from \(owner)")
    record(node: owner, machine: machine.id, EventTexts.failed(machine.id))
    recover(machine.id)
    return true
  }

  private func isInBlackout(_ id: MachineID) -> Bool {
    migrations.contains { migration in
      guard migration.order.machine == id, case .blackout = migration.stage else { return false }
      return true
    }
  }
}

internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// Nodes that go, wanted or not.
extension SimulatedWorld {
  /// A computer loses its power: what ran there runs no more, and the others learn of it by the
  /// heartbeats they miss.
  mutating func failNode(_ node: Node) {
    guard node.isPoweredOn || membership.booting.contains(node.id) else { return }
    let wasMember = isMember(node)
    endLife(of: node.id)
    membership.booting.remove(node.id)
    membership.booted.remove(node.id)
    membership.ready.remove(node.id)
    var node = node
    node.isPoweredOn = false
    if !wasMember {
      node.state = .down
      node.information = nil
    }
    emit(.nodeChanged(node))
    for machine in cluster.machines(on: node.id) where machine.occupiesMemory {
      if machine.isHighlyAvailable { strand(machine) }
      let why = wasMember ? "\(node.id) does not answer" : "\(node.id) went down"
      halt(machine, wasMember ? .unknown : .failed, why)
    }
    for index in migrations.indices where migrations[index].involves(node.id) {
      loseNode(node.id, index)
    }
    membership.isReviewDue = true
  }

  /// The computer starts again; until it has, it is as good as off.
  mutating func returnNode(_ node: Node) {
    guard !node.isPoweredOn, !membership.booting.contains(node.id) else { return }
    membership.booting.insert(node.id)
    membership.stoppedByHand.remove(node.id)
    if node.state == .down {
      var node = node
      node.information = "Starting"
      emit(.nodeChanged(node))
    }
    agenda.enter(.node(node.id, .boots(life: life(of: node.id))), at: now + Membership.boot)
  }

  /// Members leave against their will. Their cluster service has stopped, and the machines in its
  /// care with it, before those who stay restart anything.
  mutating func lose(_ lost: [NodeID], to survivors: [NodeID]) {
    guard !lost.isEmpty else { return }
    for id in lost {
      guard let node = cluster.nodes[id: id] else { continue }
      if !survivors.isEmpty {
        record(node: id, EventTexts.removed(id))
      }
      if node.isPoweredOn { record(node: id, EventTexts.quorumLost) }
      if !membership.booting.contains(id) { endLife(of: id) }
      takeDown(id, node.isPoweredOn ? "Its cluster service stopped: quorum was lost" : nil)
    }
    let gone = Set(lost)
    for machine in cluster.machines {
      guard let owner = machine.owner, gone.contains(owner) else { continue }
      loseMachine(machine, on: owner)
    }
    for index in migrations.indices where lost.contains(where: migrations[index].involves) {
      let node = lost.first(where: migrations[index].involves) ?? migrations[index].order.source
      loseNode(node, index)
    }
    membership.isReviewDue = true
    guard !survivors.isEmpty else { return }
    regroup()
  }

  /// Those who are there agree on it; then they take care of what was left behind.
  mutating func regroup() {
    membership.regroupings += 1
    agenda.enter(.membership(.regroups), at: now + Membership.regrouping)
  }

  /// A node takes part no more.
  mutating func takeDown(_ id: NodeID, _ why: String?) {
    guard var node = cluster.nodes[id: id] else { return }
    membership.ready.remove(id)
    membership.restarting.remove(id)
    letGo(of: id)
    node.state = .down
    node.isCurrentHost = false
    node.drain = .none
    node.isMigrationNetworkInitializing = false
    node.information = membership.booting.contains(id) ? "Starting" : why
    emit(.nodeChanged(node))
  }

  private mutating func loseMachine(_ machine: VirtualMachine, on node: NodeID) {
    let isPoweredOn = cluster.nodes[id: node]?.isPoweredOn ?? false
    guard machine.isHighlyAvailable else {
      // The hypervisor of a node with power goes on running what is its own.
      if machine.state == .unknown { halt(machine, .failed, "\(node) went down") }
      return
    }
    let ran = machine.occupiesMemory || machine.state == .unknown
    if membership.stranded[machine.id] == nil { strand(machine) }
    guard ran else { return }
    let why = isPoweredOn ? "the cluster service of \(node) stopped" : "\(node) went down"
    halt(machine, .failed, why)
    record(node: node, machine: machine.id, EventTexts.failed(machine.id))
  }

  /// Ends a migration whose source or destination is gone. The machine runs where it was, unless
  /// that is what is gone.
  private mutating func loseNode(_ node: NodeID, _ index: Int) {
    let migration = migrations[index]
    let order = migration.order
    let isLost = cluster.machines[id: order.machine]?.state != .running
    let code: MigrationFailure.Code = node == order.source ? .sourceLost : .destinationLost
    let failed = MigrationOutcome.failed(
      failure(order, code, "\(node) went down during \(migration.stageName)"))
    switch migration.stage {
    case .setup, .memoryCopy, .blackout: end(index, failed)
    case .cleanUp(let ends, let outcome):
      // What is tidied is not undone; only a machine that is lost changes how it ends.
      guard isLost, outcome == .done else { return }
      migrations[index].stage = .cleanUp(ends: ends, failed)
      measurements.removeAll { $0.id == order.id }
    }
  }

  /// Ends a migration whose two nodes are there, but can't go on with it.
  mutating func breakOff(_ index: Int, _ why: String) {
    let migration = migrations[index]
    if case .cleanUp = migration.stage { return }
    let cause = "\(why) during \(migration.stageName)"
    end(index, .failed(failure(migration.order, .destinationLost, cause)))
  }

  /// Has a machine stop at once, whatever it was doing.
  mutating func halt(
    _ machine: VirtualMachine, _ state: VirtualMachine.State, _ why: String? = nil
  ) {
    stopMachine(machine.id, to: state, why: why)
  }
}

public import ClusterBackend
public import ClusterModel
internal import MigrationModel

extension SimulatedWorld {
  /// Lets something go wrong, or puts it right; nothing happens when it is so already.
  public mutating func inject(_ fault: Fault) throws(ClusterError) -> [ClusterEvent] {
    switch fault {
    case .nodeFails(let id): failNode(try known(id))
    case .nodeReturns(let id): returnNode(try known(id))
    case .networkFails, .networkReturns, .adapterFails, .adapterReturns, .networkSlows:
      try injectIntoNetworks(fault)
    case .hostProcessMoves(let id): try moveHostProcess(of: id)
    case .machineFails(let id): try failMachine(id)
    case .serviceRestarts, .partition, .partitionHeals, .shareFails, .shareReturns:
      break
    case .pathFails, .pathReturns: break
    }
    refreshNodes()
    return takeFacts()
  }

  private func known(_ id: NodeID) throws(ClusterError) -> Node {
    guard let node = cluster.nodes[id: id] else {
      throw ClusterError(.badInput, "There is no node named \(id) in this cluster")
    }
    return node
  }

  private mutating func failNode(_ node: Node) {
    guard node.state != .down else { return }
    var node = node
    node.state = .down
    node.isCurrentHost = false
    emit(.nodeChanged(node))
    record(.critical, node: node.id, EventTexts.removed(node.id))
    for machine in cluster.machines(on: node.id) where machine.occupiesMemory {
      stopMachine(machine.id, to: .failed, why: "\(node.id) went down")
      record(.error, node: node.id, machine: machine.id, EventTexts.failed(machine.id))
    }
    for index in migrations.indices where migrations[index].involves(node.id) {
      loseNode(node.id, index)
    }
    refreshNodes()
  }

  private mutating func returnNode(_ node: Node) {
    guard node.state == .down else { return }
    var node = node
    node.state = .up
    emit(.nodeChanged(node))
    record(.information, node: node.id, EventTexts.joined(node.id))
    for machine in cluster.machines(on: node.id) where machine.state == .failed {
      var stopped = machine
      stopped.state = .off
      stopped.information = nil
      emit(.machineChanged(stopped))
    }
    startAutomatically(on: node.id)
    refreshNodes()
  }

  private mutating func loseNode(_ node: NodeID, _ index: Int) {
    let migration = migrations[index]
    let order = migration.order
    let isLost = cluster.machines[id: order.machine]?.state != .running
    let code: MigrationFailure.Code = node == order.source ? .sourceLost : .destinationLost
    let failed = MigrationOutcome.failed(
      failure(order, code, "\(node) went down during \(migration.stageName)"))
    switch migration.stage {
    case .setup, .memoryCopy, .blackout: end(index, failed)
    case .cleanUp(let ends, _):
      // What is tidied is not undone; only a machine that is lost changes how it ends.
      guard isLost else { return }
      migrations[index].stage = .cleanUp(ends: ends, failed)
      measurements.removeAll { $0.id == order.id }
    }
  }
}

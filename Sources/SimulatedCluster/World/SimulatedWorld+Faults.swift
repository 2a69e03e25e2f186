public import ClusterBackend
public import ClusterModel
internal import MigrationModel

extension SimulatedWorld {
  /// Lets something go wrong, or puts it right; nothing happens when it is so already.
  public mutating func inject(_ fault: Fault) throws(ClusterError) -> [ClusterEvent] {
    switch fault {
    case .nodeFails(let id): failNode(try known(id))
    case .nodeReturns(let id): returnNode(try known(id))
    case .networkFails(let id): try setNetwork(id, .down)
    case .networkReturns(let id): try setNetwork(id, .up)
    case .machineFails(let id): try failMachine(id)
    case .serviceRestarts, .partition, .partitionHeals, .shareFails, .shareReturns:
      break
    case .adapterFails, .adapterReturns, .networkSlows, .hostProcessMoves: break
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

  private mutating func setNetwork(
    _ id: NetworkID, _ state: ClusterNetwork.State
  ) throws(ClusterError) {
    guard var network = cluster.networks[id: id] else {
      throw ClusterError(.badInput, "There is no network named \(id) in this cluster")
    }
    guard network.state != state else { return }
    network.state = state
    emit(.networkChanged(network))
    guard state == .down else { return record(.information, EventTexts.isUp(id)) }
    record(.error, EventTexts.isDown(id))
    for index in migrations.indices where migrations[index].network == id {
      loseNetwork(id, index)
    }
  }

  /// Until memory flows, another network does as well; then the connection is lost.
  private mutating func loseNetwork(_ id: NetworkID, _ index: Int) {
    let migration = migrations[index]
    let order = migration.order
    let other = usableNetwork(of: order)
    switch migration.stage {
    case .setup:
      recordFailedAttempts(order, before: other)
      guard let other else { return end(index, .failed(noNetwork(order))) }
      migrations[index].network = other
      migrations[index].stage = .setup(ends: now + profile.setup)
      emit(.setupBegan(network: other), of: migrations[index])
    case .memoryCopy, .blackout:
      let lost = failure(
        order, .destinationLost,
        "The connection from \(order.source) to \(order.destination) over \(id) was lost during "
          + migration.stageName,
        advice: other.map { "Try again: \($0) still joins them" })
      end(index, .failed(lost))
    case .cleanUp: break
    }
  }
}

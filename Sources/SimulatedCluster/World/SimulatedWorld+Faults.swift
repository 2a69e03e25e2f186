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
    case .serviceRestarts(let id): restartService(of: try known(id))
    case .partition(let side): try partition(side)
    case .partitionHeals: divide([])
    case .shareFails: setShare(isAvailable: false)
    case .shareReturns: setShare(isAvailable: true)
    case .machineFails(let id): try failMachine(id)
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

  private mutating func partition(_ side: [NodeID]) throws(ClusterError) {
    for id in side { _ = try known(id) }
    divide(side)
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

public import ClusterBackend
public import ClusterModel

extension SimulatedWorld {
  /// Lets something go wrong, or puts it right; nothing happens when it is so already.
  public mutating func inject(_ fault: Fault) throws(ClusterError) -> [ClusterEvent] {
    switch fault {
    case .nodeFails(let id): failNode(try known(id))
    case .nodeReturns(let id): returnNode(try known(id))
    case .networkFails, .networkReturns, .adapterFails, .adapterReturns, .networkSlows:
      try injectIntoNetworks(fault)
    case .hostProcessMoves(let id): try moveHostProcess(of: id)
    case .serviceRestarts(let id): restartService(of: try known(id))
    case .partition(let side): try partition(side)
    case .partitionHeals: healPartition()
    case .shareFails: setShare(isAvailable: false)
    case .shareReturns: setShare(isAvailable: true)
    case .machineFails(let id):
      try failMachine(id)
      recover(id)
    case .pathFails, .pathReturns: try injectIntoStorage(fault)
    }
    // Not every fault shows in a network's state: a partition may part off only who is not there yet.
    membership.isReviewDue = true
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
    setPartition(side)
  }
}

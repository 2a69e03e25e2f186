internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// What goes wrong with networks and adapters.
extension SimulatedWorld {
  /// Lets it, or puts it right; the rest follows from `refreshNetworks`.
  mutating func injectIntoNetworks(_ fault: Fault) throws(ClusterError) {
    switch fault {
    case .networkFails(let id): networks.broken.insert(try known(id).id)
    case .networkReturns(let id): networks.broken.remove(try known(id).id)
    case .adapterFails(let node, let id):
      networks.failedAdapters.insert(try adapter(of: node, in: id))
    case .adapterReturns(let node, let id):
      networks.failedAdapters.remove(try adapter(of: node, in: id))
    case .networkSlows(let id, let part):
      let network = try known(id)
      guard part > 0, part <= 1 else {
        throw ClusterError(.badInput, "\(id) can carry a share of its speed above 0 and up to 1")
      }
      guard part != networks.slowness[id] ?? 1 else { return }
      networks.slowness[id] = part < 1 ? part : nil
      record(part < 1 ? .warning : .information, EventTexts.carries(part, network.id))
    default: return
    }
    refreshNetworks()
  }

  /// A machine's host process ends and another takes the machine over; what runs already goes on.
  mutating func moveHostProcess(of id: MachineID) throws(ClusterError) {
    guard cluster.machines[id: id] != nil else {
      throw ClusterError(.badInput, "There is no virtual machine named \(id) in this cluster")
    }
    initializeMigrationNetwork(of: id)
  }

  private func known(_ id: NetworkID) throws(ClusterError) -> ClusterNetwork {
    guard let network = cluster.networks[id: id] else {
      throw ClusterError(.badInput, "There is no network named \(id) in this cluster")
    }
    return network
  }

  private func adapter(
    of node: NodeID, in id: NetworkID
  ) throws(ClusterError) -> NetworkConditions.Adapter {
    guard try known(id).addresses[node] != nil else {
      throw ClusterError(.badInput, "\(node) has no adapter in \(id)")
    }
    return NetworkConditions.Adapter(node: node, network: id)
  }

  /// Until memory flows, another network does as well; then the connection is lost.
  mutating func loseNetwork(_ id: NetworkID, _ index: Int) {
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

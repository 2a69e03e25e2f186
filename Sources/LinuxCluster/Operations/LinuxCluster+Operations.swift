public import ClusterBackend
public import ClusterModel
internal import ClusterRules

extension LinuxCluster {
  /// The operations that can be carried out; some of them only where Pacemaker runs.
  static func operations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> {
    let alone = machineOperations(hasPacemaker: hasPacemaker)
      .union(nodeOperations(hasPacemaker: hasPacemaker))
    return alone.union(storageOperations(hasPacemaker: hasPacemaker))
      .union(networkOperations(hasPacemaker: hasPacemaker)).union([.migrationHold])
      .union(hasPacemaker ? [.services] : [])
  }

  /// Carries out an operation other than a live migration; the rules were asked and agree.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    let cluster = feed.snapshot
    if let refusal = OperationRules.obstacles(to: operation, in: cluster).first {
      throw ClusterError(refusal, of: operation, in: cluster)
    }
    switch operation {
    case .machine(let id, let operation): try await perform(operation, on: id)
    case .createMachine(let specification): try await create(specification)
    case .service(let id, let operation): try await perform(operation, on: id)
    case .node(let id, let operation): try await perform(operation, on: id)
    case .addNode(let specification): try await add(specification)
    case .setQuorum(let configuration): try await set(configuration)
    case .storage(let operation): try await perform(operation)
    case .network(let operation): try await perform(operation)
    }
  }

  /// The error of an operation that is not offered, should it come all the same.
  func notOffered(_ what: String) -> ClusterError {
    ClusterError(.refused, "Ferry does not carry this out on a linux cluster: \(what)")
  }
}

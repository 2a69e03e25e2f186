public import ClusterBackend
public import ClusterModel
internal import ClusterRules

extension SimulatedWorld {
  /// Carries out an operation, or says why not; then nothing has changed. What takes time comes as
  /// events of `advance(to:)`.
  public mutating func perform(
    _ operation: ClusterOperation
  ) throws(ClusterError) -> [ClusterEvent] {
    if let first = OperationRules.obstacles(to: operation, in: cluster).first {
      throw ClusterError(first, of: operation, in: cluster)
    }
    switch operation {
    case .machine(let id, let operation): perform(operation, on: id)
    case .createMachine(let specification): create(specification)
    case .service(let id, let operation): perform(operation, on: id)
    case .node(let id, let operation): perform(operation, on: id)
    case .addNode(let specification): add(specification)
    case .storage(let operation): perform(operation)
    case .network(let operation): perform(operation)
    case .setQuorum(let configuration): setQuorum(configuration)
    }
    refreshNodes()
    return takeFacts()
  }

  /// Does what is due.
  mutating func happen(_ occurrence: Occurrence) {
    switch occurrence {
    case .machine(let id, let occurrence): happen(occurrence, to: id)
    case .service(let id): settle(id)
    case .node(let id, let occurrence): happen(occurrence, to: id)
    case .membership(let occurrence): happen(occurrence)
    case .storage(let occurrence): happen(occurrence)
    case .network(let occurrence): happen(occurrence)
    }
  }
}

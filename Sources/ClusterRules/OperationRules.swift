public import ClusterModel

/// Whether an operation may be carried out: pure decisions over a snapshot, the same for the menus,
/// the command line and every cluster.
public enum OperationRules {
  /// What forbids an operation now, the most telling reason first; empty when nothing does.
  public static func obstacles(
    to operation: ClusterOperation, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard cluster.operations.contains(operation.kind) else {
      return [
        Refusal(
          .capability,
          "Ferry does not carry this out on a \(cluster.kind.rawValue) cluster such as "
            + "\(cluster.name)")
      ]
    }
    if let found = nodeObstacles(to: operation, in: cluster) { return found }
    switch operation {
    case .storage(let operation): return obstacles(to: operation, in: cluster)
    case .network(let operation): return obstacles(to: operation, in: cluster)
    case .machine(let id, let operation): return obstacles(to: operation, on: id, in: cluster)
    case .createMachine(let specification): return obstacles(toCreate: specification, in: cluster)
    case .service(let id, let operation): return obstacles(to: operation, on: id, in: cluster)
    default: return []
    }
  }
}

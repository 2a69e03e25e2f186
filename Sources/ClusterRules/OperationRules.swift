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
    if case .storage(let operation) = operation { return obstacles(to: operation, in: cluster) }
    if case .network(let operation) = operation { return obstacles(to: operation, in: cluster) }
    return []
  }
}

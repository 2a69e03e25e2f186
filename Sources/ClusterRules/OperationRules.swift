public import ClusterModel

/// Whether an operation may be carried out: pure decisions over a snapshot, the same for the menus,
/// the command line and every cluster.
public enum OperationRules {
  /// What forbids an operation now, the most telling reason first; empty when nothing does.
  public static func obstacles(
    to operation: ClusterOperation, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if let shortcoming = cluster.shortcoming(operation.kind) {
      return [Refusal(.capability, shortcoming)]
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

extension ClusterSnapshot {
  /// Why the cluster can't carry out a kind of operation at all; nil when it can.
  public func shortcoming(_ kind: ClusterOperation.Kind) -> String? {
    if operations.contains(kind) { return nil }
    return hasEngine
      ? "Ferry does not carry this out on a \(self.kind.rawValue) cluster such as \(name)"
      : "\(name) is a group of hosts without Pacemaker, which this needs"
  }
}

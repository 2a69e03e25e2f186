public import ClusterBackend
public import ClusterModel
internal import ClusterRules

extension LinuxCluster {
  /// Carries out an operation other than a live migration: none of them yet, which
  /// `ClusterSnapshot.operations` says and `OperationRules` gives as the reason.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    let cluster = feed.snapshot
    let refusal =
      OperationRules.obstacles(to: operation, in: cluster).first
      ?? Refusal(.capability, "Ferry does not carry this out on a linux cluster")
    throw ClusterError(refusal, of: operation, in: cluster)
  }
}

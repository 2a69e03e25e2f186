public import ClusterModel

extension MigrationRules {
  /// What forbids that a live migration waits before its switch-over until somebody lets it go (F6);
  /// nil when nothing does.
  public static func obstacleToHold(in cluster: ClusterSnapshot) -> Refusal? {
    guard !cluster.operations.contains(.migrationHold) else { return nil }
    return Refusal(
      .capability,
      "The hypervisor of this cluster switches over by itself as soon as little is left to copy: "
        + "it can't be held before that",
      advice: "Live migrate it without a hold")
  }
}

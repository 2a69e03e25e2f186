/// Something to be done to the networks (G7).
public enum NetworkOperation: Hashable, Sendable, Codable {
  /// Chooses which networks live migrations try, and in which order.
  case setMigrationNetworks(MigrationNetworks)
  /// Chooses what the cluster uses a network for.
  case setUse(NetworkID, ClusterNetwork.Use)
  /// Sets a network's cost.
  case setMetric(NetworkID, Int)
  /// Gives a network another name.
  case rename(NetworkID, to: NetworkID)
}

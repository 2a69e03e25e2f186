internal import ClusterModel

extension OperationRules {
  /// The highest metric that can be set.
  public static let metricMax = 1_000_000

  /// What forbids an operation on the networks (G7).
  static func obstacles(
    to operation: NetworkOperation, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if cluster.quorum?.isQuorate == false {
      return [Refusal(.quorum, "The cluster has no quorum")]
    }
    return switch operation {
    case .setMigrationNetworks(let choice): obstacles(to: choice, in: cluster)
    case .setUse(let id, let use):
      missing([id], in: cluster) ?? obstacles(to: use, of: id, in: cluster)
    case .setMetric(let id, let metric):
      missing([id], in: cluster)
        ?? (1...metricMax ~= metric
          ? [] : [Refusal(.validInput, "A metric lies between 1 and \(metricMax)")])
    case .rename(let id, let new):
      missing([id], in: cluster) ?? obstacles(toNaming: new, in: cluster)
    }
  }

  private static func obstacles(
    to choice: MigrationNetworks, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let named = (choice.order ?? []) + choice.excluded
    if let missing = missing(named, in: cluster) { return missing }
    for (index, id) in named.enumerated() where named[..<index].contains(id) {
      return [Refusal(.validInput, "\(id) is named twice")]
    }
    if choice.order?.isEmpty == true {
      return [
        Refusal(
          .validInput, "An order names at least one network",
          advice: "Choose the default order, or name one")
      ]
    }
    var chosen = cluster
    chosen.settings.migrationNetworks = choice
    guard NetworkOrder.inForce(in: chosen).isEmpty else { return [] }
    return [
      Refusal(
        .migrationNetwork, "Live migrations would have no network left",
        advice: "Leave at least one that the cluster may use")
    ]
  }

  private static func obstacles(
    to use: ClusterNetwork.Use, of id: NetworkID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let others = cluster.networks.contains { $0.id != id && $0.use != .disabled }
    guard use == .disabled, !others else { return [] }
    return [Refusal(.state, "\(id) is the only network left for the cluster's heartbeats")]
  }

  private static func obstacles(
    toNaming new: NetworkID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if let reason = badName(new.rawValue) { return [Refusal(.validInput, reason)] }
    guard cluster.networks[id: new] == nil else {
      return [Refusal(.uniqueName, "A network is already named \(new)")]
    }
    return []
  }

  /// Why a text can't be a name; nil when it can.
  static func badName(_ name: String) -> String? {
    if name.isEmpty || name.first == " " || name.last == " " {
      return "A name is not empty, and neither begins nor ends with a space"
    }
    if name.count > nameLengthMax { return "A name has at most \(nameLengthMax) characters" }
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    return isPlain ? nil : "A name has no control characters"
  }

  private static func missing(_ ids: [NetworkID], in cluster: ClusterSnapshot) -> [Refusal]? {
    guard let id = ids.first(where: { cluster.networks[id: $0] == nil }) else { return nil }
    return [Refusal(.exists, "There is no network named \(id) in this cluster")]
  }
}

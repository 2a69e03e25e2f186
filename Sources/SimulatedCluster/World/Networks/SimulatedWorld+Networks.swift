internal import ClusterBackend
internal import ClusterModel

/// What is due in the networks.
enum NetworkOccurrence: Hashable, Sendable, Codable {
  /// The networks for live migration are ready on a node (G15).
  case isReady(NodeID)
  /// They are ready for a machine in its new host process (G15).
  case isReadyFor(MachineID)
}

/// What is done to networks.
extension SimulatedWorld {
  /// Carries out what the rules allow.
  mutating func perform(_ operation: NetworkOperation) {
    switch operation {
    case .setMigrationNetworks(let choice):
      var settings = cluster.settings
      settings.migrationNetworks = choice
      emit(.settingsChanged(settings))
    case .setUse(let id, let use): change(id) { $0.use = use }
    case .setMetric(let id, let metric): change(id) { $0.metric = metric }
    case .rename(let old, let new): rename(old, to: new)
    }
  }

  private mutating func change(_ id: NetworkID, _ body: (inout ClusterNetwork) -> Void) {
    guard let old = cluster.networks[id: id] else { return }
    var network = old
    body(&network)
    if network != old { emit(.networkChanged(network)) }
  }

  /// Gives a network another name wherever it is named; migrations keep running over it.
  private mutating func rename(_ old: NetworkID, to new: NetworkID) {
    guard old != new, let network = cluster.networks[id: old] else { return }
    emit(.networkRemoved(old))
    emit(.networkChanged(network.named(new)))
    networks.rename(old, to: new)
    for index in migrations.indices { migrations[index].rename(old, to: new) }
    let settings = cluster.settings.renaming(old, to: new)
    if settings != cluster.settings { emit(.settingsChanged(settings)) }
    for volume in cluster.volumes where volume.redirectionNetwork == old {
      var moved = volume
      moved.redirectionNetwork = new
      emit(.volumeChanged(moved))
    }
  }
}

extension ClusterNetwork {
  /// The same network under another name.
  fileprivate func named(_ name: NetworkID) -> ClusterNetwork {
    var copy = self
    copy.id = name
    return copy
  }
}

extension ClusterSettings {
  fileprivate func renaming(_ old: NetworkID, to new: NetworkID) -> ClusterSettings {
    var copy = self
    copy.migrationNetworks.order = migrationNetworks.order?.map { $0 == old ? new : $0 }
    copy.migrationNetworks.excluded = migrationNetworks.excluded.map { $0 == old ? new : $0 }
    return copy
  }
}

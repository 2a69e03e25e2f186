internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

extension SimulatedWorld {
  /// What is known of a migration before it starts; nil when its machine has no memory to look at.
  func measurement(for order: MigrationOrder) -> MigrationMeasurement? {
    guard let guest = guests[order.machine], let network = usableNetwork(of: order) else {
      return nil
    }
    var migration = ActiveMigration(
      order: order, began: now, luck: luck, network: network, stage: .setup(ends: now),
      copy: PreCopy(of: guest, by: profile), copied: now)
    migration.network = network
    let bandwidth = bandwidthAlone(migration) ?? .zero
    return MigrationMeasurement(
      guest: guest, guestBasis: "writes \(guest.writeRate), as the simulation knows",
      bandwidth: bandwidth, bandwidthBasis: "\(bandwidth) over \(network)", profile: profile,
      techniques: Set(MigrationTechnique.allCases))
  }
}

public import ClusterBackend
internal import ClusterModel
public import MigrationModel

extension SimulatedWorld {
  /// What is known of a migration before it starts; nil when its machine has no memory to look at.
  public func measurement(for order: MigrationOrder) -> MigrationMeasurement? {
    guard let guest = guests[order.machine], let network = usableNetwork(of: order) else {
      return nil
    }
    let migration = ActiveMigration(
      order: order, at: now, luck: luck, network: network, guest: guest, profile: profile)
    let bandwidth = bandwidthAlone(migration) ?? .zero
    var profile = profile
    if cluster.machines[id: order.machine]?.disk != nil {
      profile.storageHandover = profile.diskHandover
    }
    return MigrationMeasurement(
      guest: guest, guestBasis: "writes \(guest.writeRate), as the simulation knows",
      bandwidth: bandwidth, bandwidthBasis: "\(bandwidth) over \(network)",
      isBandwidthProbed: true, profile: profile,
      techniques: profile.takesPlans ? [.autoConverge, .postCopy] : [])
  }
}

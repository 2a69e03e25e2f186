public import ClusterModel

extension MigrationRules {
  /// Why live migrations find no network yet although there is one: for up to 30 s after a cluster
  /// service started on either node, or the machine got a new host process (G15).
  public static func networksNotReady(
    for machine: MachineID, to destination: NodeID, in cluster: ClusterSnapshot
  ) -> Refusal? {
    guard let machine = cluster.machines[id: machine] else { return nil }
    let advice = "Wait: it takes up to 30 seconds"
    for id in [machine.owner, destination] {
      guard let id, cluster.nodes[id: id]?.isMigrationNetworkInitializing == true else { continue }
      return Refusal(
        .migrationNetwork,
        "No migration network available: after the start of its cluster service, \(id) is still "
          + "initialising its networks for live migration",
        advice: advice)
    }
    guard machine.isMigrationNetworkInitializing else { return nil }
    return Refusal(
      .migrationNetwork,
      "No migration network available: the networks for live migration are still being "
        + "initialised for \(machine.id), which has a new host process",
      advice: advice)
  }
}

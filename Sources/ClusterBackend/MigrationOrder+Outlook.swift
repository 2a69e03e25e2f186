public import ClusterModel
public import MigrationModel

extension MigrationOrder {
  /// What is to be expected of it, and how it is best carried out, by what was measured and what
  /// earlier migrations of the cluster show.
  public func outlook(
    _ measurement: MigrationMeasurement, recalling history: MigrationHistory
  ) -> MigrationOutlook {
    MigrationPlanner.outlook(
      measurement, history: history, options: options,
      route: MigrationRoute(
        machine: machine, source: source, destination: destination, network: networks.first))
  }
}

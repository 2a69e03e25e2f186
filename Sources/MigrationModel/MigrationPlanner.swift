public import ClusterModel

/// Makes the forecast of a migration and the plan for it (F1, F2, F3).
public enum MigrationPlanner {
  /// What is to be expected of a migration, and how it is best carried out within what was wished.
  public static func outlook(
    _ measurement: MigrationMeasurement, options: MigrationOptions
  ) -> MigrationOutlook {
    let forecast = MigrationForecast(
      of: measurement.guest, over: measurement.bandwidth, by: measurement.profile)
    let total = forecast.total.map { DurationRange(low: $0 / 2, likely: $0, high: $0 * 2) }
    let blackout = DurationRange(
      low: forecast.blackout / 2, likely: forecast.blackout, high: forecast.blackout * 2)
    return MigrationOutlook(
      total: total, lanes: total == nil ? [:] : [.hypervisor: blackout],
      passes: forecast.passes.count, convergence: total == nil ? .never : .byItself,
      sentence: "", basis: [measurement.guestBasis, measurement.bandwidthBasis],
      plan: MigrationPlan(holdsBeforeSwitchOver: options.holdsBeforeSwitchOver))
  }
}

internal import ClusterModel
internal import MigrationModel

/// What was measured a short while ago, so that it is not measured again: a forecast that somebody
/// looks at and then agrees to costs its seconds once.
struct RecentMeasurements {
  /// So long a machine's writing is taken to be as it was.
  static let freshFor = Duration.seconds(60)
  /// The most that are kept.
  static let keptMax = 256

  private var machines: [MachineID: (measurement: MigrationMeasurement, at: MonotonicTime)] = [:]
  private var migrations: [MigrationID: MigrationMeasurement] = [:]

  /// Notes how a machine was seen to write.
  mutating func note(
    _ measurement: MigrationMeasurement, of machine: MachineID, at moment: MonotonicTime
  ) {
    if machines.count >= Self.keptMax { machines = [:] }
    machines[machine] = (measurement, moment)
  }

  /// Keeps what a migration's forecast rests on until it is over.
  mutating func keep(_ measurement: MigrationMeasurement, for id: MigrationID) {
    if migrations.count >= Self.keptMax { migrations = [:] }
    migrations[id] = measurement
  }

  /// How a machine writes to its memory, if that was looked at just now, and how long ago.
  func fresh(
    _ machine: MachineID, at moment: MonotonicTime
  ) -> (measurement: MigrationMeasurement, age: Duration)? {
    guard let known = machines[machine], moment - known.at <= Self.freshFor else { return nil }
    return (known.measurement, moment - known.at)
  }

  /// Hands out what was measured for a migration that is over.
  mutating func forget(_ id: MigrationID) -> MigrationMeasurement? {
    migrations.removeValue(forKey: id)
  }
}

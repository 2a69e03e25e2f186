internal import ClusterBackend
internal import ClusterModel
internal import Journal
internal import MigrationModel

/// The forecast before a migration, and what the next one learns from it (F1, F2, F3).
extension MigrationEngine {
  /// What came of looking at a machine.
  typealias Measured = Result<MigrationMeasurement, ClusterError>

  /// Says what is to be expected and decides how it is done. What can't be measured can't be
  /// forecast, which is no reason not to move.
  ///
  /// - Parameter began: When measuring began.
  func forecast(_ order: MigrationOrder, from measured: Measured, since began: MonotonicTime) {
    guard case .success(let measurement) = measured, queue.entry(order.id) != nil else { return }
    timed(.measuring, order.id, since: began, note: measurement.guestBasis)
    measurements.keep(measurement, for: order.id)
    let measured = now()
    let outlook = outlook(for: order, measurement)
    timed(.planning, order.id, since: measured)
    queue.setPlan(order.id, outlook.plan)
    report(order.id, .forecast(outlook))
    write { (journal) throws(JournalError) in try journal.forecast(order.id, outlook) }
  }

  /// Measures while the preflight asks, so that nobody waits for both one after the other. It is not
  /// given up when the preflight finds something in the way: what was measured serves the next attempt.
  func measuring(_ order: MigrationOrder) -> Task<Measured, Never> {
    Task {
      do throws(ClusterError) {
        return .success(try await measurement(for: order))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Looks at the machine, quickly when its writing was looked at a moment ago.
  private func measurement(
    for order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    var order = order
    let known = measurements.fresh(order.machine, at: now())
    if known != nil {
      order.options.isMeasured = false
    } else if let size = feed.snapshot.machines[id: order.machine]?.memory {
      order.remembered = history.guest(order.machine, size: size)
    }
    var measurement = try await backend.measure(order)
    if let known, !measurement.isGuestMeasured,
      known.measurement.guest.size == measurement.guest.size
    {
      measurement.guest = known.measurement.guest
      measurement.isGuestMeasured = true
      measurement.guestBasis = "\(known.measurement.guestBasis), \(known.age.stopwatch) ago"
    }
    if known == nil, measurement.isGuestMeasured {
      measurements.note(measurement, of: order.machine, at: now())
    }
    return measurement
  }

  /// What earlier migrations of the cluster say. A journal that can't be read is told of when it can't
  /// be written.
  private var history: MigrationHistory {
    (try? journal?.history(of: feed.snapshot.name)) ?? MigrationHistory()
  }

  /// The forecast and the plan, with what earlier migrations of the cluster say.
  func outlook(
    for order: MigrationOrder, _ measurement: MigrationMeasurement
  ) -> MigrationOutlook {
    order.outlook(measurement, recalling: history)
  }
}

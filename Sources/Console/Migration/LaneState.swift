import ClusterModel

/// What one lane of the stopwatch shows.
enum LaneState: Equatable, Sendable {
  /// The blackout has not begun, or there was none.
  case waiting
  /// Nothing was read so far, but something will be.
  case measuring
  /// It goes on, or was measured.
  case reading(Duration, isFinal: Bool, note: String?)
  /// Nobody measures it here, and why.
  case notMeasured(reason: String)

  /// Makes the state at a moment. Of what is watched again it is known whether it was measured later.
  init(
    _ lane: BlackoutLane, of migration: Migration, in cluster: ClusterSnapshot, now: MonotonicTime,
    isMeasuredLater: Bool = false
  ) {
    if let duration = migration.blackout(lane, at: now) {
      let reading = migration.lanes[lane]
      let isOver = migration.blackoutEnded != nil || migration.isOver
      self = .reading(
        duration, isFinal: reading?.isFinal ?? isOver, note: reading?.note)
      return
    }
    if !isMeasuredLater, let reason = Self.missing(lane, of: migration, in: cluster) {
      self = .notMeasured(reason: reason)
    } else if migration.blackoutBegan == nil {
      self = .waiting
    } else {
      self = migration.isOver ? .notMeasured(reason: "no reading came from the probe") : .measuring
    }
  }

  /// Why a probe can't measure a lane.
  private static func missing(
    _ lane: BlackoutLane, of migration: Migration, in cluster: ClusterSnapshot
  ) -> String? {
    guard lane != .hypervisor else { return nil }
    guard let endpoint = cluster.machines[id: migration.machine]?.endpoint else {
      return "no client address of \(migration.machine) is known"
    }
    if lane == .client, endpoint.port == nil {
      return "no TCP service of \(migration.machine) is known"
    }
    return nil
  }
}

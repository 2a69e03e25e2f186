internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// What the hypervisor, the network and a client feel of a blackout.
extension SimulatedWorld {
  /// The lanes that somebody observes: a machine without an address has no clients.
  private func observed(_ migration: ActiveMigration) -> [BlackoutLane] {
    guard let endpoint = cluster.machines[id: migration.order.machine]?.endpoint else {
      return [.hypervisor]
    }
    return endpoint.port == nil ? [.hypervisor, .network] : BlackoutLane.allCases
  }

  /// While the machine stands still, every gap is as long as its pause so far; the pause itself
  /// runs on everybody's clock from the moment that the blackout began.
  mutating func reportLanesSoFar(_ migration: ActiveMigration) {
    guard let began = migration.blackoutBegan else { return }
    for lane in observed(migration) where lane != .hypervisor {
      let reading = LaneReading(duration: now - began, isFinal: false)
      emit(.laneMeasured(lane, reading), of: migration)
    }
  }

  /// The machine runs again: each gap is known as soon as it has ended.
  mutating func measureLanes(_ index: Int) {
    guard let began = migrations[index].blackoutBegan else { return }
    migrations[index].pause = now - began
    let relearning = migrations[index].luck.number(from: 0.004, to: 0.016)
    let expectation = BlackoutExpectation(
      pause: now - began, relearning: .nanoseconds(Int64(relearning * 1e9)),
      isSegmentLost: migrations[index].luck.number(from: 0, to: 1) < 0.5)
    let migration = migrations[index]
    for lane in observed(migration) {
      let gap = expectation.gap(lane)
      let note = lane == .client ? (gap == nil ? "connection lost" : "connection kept") : nil
      let reading = LaneReading(duration: gap ?? now - began, isFinal: true, note: note)
      measurements.append(
        MigrationEvent(
          id: migration.order.id, at: began + reading.duration, kind: .laneMeasured(lane, reading)))
    }
    measurements.sort { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}

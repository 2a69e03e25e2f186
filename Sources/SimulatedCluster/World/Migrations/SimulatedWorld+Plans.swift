internal import ClusterModel
internal import MigrationModel

/// Plans are carried out by the same rules as on a real cluster: `PlanPilot` says what is due.
extension SimulatedWorld {
  /// The copy goes on, perhaps with another pass: takes the steps that are due, and sees whether all
  /// is ready for a switch-over that is held.
  mutating func takeSteps(_ index: Int) {
    let wasHeld = migrations[index].pilot.isHeld
    carryOut(migrations[index].pilot.progressed(migrations[index].reading, at: now), index)
    guard migrations[index].pilot.isHeld, !wasHeld else { return }
    emit(.switchOverHeld, of: migrations[index])
    migrations[index].forecastEnd()
  }

  /// Somebody said go.
  mutating func letGo(_ index: Int) {
    migrations[index].carryOn(to: now)
    let due = migrations[index].pilot.release()
    emit(.switchOverReleased, of: migrations[index])
    carryOut(due, index, isRelease: true)
    if !migrations[index].copy.isSwitchOver { migrations[index].forecastEnd() }
  }

  private mutating func carryOut(
    _ actions: [MigrationPlan.Action], _ index: Int, isRelease: Bool = false
  ) {
    for action in actions {
      if !isRelease || action == .startPostCopy {
        emit(.planStepTaken(action), of: migrations[index])
      }
      switch action {
      case .setDowntimeLimit(let limit): migrations[index].copy.setDowntimeLimit(limit)
      case .setBandwidth(let most): migrations[index].bandwidthMax = most
      case .startPostCopy:
        migrations[index].copy.startPostCopy()
        stop(index)
        return
      }
    }
  }
}

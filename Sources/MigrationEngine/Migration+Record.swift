internal import ClusterModel

extension Migration {
  /// What the cluster's event list says when something happens to this migration; nil for what is
  /// only progress.
  func record(of kind: MigrationEvent.Kind, at time: WallTime) -> EventRecord? {
    let route = "from \(request.source) to \(request.destination?.rawValue ?? "another node")"
    switch kind {
    case .preflightBegan:
      return record(time, .information, "Live migration of \(machine) \(route) began.")
    case .queued(let reason):
      return record(time, .information, "Live migration of \(machine) \(route): \(reason).")
    case .ended(.done):
      let blackout = lanes[.hypervisor].map { ", blackout \($0.duration.stopwatch)" } ?? ""
      let total = endedAt.map { elapsed(at: $0).stopwatch } ?? "-"
      return record(
        time, .information,
        "Live migration of \(machine) \(route) completed in \(total)\(blackout).")
    case .ended(.cancelled):
      return record(
        time, .warning,
        "Live migration of \(machine) \(route) was cancelled: it still runs on \(request.source).")
    case .ended(.failed(let failure)):
      return record(time, .error, "Live migration of \(machine) failed. \(failure.report)")
    default: return nil
    }
  }

  private func record(_ time: WallTime, _ level: EventRecord.Level, _ text: String) -> EventRecord {
    EventRecord(
      time: time, level: level, source: "Ferry", node: request.source, machine: machine,
      message: text)
  }
}

internal import ClusterModel

extension Migration {
  /// What Ferry's own log says when something happens to this migration; nil for what is only
  /// progress. The numbers are Ferry's.
  func record(of kind: MigrationEvent.Kind, at time: WallTime) -> EventRecord? {
    let route = "from \(request.source) to \(request.destination?.rawValue ?? "another node")"
    switch kind {
    case .preflightBegan:
      return record(
        time, 1, .information, .start, "Live migration of \(machine) \(route) began.")
    case .queued(let reason):
      return record(
        time, 2, .information, .info, "Live migration of \(machine) \(route): \(reason).",
        [EventField("Reason", reason)])
    case .ended(.done):
      let blackout = lanes[.hypervisor].map { ", blackout \($0.duration.stopwatch)" } ?? ""
      let total = endedAt.map { elapsed(at: $0) }
      return record(
        time, 3, .information, .stop,
        "Live migration of \(machine) \(route) completed in \(total?.stopwatch ?? "-")\(blackout).",
        [
          total.map { EventField("TotalMilliseconds", $0.milliseconds.fixed(0)) },
          lanes[.hypervisor].map {
            EventField("BlackoutMilliseconds", $0.duration.milliseconds.fixed(0))
          },
        ].compactMap { $0 })
    case .ended(.cancelled):
      return record(
        time, 4, .warning, .stop,
        "Live migration of \(machine) \(route) was cancelled: it still runs on \(request.source).")
    case .ended(.failed(let failure)):
      return record(
        time, 5, .error, .stop, "Live migration of \(machine) failed. \(failure.report)",
        [EventField("Code", failure.code.rawValue), EventField("Cause", failure.cause)])
    default: return nil
    }
  }

  private func record(
    _ time: WallTime, _ number: Int, _ level: EventRecord.Level, _ opcode: EventRecord.Opcode,
    _ text: String, _ data: [EventField] = []
  ) -> EventRecord {
    EventRecord(
      time: time, level: level, provider: .ferry, eventID: number, opcode: opcode,
      keywords: .migration, node: request.source, machine: machine, message: text,
      data: request.fields(of: id) + data)
  }
}

extension MigrationRequest {
  /// What every event about a migration carries.
  func fields(of id: MigrationID) -> [EventField] {
    [
      EventField("MigrationId", id.rawValue), EventField("VmName", machine.rawValue),
      EventField("SourceNode", source.rawValue),
    ] + [destination.map { EventField("DestinationNode", $0.rawValue) }].compactMap { $0 }
  }
}

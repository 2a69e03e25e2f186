import ClusterModel

extension EventRecord {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .level:
      TableCell(
        level.rawValue, level.tone, short: level.short, key: .number(Double(level.number)))
    case .time: TableCell(time.calendarText, number: time.secondsSince1970, .quiet)
    case .eventID:
      eventID.map { TableCell("\($0)", number: Double($0)) } ?? TableCell("–", key: .missing)
    case .source: TableCell(source)
    case .node: TableCell(node)
    case .message: TableCell(message)
    default: .none
    }
  }

  var facts: [Fact] {
    [
      Fact("When", "\(time.calendarText) UTC"),
      Fact("Source", eventID.map { "\(source), event \($0)" } ?? source),
      Fact("Log", channel.rawValue),
      Fact("Node", node?.rawValue ?? "–"),
      Fact("Virtual machine", machine?.rawValue ?? "–"),
      Fact("Message", message),
    ]
  }
}

extension EventRecord.Level {
  /// The level where room is short.
  fileprivate var short: String {
    switch self {
    case .critical: "Crit"
    case .error: "Error"
    case .warning: "Warn"
    case .information: "Info"
    case .verbose: "Verb"
    }
  }
}

extension Migration {
  /// Such as `quay1 → quay2`.
  var journey: String { "\(request.source) → \(request.destination?.rawValue ?? "?")" }

  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: return TableCell(journey)
    case .status:
      if let outcome { return TableCell(outcome.word, outcome.tone) }
      return TableCell(phase == .queued ? "Queued" : "Goes on", isActive ? .moving : .waiting)
    case .took: return Self.cell(endedAt.map { elapsed(at: $0) })
    case .blackout: return Self.cell(blackoutEnded.flatMap { blackout(.hypervisor, at: $0) })
    default: return .none
    }
  }

  private static func cell(_ duration: Duration?) -> TableCell {
    guard let duration else { return TableCell("–", key: .missing) }
    return TableCell(duration.stopwatch, number: duration.seconds)
  }
}

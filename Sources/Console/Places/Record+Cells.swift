import ClusterModel

extension EventRecord {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .level: TableCell(level.rawValue, level.tone, key: .number(level.severity))
    case .time: TableCell(time.calendarText, number: time.secondsSince1970, .quiet)
    case .source: TableCell(source)
    case .node: TableCell(node)
    case .message: TableCell(message)
    default: .none
    }
  }

  var facts: [Fact] {
    [
      Fact("When", "\(time.calendarText) UTC"),
      Fact("Source", source),
      Fact("Node", node?.rawValue ?? "–"),
      Fact("Virtual machine", machine?.rawValue ?? "–"),
      Fact("Message", message),
    ]
  }
}

extension EventRecord.Level {
  /// How bad it is, worst first.
  fileprivate var severity: Double {
    switch self {
    case .critical: 0
    case .error: 1
    case .warning: 2
    case .information: 3
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

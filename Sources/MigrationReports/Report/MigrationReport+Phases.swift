internal import ClusterModel

/// The phases and the blackout on lines of time.
extension MigrationReport {
  private static let barHeight = 30.0
  /// About what a letter of a label takes.
  private static let letterWidth = 8.0

  /// The phases that take time; who waits in the queue is not at work.
  private var spans: [Migration.PhaseSpan] {
    migration.spans.filter { $0.phase != .ended && $0.phase != .queued }
  }

  /// The phases to scale, and their times.
  var phases: String {
    guard let first = spans.first, let last = spans.last else { return "" }
    let finish = max(last.ended ?? end, last.began)
    let scale = Scale(0, (finish - first.began).seconds, from: 0, to: Drawing.width)
    var drawing = Drawing(height: 62, label: "The phases to scale")
    for span in spans {
      let from = scale((span.began - first.began).seconds)
      let to = scale(((span.ended ?? finish) - first.began).seconds)
      let took = ((span.ended ?? finish) - span.began).stopwatch
      let title = "\(span.phase.workName): \(took)"
      drawing.rect(
        x: from, y: 4, width: max(2, to - from - 1), height: Self.barHeight, span.phase.style,
        title: title)
      if to - from > Double(title.count) * Self.letterWidth {
        drawing.text(title, x: from + 8, y: 24, .start, "on")
      }
    }
    for mark in scale.marks(about: 8) {
      drawing.line(x1: scale(mark), y1: 36, x2: scale(mark), y2: 41, "axis")
      let anchor: Drawing.Anchor = mark == 0 ? .start : scale(mark) > 870 ? .end : .middle
      drawing.text("\(mark.axisText) s", x: scale(mark), y: 56, anchor, "quiet")
    }
    let rows = migration.spans.filter { $0.phase != .ended }.map { span in
      [
        span.phase.workName, offset(span.began), ((span.ended ?? finish) - span.began).stopwatch,
        recording.calendar(span.began).calendarText,
      ]
    }
    return section(
      "Phases", drawing.html + table(["Phase", "After", "Took", "Began"], rows))
  }

  /// What each observer felt, from the moment at which the machine stopped.
  var blackouts: String {
    guard migration.blackoutBegan != nil else { return "" }
    let gaps = BlackoutLane.allCases.compactMap { lane in
      migration.blackout(lane, at: end).map { (lane, $0) }
    }
    let longest = gaps.map(\.1.milliseconds).max() ?? 0
    let scale = Scale(0, longest * 1.05, from: 150, to: Drawing.width - 90)
    let height = Double(gaps.count) * 34
    var drawing = Drawing(height: height + 30, label: "The blackout as each observer felt it")
    for mark in scale.marks(about: 6) {
      drawing.line(x1: scale(mark), y1: 0, x2: scale(mark), y2: height, "grid")
      drawing.text("\(mark.axisText) ms", x: scale(mark), y: height + 18, .middle, "quiet")
    }
    for (index, (lane, gap)) in gaps.enumerated() {
      let y = Double(index) * 34 + 4
      drawing.text(lane.rawValue, x: 0, y: y + 17)
      drawing.rect(
        x: scale.from, y: y, width: max(2, scale(gap.milliseconds) - scale.from), height: 24,
        "dark", title: "\(lane.rawValue): \(gap.stopwatch)")
      drawing.text(gap.stopwatch, x: scale(gap.milliseconds) + 8, y: y + 17, .start, "strong")
    }
    let notes = BlackoutLane.allCases.compactMap { lane in
      migration.lanes[lane]?.note.map { [lane.rawValue, $0] }
    }
    return section(
      "Blackout", drawing.html + table(["Observer", "Said"], notes),
      "The machine ran nowhere from \(offset(migration.blackoutBegan ?? end)) on.")
  }
}

extension Migration.Phase {
  /// Its class in the style sheet.
  var style: String {
    switch self {
    case .queued, .preflight: "wait"
    case .setup: "setup"
    case .memoryCopy: "copy"
    case .blackout: "dark"
    case .fetching: "fetch"
    case .cleanUp, .ended: "tidy"
    }
  }
}

extension Double {
  /// A mark of an axis: without decimals where it has none.
  var axisText: String {
    if abs(self - rounded()) < 1e-9 { return fixed(0) }
    return abs(self * 10 - (self * 10).rounded()) < 1e-6 ? fixed(1) : fixed(3)
  }
}

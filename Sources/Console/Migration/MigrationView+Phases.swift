import ClusterModel
import TerminalUI

extension MigrationView {
  /// A named phase with its state.
  private struct Step {
    var name: String
    var time: Duration?
    var tone: Tone
  }

  /// The phases with their times; the one that goes on moves.
  func drawPhases(on frame: inout Frame, in rect: Rect) {
    var x = rect.x
    for step in fitting(steps, width: rect.width) {
      let time = step.time.map { " \($0.stopwatch)" } ?? ""
      x = frame.write(
        [
          Span("\(step.tone.glyph ?? " ") ", Style.text.inked(step.tone.role)),
          Span(step.name, Style.text.inked(step.tone.role).bold),
          Span(time + "  ", Style.text.inked(.muted)),
        ], at: Point(x: x, y: rect.y), in: rect)
    }
  }

  /// The phases to scale, one after the other: the blackout is the sliver near the end.
  func drawTimeline(on frame: inout Frame, in rect: Rect) {
    let spans = migration.spans.filter { $0.phase.order > 0 && $0.phase != .ended }
    let lengths = spans.map { max(0, (($0.ended ?? moment) - $0.began).seconds) }
    let total = lengths.reduce(0, +)
    guard total > 0, rect.width > spans.count else { return }
    var x = rect.x
    for (span, length) in zip(spans, lengths) {
      let cells = Double(rect.width - spans.count) * length / total
      let width = min(rect.maxX - x, 1 + Int(cells.rounded()))
      let text = String(repeating: "▬", count: max(0, width))
      x = frame.write(text, .text.inked(span.phase.role), at: Point(x: x, y: rect.y), in: rect)
    }
  }

  /// Where there is no room for all phases, those that are over go first.
  private func fitting(_ steps: [Step], width: Int) -> ArraySlice<Step> {
    var kept = steps[...]
    while kept.count > 1, width < kept.reduce(0, { $0 + self.width(of: $1) }),
      kept.first?.tone == .done
    {
      kept = kept.dropFirst()
    }
    return kept
  }

  private func width(of step: Step) -> Int {
    DisplayText.width(of: step.name) + (step.time.map { $0.stopwatch.count + 1 } ?? 0) + 4
  }

  private var steps: [Step] {
    var steps: [Step] = []
    if migration.phase == .queued || queued >= .milliseconds(50) {
      let tone = migration.phase == .queued ? Tone.waiting : .done
      steps.append(Step(name: "Queued", time: queued, tone: tone))
    }
    var known: [Migration.Phase] = [.setup, .memoryCopy(pass: 1), .blackout, .cleanUp]
    if migration.mayFetch { known.insert(.fetching, at: 3) }
    for phase in known { steps.append(step(phase)) }
    return steps
  }

  private var queued: Duration {
    migration.spans.filter { $0.phase == .queued }.reduce(.zero) { total, span in
      total + ((span.ended ?? moment) - span.began)
    }
  }

  private func step(_ phase: Migration.Phase) -> Step {
    let spans = migration.spans.filter { $0.phase.order == phase.order }
    let isCurrent = migration.phase.order == phase.order
    let name = isCurrent ? migration.phase.name : phase.shortName
    guard let first = spans.first else {
      return Step(name: name, time: nil, tone: Tone(glyph: "○", role: .muted))
    }
    let time = ((spans.last?.ended ?? moment) - first.began)
    let isLast = migration.spans.last?.phase.order == phase.order
    var tone: Tone = isCurrent ? .moving : .done
    if isCurrent, phase == .blackout { tone = Tone(glyph: "▶", role: .blackout) }
    if isLast, let outcome = migration.outcome, outcome != .done { tone = outcome.tone }
    return Step(name: name, time: time, tone: tone)
  }
}

extension Migration {
  /// Whether the destination fetches the rest of the memory, or may come to it.
  fileprivate var mayFetch: Bool {
    spans.contains { $0.phase == .fetching } || (!isOver && outlook?.plan.hasPostCopyStep == true)
  }
}

extension Migration.Phase {
  fileprivate var role: Role {
    switch self {
    case .memoryCopy: .copied
    case .blackout: .blackout
    case .fetching: .copied
    case .cleanUp: .good
    case .queued, .preflight, .setup, .ended: .muted
    }
  }

  /// The name of a phase that does not go on: the passes of a memory copy have no number then.
  fileprivate var shortName: String {
    if case .memoryCopy = self { return "Memory copy" }
    return name
  }
}

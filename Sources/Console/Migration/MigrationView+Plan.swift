import ClusterModel
import TerminalUI

extension MigrationView {
  /// What was forecast, and the plan with what has been done of it (F1, F2, F3), in one row; while
  /// it waits, what for.
  func drawPlan(on frame: inout Frame, in rect: Rect) {
    if migration.phase == .queued, let reason = migration.queueReason {
      frame.write(reason, .text.inked(.active), at: rect.origin, in: rect)
      return
    }
    guard let outlook = migration.outlook, !rect.isEmpty else { return }
    var spans = [Span("Forecast ", .text.inked(.muted))]
    if let total = outlook.total {
      spans.append(Span(total.likely.stopwatch, Style.text.inked(.heading)))
      let range = " (\(total.low.stopwatch) to \(total.high.stopwatch))"
      spans.append(Span(range, .text.inked(.muted)))
    } else {
      spans.append(Span(outlook.convergence.rawValue, .text.inked(.warning)))
    }
    if let blackout = outlook.lanes[.hypervisor] {
      spans.append(Span(", blackout ", .text.inked(.muted)))
      spans.append(Span(blackout.likely.stopwatch, .text.inked(.heading)))
    }
    let steps = stepSpans(outlook.plan)
    if !steps.isEmpty { spans += [Span("  Plan ", .text.inked(.muted))] + steps }
    frame.write(spans, at: rect.origin, in: rect)
  }

  /// The steps: those done with a tick, those that may come with a circle.
  private func stepSpans(_ plan: MigrationPlan) -> [Span] {
    var left = migration.stepsTaken.map(\.action)
    var spans: [Span] = []
    for step in plan.steps {
      let isTaken = left.firstIndex(of: step.action).map { _ = left.remove(at: $0) } != nil
      let moment = isTaken ? "" : " after pass \(step.afterPass)"
      spans.append(
        Span(
          "\(isTaken ? "✓" : "○") \(step.action.name)\(moment)  ",
          .text.inked(isTaken ? .good : .muted)))
    }
    if plan.holdsBeforeSwitchOver {
      spans.append(
        Span(
          migration.isHeld ? "▶ held" : "○ hold",
          .text.inked(migration.isHeld ? .warning : .muted)))
    }
    return spans
  }
}

extension Migration {
  /// What it does now, in words: its phase, or that it waits for a word.
  var activity: String { isHeld ? "Held before the switch-over" : phase.name }
}

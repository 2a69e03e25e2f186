import ClusterModel
import TerminalUI

/// Reports: read, scrolled, closed.
extension ConsoleState {
  /// The report about something, as the cluster is now.
  func report(about subject: ReportSubject) -> Report {
    switch subject {
    case .whereAllCanRun: Report.whereItCanRun(cluster.machines.map(\.id), in: cluster)
    case .whereItCanRun(let machines): Report.whereItCanRun(machines, in: cluster)
    case .dependencies(let subject): Report.dependencies(subject, in: cluster)
    case .highAvailability(let machines): Report.highAvailability(machines, in: cluster)
    case .validation: Report.validation(validation)
    case .commandOutput: Report.commandOutput(commandOutput)
    }
  }

  mutating func performInReport(_ verb: Verb) -> [ConsoleCommand] {
    guard case .report(var state) = overlay else { return [] }
    let page = max(1, popupArea.height - 3)
    switch verb {
    case .moveUp: state.top -= 1
    case .moveDown: state.top += 1
    case .pageUp: state.top -= page
    case .pageDown: state.top += page
    case .moveFirst: state.top = 0
    case .moveLast: state.top = .max / 2
    default:
      overlay = nil
      return []
    }
    scroll(&state, to: state.top)
    return []
  }

  /// Scrolls a report, as far as there are lines.
  mutating func scroll(_ state: inout ReportState, to top: Int) {
    let rect = reportRect
    let count = rows(of: report(about: state.subject), width: rect.width - 4).count
    state.top = max(0, min(top, count - (rect.height - 2)))
    overlay = .report(state)
  }

  /// Has the cluster validated, and shows the report, which grows when the answers are there.
  mutating func validate(_ titles: Set<String>?) -> [ConsoleCommand] {
    validation = .running
    overlay = .report(ReportState(subject: .validation))
    return [.validate(titles)]
  }

  /// Draws a report over everything else.
  func draw(_ state: ReportState, on frame: inout Frame) {
    let report = report(about: state.subject)
    let rect = reportRect
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(
      rect, title: report.title, border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .help)
    let rows = rows(of: report, width: rect.width - 4)
    let top = max(0, min(state.top, rows.count - inside.height))
    for (offset, row) in rows.dropFirst(top).prefix(inside.height).enumerated() {
      let style = border.inked(row.isHeading ? .heading : row.tone.role)
      let point = Point(x: inside.x + 1 + row.indent, y: inside.y + offset)
      frame.write(row.text, row.isHeading ? style.bold : style, at: point, in: inside)
    }
    let below = rows.count - top - inside.height
    guard below > 0, rect.width > 30, rect.height > 3 else { return }
    frame.writeRight(
      " \(below) more ", border.inked(.muted), y: rect.maxY - 1, in: rect.inset(right: 2))
  }

  /// Where a report lies.
  private var reportRect: Rect {
    let area = popupArea
    return Rect(area).inset(
      left: area.width > 60 ? 2 : 0, top: area.height > 16 ? 1 : 0,
      right: area.width > 60 ? 2 : 0, bottom: 0)
  }

  /// The lines of a report, broken to a width.
  private func rows(of report: Report, width: Int) -> [Report.Line] {
    report.lines.flatMap { line in
      guard !line.text.isEmpty, !line.isVerbatim else { return [line] }
      let glyph = line.isHeading ? "" : line.tone.glyph.map { "\($0) " } ?? ""
      return TextFlow.lines(glyph + line.text, width: width - line.indent - 2).enumerated()
        .map { index, text in
          Report.Line(
            text: text, tone: line.tone, isHeading: line.isHeading,
            indent: line.indent + (index == 0 ? 0 : 2))
        }
    }
  }
}

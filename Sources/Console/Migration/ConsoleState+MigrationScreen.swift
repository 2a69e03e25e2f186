import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The migration screen.
  func drawMigration(_ migration: Migration, on frame: inout Frame) {
    frame.entitle("Ferry – live migration of \(migration.machine)")
    let outer = layout
    drawMigrationTitle(migration, on: &frame, in: outer.topLine)
    let body = Rect(
      x: 0, y: outer.topLine.maxY, width: size.width,
      height: size.height - outer.topLine.height - outer.status.height - outer.hints.height)
    let view =
      replay.map { MigrationView($0, of: migration, in: cluster, now: now) }
      ?? MigrationView(migration, in: cluster, now: now, passesBack: passesBack)
    let footerMax = body.height >= 12 ? 3 : 1
    let footerRows = max(1, min(footerMax, view.footerLines(width: body.width).count))
    if body.width >= 110, body.height >= 34 {
      WideMigrationLayout(body, footerRows: footerRows).draw(view, on: &frame)
    } else {
      CompactMigrationLayout(body, footerRows: footerRows).draw(view, on: &frame)
    }
  }

  private func drawMigrationTitle(
    _ migration: Migration, on frame: inout Frame, in rect: Rect
  ) {
    let style = Style(ink: .text, paper: .bar)
    frame.clear(rect, style)
    let total = migration.elapsed(at: now).stopwatch
    let state = migration.outcome.map { "\($0.word), \(total)" } ?? "\(total)"
    let tone = migration.outcome?.tone ?? (migration.isActive ? .moving : .waiting)
    let role = migration.phase == .blackout ? Role.blackout : tone.role
    let right = "\(tone.glyph ?? " ") \(state) "
    let width = DisplayText.width(of: right)
    frame.writeRight(right, style.inked(role).bold, y: rect.y, in: rect)
    frame.write(
      [
        Span(" Ferry ", Style(ink: .contrast, paper: .accent, attributes: .bold)),
        Span(" Live migration of ", style),
        Span("\(migration.machine) ", style.inked(.heading).bold),
        Span(migration.journey, style.inked(.accent)),
        Span("  \(cluster.name)", style.inked(.muted)),
      ], at: rect.origin, in: rect.inset(right: width + 1))
  }
}

/// The migration screen in one column: everything essential on 80x24, the rest as there is room.
struct CompactMigrationLayout {
  private var phases = Rect.empty
  private var plan = Rect.empty
  private var crossing = Rect.empty
  private var tracks = Rect.empty
  private var rates = Rect.empty
  private var passes = Rect.empty
  private var blackout = Rect.empty
  private var footer = Rect.empty

  init(_ rect: Rect, footerRows: Int) {
    var rest = rect
    (footer, rest) = rest.splitBottom(min(footerRows, max(1, rest.height - 5)))
    if rest.height >= 16 { (_, rest) = rest.splitBottom(1) }
    (phases, rest) = rest.splitTop(1)
    if rest.height >= 17 { (plan, rest) = rest.splitTop(1) }
    (blackout, rest) = rest.splitBottom(4)
    if rest.height >= 12, rect.width >= 56 { (crossing, rest) = rest.splitTop(4) }
    (tracks, rest) = rest.splitTop(2)
    if rest.height >= 4 { (rates, rest) = rest.splitTop(2) }
    if rest.height >= 6 { (_, rest) = rest.splitTop(1) }
    if rest.height >= 6 { (_, rest) = rest.splitBottom(1) }
    if rest.height >= 2 { passes = rest }
  }

  func draw(_ view: MigrationView, on frame: inout Frame) {
    view.drawPhases(on: &frame, in: phases.inset(left: 1, right: 1))
    view.drawPlan(on: &frame, in: plan.inset(left: 1, right: 1))
    view.drawCrossing(on: &frame, in: crossing.inset(left: 1, right: 1))
    view.drawTracks(on: &frame, in: tracks.inset(left: 1, right: 1))
    view.drawRates(on: &frame, in: rates.inset(left: 1, right: 1))
    view.drawPasses(on: &frame, in: passes.inset(left: 1, right: 1))
    view.drawBlackout(on: &frame, in: blackout.inset(left: 1, right: 1))
    view.drawFooter(on: &frame, in: footer)
  }
}

/// The migration screen with room to spare: the crossing on top, copy on the left, blackout on the
/// right with large digits.
struct WideMigrationLayout {
  private let phases: Rect
  private let plan: Rect
  private let crossing: Rect
  private let left: Rect
  private let right: Rect
  private let footer: Rect

  init(_ rect: Rect, footerRows: Int) {
    var rest = rect.inset(top: 1)
    (footer, rest) = rest.splitBottom(footerRows)
    (_, rest) = rest.splitBottom(1)
    (phases, rest) = rest.splitTop(2)
    (plan, rest) = rest.splitTop(1)
    (crossing, rest) = rest.splitTop(rest.height >= 36 ? 9 : 7)
    (_, rest) = rest.splitTop(1)
    (left, rest) = rest.splitLeft((rest.width - 4) * 11 / 20)
    (_, right) = rest.splitLeft(2)
  }

  func draw(_ view: MigrationView, on frame: inout Frame) {
    view.drawPhases(on: &frame, in: phases.inset(left: 2, right: 2))
    view.drawTimeline(on: &frame, in: phases.inset(left: 2, top: 1, right: 2))
    view.drawPlan(on: &frame, in: plan.inset(left: 2, right: 2))
    view.drawCrossing(on: &frame, in: crossing.inset(left: 2, right: 2))
    let border = Style(ink: .border, paper: .paper)
    let title = Style(ink: .heading, paper: .paper, attributes: .bold)
    let (copy, passes) = left.inset(left: 1).splitTop(5)
    let tracks = frame.box(copy, title: "Memory copy", border, titleStyle: title)
    view.drawTracks(on: &frame, in: tracks.inset(left: 1, right: 1), spacing: 1)
    let list = frame.box(passes, title: "Passes", border, titleStyle: title)
    view.drawPasses(on: &frame, in: list.inset(left: 1, right: 1))
    let (watch, rates) = right.inset(right: 1).splitTop(14)
    let stopwatch = frame.box(watch, title: "Blackout", border, titleStyle: title)
    view.drawStopwatch(on: &frame, in: stopwatch.inset(left: 2, right: 2))
    let sparks = frame.box(rates, title: "Over time", border, titleStyle: title)
    view.drawCurves(on: &frame, in: sparks.inset(left: 1, right: 1))
    view.drawFooter(on: &frame, in: footer)
  }
}

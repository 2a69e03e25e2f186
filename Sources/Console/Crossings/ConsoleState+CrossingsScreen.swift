import ClusterModel
import MigrationModel
import TerminalUI

/// Where the parts of the screen of all live migrations lie.
struct CrossingsLayout: Equatable, Sendable {
  /// From this width on the blackouts stand beside the list, otherwise beneath it.
  static let sideWidthMin = 110
  static let histogramRows = BlackoutStatistics.borders.count + 4

  var list: Rect
  var histogram: Rect

  init(_ rect: Rect) {
    if rect.width >= Self.sideWidthMin {
      (histogram, list) = rect.splitRight(max(40, rect.width / 3))
    } else if rect.height >= Self.histogramRows + 8 {
      (histogram, list) = rect.splitBottom(Self.histogramRows)
    } else {
      (histogram, list) = (.empty, rect)
    }
  }
}

extension ConsoleState {
  /// Where the parts lie now.
  var crossingsLayout: CrossingsLayout {
    let outer = layout
    return CrossingsLayout(
      Rect(
        x: 0, y: outer.topLine.maxY, width: size.width,
        height: size.height - outer.topLine.height - outer.status.height - outer.hints.height))
  }

  /// All live migrations: those under way, those that wait, those that are over, and how long the
  /// blackouts were.
  func drawCrossings(on frame: inout Frame) {
    frame.entitle("Ferry – live migrations of \(cluster.name)")
    drawCrossingsTitle(on: &frame, in: layout.topLine)
    let layout = crossingsLayout
    let lines = crossings
    frame.hits.add(layout.list, .crossings)
    guard !lines.isEmpty else {
      let words = "Nothing has migrated live since this cluster is known here."
      frame.write(
        words, .text.inked(.muted), at: Point(x: layout.list.x + 1, y: layout.list.y + 1),
        in: layout.list)
      return
    }
    let rows = CrossingRows(lines.dropFirst(crossingsView.top)).rows
    for (offset, row) in rows.prefix(layout.list.height).enumerated() {
      let line = Rect(
        x: layout.list.x, y: layout.list.y + offset, width: layout.list.width, height: 1)
      switch row {
      case .heading(let part): drawHeading(of: part, on: &frame, in: line)
      case .line(let crossing, let part): draw(crossing, part: part, on: &frame, in: line)
      }
    }
    drawHistogram(on: &frame, in: layout.histogram)
  }

  private func drawCrossingsTitle(on frame: inout Frame, in rect: Rect) {
    let style = Style(ink: .text, paper: .bar)
    frame.clear(rect, style)
    let lanes = self.lanes
    let running = lanes.count(where: \.migration.isActive)
    let counts = "\(running) under way, \(lanes.count - running) waiting "
    frame.writeRight(counts, style.inked(running > 0 ? .active : .muted), y: rect.y, in: rect)
    frame.write(
      [
        Span(" Ferry ", Style(ink: .contrast, paper: .accent, attributes: .bold)),
        Span(" Live migrations", style.inked(.heading).bold),
        Span("  \(cluster.name)", style.inked(.muted)),
      ], at: rect.origin, in: rect.inset(right: DisplayText.width(of: counts) + 1))
  }

  /// The heading of a part; that of the past names its columns, too.
  private func drawHeading(
    of part: Crossing.Part, on frame: inout Frame, in line: Rect
  ) {
    drawHeading(part.rawValue, isFocused: false, on: &frame, in: line)
    guard part == .past else { return }
    let inside = line.inset(left: 1, right: 1)
    let style = Style(ink: .muted, paper: .bar)
    let grid = ColumnGrid(Self.pastColumns, width: inside.width)
    let titles = grid.places.map(\.column).map { ($0.id, ($0.hasGlyph ? "  " : "") + $0.title) }
    let words = Dictionary(titles) { first, _ in first }
    grid.draw(on: &frame, in: inside, style) { id in
      TableCell(id == .name ? "" : words[id] ?? "", .quiet)
    }
  }

  private func draw(_ crossing: Crossing, part: Int, on frame: inout Frame, in line: Rect) {
    let isSelected = crossing.id == crossingsView.selected
    let style = Style(ink: .text, paper: isSelected ? .selection : .paper)
    frame.clear(line, style)
    frame.hits.add(line, .crossing(crossing.id))
    let inside = line.inset(left: 1, right: 1)
    switch crossing {
    case .running(let lane):
      let view = MigrationView(
        lane.migration, in: clusterView(lane.id.cluster)?.cluster ?? cluster, now: lane.now,
        passesBack: 0)
      switch part {
      case 0: draw(lane, style, on: &frame, in: inside)
      case 1: view.drawStrait(style, on: &frame, in: inside.inset(left: 2))
      default: drawTracks(of: lane.migration, style, x: inside.x + 2, on: &frame, in: inside)
      }
    case .waiting(let lane, let place):
      let migration = lane.migration
      frame.write(
        [
          Span("\(Tone.waiting.glyph ?? " ") \(place)  ", style.inked(.active)),
          clusterSpan(of: lane, style),
          Span("\(migration.machine) ", style.inked(.heading).bold),
          Span("\(migration.journey)  ", style.inked(.muted)),
          Span(migration.queueReason ?? "Waiting", style.inked(.active)),
        ], at: inside.origin, in: inside)
    case .past(let migration, _): draw(migration, style, on: &frame, in: inside)
    }
  }

  private func draw(_ lane: Lane, _ style: Style, on frame: inout Frame, in line: Rect) {
    let migration = lane.migration
    let right = reading(of: lane)
    frame.writeRight(right, style, y: line.y, in: line)
    let isDark = migration.phase == .blackout
    frame.write(
      [
        Span("\(Tone.moving.glyph ?? " ") ", style.inked(isDark ? .blackout : .active)),
        clusterSpan(of: lane, style),
        Span("\(migration.machine) ", style.inked(.heading).bold),
        Span("\(migration.journey)  ", style.inked(.muted)),
        Span(migration.activity, style.inked(isDark ? .blackout : .active)),
      ], at: line.origin, in: line.inset(right: DisplayText.width(of: right) + 1))
  }

  /// One that is over: when, what, how it ended, how long it took against the forecast, and what was
  /// felt of its blackout.
  private func draw(
    _ migration: PastMigration, _ style: Style, on frame: inout Frame, in line: Rect
  ) {
    let forecast = migration.forecastTotal.map { " of \($0.likely.stopwatch)" } ?? ""
    let took = (migration.wholeTime ?? migration.total)?.stopwatch ?? "–"
    ColumnGrid(Self.pastColumns, width: line.width).draw(on: &frame, in: line, style) { id in
      switch id {
      case .name: TableCell(migration.machine.rawValue)
      case .journey:
        TableCell("\(migration.source) → \(migration.destination?.rawValue ?? "?")", .quiet)
      case .status: TableCell(migration.result.rawValue, migration.result.tone)
      case .took: TableCell(took + forecast, short: took)
      case .blackout: TableCell(migration.lanes[.hypervisor]?.stopwatch ?? "–")
      case .client: TableCell(migration.lanes[.client]?.stopwatch ?? "–")
      case .time:
        TableCell(
          migration.requestedAt.calendarText, .quiet,
          short: migration.requestedAt.shortText(at: wallNow))
      default: .none
      }
    }
  }

  private static let pastColumns = [
    Column(.name, "Virtual machine", width: 12, priority: 0, isFlexible: true),
    Column(.journey, "Journey", width: 15, priority: 4),
    Column(.status, "Result", width: 11, priority: 1, hasGlyph: true),
    Column(
      .took, "Took, of forecast", width: 18,
      short: Column.Short(title: "Took", width: 11, priority: 7),
      priority: 5, isRight: true),
    Column(.blackout, "Blackout", width: 8, priority: 3, isRight: true),
    Column(.client, "Client", width: 8, priority: 6, isRight: true),
    Column(
      .time, "Asked for", width: 19,
      short: Column.Short(title: "Asked for", width: 11, priority: 8),
      priority: 2),
  ]

  /// How long the blackouts were: percentiles, and how many fell into each class.
  private func drawHistogram(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let counted = countedBlackouts
    let border = Style(ink: .border, paper: .paper)
    let title = Style(ink: .heading, paper: .paper, attributes: .bold)
    let inside = frame.box(
      rect, title: "\(crossingsView.lane.rawValue), \(counted.title)", border, titleStyle: title
    ).inset(left: 1, right: 1)
    guard let statistics = counted.statistics else {
      frame.write("None was measured", .text.inked(.muted), at: inside.origin, in: inside)
      return
    }
    let words =
      "\(statistics.count) measured: median \(statistics.median.stopwatch), "
      + "95 % within \(statistics.most.stopwatch), worst \(statistics.worst.stopwatch)"
    let lines = TextFlow.lines(words, width: inside.width, atMost: 2)
    for (index, line) in lines.enumerated() {
      frame.write(line, .text, at: Point(x: inside.x, y: inside.y + index), in: inside)
    }
    let bars = inside.inset(top: lines.count)
    let greatest = statistics.classes.max() ?? 1
    for (index, count) in statistics.classes.enumerated() where index < bars.height {
      let y = bars.y + index
      let label = Rect(x: bars.x, y: y, width: 10, height: 1).intersection(bars)
      frame.writeRight(BlackoutStatistics.className(index), .text.inked(.muted), y: y, in: label)
      let room = bars.inset(left: 11)
      let bar = Bar.text(Double(count) / Double(greatest), width: room.width - 5)
      let x = frame.write(bar, .text.inked(.blackout), at: Point(x: room.x, y: y), in: room)
      if count > 0 {
        frame.write(" \(count)", .text.inked(.muted), at: Point(x: x, y: y), in: room)
      }
    }
  }
}

extension PastMigration.Result {
  var tone: Tone {
    switch self {
    case .done: .done
    case .failed: .broken
    case .cancelled: .off
    case .cutOff: .unsure
    }
  }
}

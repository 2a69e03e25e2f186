import ClusterModel
import TerminalUI

/// What is only there while a migration is watched again.
extension MigrationView {
  private static let readingWidth = 10

  /// Where the replay is, how fast it goes, and the whole as a line on which it can be moved.
  func drawPlayer(on frame: inout Frame, in rect: Rect) {
    guard let recording else { return }
    let style = Style(ink: .text, paper: .bar)
    frame.clear(rect, style)
    let replay = recording.replay
    let share = recording.position.seconds / replay.length.seconds
    let isOver = share >= 1
    let mark = replay.isPaused || isOver ? "‖" : "▶"
    let what = replay.part == .blackout ? "Blackout, slow motion" : "The whole migration"
    let x = frame.write(
      [
        Span("  \(mark) ", style.inked(.blackout).bold),
        Span("\(what) ", style.inked(.heading).bold), Span("at \(replay.speedText)  ", style),
      ], at: rect.origin, in: rect)
    let reading = " \(recording.position.stopwatch) of \(replay.length.stopwatch) "
    frame.writeRight(reading, style, y: rect.y, in: rect)
    let line = Rect(
      x: x, y: rect.y, width: rect.maxX - x - DisplayText.width(of: reading), height: 1
    )
    .intersection(rect)
    guard line.width >= 3 else { return }
    frame.write(
      String(repeating: "─", count: line.width), style.inked(.border), at: line.origin, in: line)
    let head = line.x + Int(Double(line.width - 1) * max(0, min(1, share)))
    frame.write(
      String(repeating: "━", count: head - line.x) + "●", style.inked(.blackout), at: line.origin,
      in: line)
    frame.hits.add(line, .replayLine)
  }

  /// The lanes on one line of time: every observer's answers, and the gap in them.
  func drawStrips(
    _ recording: (replay: Replay, whole: Migration, position: Duration),
    on frame: inout Frame, in rect: Rect
  ) {
    let end = recording.whole.endedAt ?? now
    for (index, lane) in BlackoutLane.allCases.enumerated() where index < rect.height {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
      frame.write(lane.rawValue, .text.inked(.muted), at: line.origin, in: line)
      let room = line.inset(left: Self.labelWidth)
      guard let whole = recording.whole.blackout(lane, at: end),
        let stopped = recording.whole.blackoutBegan
      else {
        frame.write("not measured", .text.inked(.muted), at: room.origin, in: room)
        continue
      }
      let reading = Rect(x: room.x, y: room.y, width: Self.readingWidth, height: 1)
      let felt = max(.zero, min(whole, now - stopped))
      let isFinal = felt >= whole
      frame.writeRight(
        felt.stopwatch, .text.inked(isFinal ? .heading : .blackout).bold, y: room.y, in: reading)
      let strip = room.inset(left: Self.readingWidth + 1)
      draw(
        GapStrip(replay: recording.replay, stopped: stopped, gap: whole, width: strip.width),
        upTo: recording.position, on: &frame, in: strip)
    }
  }

  private func draw(
    _ strip: GapStrip, upTo position: Duration, on frame: inout Frame, in rect: Rect
  ) {
    let head = strip.column(of: position)
    for column in 0..<max(0, rect.width) {
      let isPast = column <= head
      let isGap = strip.gapColumns.contains(column)
      let glyph: Character = isGap ? (isPast ? "█" : "░") : "·"
      let ink: Role = isGap ? (isPast ? .blackout : .border) : (isPast ? .good : .border)
      frame.surface.put(Cell(glyph, .text.inked(ink)), x: rect.x + column, y: rect.y)
    }
    if rect.width > 0 {
      let isGap = strip.gapColumns.contains(head)
      frame.surface.put(
        Cell(isGap ? "█" : "●", .text.inked(.heading)), x: rect.x + min(head, rect.width - 1),
        y: rect.y)
    }
  }
}

/// Where on a line of so many cells an observer's gap lies.
struct GapStrip: Equatable, Sendable {
  /// The columns in which there was no answer; empty when the line has no cell.
  let gapColumns: Range<Int>
  private let seconds: Double
  private let width: Int

  init(replay: Replay, stopped: MonotonicTime, gap: Duration, width: Int) {
    self.width = max(0, width)
    seconds = replay.length.seconds
    let from = Self.column((stopped - replay.began).seconds, of: seconds, in: self.width)
    let to = Self.column((stopped - replay.began + gap).seconds, of: seconds, in: self.width)
    gapColumns = self.width > 0 ? from..<min(self.width, max(from + 1, to)) : 0..<0
  }

  /// The column of a moment of the replay.
  func column(of position: Duration) -> Int {
    max(0, min(width - 1, Self.column(position.seconds, of: seconds, in: width)))
  }

  private static func column(_ part: Double, of whole: Double, in width: Int) -> Int {
    Int(Double(width) * max(0, min(1, part / whole)))
  }
}

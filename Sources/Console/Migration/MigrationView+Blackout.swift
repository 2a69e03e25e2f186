import ClusterModel
import TerminalUI

extension MigrationView {
  private static let labelWidth = 19
  /// The scale of the lanes, unless a gap is longer: a third of a second, what hypervisors aim at.
  private static let scaleMin: Duration = .milliseconds(300)

  /// The blackout with its lanes, in four rows.
  func drawBlackout(on frame: inout Frame, in rect: Rect) {
    let (heading, lanes) = rect.splitTop(1)
    let style = Style(ink: .blackout, paper: .paper, attributes: .bold)
    frame.write("Blackout", style, at: heading.origin, in: heading)
    let point = Point(x: heading.x + min(Self.labelWidth, heading.width / 2), y: heading.y)
    let clip = heading.inset(left: min(Self.labelWidth, heading.width / 2))
    frame.write(headline, readingStyle, at: point, in: clip)
    drawLanes(on: &frame, in: lanes)
  }

  /// The blackout with large digits above its lanes.
  func drawStopwatch(on frame: inout Frame, in rect: Rect) {
    let (digits, lanes) = rect.inset(top: 1).splitTop(BigDigits.height + 2)
    let text = migration.blackout(.hypervisor, at: now).map { $0.seconds.fixed(3) } ?? "-.---"
    let end = BigDigits.draw(text, readingStyle, on: &frame, at: digits.origin, in: digits)
    let unit = Point(x: end + 1, y: digits.y + BigDigits.height - 1)
    frame.write("s", readingStyle, at: unit, in: digits)
    let words = Point(x: digits.x, y: digits.y + BigDigits.height)
    frame.write(stateWords, .text.inked(.muted), at: words, in: digits)
    drawLanes(on: &frame, in: lanes)
  }

  private var readingStyle: Style {
    let isRunning = migration.phase == .blackout
    let ink: Role = isRunning ? .blackout : migration.blackoutBegan == nil ? .border : .heading
    return Style(ink: ink, paper: .paper, attributes: .bold)
  }

  private var headline: String {
    guard let blackout = migration.blackout(.hypervisor, at: now) else { return stateWords }
    return "\(blackout.seconds.fixed(3)) s  \(stateWords)"
  }

  private var stateWords: String {
    guard migration.blackoutBegan != nil else {
      return migration.isOver ? "there was none" : "not yet: \(migration.machine) runs"
    }
    if migration.phase == .blackout { return "\(migration.machine) runs nowhere" }
    return "over: \(migration.machine) ran again after this"
  }

  private func drawLanes(on frame: inout Frame, in rect: Rect) {
    let states = BlackoutLane.allCases.map { lane in
      (lane, LaneState(lane, of: migration, in: cluster, now: now))
    }
    let longest = states.compactMap { state -> Duration? in
      if case .reading(let duration, _, _) = state.1 { return duration }
      return nil
    }.max()
    let scale = max(longest ?? .zero, Self.scaleMin).seconds
    for (index, (lane, state)) in states.enumerated() where index < rect.height {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
      draw(lane, state, scale: scale, on: &frame, in: line)
    }
  }

  private func draw(
    _ lane: BlackoutLane, _ state: LaneState, scale: Double, on frame: inout Frame, in line: Rect
  ) {
    let style = Style.text
    frame.write(lane.rawValue, style.inked(.muted), at: line.origin, in: line)
    let x = line.x + Self.labelWidth
    switch state {
    case .waiting: frame.write("–", style.inked(.border), at: Point(x: x, y: line.y), in: line)
    case .measuring:
      frame.write("measuring…", style.inked(.active), at: Point(x: x, y: line.y), in: line)
    case .notMeasured(let reason):
      frame.write(
        "not measured: \(reason)", style.inked(.muted), at: Point(x: x, y: line.y), in: line)
    case .reading(let duration, let isFinal, let note):
      let ink: Role = isFinal ? .heading : .blackout
      let reading = Rect(x: x, y: line.y, width: 10, height: 1).intersection(line)
      frame.writeRight(duration.stopwatch, style.inked(ink).bold, y: line.y, in: reading)
      let room = line.inset(left: Self.labelWidth + 11)
      let noteWidth = note.map { min(room.width / 2, DisplayText.width(of: $0)) } ?? 0
      let width = max(0, min(60, room.width - noteWidth - 1))
      let share = Bar.text(duration.seconds / scale, width: width)
      let end = frame.write(share, style.inked(.blackout), at: room.origin, in: room)
      if let note {
        frame.write(note, style.inked(.muted), at: Point(x: end + 1, y: line.y), in: room)
      }
    }
  }
}

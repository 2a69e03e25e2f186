import ClusterModel
import TerminalUI

extension MigrationView {

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
    if let recording, recording.replay.part == .blackout {
      return drawStrips(recording, on: &frame, in: rect)
    }
    let states = BlackoutLane.allCases.map { lane in
      (
        lane,
        LaneState(
          lane, of: migration, in: cluster, now: now,
          isMeasuredLater: recording?.whole.lanes[lane] != nil)
      )
    }
    let scale = LaneScale(states.map(\.1), room: rect.width - Self.labelWidth - 11)
    for (index, (lane, state)) in states.enumerated() where index < rect.height {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
      draw(lane, state, scale, on: &frame, in: line)
    }
  }

  private func draw(
    _ lane: BlackoutLane, _ state: LaneState, _ scale: LaneScale, on frame: inout Frame,
    in line: Rect
  ) {
    let style = Style.text
    frame.write(lane.rawValue, style.inked(.muted), at: line.origin, in: line)
    let point = Point(x: line.x + Self.labelWidth, y: line.y)
    switch state {
    case .waiting: frame.write("–", style.inked(.border), at: point, in: line)
    case .measuring: frame.write("measuring…", style.inked(.active), at: point, in: line)
    case .notMeasured(let reason):
      frame.write("not measured: \(reason)", style.inked(.muted), at: point, in: line)
    case .reading(let duration, let isFinal, let note):
      let ink: Role = isFinal ? .heading : .blackout
      let reading = Rect(x: point.x, y: line.y, width: 10, height: 1).intersection(line)
      frame.writeRight(duration.stopwatch, style.inked(ink).bold, y: line.y, in: reading)
      let room = line.inset(left: Self.labelWidth + 11)
      let bar = Bar.text(duration.seconds / scale.seconds, width: scale.width)
      let end = frame.write(bar, style.inked(.blackout), at: room.origin, in: room)
      if let note = note.map(scale.fitting) {
        frame.write(note, style.inked(.muted), at: Point(x: end + 1, y: line.y), in: room)
      }
    }
  }
}

/// One scale for all lanes, so that their bars can be compared.
private struct LaneScale {
  /// What the whole width stands for at least: what hypervisors aim at.
  private static let secondsMin = 0.3
  private static let widthMin = 2
  private static let widthMax = 60

  /// What the whole width stands for.
  let seconds: Double
  /// The width, in cells; it leaves room for the longest note.
  let width: Int
  /// The cells for a bar and its note.
  private let room: Int

  init(_ states: [LaneState], room: Int) {
    var longest = Self.secondsMin
    var noteWidth = 0
    for case .reading(let duration, _, let note) in states {
      longest = max(longest, duration.seconds)
      guard let note else { continue }
      noteWidth = max(noteWidth, DisplayText.width(of: Self.fitting(note, in: room)) + 1)
    }
    seconds = longest
    width = max(0, min(room, Self.widthMax, max(Self.widthMin, room - noteWidth)))
    self.room = room
  }

  /// A note, or where there is no room for the whole its beginning, up to the first comma: whether the
  /// connection was kept says more than what else was counted.
  func fitting(_ note: String) -> String { Self.fitting(note, in: room) }

  private static func fitting(_ note: String, in room: Int) -> String {
    let isFitting = DisplayText.width(of: note) + 1 <= room - widthMin
    return isFitting ? note : String(note.prefix { $0 != "," })
  }
}

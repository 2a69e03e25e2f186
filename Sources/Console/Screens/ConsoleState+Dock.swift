import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The dock: one lane for each migration that goes on or waits, in whichever open cluster.
  func drawDock(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let style = Style(ink: .text, paper: .panel)
    frame.clear(rect, style)
    frame.hits.add(rect, .pane(.dock))
    let lanes = self.lanes
    let running = lanes.count(where: \.migration.isActive)
    let (heading, rest) = rect.splitTop(1)
    let hidden = lanes.count - rest.height
    let words =
      "Live migrations: \(running) running, \(lanes.count - running) queued"
      + (hidden > 0 ? " (\(hidden) not shown)" : "")
    drawHeading(words, isFocused: browser.focus == .dock, on: &frame, in: heading)
    let top = max(0, min(browser.laneIndex - rest.height + 1, hidden))
    for (offset, lane) in lanes.dropFirst(top).prefix(rest.height).enumerated() {
      let line = Rect(x: rest.x, y: rest.y + offset, width: rest.width, height: 1)
      let isSelected = browser.focus == .dock && top + offset == browser.laneIndex
      draw(lane, isSelected: isSelected, on: &frame, in: line)
      frame.hits.add(line, .lane(lane.id))
    }
  }

  private func draw(_ lane: Lane, isSelected: Bool, on frame: inout Frame, in line: Rect) {
    let migration = lane.migration
    let style = Style(ink: .text, paper: isSelected ? .selection : .panel)
    frame.clear(line, style)
    let tone = migration.phase == .queued ? Tone.waiting : Tone.moving
    let isDark = migration.phase == .blackout
    var x = frame.write(
      [
        Span(" \(tone.glyph ?? " ") ", style.inked(isDark ? .blackout : tone.role)),
        clusterSpan(of: lane, style),
        Span("\(migration.machine) ", style.inked(.heading).bold),
        Span("\(migration.journey)  ", style.inked(.muted)),
      ], at: line.origin, in: line)
    if let reason = migration.queueReason, migration.phase == .queued {
      frame.write(reason, style.inked(.active), at: Point(x: x, y: line.y), in: line)
      return
    }
    x = frame.write(
      "\(migration.activity)  ", style.inked(isDark ? .blackout : .active),
      at: Point(x: x, y: line.y), in: line)
    let right = reading(of: lane)
    let clip = line.inset(right: DisplayText.width(of: right) + 2)
    frame.writeRight(right + " ", style, y: line.y, in: line)
    drawTracks(of: migration, style, x: x, on: &frame, in: clip)
  }

  /// The name of a lane's cluster, when that is not the one that is shown.
  func clusterSpan(of lane: Lane, _ style: Style) -> Span {
    Span(lane.clusterName.map { "\($0): " } ?? "", style.inked(.accent))
  }

  /// Elapsed time, and the blackout once there is one.
  func reading(of lane: Lane) -> String {
    let elapsed = lane.migration.elapsed(at: lane.now).stopwatch
    guard let blackout = lane.migration.blackout(.hypervisor, at: lane.now) else { return elapsed }
    return "blackout \(blackout.stopwatch)  \(elapsed)"
  }

  /// The two tracks, side by side, as wide as there is room.
  func drawTracks(
    of migration: Migration, _ style: Style, x: Int, on frame: inout Frame, in clip: Rect
  ) {
    let tracks = Tracks(migration)
    let words = "\(tracks.remaining) left"
    let room = clip.maxX - x - DisplayText.width(of: words) - 1
    guard migration.progress != nil, room >= 8 else { return }
    let width = min(24, (room - 1) / 2)
    frame.bar(
      tracks.firstCopy, style.inked(.copied), at: Point(x: x, y: clip.y), width: width, in: clip)
    frame.bar(
      tracks.restOfPass, style.inked(.dirtied), at: Point(x: x + width + 1, y: clip.y),
      width: width, in: clip)
    let point = Point(x: x + 2 * width + 2, y: clip.y)
    frame.write(words, style.inked(.muted), at: point, in: clip)
  }
}

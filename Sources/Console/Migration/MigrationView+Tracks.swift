import ClusterModel
import TerminalUI

extension MigrationView {
  private static let labelWidth = 19

  /// The two tracks; `spacing` is the number of blank rows between them.
  func drawTracks(on frame: inout Frame, in rect: Rect, spacing: Int = 0) {
    let tracks = Tracks(migration)
    let isKnown = migration.progress != nil
    drawTrack(
      "First copy", isKnown ? firstCopyWords(tracks) : "not begun", tracks.firstCopy, .copied,
      on: &frame, y: rect.y, in: rect)
    drawTrack(
      "Rest of this pass", isKnown ? restWords(tracks) : "not begun", tracks.restOfPass, .dirtied,
      on: &frame, y: rect.y + 1 + spacing, in: rect)
  }

  private func firstCopyWords(_ tracks: Tracks) -> String {
    tracks.isFirstCopyOver
      ? "complete, \(tracks.firstSent) sent" : "\(tracks.firstSent) of \(tracks.total) sent"
  }

  private func restWords(_ tracks: Tracks) -> String {
    let trend = tracks.isGrowing ? "▲ " : ""
    return "\(trend)\(tracks.remaining) of \(max(tracks.passSize, tracks.remaining)) left"
  }

  private func drawTrack(
    _ label: String, _ words: String, _ share: Double, _ role: Role, on frame: inout Frame, y: Int,
    in rect: Rect
  ) {
    let style = Style.text
    let isNarrow = rect.width < 60
    let labelWidth = isNarrow ? min(12, rect.width / 3) : Self.labelWidth
    let clip = rect.inset(right: rect.width - labelWidth)
    frame.write(label, style.inked(.muted), at: Point(x: rect.x, y: y), in: clip)
    let wordsWidth = isNarrow ? 0 : 28
    let width = max(1, rect.width - labelWidth - wordsWidth - 1)
    let x = rect.x + labelWidth
    frame.bar(share, style.inked(role), at: Point(x: x, y: y), width: width, in: rect)
    if !isNarrow {
      frame.write(words, style, at: Point(x: x + width + 1, y: y), in: rect)
    }
  }

  /// Rate against dirty rate, on one scale; each as many rows tall as there is room.
  func drawRates(on frame: inout Frame, in rect: Rect, height: Int) {
    let width = max(0, rect.width - Self.labelWidth - 14)
    let samples = migration.samples.suffix(width).map(\.progress)
    let rates = samples.map(\.rate.bytesPerSecond)
    let dirty = samples.map { $0.dirtyRate?.bytesPerSecond ?? 0 }
    let greatest = max(rates.max() ?? 0, dirty.max() ?? 0)
    let progress = migration.isOver ? nil : migration.progress
    let lines: [(String, String, [Double], Role)] = [
      ("Rate", progress?.rate.description ?? "–", rates, .copied),
      ("Dirty rate", progress?.dirtyRate?.description ?? "–", dirty, .dirtied),
    ]
    for (index, (label, reading, values, role)) in lines.enumerated() {
      let y = rect.y + index * (height + (height > 1 ? 1 : 0))
      guard y < rect.maxY else { return }
      let bottom = y + height - 1
      frame.write(label, .text.inked(.muted), at: Point(x: rect.x, y: bottom), in: rect)
      let readingClip = Rect(
        x: rect.x + Self.labelWidth, y: bottom, width: 13, height: 1
      ).intersection(rect)
      frame.write(reading, .text.inked(role), at: readingClip.origin, in: readingClip)
      let point = Point(x: rect.x + Self.labelWidth + 14, y: y)
      frame.sparkline(
        values, greatest: greatest, .text.inked(role), at: point, height: height, in: rect)
    }
  }
}

extension Frame {
  /// A sparkline of several rows: every value a column of eighths.
  mutating func sparkline(
    _ values: [Double], greatest: Double, _ style: Style, at point: Point, height: Int,
    in clip: Rect
  ) {
    for row in 0..<height {
      let floor = greatest * Double(height - 1 - row) / Double(height)
      let step = greatest / Double(height)
      let above = values.map { max(0, $0 - floor) }
      var text = Bar.sparkline(above, greatest: step)
      if row < height - 1 {
        text = String(zip(above, text).map { $0.0 > 0 ? $0.1 : " " })
      }
      write(text, style, at: Point(x: point.x, y: point.y + row), in: clip)
    }
  }
}

import ClusterModel
import TerminalUI

extension MigrationView {
  static let labelWidth = 19

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
    if migration.outcome == .done { return "nothing left" }
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
}

import ClusterModel
import TerminalUI

extension MigrationView {
  static let labelWidth = 19
  /// Below this width the tracks have no words beside them.
  private static let wordsRectWidthMin = 54
  /// So that the bars do not change their length with every figure.
  private static let wordsWidthMin = 25

  /// The two tracks; `spacing` is the number of blank rows between them.
  func drawTracks(on frame: inout Frame, in rect: Rect, spacing: Int = 0) {
    let tracks = Tracks(migration)
    let isKnown = migration.progress != nil
    let first = isKnown ? firstCopyWords(tracks) : "not begun"
    let rest = isKnown ? restWords(tracks) : "not begun"
    let isNarrow = rect.width < Self.wordsRectWidthMin
    let wordsWidth = isNarrow ? 0 : max(Self.wordsWidthMin, first.count, rest.count)
    drawTrack(
      "First copy", first, tracks.firstCopy, .copied, wordsWidth: wordsWidth, on: &frame, y: rect.y,
      in: rect)
    drawTrack(
      "Rest of this pass", rest, tracks.restOfPass, .dirtied, wordsWidth: wordsWidth, on: &frame,
      y: rect.y + 1 + spacing, in: rect)
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
    _ label: String, _ words: String, _ share: Double, _ role: Role, wordsWidth: Int,
    on frame: inout Frame, y: Int,
    in rect: Rect
  ) {
    let style = Style.text
    let labelWidth = wordsWidth == 0 ? min(12, rect.width / 3) : Self.labelWidth
    let clip = rect.inset(right: rect.width - labelWidth)
    frame.write(label, style.inked(.muted), at: Point(x: rect.x, y: y), in: clip)
    let width = max(1, rect.width - labelWidth - wordsWidth - 1)
    let x = rect.x + labelWidth
    frame.bar(share, style.inked(role), at: Point(x: x, y: y), width: width, in: rect)
    if wordsWidth > 0 {
      frame.write(words, style, at: Point(x: x + width + 1, y: y), in: rect)
    }
  }
}

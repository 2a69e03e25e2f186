import TerminalUI

/// Bars and sparklines of eighths of a cell.
enum Bar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar of a length in cells for a share of 1; anything above nothing shows something.
  static func text(_ share: Double, width: Int) -> String {
    guard width > 0, share.isFinite, share > 0 else { return "" }
    let parts = max(1, Int((min(1, share) * Double(width * 8)).rounded()))
    var text = String(repeating: "█", count: parts / 8)
    if parts % 8 > 0 { text.append(eighths[parts % 8 - 1]) }
    return text
  }

  /// One glyph a value, of a height between nothing and the greatest.
  static func sparkline(_ values: some Sequence<Double>, greatest: Double) -> String {
    String(
      values.map { value in
        guard greatest > 0, value.isFinite, value > 0 else { return levels[0] }
        return levels[min(7, max(0, Int((value / greatest * 8).rounded(.up)) - 1))]
      })
  }
}

extension Frame {
  /// Draws a bar with its empty part.
  mutating func bar(_ share: Double, _ style: Style, at point: Point, width: Int, in clip: Rect) {
    let rect = Rect(x: point.x, y: point.y, width: width, height: 1).intersection(clip)
    surface.fill(rect, "░", style.inked(.border))
    surface.write(Bar.text(share, width: width), at: point, style, clip: rect)
  }
}

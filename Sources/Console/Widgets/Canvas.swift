import TerminalUI

/// A piece of text with a style.
struct Span: Equatable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Writes text, cut with `…` at the right edge of a rectangle; returns the column after it.
  @discardableResult
  mutating func write(_ text: String, _ style: Style, at point: Point, in clip: Rect) -> Int {
    let room = clip.maxX - point.x
    guard room > 0, point.y >= clip.y, point.y < clip.maxY else { return point.x }
    let text = text.utf8.count <= room ? text : DisplayText.truncated(text, to: room)
    return surface.write(text, at: point, style, clip: clip)
  }

  /// Writes pieces of text one after the other.
  @discardableResult
  mutating func write(_ spans: [Span], at point: Point, in clip: Rect) -> Int {
    var x = point.x
    for span in spans { x = write(span.text, span.style, at: Point(x: x, y: point.y), in: clip) }
    return x
  }

  /// Writes text so that it ends at the right edge of a rectangle, if it fits.
  mutating func writeRight(_ text: String, _ style: Style, y: Int, in clip: Rect) {
    let width = DisplayText.width(of: text)
    guard width <= clip.width else { return }
    surface.write(text, at: Point(x: clip.maxX - width, y: y), style, clip: clip)
  }

  /// Writes text in the middle of a rectangle's row.
  mutating func writeCentred(_ text: String, _ style: Style, y: Int, in clip: Rect) {
    let width = min(clip.width, DisplayText.width(of: text))
    write(text, style, at: Point(x: clip.x + (clip.width - width) / 2, y: y), in: clip)
  }

  /// Fills a rectangle with blanks of a style.
  mutating func clear(_ rect: Rect, _ style: Style) { surface.fill(rect, " ", style) }

  /// A frame with rounded corners and a title, its inside cleared; returns the inside.
  @discardableResult
  mutating func box(_ rect: Rect, title: String = "", _ border: Style, titleStyle: Style) -> Rect {
    clear(rect, border)
    guard rect.width >= 2, rect.height >= 2 else { return rect }
    let line = String(repeating: "─", count: rect.width - 2)
    surface.write("╭" + line + "╮", at: rect.origin, border)
    surface.write("╰" + line + "╯", at: Point(x: rect.x, y: rect.maxY - 1), border)
    for y in rect.y + 1..<max(rect.y + 1, rect.maxY - 1) {
      surface.put(Cell("│", border), x: rect.x, y: y)
      surface.put(Cell("│", border), x: rect.maxX - 1, y: y)
    }
    if !title.isEmpty {
      let clip = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
      write(" \(title) ", titleStyle, at: Point(x: rect.x + 2, y: rect.y), in: clip)
    }
    return rect.inset(left: 1, top: 1, right: 1, bottom: 1)
  }

  /// A vertical line.
  mutating func verticalLine(_ rect: Rect, _ style: Style) { surface.fill(rect, "│", style) }
}

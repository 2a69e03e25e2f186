import TerminalUI

/// Facts in one or two columns, long values broken into lines.
struct FactGrid {
  /// From this width on there are two columns.
  static let twoColumnsWidthMin = 96
  /// The most lines that one value gets.
  static let linesMax = 3

  private var columns: [[(fact: Fact, lines: [String])]] = []
  private let columnWidth: Int
  private let labelWidth: Int

  init(_ facts: [Fact], width: Int) {
    let count = width >= Self.twoColumnsWidthMin && facts.count > 2 ? 2 : 1
    columnWidth = max(1, width / count)
    labelWidth = min(
      columnWidth / 2, (facts.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 2)
    let rows = (facts.count + count - 1) / count
    for column in 0..<count {
      let slice = facts.dropFirst(column * rows).prefix(rows)
      columns.append(slice.map { ($0, lines(of: $0)) })
    }
  }

  private func lines(of fact: Fact) -> [String] {
    let glyph = fact.tone.glyph == nil ? 0 : 2
    let room = columnWidth - labelWidth - glyph - 1
    return TextFlow.list(fact.value, width: room, atMost: Self.linesMax)
  }

  /// The rows it takes.
  var rowCount: Int {
    columns.map { column in column.reduce(0) { $0 + max(1, $1.lines.count) } }.max() ?? 0
  }

  func draw(on frame: inout Frame, in rect: Rect, _ style: Style) {
    for (index, column) in columns.enumerated() {
      let x = rect.x + index * columnWidth
      let clip = Rect(x: x, y: rect.y, width: columnWidth, height: rect.height).intersection(rect)
      var y = rect.y
      for (fact, lines) in column {
        let room = Rect(x: x, y: clip.y, width: labelWidth - 1, height: clip.height)
        frame.write(
          fact.label, style.inked(.muted), at: Point(x: x, y: y), in: room.intersection(clip))
        var valueX = x + labelWidth
        if let glyph = fact.tone.glyph {
          frame.write(
            String(glyph), style.inked(fact.tone.role), at: Point(x: valueX, y: y), in: clip)
          valueX += 2
        }
        for (offset, line) in lines.enumerated() {
          let point = Point(x: valueX, y: y + offset)
          let isCut = point.y == clip.maxY - 1 && offset < lines.count - 1
          frame.write(
            isCut ? line + " …" : line, style.inked(fact.tone.role), at: point, in: clip)
        }
        y += max(1, lines.count)
      }
    }
  }
}

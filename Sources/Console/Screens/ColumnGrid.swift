import TerminalUI

/// Columns laid out for a width: the least important ones go when there is no room, and the
/// flexible one takes what is left.
struct ColumnGrid {
  /// The blanks between columns.
  static let gap = 2
  /// The most that the flexible column grows beyond what it wants.
  static let growthMax = 24

  /// A column that has room.
  struct Place {
    var column: Column
    var index: Int
    var x: Int
    var width: Int
  }

  private(set) var places: [Place] = []

  init(_ columns: [Column], width: Int) {
    var kept = Array(columns.enumerated())
    while kept.count > 1, Self.width(of: kept.map(\.element)) > width {
      guard
        let last = kept.indices.max(by: { kept[$0].element.priority < kept[$1].element.priority })
      else { break }
      kept.remove(at: last)
    }
    var spare = max(0, width - Self.width(of: kept.map(\.element)))
    var flexible = kept.count { $0.element.isFlexible }
    var x = 0
    for (index, column) in kept {
      var columnWidth = min(column.width, max(0, width - x))
      if column.isFlexible {
        let isLast = kept.last?.offset == index
        let growth = isLast ? spare : min(spare / flexible, Self.growthMax)
        columnWidth += growth
        spare -= growth
        flexible -= 1
      }
      places.append(Place(column: column, index: index, x: x, width: columnWidth))
      x += columnWidth + Self.gap
    }
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1) * gap
  }

  func draw(_ cells: [TableCell], on frame: inout Frame, in line: Rect, _ style: Style) {
    for place in places where cells.indices.contains(place.index) {
      let cell = cells[place.index]
      let clip = Rect(x: line.x + place.x, y: line.y, width: place.width, height: 1)
        .intersection(line)
      let isPlain = cell.tone == .plain
      let ink = style.inked(isPlain ? style.ink : cell.tone.role)
      if place.column.isRight {
        frame.writeRight(cell.text, ink, y: line.y, in: clip)
        continue
      }
      var x = clip.x
      if let glyph = cell.tone.glyph {
        frame.write(String(glyph), ink, at: Point(x: x, y: line.y), in: clip)
        x += 2
      }
      frame.write(cell.text, ink, at: Point(x: x, y: line.y), in: clip)
    }
  }
}

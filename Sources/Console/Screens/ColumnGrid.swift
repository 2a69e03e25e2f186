import TerminalUI

/// Columns laid out for a width: the least important ones are shortened or go when there is no room,
/// and the flexible one takes what is left.
struct ColumnGrid {
  /// The blanks between columns.
  static let gap = 2
  /// The most that the flexible column grows beyond what it wants.
  static let growthMax = 24

  /// How important the column is by which the rows are sorted.
  private static let sortedPriority = 1

  /// A column that has room.
  struct Place {
    var column: Column
    var x: Int
    var width: Int
  }

  private(set) var places: [Place] = []

  /// Columns for a width. Scrolled to the right by so many, the first one stays, and the others
  /// follow one another as far as there is room. The column by which the rows are sorted stays, too,
  /// before others that mean more.
  init(
    _ columns: [Column], width: Int, scrolledBy offset: Int = 0, sortedBy sorted: ColumnID? = nil
  ) {
    var kept = columns
    if offset > 0 {
      kept = Array(columns.prefix(1) + columns.dropFirst(1 + offset))
      while kept.count > 2, Self.width(of: kept.map(\.shortened)) > width { kept.removeLast() }
    }
    while Self.width(of: kept) > width, let least = Self.leastImportant(of: kept, sorted) {
      if kept[least].short != nil {
        kept[least] = kept[least].shortened
      } else if kept.count > 1 {
        kept.remove(at: least)
      } else {
        break
      }
    }
    var spare = max(0, width - Self.width(of: kept))
    var flexible = kept.count(where: \.isFlexible)
    var x = 0
    for (index, column) in kept.enumerated() {
      var columnWidth = min(column.width, max(0, width - x))
      if column.isFlexible {
        let growth = index == kept.count - 1 ? spare : min(spare / flexible, Self.growthMax)
        columnWidth += growth
        spare -= growth
        flexible -= 1
      }
      places.append(Place(column: column, x: x, width: columnWidth))
      x += columnWidth + Self.gap
    }
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1) * gap
  }

  /// The column that gives way first: it is shortened, or when it can't be it goes.
  private static func leastImportant(of columns: [Column], _ sorted: ColumnID?) -> Int? {
    let ranks = columns.map { column in
      column.short?.priority
        ?? (column.id == sorted ? min(column.priority, sortedPriority) : column.priority)
    }
    return ranks.indices.max { ranks[$0] < ranks[$1] }
  }

  /// Draws a row, asking for the cells of the columns that have room.
  func draw(
    on frame: inout Frame, in line: Rect, _ style: Style, cell: (ColumnID) -> TableCell
  ) {
    for place in places {
      let clip = Rect(x: line.x + place.x, y: line.y, width: place.width, height: 1)
        .intersection(line)
      draw(cell(place.column.id), of: place.column, on: &frame, in: clip, style)
    }
  }

  private func draw(
    _ cell: TableCell, of column: Column, on frame: inout Frame, in clip: Rect, _ style: Style
  ) {
    let ink = style.inked(cell.tone == .plain ? style.ink : cell.tone.role)
    var x = clip.x
    if let glyph = cell.tone.glyph, !column.isRight {
      frame.write(String(glyph), ink, at: Point(x: x, y: clip.y), in: clip)
      x += 2
    }
    let isTooLong = DisplayText.width(of: cell.text) > clip.maxX - x
    let text = isTooLong ? cell.short ?? cell.text : cell.text
    if column.isRight {
      frame.writeRight(text, ink, y: clip.y, in: clip)
    } else {
      frame.write(text, ink, at: Point(x: x, y: clip.y), in: clip)
    }
  }
}

import TerminalUI

/// Where a menu and its lines lie: at its anchor, moved so far that it is on the screen, scrolled
/// so far that the selected item can be seen.
struct MenuBox {
  /// A line on the screen: an item, or the remark or reason beneath it.
  struct Line {
    var item: MenuItem
    var note: String?
    var y: Int
  }

  let rect: Rect
  let lines: [Line]
  let selected: MenuAction?

  /// `anchor` is the cell that the menu belongs to: the pointer, or the beginning of a row.
  init(items: [MenuItem], selected: MenuAction?, anchor: Point, screen: Size) {
    self.selected = selected
    var lines: [Line] = []
    var width = 0
    for item in items {
      lines.append(Line(item: item, note: nil, y: lines.count))
      width = max(width, DisplayText.width(of: item.label) + 7)
      if let note = item.availability.words {
        lines.append(Line(item: item, note: note, y: lines.count))
        width = max(width, DisplayText.width(of: note) + 7)
      }
    }
    width = min(width + 2, screen.width)
    let height = min(lines.count + 2, screen.height)
    let rect = Rect(
      x: max(0, min(anchor.x, screen.width - width)),
      y: Self.top(beside: anchor.y, height: height, screenHeight: screen.height),
      width: width, height: height)
    let visible = max(1, rect.height - 2)
    let last = lines.last { $0.item.action == selected }?.y ?? 0
    let scroll = max(0, last - visible + 1)
    self.rect = rect
    self.lines = lines.map { line in
      Line(item: line.item, note: line.note, y: rect.y + 1 + line.y - scroll)
    }
  }

  /// Beneath a row, else above it, else as low as it can be.
  private static func top(beside row: Int, height: Int, screenHeight: Int) -> Int {
    if row + 1 + height <= screenHeight { return row + 1 }
    if row - height >= 0 { return row - height }
    return max(0, screenHeight - height)
  }

  /// What the submenu of the selected item belongs to: a little to the right of the item, so that
  /// both menus can be read on 80 columns.
  var submenuAnchor: Point {
    let y = lines.first { $0.item.action == selected }?.y ?? rect.y
    return Point(x: rect.x + 6, y: y)
  }
}

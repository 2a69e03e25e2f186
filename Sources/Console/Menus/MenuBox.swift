import TerminalUI

/// Where a menu and its lines lie: at its anchor, moved so far that it is on the screen, scrolled
/// so far that the selected item can be seen.
///
/// A list of nodes shows each one's remark or reason beneath it, where there is room; other menus
/// have one place at the bottom, for that of the selected item.
struct MenuBox {
  /// A line on the screen: an item, or the remark or reason beneath it.
  struct Line {
    var item: MenuItem
    var note: String?
    var y: Int
  }

  /// The narrowest menu that shows reasons: shorter lines are hard to read.
  static let reasonWidthMin = 48
  /// How many lines a reason at the bottom may take.
  static let reasonLinesMax = 2

  let rect: Rect
  let lines: [Line]
  let selected: MenuAction?
  /// The remark or reason of the selected item, at the bottom.
  let reason: [String]
  /// The rows at the bottom that are kept for it.
  let reasonRows: Int
  /// Items above and beneath what can be seen.
  let hidden: (above: Int, below: Int)

  /// `anchor` is the cell that the menu belongs to: the pointer, or the beginning of a row.
  init(
    items: [MenuItem], title: String = "", selected: MenuAction?, anchor: Point, screen: Size,
    isSubmenu: Bool
  ) {
    self.selected = selected
    let hasNotes = items.contains { $0.availability.words != nil }
    let labels = items.map { DisplayText.width(of: $0.label) + 7 }.max() ?? 0
    let head = title.isEmpty ? 0 : DisplayText.width(of: title) + 4
    let width = min(max(labels, head, hasNotes ? Self.reasonWidthMin : 0) + 2, screen.width)
    let full = Self.lines(of: items, noteWidth: isSubmenu ? width - 9 : nil)
    let isInline = isSubmenu && full.count + 2 <= screen.height
    let lines = isInline ? full : Self.lines(of: items, noteWidth: nil)
    let hasReason = hasNotes && !isInline && screen.height >= 12
    reasonRows = hasReason ? Self.reasonLinesMax : 0
    let words = items.first { $0.action == selected }?.availability.words ?? ""
    reason =
      hasReason ? TextFlow.lines(words, width: width - 4, atMost: Self.reasonLinesMax) : []
    let height = min(lines.count + reasonRows + 2, screen.height)
    let rect = Rect(
      x: max(0, min(anchor.x, screen.width - width)),
      y: Self.top(beside: anchor.y, height: height, screenHeight: screen.height),
      width: width, height: height)
    let visible = max(1, rect.height - 2 - reasonRows)
    let last = lines.last { $0.item.action == selected }?.y ?? 0
    let scroll = max(0, last - visible + 1)
    self.rect = rect
    hidden = (above: scroll, below: max(0, lines.count - visible - scroll))
    self.lines = lines.filter { $0.y >= scroll && $0.y < scroll + visible }.map { line in
      Line(item: line.item, note: line.note, y: rect.y + 1 + line.y - scroll)
    }
  }

  /// The lines of a menu, from the top, with remarks and reasons broken to a width, or without.
  private static func lines(of items: [MenuItem], noteWidth: Int?) -> [Line] {
    var lines: [Line] = []
    for item in items {
      lines.append(Line(item: item, note: nil, y: lines.count))
      guard let noteWidth, let words = item.availability.words else { continue }
      for note in TextFlow.lines(words, width: noteWidth) {
        lines.append(Line(item: item, note: note, y: lines.count))
      }
    }
    return lines
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

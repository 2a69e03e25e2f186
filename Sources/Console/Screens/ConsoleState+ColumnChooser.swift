import TerminalUI

extension ConsoleState {
  /// *Add/Remove Columns*, drawn on top.
  func draw(_ chooser: ColumnChooser, on frame: inout Frame) {
    let area = popupArea
    let width = min(area.width, 40)
    let height = min(area.height, chooser.lines.count + 2)
    let rect = Rect(
      x: (area.width - width) / 2, y: (area.height - height) / 2, width: width, height: height)
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(
      rect, title: "Add/Remove Columns", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(rect, .chooser)
    let top = max(0, chooser.index - inside.height + 1)
    for (offset, line) in chooser.lines.dropFirst(top).prefix(inside.height).enumerated() {
      let row = Rect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      let isSelected = top + offset == chooser.index
      let ink: Role = line.isShown ? .text : .muted
      let style = Style(ink: ink, paper: isSelected ? .selection : .popup)
      frame.clear(row, style)
      let order = browser.orders[chooser.kind]
      let mark = order.map { $0.column == line.id ? " \($0.mark)" : "" } ?? ""
      let words = "\(line.isShown ? "[x]" : "[ ]") \(line.title)\(mark)"
      frame.write(words, style, at: Point(x: row.x + 1, y: row.y), in: row)
      frame.hits.add(row, .columnLine(top + offset))
    }
  }
}

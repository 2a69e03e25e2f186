import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The Actions pane: a block of verbs for the place, and one for the selected row.
  func drawActions(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.clear(rect, Style(ink: .text, paper: .panel))
    frame.hits.add(rect, .pane(.actions))
    let (heading, rest) = rect.splitTop(1)
    drawHeading("Actions", isFocused: browser.focus == .actions, on: &frame, in: heading)
    var y = rest.y
    var index = 0
    for block in actionBlocks {
      let point = Point(x: rest.x + 1, y: y)
      frame.write(block.title, Style(ink: .heading, paper: .panel).bold, at: point, in: rest)
      y += 1
      for item in block.items {
        let line = Rect(x: rest.x, y: y, width: rest.width, height: 1).intersection(rest)
        let isSelected = browser.focus == .actions && index == browser.actionIndex
        draw(item, isSelected: isSelected, paper: .panel, on: &frame, in: line)
        frame.hits.add(line, .action(item.action))
        y += 1
        index += 1
        if isSelected, !item.availability.isAvailable, let words = item.availability.words {
          y += drawReason(words, on: &frame, y: y, in: rest)
        }
      }
      y += 1
    }
  }

  private func drawReason(_ words: String, on frame: inout Frame, y: Int, in rect: Rect) -> Int {
    let lines = TextFlow.lines(words, width: rect.width - 4)
    for (offset, line) in lines.enumerated() {
      let style = Style(ink: .warning, paper: .panel)
      frame.write(line, style, at: Point(x: rect.x + 3, y: y + offset), in: rect)
    }
    return lines.count
  }

  /// A line of a menu or of the Actions pane: its label, its key, and the mark of a submenu.
  func draw(
    _ item: MenuItem, isSelected: Bool, paper: Role, on frame: inout Frame, in line: Rect
  ) {
    let isAvailable = item.availability.isAvailable
    let ink: Role = isAvailable ? (isSelected ? .heading : .text) : .muted
    let style = Style(ink: ink, paper: isSelected ? .selection : paper)
    frame.clear(line, style)
    let mark = item.children.isEmpty ? " " : "▸"
    frame.writeRight(
      "\(item.cap ?? " ") \(mark) ", style.inked(isAvailable ? .accent : .border), y: line.y,
      in: line)
    let clip = line.inset(left: 2, right: 5)
    frame.write(item.label, style, at: clip.origin, in: clip)
  }
}

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
        let isSelected = browser.focus == .actions && index == browser.actionIndex
        let labels = TextFlow.lines(item.label, width: rest.width - 8)
        let area = Rect(x: rest.x, y: y, width: rest.width, height: max(1, labels.count))
          .intersection(rest)
        let (line, more) = area.splitTop(1)
        var shown = item
        shown.label = labels.first ?? item.label
        let style = draw(shown, isSelected: isSelected, paper: .panel, on: &frame, in: line)
        frame.clear(more, style)
        for (offset, label) in labels.dropFirst().enumerated() {
          frame.write(label, style, at: Point(x: more.x + 2, y: more.y + offset), in: more)
        }
        frame.hits.add(area, .action(item.action))
        y += area.height
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
  @discardableResult
  func draw(
    _ item: MenuItem, isSelected: Bool, paper: Role, on frame: inout Frame, in line: Rect
  ) -> Style {
    let isAvailable = item.availability.isAvailable
    let ink: Role = isAvailable ? (isSelected ? .heading : .text) : .muted
    let style = Style(ink: ink, paper: isSelected ? .selection : paper)
    frame.clear(line, style)
    let key: Role = item.danger == .change ? .danger : .accent
    let mark = item.children.isEmpty ? " " : "▸"
    frame.writeRight(
      "\(item.cap(in: keys) ?? " ") \(mark) ", style.inked(isAvailable ? key : .border), y: line.y,
      in: line)
    let clip = line.inset(left: 2, right: 5)
    frame.write(item.label, style, at: clip.origin, in: clip)
    return style
  }
}

import ClusterModel
import TerminalUI

/// The Actions pane: a block of verbs for the place, and one for the selected row.
extension ConsoleState {
  func drawActions(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.clear(rect, Style(ink: .text, paper: .panel))
    frame.hits.add(rect, .pane(.actions))
    let (heading, rest) = rect.splitTop(1)
    drawHeading("Actions", isFocused: browser.focus == .actions, on: &frame, in: heading)
    let items = actionBlocks.flatMap(\.items)
    let list = actionsList(width: rest.width)
    for (offset, line) in list.lines.dropFirst(browser.actionsTop).prefix(rest.height).enumerated()
    {
      let row = Rect(x: rest.x, y: rest.y + offset, width: rest.width, height: 1)
      draw(line, of: items, on: &frame, in: row)
    }
    let below = list.lines.count - browser.actionsTop - rest.height
    if below > 0, let last = heading.isEmpty ? nil : heading {
      frame.writeRight(
        "↓ \(below) more ", Style(ink: .muted, paper: .panel), y: last.y, in: last)
    }
  }

  private func draw(
    _ line: ActionsList.Line, of items: [MenuItem], on frame: inout Frame, in row: Rect
  ) {
    let panel = Style(ink: .text, paper: .panel)
    switch line {
    case .heading(let title):
      frame.write(title, panel.inked(.heading).bold, at: Point(x: row.x + 1, y: row.y), in: row)
    case .item(let item, let index):
      draw(item, isSelected: isSelected(index), paper: .panel, on: &frame, in: row)
      frame.hits.add(row, .action(items[index].action))
    case .rest(let text, let index):
      let ink: Role = items[index].availability.isAvailable ? .text : .muted
      let style = Style(ink: ink, paper: isSelected(index) ? .selection : .panel)
      frame.clear(row, style)
      frame.write(text, style, at: Point(x: row.x + 2, y: row.y), in: row)
      frame.hits.add(row, .action(items[index].action))
    case .reason(let text):
      frame.write(text, panel.inked(.warning), at: Point(x: row.x + 3, y: row.y), in: row)
    case .blank: break
    }
  }

  private func isSelected(_ index: Int) -> Bool {
    browser.focus == .actions && index == browser.actionIndex
  }

  private func actionsList(width: Int) -> ActionsList {
    ActionsList(
      actionBlocks, selected: browser.focus == .actions ? browser.actionIndex : nil, width: width)
  }

  /// Makes the selection and the scrolling of the pane fit what it offers now.
  mutating func settleActions() {
    let area = layout.actions
    guard !area.isEmpty else { return }
    let count = actionBlocks.reduce(0) { $0 + $1.items.count }
    browser.actionIndex = max(0, min(browser.actionIndex, count - 1))
    let lines = actionsList(width: area.width).lines.count
    browser.actionsTop = max(0, min(browser.actionsTop, lines - (area.height - 1)))
  }

  /// Scrolls so far that the selected verb and its reason can be seen.
  mutating func revealAction() {
    let area = layout.actions
    let list = actionsList(width: area.width)
    guard let range = list.range(of: browser.actionIndex) else { return }
    let height = max(1, area.height - 1)
    // The heading above the first verb is to be seen with it.
    let first = browser.actionIndex == 0 ? 0 : range.lowerBound
    browser.actionsTop = max(0, min(first, max(browser.actionsTop, range.upperBound - height)))
  }

  /// The wheel scrolls what is seen; what is selected stays selected.
  mutating func scrollActions(by rows: Int) {
    browser.actionsTop += rows
    settleActions()
  }

  /// A line of a menu or of the Actions pane: its label, its key, and the mark of a submenu.
  func draw(
    _ item: MenuItem, isSelected: Bool, paper: Role, on frame: inout Frame, in line: Rect
  ) {
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
  }
}

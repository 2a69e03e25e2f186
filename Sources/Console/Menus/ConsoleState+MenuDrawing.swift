import TerminalUI

/// Menus, dialogues and help, drawn on top.
extension ConsoleState {
  /// The context menu with its open submenus.
  func draw(_ menu: MenuState, on frame: inout Frame) {
    let root = items(for: menu.subject)
    var anchor = menu.anchor
    for depth in 0...menu.path.count {
      let items = menu.items(at: depth, of: root)
      guard !items.isEmpty else { return }
      let selected = depth < menu.path.count ? menu.path[depth] : menu.selected
      let box = MenuBox(items: items, selected: selected, anchor: anchor, screen: popupArea)
      let title = depth == 0 ? menu.subject.name(in: cluster) : ""
      draw(box, title: title, depth: depth, on: &frame)
      anchor = box.submenuAnchor
    }
  }

  /// What menus, dialogues and help may cover: not the key hints, where there is room for both.
  private var popupArea: Size {
    Size(width: size.width, height: size.height >= 12 ? size.height - 1 : size.height)
  }

  private func draw(_ box: MenuBox, title: String, depth: Int, on frame: inout Frame) {
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(
      box.rect, title: title, border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(box.rect, .menu)
    for line in box.lines where line.y >= inside.y && line.y < inside.maxY {
      let isSelected = line.item.action == box.selected
      let rect = Rect(x: inside.x, y: line.y, width: inside.width, height: 1)
      if let note = line.note {
        let paper: Role = isSelected ? .selection : .popup
        let ink: Role = line.item.availability.isAvailable ? .active : .warning
        frame.clear(rect, Style(ink: ink, paper: paper))
        frame.write(
          note, Style(ink: ink, paper: paper), at: Point(x: rect.x + 6, y: rect.y),
          in: rect.inset(right: 1))
      } else {
        draw(line.item, isSelected: isSelected, paper: .popup, on: &frame, in: rect)
      }
      frame.hits.add(rect, .menuItem(line.item.action, depth: depth))
    }
  }

  /// "Please confirm action".
  func draw(_ confirmation: Confirmation, on frame: inout Frame) {
    let text = confirmation.question.text(in: cluster)
    let width = max(1, min(66, size.width - 4))
    let inner = width - 6
    var paragraphs: [[String]] = [TextFlow.lines(text.imperative + "?", width: inner)]
    paragraphs += text.consequences.map { TextFlow.lines($0, width: inner) }
    let textRows = paragraphs.reduce(0) { $0 + $1.count }
    let blanks = textRows + paragraphs.count + 5 <= popupArea.height ? 1 : 0
    let height = min(popupArea.height, textRows + paragraphs.count * blanks + 3 + blanks)
    let rect = Rect(
      x: (size.width - width) / 2, y: (popupArea.height - height) / 2, width: width, height: height)
    let isChange = confirmation.question.danger == .change
    let border = Style(ink: isChange ? .danger : .accent, paper: .popup)
    let inside = frame.box(
      rect, title: "Please confirm action", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .dialogue)
    let (buttons, body) = inside.inset(left: 2, right: 2).splitBottom(1)
    var y = body.y + blanks
    for (index, paragraph) in paragraphs.enumerated() {
      let style = Style(ink: index == 0 ? .heading : .text, paper: .popup)
      for line in paragraph {
        frame.write(line, index == 0 ? style.bold : style, at: Point(x: body.x, y: y), in: body)
        y += 1
      }
      y += blanks
    }
    drawButtons(of: confirmation, text, on: &frame, in: buttons)
  }

  private func drawButtons(
    of confirmation: Confirmation, _ text: QuestionText, on frame: inout Frame, in rect: Rect
  ) {
    var x = rect.x
    for (label, confirms) in [(text.confirm, true), (text.decline, false)] {
      let isFocused = confirmation.isConfirmFocused == confirms
      let accent: Role =
        confirms && confirmation.question.danger == .change ? .danger : .accent
      let style =
        isFocused
        ? Style(ink: .contrast, paper: accent, attributes: .bold)
        : Style(ink: .text, paper: .faded)
      let words = isFocused ? "▸ \(label) " : "  \(label) "
      let end = frame.write(words, style, at: Point(x: x, y: rect.y), in: rect)
      let hit = Rect(x: x, y: rect.y, width: end - x, height: 1)
      frame.hits.add(hit.intersection(rect), .button(confirms: confirms))
      x = end + 2
    }
  }

  /// The key table, in words.
  func drawHelp(top: Int, on frame: inout Frame) {
    let width = min(size.width, max(1, min(76, size.width - 4)))
    let height = min(popupArea.height, HelpText.lines.count + 2)
    let rect = Rect(
      x: (size.width - width) / 2, y: max(0, (popupArea.height - height) / 2), width: width,
      height: height)
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(rect, title: "Help", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .help)
    for (offset, line) in HelpText.lines.dropFirst(top).prefix(inside.height).enumerated() {
      let y = inside.y + offset
      switch line {
      case .heading(let text):
        frame.write(text, border.inked(.heading).bold, at: Point(x: inside.x + 1, y: y), in: inside)
      case .key(let caps, let words):
        frame.write(caps, border, at: Point(x: inside.x + 2, y: y), in: inside)
        frame.write(
          words, border.inked(.text), at: Point(x: inside.x + 4 + HelpText.capsWidth, y: y),
          in: inside)
      case .blank: break
      }
    }
  }
}

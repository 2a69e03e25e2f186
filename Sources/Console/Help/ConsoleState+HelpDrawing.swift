import TerminalUI

/// The help, drawn on top.
extension ConsoleState {
  /// As high as the whole help, so that it does not shrink while a search is typed.
  func helpRect(of help: HelpState) -> Rect {
    let width = min(size.width, max(1, min(76, size.width - 4)))
    let lines = HelpText(for: help.context, keys).lines.count
    let height = min(popupArea.height, lines + 2)
    return Rect(
      x: (size.width - width) / 2, y: max(0, (popupArea.height - height) / 2), width: width,
      height: height)
  }

  func draw(_ help: HelpState, on frame: inout Frame) {
    let rect = helpRect(of: help)
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(rect, title: "Help", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .help)
    let text = self.text(of: help)
    if text.lines.isEmpty {
      frame.write(
        "No key does anything with \"\(help.search)\"", border.inked(.muted),
        at: Point(x: inside.x + 1, y: inside.y), in: inside)
    }
    for (offset, line) in text.lines.dropFirst(help.top).prefix(inside.height).enumerated() {
      let y = inside.y + offset
      switch line {
      case .heading(let heading):
        let point = Point(x: inside.x + 1, y: y)
        frame.write(heading, border.inked(.heading).bold, at: point, in: inside)
      case .key(let caps, let words):
        frame.write(caps, border, at: Point(x: inside.x + 2, y: y), in: inside)
        let point = Point(x: inside.x + 4 + text.capsWidth, y: y)
        frame.write(self.words(words), border.inked(.text), at: point, in: inside)
      case .blank: break
      }
    }
    drawFoot(of: help, text, in: rect, border, on: &frame)
  }

  /// In the bottom border: what is searched for, and how much more there is.
  private func drawFoot(
    of help: HelpState, _ text: HelpText, in rect: Rect, _ border: Style, on frame: inout Frame
  ) {
    guard rect.height >= 2 else { return }
    let foot = Rect(x: rect.x + 2, y: rect.maxY - 1, width: max(0, rect.width - 4), height: 1)
    let below = text.lines.count - help.top - (rect.height - 2)
    if below > 0 {
      frame.writeRight(" \(below) more below ", border.inked(.muted), y: foot.y, in: foot)
    }
    guard help.isSearching || !help.search.isEmpty else { return }
    let end = frame.write(
      " /\(help.search) ", border.inked(.warning).bold, at: foot.origin, in: foot)
    if help.isSearching, !foot.isEmpty {
      frame.cursor = Point(x: max(foot.x, min(end - 1, foot.maxX - 1)), y: foot.y)
    }
  }
}

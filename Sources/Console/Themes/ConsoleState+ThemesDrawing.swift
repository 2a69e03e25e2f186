import TerminalUI

/// The choice of a theme: at the right, so that most of what it colours can be seen.
extension ConsoleState {
  func themesRect(of picker: ThemePicker) -> Rect {
    let width = min(size.width, 36)
    let height = min(popupArea.height, picker.offers.count + 5)
    return Rect(
      x: size.width - width, y: max(0, (popupArea.height - height) / 2), width: width,
      height: height)
  }

  func draw(_ picker: ThemePicker, on frame: inout Frame) {
    let border = Style(ink: .accent, paper: .popup)
    let rect = themesRect(of: picker)
    let inside = frame.box(rect, title: "Theme", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .dialogue)
    let (foot, list) = inside.splitBottom(inside.height >= 5 ? 3 : 0)
    let top = max(0, min(picker.selected - list.height / 2, picker.offers.count - list.height))
    for (offset, offer) in picker.offers.dropFirst(top).prefix(list.height).enumerated() {
      let line = Rect(x: list.x, y: list.y + offset, width: list.width, height: 1)
      draw(offer, isSelected: top + offset == picker.selected, on: &frame, in: line)
      frame.hits.add(line, .choice(top + offset))
    }
    drawSwatches(on: &frame, in: foot.splitTop(1).0.inset(left: 2, right: 1))
    if let offer = picker.offer {
      let ink: Role = if case .failure = offer.theme { .warning } else { .muted }
      let lines = TextFlow.lines(offer.remark, width: foot.width - 3, atMost: 2)
      for (index, text) in lines.enumerated() {
        let point = Point(x: foot.x + 2, y: foot.y + 1 + index)
        frame.write(text, border.inked(ink), at: point, in: foot)
      }
    }
  }

  private func draw(
    _ offer: ThemeOffer, isSelected: Bool, on frame: inout Frame, in line: Rect
  ) {
    let isBroken = if case .failure = offer.theme { true } else { false }
    let ink: Role = isBroken ? .muted : isSelected ? .heading : .text
    let style = Style(ink: ink, paper: isSelected ? .selection : .popup)
    frame.clear(line, style)
    let mark = isSelected ? "▸ " : "  "
    frame.write(mark + offer.title, style, at: line.origin, in: line.inset(right: 7))
    frame.writeRight(offer.kind + " ", style.inked(.muted), y: line.y, in: line)
  }

  /// A piece of each colour that has a meaning.
  private func drawSwatches(on frame: inout Frame, in rect: Rect) {
    let inks: [Role] = [.good, .warning, .bad, .active, .accent, .copied, .dirtied, .blackout]
    var x = rect.x
    for ink in inks {
      let style = Style(ink: ink, paper: .popup)
      x = frame.write("●▌ ", style, at: Point(x: x, y: rect.y), in: rect)
    }
  }
}

extension ThemeOffer {
  /// What it is called in the list.
  fileprivate var title: String {
    if case .success(let theme) = theme { theme.name } else { name }
  }

  /// Whether it is light or dark, where its file says so.
  fileprivate var kind: String {
    switch theme {
    case .success(let theme): theme.isLight.map { $0 ? "light" : "dark" } ?? ""
    case .failure: "broken"
    }
  }

  /// Its name, or why it can't be used.
  fileprivate var remark: String {
    switch theme {
    case .success: name
    case .failure(let problem): problem.description
    }
  }
}

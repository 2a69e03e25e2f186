import TerminalUI

/// An open form, drawn in the middle of the screen.
extension ConsoleState {
  /// Where the parts of a form lie now.
  func box(of form: Form, _ state: FormState) -> FormBox {
    FormBox(form, state, message: status?.text, area: popupArea)
  }

  func draw(_ state: FormState, on frame: inout Frame) {
    guard let form = state.subject.form(in: cluster, state.answers) else { return }
    let box = box(of: form, state)
    let border = Style(ink: .accent, paper: .popup)
    frame.hits.add(Rect(size), .form(.body))
    frame.box(box.rect, title: form.title, border, titleStyle: border.inked(.heading).bold)
    drawTabs(box, form, state, on: &frame)
    drawLines(box, state, on: &frame)
    for (offset, line) in box.messageLines.enumerated() {
      frame.write(
        line, border.inked(status?.tone.role ?? .warning),
        at: Point(x: box.message.x, y: box.message.y + offset), in: box.message)
    }
    drawButtons(box, form, state, on: &frame)
  }

  private func drawTabs(
    _ box: FormBox, _ form: Form, _ state: FormState, on frame: inout Frame
  ) {
    let hasTabs = state.hasTabs(form)
    for (offset, row) in box.tabRows.enumerated() {
      for tab in row {
        let isShown = tab.index == state.page
        let isFocused = isShown && state.focus == .tabs
        let style =
          isFocused
          ? Style(ink: .contrast, paper: .accent, attributes: .bold)
          : isShown
            ? Style(ink: .heading, paper: .selection, attributes: .bold)
            : Style(ink: hasTabs ? .text : .muted, paper: .faded)
        let point = Point(x: box.tabs.x + tab.x, y: box.tabs.y + offset)
        let end = frame.write(tab.text, style, at: point, in: box.tabs)
        let hit = Rect(x: point.x, y: point.y, width: end - point.x, height: 1)
        frame.hits.add(hit.intersection(box.tabs), .form(.tab(tab.index)))
      }
    }
  }

  private func drawLines(_ box: FormBox, _ state: FormState, on frame: inout Frame) {
    let top = box.top(of: state)
    for (offset, line) in box.lines.dropFirst(top).prefix(box.body.height).enumerated() {
      let y = box.body.y + offset
      for piece in line.pieces {
        let point = Point(x: box.body.x + piece.x, y: y)
        let field = Rect(x: point.x, y: y, width: piece.width, height: 1).intersection(box.body)
        frame.clear(field, piece.style)
        let end = frame.write(piece.text, piece.style, at: point, in: box.body)
        if let target = piece.target {
          let hit = Rect(
            x: point.x, y: y, width: max(end - point.x, piece.width), height: 1)
          frame.hits.add(hit.intersection(box.body), .form(target))
        }
        if let cursor = piece.cursor {
          let place = Point(x: min(point.x + cursor, box.body.maxX - 1), y: y)
          if box.body.contains(place), overlay == nil { frame.cursor = place }
        }
      }
    }
    drawScrollMark(
      box.lines.count, top: top, on: &frame,
      in: Rect(x: box.rect.maxX - 1, y: box.body.y, width: 1, height: box.body.height))
  }

  private func drawButtons(
    _ box: FormBox, _ form: Form, _ state: FormState, on frame: inout Frame
  ) {
    var x = box.buttons.x
    for button in form.buttons(on: state.page) {
      let isFocused = state.focus == .button(button)
      let isOff = isOff(button, form, state)
      let text = FormButton.text(form.label(of: button), isFocused: isFocused)
      let end = frame.write(
        text, FormButton.style(isFocused: isFocused, isOff: isOff),
        at: Point(x: x, y: box.buttons.y), in: box.buttons)
      let hit = Rect(x: x, y: box.buttons.y, width: end - x, height: 1)
      frame.hits.add(hit.intersection(box.buttons), .form(.button(button)))
      x = end + 2
    }
  }

  /// Whether a button looks as if it could not be pressed; when it is, it says why.
  private func isOff(_ button: FormButton, _ form: Form, _ state: FormState) -> Bool {
    switch button {
    case .accept, .apply, .finish:
      if form.firstProblem() != nil { return true }
      return options.isReadOnly && state.subject.changesCluster
    case .next: return form.firstProblem(on: state.page) != nil
    case .back, .cancel, .close, .reset: return false
    }
  }
}

import TerminalUI

/// Fields as lines.
extension FormFlow {
  mutating func appendEntry(_ field: FormField) {
    guard case .text(let text) = field.value else { return }
    let isFocused = hasFocus(field)
    let (x, label) = label(field)
    let room = max(1, min(Self.entryWidth(of: field), width - x))
    let line = TextLine(text, cursor: isFocused ? state.cursor : 0)
    let window = TextWindow(line, width: room)
    var entry = FormPiece(
      x: x, text: DisplayText.truncated(window.text, to: room), style: entryStyle(field),
      width: room, target: .field(field.id, part: 0))
    if isFocused, field.isTyped {
      entry.cursor = window.cursor
      entry.text = window.text
    }
    var pieces = label + [entry]
    if case .number(_, let rule) = field.control {
      pieces.append(
        FormPiece(x: x + room + 1, text: rule.unit, style: Self.base.inked(.muted)))
    }
    add(pieces, isFocused: isFocused)
  }

  mutating func appendCheck(_ field: FormField, _ isOn: Bool) {
    let isFocused = hasFocus(field)
    let lines = TextFlow.lines(field.label, width: max(1, width - 4))
    let target = FormTarget.field(field.id, part: 0)
    for (index, line) in lines.enumerated() {
      let box = isOn ? "[x] " : "[ ] "
      let text = (index == 0 ? box : "    ") + line
      add(
        [FormPiece(x: 0, text: text, style: choiceStyle(field, isFocused), target: target)],
        isFocused: isFocused)
    }
  }

  mutating func appendRadio(_ field: FormField, _ options: [FormOption], _ chosen: String) {
    appendHeading(of: field)
    let isFocused = hasFocus(field)
    let x = field.label.isEmpty ? 0 : Self.indent
    for (index, option) in options.enumerated() {
      let isChosen = option.id == chosen
      let style = choiceStyle(field, isFocused && isChosen)
      for (row, line) in TextFlow.lines(option.label, width: max(1, width - x - 4)).enumerated() {
        let mark = row > 0 ? "    " : isChosen ? "(•) " : "( ) "
        add(
          [
            FormPiece(
              x: x, text: mark + line, style: style,
              target: .item(field.id, index, isBox: true))
          ], isFocused: isFocused && isChosen)
      }
    }
  }

  mutating func appendDropDown(_ field: FormField, _ options: [FormOption], _ chosen: String) {
    let isFocused = hasFocus(field)
    let (x, label) = label(field)
    let room = max(1, min(Self.entryWidth(of: field), width - x))
    let text = options.first { $0.id == chosen }?.label ?? ""
    let entry = FormPiece(
      x: x, text: DisplayText.fitted(text, to: max(1, room - 2)) + " ▾", style: entryStyle(field),
      width: room, target: .field(field.id, part: 0))
    add(label + [entry], isFocused: isFocused)
    guard state.opened == field.id else { return }
    for (index, option) in options.enumerated() {
      let isCurrent = state.row(of: field) == index
      add(
        [
          FormPiece(
            x: x, text: " " + option.label,
            style: Style(ink: isCurrent ? .heading : .text, paper: isCurrent ? .selection : .faded),
            width: room, target: .item(field.id, index, isBox: true))
        ], isFocused: isCurrent)
    }
  }

  mutating func appendCheckList(_ field: FormField, _ items: [CheckItem], _ isOrdered: Bool) {
    appendHeading(of: field)
    let isFocused = hasFocus(field, part: 0)
    let current = state.row(of: field)
    let x = field.label.isEmpty ? 0 : Self.indent
    let names = items.map { DisplayText.width(of: $0.label) }.max() ?? 0
    let details = items.map { DisplayText.width(of: $0.detail) }.max() ?? 0
    let namesMax = max(width / 2, width - x - 6 - details)
    let detailX = x + 4 + min(names, namesMax) + 2
    for (index, item) in items.enumerated() {
      let isCurrent = hasFocus(field) && index == current
      let style = choiceStyle(field, isCurrent && isFocused, isOff: item.disabled != nil)
      let name = FormTarget.item(field.id, index, isBox: false)
      let room = max(1, width - x - 4)
      let label =
        item.detail.isEmpty ? item.label : DisplayText.truncated(item.label, to: detailX - x - 6)
      let marked = isCurrent && !isFocused ? style.inked(.accent) : style
      add(
        [
          FormPiece(
            x: x, text: item.isChecked ? "[x] " : "[ ] ", style: marked,
            target: .item(field.id, index, isBox: true)),
          FormPiece(x: x + 4, text: label, style: marked, width: room, target: name),
          FormPiece(x: detailX, text: item.detail, style: marked.inked(.muted), target: name),
        ], isFocused: isCurrent && isFocused)
      if isCurrent, let reason = item.disabled {
        appendText(reason, .warning, x: x + 4, isFocused: isFocused)
      }
    }
    if items.isEmpty { appendText("None", .muted, x: x) }
    if isOrdered, !items.isEmpty {
      appendButtons(field, [("Up", field.disabled), ("Down", field.disabled)], firstPart: 1)
    }
  }

  /// Buttons side by side, as many as fit in a line.
  mutating func appendButtons(
    _ field: FormField, _ buttons: [(label: String, disabled: String?)], firstPart: Int = 0
  ) {
    var pieces: [FormPiece] = []
    var x = Self.indent
    var hasFocus = false
    for (index, button) in buttons.enumerated() {
      let isFocused = self.hasFocus(field, part: firstPart + index)
      let text = FormButton.text(button.label, isFocused: isFocused)
      let textWidth = DisplayText.width(of: text)
      if x + textWidth > width, !pieces.isEmpty {
        add(pieces, isFocused: hasFocus)
        (pieces, x, hasFocus) = ([], Self.indent, false)
      }
      pieces.append(
        FormPiece(
          x: x, text: text,
          style: FormButton.style(isFocused: isFocused, isOff: button.disabled != nil),
          target: .field(field.id, part: firstPart + index)))
      x += textWidth + 2
      hasFocus = hasFocus || isFocused
      if isFocused, let reason = button.disabled, field.disabled == nil {
        add(pieces, isFocused: true)
        appendText(reason, .warning, x: Self.indent, isFocused: true)
        (pieces, x, hasFocus) = ([], Self.indent, false)
      }
    }
    if !pieces.isEmpty { add(pieces, isFocused: hasFocus) }
  }

  /// The label of a field of several lines.
  mutating func appendHeading(of field: FormField) {
    guard !field.label.isEmpty else { return }
    appendText(field.label, field.disabled == nil ? .text : .muted, x: 0)
  }

  private func entryStyle(_ field: FormField) -> Style {
    Style(
      ink: field.disabled == nil ? .heading : .muted,
      paper: hasFocus(field) ? .selection : .faded)
  }

  private func choiceStyle(_ field: FormField, _ isFocused: Bool, isOff: Bool = false) -> Style {
    let isOff = isOff || field.disabled != nil
    return Style(
      ink: isOff ? .muted : isFocused ? .heading : .text, paper: isFocused ? .selection : .popup)
  }
}

extension FormButton {
  /// A button with its label, as long with the focus as without it.
  static func text(_ label: String, isFocused: Bool) -> String {
    isFocused ? "▸ \(label) " : "  \(label) "
  }

  static func style(isFocused: Bool, isOff: Bool = false) -> Style {
    isFocused
      ? Style(ink: .contrast, paper: .accent, attributes: .bold)
      : Style(ink: isOff ? .muted : .text, paper: .faded)
  }
}

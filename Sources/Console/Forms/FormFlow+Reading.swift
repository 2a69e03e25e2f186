import TerminalUI

/// What is only read, and tables, as lines.
extension FormFlow {
  mutating func appendFacts(_ facts: [Fact]) {
    let labels = facts.map { DisplayText.width(of: $0.label) }.max() ?? 0
    let valueX = width < Self.besideWidthMin ? Self.indent : min(width / 2, labels + 2)
    for fact in facts {
      let label = FormPiece(x: 0, text: fact.label, style: Self.base.inked(.muted))
      let glyph = fact.tone.glyph.map { "\($0) " } ?? ""
      let style = Self.base.inked(fact.tone.role)
      var values = TextFlow.lines(glyph + fact.value, width: max(1, width - valueX))
        .map { FormPiece(x: valueX, text: $0, style: style) }
      if width < Self.besideWidthMin || values.isEmpty {
        add([label])
      } else {
        add([label, values.removeFirst()])
      }
      for value in values { add([value]) }
    }
  }

  mutating func appendNotice(_ text: String, _ tone: Tone) {
    let glyph = tone.glyph.map { "\($0) " } ?? ""
    appendText(glyph + text, tone.role, x: 0)
  }

  mutating func appendProgress(_ progress: FormProgress) {
    appendText(progress.words, .text, x: 0)
    guard let share = progress.share else { return }
    let bar = Bar.text(share, width: width)
    add([
      FormPiece(
        x: 0, text: bar + String(repeating: "░", count: max(0, width - bar.count)),
        style: Self.base.inked(.active))
    ])
  }

  mutating func appendTable(_ field: FormField, _ table: FormTable) {
    appendHeading(of: field)
    guard !table.rows.isEmpty else { return appendText(table.emptyText, .muted, x: 0) }
    let xs = columnStarts(of: table)
    let header = Style(ink: .muted, paper: .popup, attributes: .underline)
    add(zip(xs, table.columns).map { FormPiece(x: $0, text: $1, style: header) })
    let isFocused = hasFocus(field)
    for (index, row) in table.rows.enumerated() {
      let isSelected = row.id == table.selected
      let paper: Role = isSelected ? (isFocused ? .selection : .faded) : .popup
      let style = Style(ink: isSelected ? .heading : .text, paper: paper)
      let target = FormTarget.item(field.id, index, isBox: false)
      var pieces = [FormPiece(x: 0, text: "", style: style, width: width, target: target)]
      pieces += zip(xs, row.cells).map { FormPiece(x: $0, text: $1, style: style, target: target) }
      add(pieces, isFocused: isFocused && isSelected)
    }
  }

  /// Where the columns begin: each as wide as its widest cell, but no more than half of the room.
  private func columnStarts(of table: FormTable) -> [Int] {
    var x = 0
    return table.columns.enumerated().map { index, title in
      defer {
        let cells = table.rows.compactMap {
          $0.cells.indices.contains(index) ? $0.cells[index] : nil
        }
        let widest = ([title] + cells).map { DisplayText.width(of: $0) }.max() ?? 0
        x += min(widest, width / 2) + 2
      }
      return x
    }
  }
}

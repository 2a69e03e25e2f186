import TerminalUI

/// Keys in a form.
extension FormState {
  /// Does what a key asks for. What comes back is for the console to do.
  mutating func perform(_ verb: Verb, in form: Form) -> FormRequest? {
    if let opened, let field = form.field(opened) { return performInList(verb, field, form) }
    if let (field, _) = focused(in: form), field.isTyped, edit(field, verb) { return nil }
    switch verb {
    case .nextPane: step(by: 1, in: form)
    case .previousPane: step(by: -1, in: form)
    case .nextPage: turn(by: 1, in: form)
    case .previousPage: turn(by: -1, in: form)
    case .moveUp: return move(by: -1, in: form)
    case .moveDown: return move(by: 1, in: form)
    case .moveLeft: return moveAcross(by: -1, in: form)
    case .moveRight: return moveAcross(by: 1, in: form)
    case .moveFirst: moveFar(by: .min / 2, in: form)
    case .moveLast: moveFar(by: .max / 2, in: form)
    case .raise: return shift(by: -1, in: form)
    case .lower: return shift(by: 1, in: form)
    case .toggle: return activate(in: form)
    case .open: return accept(in: form)
    case .back: return .press(form.style == .report ? .close : .cancel)
    default: break
    }
    return nil
  }

  /// Types characters into the field with the focus.
  mutating func type(_ text: String, in form: Form) -> FormRequest? {
    guard let (field, _) = focused(in: form) else { return nil }
    guard field.isTyped, case .text(let old) = field.value else { return nil }
    var line = TextLine(old, cursor: cursor)
    line.insert(text)
    keep(line, field.id)
    return nil
  }

  /// Whether letters that the user presses are typed rather than looked up.
  func takesText(in form: Form) -> Bool {
    guard let (field, _) = focused(in: form) else { return false }
    return field.isTyped
  }

  /// Whether it was a key of the line editor.
  private mutating func edit(_ field: FormField, _ verb: Verb) -> Bool {
    guard case .text(let text) = field.value else { return false }
    var line = TextLine(text, cursor: cursor)
    switch verb {
    case .moveLeft: line.move(by: -1)
    case .moveRight: line.move(by: 1)
    case .moveFirst: line.moveToStart()
    case .moveLast: line.moveToEnd()
    case .eraseBackward: line.eraseBackward()
    case .eraseForward: line.eraseForward()
    case .eraseToStart: line.eraseToStart()
    case .eraseToEnd: line.eraseToEnd()
    case .eraseWord: line.eraseWord()
    default: return false
    }
    keep(line, field.id)
    return true
  }

  private mutating func keep(_ line: TextLine, _ id: FieldID) {
    cursor = line.cursor
    answers[id] = .text(line.text)
  }

  /// Up and down: through a list or a group, and beyond its ends to the next thing.
  private mutating func move(by step: Int, in form: Form) -> FormRequest? {
    if case (let field, 0)? = focused(in: form) {
      if let count = field.rowCount {
        let row = row(of: field) + step
        if (0..<count).contains(row) {
          select(row, of: field)
          return nil
        }
      } else if case .radio(let options, let chosen) = field.control, field.disabled == nil {
        let index = (options.firstIndex { $0.id == chosen } ?? 0) + step
        if options.indices.contains(index) {
          answers[field.id] = .choice(options[index].id)
          return nil
        }
      }
    }
    leave(by: step, in: form)
    return nil
  }

  /// Up and down from something of one line: to what lies above or beneath, not to its neighbours in
  /// the same line.
  private mutating func leave(by step: Int, in form: Form) {
    let line = focus.line
    for _ in stops(of: form) {
      let before = focus
      self.step(by: step, in: form, wraps: false)
      if focus == before || focus.line != line { return }
    }
  }

  /// Left and right: among tabs, options and buttons.
  private mutating func moveAcross(by step: Int, in form: Form) -> FormRequest? {
    if focus == .tabs {
      turn(by: step, in: form)
      return nil
    }
    if let (field, part) = focused(in: form), part == 0, case .radio = field.control {
      return move(by: step, in: form)
    }
    let line = focus.line
    let stops = stops(of: form)
    guard let index = stops.firstIndex(of: focus), stops.indices.contains(index + step),
      stops[index + step].line == line
    else { return nil }
    enter(stops[index + step], in: form)
    return nil
  }

  private mutating func moveFar(by step: Int, in form: Form) {
    guard case (let field, 0)? = focused(in: form), let count = field.rowCount, count > 0 else {
      return
    }
    select(max(0, min(count - 1, row(of: field) + step)), of: field)
  }

  private mutating func turn(by step: Int, in form: Form) {
    guard hasTabs(form) else { return }
    show((page + step + form.pages.count) % form.pages.count, of: form)
  }

  /// The current row of a list or of an open drop-down; of a table the selected one.
  func row(of field: FormField) -> Int {
    if case .table(let table) = field.control {
      return table.rows.firstIndex { $0.id == table.selected } ?? 0
    }
    return rows[field.id] ?? 0
  }

  /// Makes a row the current one; in a table that selects it.
  mutating func select(_ row: Int, of field: FormField) {
    rows[field.id] = row
    if case .table(let table) = field.control, table.rows.indices.contains(row) {
      answers[field.id] = .choice(table.rows[row].id)
    }
  }

  /// Enter.
  private mutating func accept(in form: Form) -> FormRequest? {
    switch focus {
    case .button(let button): return .press(button)
    case .field(_, let part):
      guard let (field, _) = focused(in: form) else { return nil }
      switch field.control {
      // In a wizard Enter goes on, and Space opens the list.
      case .dropDown where !form.isWizard: return activate(in: form)
      case .buttons: return activate(in: form)
      case .checkList where part > 0: return activate(in: form)
      default: return form.defaultButton(on: page).map { .press($0) }
      }
    case .tabs: return form.defaultButton(on: page).map { .press($0) }
    }
  }
}

extension FormFocus {
  /// Things with the same line stand side by side.
  fileprivate var line: Line {
    switch self {
    case .tabs: .tabs
    case .field(let id, let part): .field(id, isList: part == 0)
    case .button: .buttons
    }
  }

  fileprivate enum Line: Equatable {
    case tabs, buttons
    case field(FieldID, isList: Bool)
  }
}

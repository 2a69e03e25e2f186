import TerminalUI

/// Checking, choosing and ordering.
extension FormState {
  /// Space, or a press of the mouse: checks, chooses, opens or presses what has the focus. Where
  /// that can't be, the reason stands beneath it already.
  mutating func activate(in form: Form) -> FormRequest? {
    if case .button(let button) = focus { return .press(button) }
    guard let (field, part) = focused(in: form) else { return nil }
    guard field.disabled == nil else { return nil }
    switch field.control {
    case .check(let isOn): answers[field.id] = .flag(!isOn)
    case .checkList where part > 0: return shift(by: part == 1 ? -1 : 1, in: form)
    case .checkList(let items, _): return toggle(row(of: field), of: field, items)
    case .dropDown(let options, let chosen):
      opened = field.id
      rows[field.id] = options.firstIndex { $0.id == chosen } ?? 0
    case .buttons(let buttons):
      guard buttons.indices.contains(part) else { return nil }
      return buttons[part].disabled != nil ? nil : .push(buttons[part].id)
    case .text, .number, .radio, .table, .facts, .notice, .progress: break
    }
    return nil
  }

  private mutating func toggle(
    _ row: Int, of field: FormField, _ items: [CheckItem]
  ) -> FormRequest? {
    guard items.indices.contains(row), case .list(var list) = field.value else { return nil }
    let item = items[row]
    guard item.disabled == nil else { return nil }
    if list.checked.remove(item.id) == nil { list.checked.insert(item.id) }
    rows[field.id] = row
    answers[field.id] = .list(list)
    return nil
  }

  /// Moves the current item of an ordered list up or down; it stays the current one.
  mutating func shift(by step: Int, in form: Form) -> FormRequest? {
    guard let (field, _) = focused(in: form), case .checkList(_, true) = field.control else {
      return nil
    }
    guard field.disabled == nil else { return nil }
    guard case .list(var list) = field.value else { return nil }
    let row = row(of: field)
    guard list.order.indices.contains(row), list.order.indices.contains(row + step) else {
      return nil
    }
    list.order.swapAt(row, row + step)
    rows[field.id] = row + step
    answers[field.id] = .list(list)
    return nil
  }

  /// Keys while a drop-down is open.
  mutating func performInList(_ verb: Verb, _ field: FormField, _ form: Form) -> FormRequest? {
    guard case .dropDown(let options, _) = field.control, !options.isEmpty else {
      opened = nil
      return nil
    }
    let row = row(of: field)
    let last = options.count - 1
    switch verb {
    case .moveUp: rows[field.id] = max(0, row - 1)
    case .moveDown: rows[field.id] = min(last, row + 1)
    case .moveFirst: rows[field.id] = 0
    case .moveLast: rows[field.id] = last
    case .open, .toggle: choose(max(0, min(row, last)), of: field)
    case .back: opened = nil
    case .nextPane: step(by: 1, in: form)
    case .previousPane: step(by: -1, in: form)
    default: break
    }
    return nil
  }

  /// Chooses an option by its position.
  mutating func choose(_ index: Int, of field: FormField) {
    opened = nil
    switch field.control {
    case .radio(let options, _), .dropDown(let options, _):
      guard options.indices.contains(index) else { return }
      answers[field.id] = .choice(options[index].id)
    default: break
    }
  }

  /// A press of the left button on something; `column` counts from its left edge.
  mutating func press(_ target: FormTarget, column: Int, in form: Form) -> FormRequest? {
    switch target {
    case .tab(let index):
      guard hasTabs(form) else { return nil }
      focus = .tabs
      show(index, of: form)
    case .button(let button):
      focus = .button(button)
      return .press(button)
    case .field(let id, let part):
      let wasOpen = opened == id
      enter(.field(id, part: part), in: form)
      guard let (field, _) = focused(in: form) else { return nil }
      if field.isTyped, case .text(let text) = field.value {
        let line = TextLine(text, cursor: cursor)
        cursor = TextWindow(line, width: FormFlow.entryWidth(of: field)).character(at: column)
        return nil
      }
      return wasOpen ? nil : activate(in: form)
    case .item(let id, let index, let isBox):
      return pressItem(index, of: id, isBox: isBox, in: form)
    case .body: break
    }
    return nil
  }

  private mutating func pressItem(
    _ index: Int, of id: FieldID, isBox: Bool, in form: Form
  ) -> FormRequest? {
    enter(.field(id, part: 0), in: form)
    guard let (field, _) = focused(in: form) else { return nil }
    guard field.disabled == nil else { return nil }
    switch field.control {
    case .checkList(let items, let isOrdered):
      // With an order, a press on the name selects, so that it can be moved without a change.
      rows[id] = index
      return isBox || !isOrdered ? toggle(index, of: field, items) : nil
    case .table: select(index, of: field)
    default: choose(index, of: field)
    }
    return nil
  }
}

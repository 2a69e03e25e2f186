/// Fields and what they hold.
extension FormField {
  /// What it holds; nil when there is nothing to enter.
  var value: FieldValue? {
    switch control {
    case .text(let text), .number(let text, _): .text(text)
    case .check(let isOn): .flag(isOn)
    case .radio(_, let chosen), .dropDown(_, let chosen): .choice(chosen)
    case .checkList(let items, _):
      .list(CheckedOrder(order: items.map(\.id), checked: Set(items.filter(\.isChecked).map(\.id))))
    case .table(let table): table.selected.map { .choice($0) }
    case .buttons, .facts, .notice, .progress: nil
    }
  }

  /// Takes over what the user entered, as far as the cluster still knows it: options, items and rows
  /// that are gone stay away, and new ones are as the cluster has them.
  mutating func take(_ value: FieldValue) {
    switch (control, value) {
    case (.text, .text(let text)): control = .text(text)
    case (.number(_, let rule), .text(let text)): control = .number(text, rule)
    case (.check, .flag(let isOn)): control = .check(isOn)
    case (.radio(let options, _), .choice(let id)) where options.contains { $0.id == id }:
      control = .radio(options, chosen: id)
    case (.dropDown(let options, _), .choice(let id)) where options.contains { $0.id == id }:
      control = .dropDown(options, chosen: id)
    case (.checkList(let items, let isOrdered), .list(let list)):
      control = .checkList(Self.items(items, as: list), isOrdered: isOrdered)
    case (.table(var table), .choice(let id)) where table.rows.contains { $0.id == id }:
      table.selected = id
      control = .table(table)
    default: break
    }
  }

  private static func items(_ items: [CheckItem], as list: CheckedOrder) -> [CheckItem] {
    let known = list.order.compactMap { id in items.first { $0.id == id } }.map { item in
      var item = item
      if item.disabled == nil { item.isChecked = list.checked.contains(item.id) }
      return item
    }
    return known + items.filter { !list.order.contains($0.id) }
  }

  /// What is wrong with the value by itself, whatever the cluster says.
  var ownProblem: String? {
    guard disabled == nil, case .number(let text, let rule) = control else { return nil }
    return rule.problem(of: text)
  }

  /// How many parts can have the focus: the field, and the buttons that belong to it.
  var parts: Int {
    switch control {
    case .facts, .notice, .progress: 0
    case .checkList(let items, true): items.isEmpty ? 1 : 3
    case .buttons(let buttons): buttons.count
    case .text, .number, .check, .radio, .dropDown, .checkList, .table: 1
    }
  }

  /// Whether letters go into it.
  var isTyped: Bool {
    switch control {
    case .text, .number: disabled == nil
    default: false
    }
  }

  /// The rows that arrows move among; nil when there are none.
  var rowCount: Int? {
    switch control {
    case .checkList(let items, _): items.count
    case .table(let table): table.rows.count
    default: nil
    }
  }
}

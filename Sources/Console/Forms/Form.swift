/// A dialogue, a property sheet or a wizard at one moment: made anew from the cluster and from what
/// the user entered whenever it is needed, so that nothing in it is ever stale.
struct Form: Equatable, Sendable {
  var title: String
  var style: FormStyle
  /// The tabs of a property sheet, the steps of a wizard.
  var pages: [FormPage]

  init(_ title: String, style: FormStyle = .dialogue, pages: [FormPage]) {
    self.title = title
    self.style = style
    self.pages = pages
  }

  /// A form of one page.
  init(_ title: String, style: FormStyle = .dialogue, fields: [FormField]) {
    self.init(title, style: style, pages: [FormPage("", fields)])
  }
}

/// A tab or a step.
struct FormPage: Equatable, Sendable {
  var title: String
  var fields: [FormField]

  init(_ title: String, _ fields: [FormField]) {
    self.title = title
    self.fields = fields
  }
}

/// What a form is for, which decides its buttons.
enum FormStyle: Equatable, Sendable {
  /// OK and Cancel.
  case dialogue
  /// OK, Cancel and Apply.
  case sheet
  /// OK, Cancel, and Reset, which forgets what was entered.
  case filter
  /// Nothing to change: Close.
  case report
  /// Step by step, to the button that carries it out.
  case wizard(finish: String)
}

/// The buttons at the bottom of a form.
enum FormButton: Hashable, Sendable {
  case back, next, finish, accept, apply, reset, cancel, close
}

extension Form {
  /// Whether its pages are steps.
  var isWizard: Bool {
    if case .wizard = style { true } else { false }
  }

  /// The field of a name.
  func field(_ id: FieldID) -> FormField? {
    for page in pages {
      if let field = page.fields.first(where: { $0.id == id }) { return field }
    }
    return nil
  }

  /// Changes the field of a name.
  mutating func change(_ id: FieldID, _ change: (inout FormField) -> Void) {
    for page in pages.indices {
      for index in pages[page].fields.indices where pages[page].fields[index].id == id {
        change(&pages[page].fields[index])
      }
    }
  }

  /// What is typed in a field, without blanks around it; empty when there is no such field.
  func text(_ id: FieldID) -> String {
    guard case .text(let text) = field(id)?.value else { return "" }
    return text.trimmed
  }

  /// The number in a field; nil when there is none.
  func number(_ id: FieldID) -> Int? { Int(text(id)) }

  /// Whether a box is checked.
  func flag(_ id: FieldID) -> Bool { field(id)?.value == .flag(true) }

  /// The chosen option, or the selected row.
  func choice(_ id: FieldID) -> String? {
    if case .choice(let choice) = field(id)?.value { choice } else { nil }
  }

  /// The checked items of a list, in order.
  func checked(_ id: FieldID) -> [String] {
    if case .list(let list) = field(id)?.value { list.checkedInOrder } else { [] }
  }

  /// The buttons at the bottom while a page is shown.
  func buttons(on page: Int) -> [FormButton] {
    switch style {
    case .dialogue: return [.accept, .cancel]
    case .sheet: return [.accept, .cancel, .apply]
    case .filter: return [.accept, .cancel, .reset]
    case .report: return [.close]
    case .wizard:
      let back: [FormButton] = page > 0 ? [.back] : []
      return back + [page + 1 < pages.count ? .next : .finish, .cancel]
    }
  }

  /// The label of a button.
  func label(of button: FormButton) -> String {
    switch button {
    case .back: "Back"
    case .next: "Next"
    case .accept: "OK"
    case .apply: "Apply"
    case .reset: "Reset"
    case .cancel: "Cancel"
    case .close: "Close"
    case .finish: if case .wizard(let finish) = style { finish } else { "Finish" }
    }
  }

  /// The button that Enter presses when the focus is on none.
  func defaultButton(on page: Int) -> FormButton? {
    buttons(on: page).first { $0 != .back }
  }

  /// The first field of a page whose value is wrong; of all pages when none is given.
  func firstProblem(on page: Int? = nil) -> (page: Int, field: FormField)? {
    for index in pages.indices where page == nil || page == index {
      if let field = pages[index].fields.first(where: { $0.problem != nil }) {
        return (index, field)
      }
    }
    return nil
  }
}

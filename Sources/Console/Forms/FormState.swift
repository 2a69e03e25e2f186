/// An open form: what it is about, what the user entered, and where the focus is. Everything else is
/// made from the cluster.
struct FormState: Equatable, Sendable {
  var subject: FormSubject
  var answers: FormAnswers = [:]
  /// The shown page.
  var page = 0
  /// What keys go to.
  var focus = FormFocus.tabs
  /// Where the cursor is in the text that has the focus, in characters.
  var cursor = 0
  /// The current rows of lists and tables, and of the drop-down that is open.
  var rows: [FieldID: Int] = [:]
  /// The drop-down that is open.
  var opened: FieldID?
  /// The first visible line of the page.
  var top = 0
  /// Whether what has the focus is still to be scrolled to.
  var isRevealDue = true
  /// The pages on which the user tried to go on: what is missing there is shown, too.
  var tried: Set<Int> = []

  init(_ subject: FormSubject) { self.subject = subject }
}

/// What has the focus in a form.
enum FormFocus: Hashable, Sendable {
  /// The row of tabs.
  case tabs
  /// A field, or with a part above 0 a button that belongs to it.
  case field(FieldID, part: Int)
  case button(FormButton)
}

/// What the user asked of a form that it can't do by itself.
enum FormRequest: Equatable, Sendable {
  /// To press one of its buttons.
  case press(FormButton)
  /// To press a button among the fields.
  case push(String)
}

extension FormState {
  /// What Tab goes through on the shown page, in order.
  func stops(of form: Form) -> [FormFocus] {
    guard form.pages.indices.contains(page) else { return [] }
    var stops: [FormFocus] = hasTabs(form) ? [.tabs] : []
    for field in form.pages[page].fields {
      for part in 0..<field.parts { stops.append(.field(field.id, part: part)) }
    }
    return stops + form.buttons(on: page).map { .button($0) }
  }

  /// Whether there are tabs to choose from.
  func hasTabs(_ form: Form) -> Bool {
    !form.isWizard && form.pages.count > 1
  }

  /// The field with the focus, and the part of it.
  func focused(in form: Form) -> (field: FormField, part: Int)? {
    guard case .field(let id, let part) = focus,
      let field = form.pages[page].fields.first(where: { $0.id == id })
    else { return nil }
    return (field, part)
  }

  /// What a field shows of what is wrong with it: what the user has not yet come to is not
  /// reproached.
  func shownProblem(of field: FormField) -> String? {
    answers[field.id] != nil || tried.contains(page) ? field.problem : nil
  }

  /// Makes page, focus, rows and cursor fit the form.
  mutating func settle(in form: Form) {
    page = max(0, min(page, form.pages.count - 1))
    let stops = stops(of: form)
    if !stops.contains(focus) { focus = firstStop(of: form) }
    for field in form.pages[page].fields {
      guard let count = field.rowCount, let row = rows[field.id] else { continue }
      rows[field.id] = max(0, min(row, count - 1))
    }
    if let opened, focus != .field(opened, part: 0) { self.opened = nil }
    if let (field, _) = focused(in: form), case .text(let text) = field.value {
      cursor = max(0, min(cursor, text.count))
    }
  }

  /// Where the focus is when a page is shown: on the first thing that can be changed, else on the
  /// first that says why it can't, else on the first button.
  func firstStop(of form: Form) -> FormFocus {
    let fields = form.pages[page].fields.filter { $0.parts > 0 }
    if let field = fields.first(where: { $0.disabled == nil }) ?? fields.first {
      return .field(field.id, part: 0)
    }
    return form.defaultButton(on: page).map { .button($0) } ?? .tabs
  }

  /// Shows a page; the focus stays on the tabs when it was there.
  mutating func show(_ page: Int, of form: Form) {
    guard form.pages.indices.contains(page) else { return }
    self.page = page
    top = 0
    opened = nil
    if focus != .tabs { enter(firstStop(of: form), in: form) }
  }

  /// Puts the focus on something; in a text the cursor goes behind it, in a radio group or list the
  /// row stays.
  mutating func enter(_ stop: FormFocus, in form: Form) {
    focus = stop
    opened = nil
    if let (field, _) = focused(in: form), case .text(let text) = field.value {
      cursor = text.count
    }
  }

  /// Goes on to the next thing that can have the focus, or back.
  mutating func step(by step: Int, in form: Form, wraps: Bool = true) {
    let stops = stops(of: form)
    guard !stops.isEmpty else { return }
    let index = stops.firstIndex(of: focus) ?? 0
    let next = index + step
    guard wraps || stops.indices.contains(next) else { return }
    enter(stops[(next + stops.count) % stops.count], in: form)
  }
}

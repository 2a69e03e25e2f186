import TerminalUI

/// A line of a form's page: pieces of text side by side.
struct FormLine: Equatable, Sendable {
  var pieces: [FormPiece] = []
  /// Whether it belongs to what has the focus, so that it has to be visible.
  var isFocused = false
}

/// A piece of a line, with what a press on it means.
struct FormPiece: Equatable, Sendable {
  var x: Int
  var text: String
  var style: Style
  /// The least width, filled up with blanks.
  var width = 0
  var target: FormTarget?
  /// The column of the cursor, when it blinks in this piece.
  var cursor: Int?
}

/// A page of a form, broken into lines for a width.
struct FormFlow {
  /// Below this width labels stand above their entries.
  static let besideWidthMin = 44
  /// The width of an entry for text, and for numbers, in cells.
  static let textWidth = 34
  static let numberWidth = 10
  /// The room for a number's unit.
  static let unitWidth = 8
  /// How far what belongs to a field is indented.
  static let indent = 2
  /// The paper of a form.
  static let base = Style(ink: .text, paper: .popup)

  let form: Form
  let state: FormState
  let width: Int
  private(set) var lines: [FormLine] = []
  private let labelWidth: Int

  init(_ form: Form, _ state: FormState, page: Int, width: Int) {
    self.form = form
    self.state = state
    self.width = width
    let fields = form.pages.indices.contains(page) ? form.pages[page].fields : []
    let labels = fields.filter(\.isInline).map { DisplayText.width(of: $0.label) }
    labelWidth =
      width < Self.besideWidthMin
      ? 0 : min(width - Self.numberWidth - Self.unitWidth, (labels.max() ?? 0) + 2)
    var wasBlock = false
    for field in fields {
      let isBlock = field.isBlock
      if !lines.isEmpty, !field.isNested, isBlock || wasBlock { lines.append(FormLine()) }
      let first = lines.count
      append(field)
      if field.isNested { indent(from: first) }
      wasBlock = isBlock
    }
  }

  /// Moves lines to the right, as far as what belongs to another field is.
  private mutating func indent(from first: Int) {
    for line in first..<lines.count {
      for piece in lines[line].pieces.indices {
        lines[line].pieces[piece].x += Self.indent * 2
      }
    }
  }

  private mutating func append(_ field: FormField) {
    switch field.control {
    case .text, .number: appendEntry(field)
    case .check(let isOn): appendCheck(field, isOn)
    case .radio(let options, let chosen): appendRadio(field, options, chosen)
    case .dropDown(let options, let chosen): appendDropDown(field, options, chosen)
    case .checkList(let items, let isOrdered): appendCheckList(field, items, isOrdered)
    case .table(let table): appendTable(field, table)
    case .buttons(let buttons): appendButtons(field, buttons.map { ($0.label, $0.disabled) })
    case .facts(let facts): appendFacts(facts)
    case .notice(let text, let tone): appendNotice(text, tone)
    case .progress(let progress): appendProgress(progress)
    }
    appendRemarks(on: field)
  }

  /// Beneath a field: what is wrong with it, and why it can't be changed, when it has the focus.
  private mutating func appendRemarks(on field: FormField) {
    let isFocused = hasFocus(field)
    if let problem = state.shownProblem(of: field) {
      appendText("▲ " + problem, .bad, x: Self.indent, isFocused: isFocused)
    }
    if isFocused, let reason = field.disabled {
      appendText(reason, .warning, x: Self.indent, isFocused: true)
    }
  }

  func hasFocus(_ field: FormField, part: Int? = nil) -> Bool {
    guard case .field(let id, let focused) = state.focus, id == field.id else { return false }
    return part == nil || part == focused
  }

  mutating func appendText(_ text: String, _ role: Role, x: Int, isFocused: Bool = false) {
    for line in TextFlow.lines(text, width: max(1, width - x)) {
      add([FormPiece(x: x, text: line, style: Self.base.inked(role))], isFocused: isFocused)
    }
  }

  mutating func add(_ pieces: [FormPiece], isFocused: Bool = false) {
    lines.append(FormLine(pieces: pieces, isFocused: isFocused))
  }

  /// The label of a field, beside its entry or above it; returns where the entry begins, and the
  /// pieces that stand before it.
  mutating func label(_ field: FormField) -> (x: Int, pieces: [FormPiece]) {
    let role: Role = field.disabled == nil ? .text : .muted
    guard !field.label.isEmpty else { return (labelWidth, []) }
    if labelWidth > 0 {
      return (labelWidth, [FormPiece(x: 0, text: field.label, style: Self.base.inked(role))])
    }
    appendText(field.label, role, x: 0, isFocused: hasFocus(field))
    return (Self.indent, [])
  }

  /// How wide the entry of a field is.
  static func entryWidth(of field: FormField) -> Int {
    switch field.control {
    case .number: numberWidth
    case .dropDown(let options, _):
      (options.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 3
    default: textWidth
    }
  }
}

extension FormField {
  /// Whether it takes one line with its label before it.
  fileprivate var isInline: Bool {
    switch control {
    case .text, .number, .dropDown: true
    default: false
    }
  }

  /// Whether it is set apart by blank lines.
  fileprivate var isBlock: Bool {
    switch control {
    case .text, .number, .check, .dropDown: false
    default: true
    }
  }
}

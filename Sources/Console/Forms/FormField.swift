/// A piece of a form: something to fill in, to press, or to read.
struct FormField: Equatable, Sendable {
  var id: FieldID
  var label: String
  var control: FormControl
  /// Why it can't be changed; nil when it can.
  var disabled: String?
  /// What is wrong with its value; nil when nothing is.
  var problem: String?
  /// Whether it belongs to the field before it, and is drawn beneath it.
  var isNested: Bool

  init(
    _ id: FieldID, _ label: String, _ control: FormControl, disabled: String? = nil,
    isNested: Bool = false
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.disabled = disabled
    self.isNested = isNested
  }

  /// Facts to read, which need no name.
  static func facts(_ facts: [Fact]) -> FormField { FormField("facts", "", .facts(facts)) }

  /// A text to read.
  static func notice(_ text: String, _ tone: Tone = .plain) -> FormField {
    FormField("notice", "", .notice(text, tone))
  }
}

/// What a field looks like and how it is used.
enum FormControl: Equatable, Sendable {
  case text(String)
  case number(String, NumberRule)
  case check(Bool)
  case radio([FormOption], chosen: String)
  /// One of many, of which only the chosen one is shown until the list is opened.
  case dropDown([FormOption], chosen: String)
  /// With an order, there are buttons that move an item up and down.
  case checkList([CheckItem], isOrdered: Bool)
  case table(FormTable)
  case buttons([PushButton])
  case facts([Fact])
  case notice(String, Tone)
  case progress(FormProgress)
}

/// What a number must be.
struct NumberRule: Equatable, Sendable {
  var range: ClosedRange<Int>
  /// What stands behind it, such as `hours`.
  var unit = ""

  /// What is wrong with a text as such a number.
  func problem(of text: String) -> String? {
    if let number = Int(text), range.contains(number) { return nil }
    return "A whole number from \(range.lowerBound) to \(range.upperBound) is needed"
  }
}

/// One of several to choose from.
struct FormOption: Equatable, Sendable {
  var id: String
  var label: String

  init(_ id: String, _ label: String) {
    self.id = id
    self.label = label
  }
}

/// A line of a check list.
struct CheckItem: Equatable, Sendable {
  var id: String
  var label: String
  /// What else there is to say about it, in a column of its own.
  var detail = ""
  var isChecked: Bool
  /// Why it can't be checked or unchecked; nil when it can.
  var disabled: String?
}

/// A list with one selected row.
struct FormTable: Equatable, Sendable {
  /// A row, by the identifier of what it shows.
  struct Row: Equatable, Sendable {
    var id: String
    var cells: [String]
  }

  var columns: [String]
  var rows: [Row]
  /// The selected row; nil when there is none.
  var selected: String?
  /// What is said when there are no rows.
  var emptyText: String
}

/// A button among the fields.
struct PushButton: Equatable, Sendable {
  var id: String
  var label: String
  /// Why it can't be pressed; nil when it can.
  var disabled: String?
}

/// How far something has got that takes a while.
struct FormProgress: Equatable, Sendable {
  /// From 0 to 1; nil while nobody knows.
  var share: Double?
  /// What goes on.
  var words: String
}

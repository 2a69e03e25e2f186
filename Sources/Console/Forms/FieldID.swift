/// The name of a field within its form.
struct FieldID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
  init(stringLiteral value: String) { rawValue = value }
}

/// What a field holds.
enum FieldValue: Hashable, Sendable {
  /// What is typed, in a text or a number.
  case text(String)
  case flag(Bool)
  /// The identifier of an option, or of a table's row.
  case choice(String)
  case list(CheckedOrder)
}

/// The items of a check list: their order, and which are checked.
struct CheckedOrder: Hashable, Sendable {
  var order: [String]
  var checked: Set<String>

  /// Those that are checked, in order.
  var checkedInOrder: [String] { order.filter(checked.contains) }
}

/// What the user has entered, and nothing else: all other fields follow the cluster.
typealias FormAnswers = [FieldID: FieldValue]

extension FormAnswers {
  func text(_ id: FieldID) -> String? {
    if case .text(let text) = self[id] { text } else { nil }
  }

  func flag(_ id: FieldID) -> Bool? {
    if case .flag(let flag) = self[id] { flag } else { nil }
  }

  func choice(_ id: FieldID) -> String? {
    if case .choice(let choice) = self[id] { choice } else { nil }
  }
}

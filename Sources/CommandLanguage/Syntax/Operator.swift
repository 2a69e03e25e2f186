/// An operator of expressions.
enum Operator: String, Equatable, Sendable, CaseIterable {
  case and, or, xor
  case equal = "eq"
  case notEqual = "ne"
  case greater = "gt"
  case greaterOrEqual = "ge"
  case less = "lt"
  case lessOrEqual = "le"
  case like
  case notLike = "notlike"
  case match
  case notMatch = "notmatch"
  case contains
  case notContains = "notcontains"
  case isIn = "in"
  case isNotIn = "notin"
  case join, split, replace
  case isType = "is"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case range = ".."
  case format = "f"
  case not

  /// How tightly it binds, from the loosest; nil for what stands before its only operand.
  var strength: Int? {
    switch self {
    case .and, .or, .xor: 0
    case .equal, .notEqual, .greater, .greaterOrEqual, .less, .lessOrEqual, .like, .notLike,
      .match, .notMatch, .contains, .notContains, .isIn, .isNotIn, .join, .split, .replace, .isType:
      1
    case .add, .subtract: 2
    case .multiply, .divide, .remainder: 3
    case .format: 4
    case .range: 5
    case .not: nil
    }
  }

  /// Whether it compares, and so has a form that minds the case of letters (`-ceq`), and one that
  /// says it doesn't (`-ieq`).
  var hasCaseForms: Bool {
    switch self {
    case .equal, .notEqual, .greater, .greaterOrEqual, .less, .lessOrEqual, .like, .notLike,
      .match, .notMatch, .contains, .notContains, .isIn, .isNotIn, .split, .replace:
      true
    default: false
    }
  }

  /// The operator of a word after a dash; nil when there is none.
  init?(word: String) {
    let word = word.lowercased()
    if let found = Operator(rawValue: word), found.isWord {
      self = found
    } else if let first = word.first, "ic".contains(first),
      let found = Operator(rawValue: String(word.dropFirst())), found.hasCaseForms
    {
      self = found
    } else {
      return nil
    }
  }

  private var isWord: Bool { rawValue.first?.isLetter ?? false }
}

internal import ClusterModel

extension Value {
  /// Whether a comparison holds; with several values on the left, those for which it does.
  static func compare(
    _ sign: Operator, _ left: Value, _ right: Value, mindsCase: Bool
  ) -> Value {
    switch sign {
    case .contains: return .boolean(left.elements.contains { $0.equals(right, mindsCase) })
    case .notContains: return .boolean(!left.elements.contains { $0.equals(right, mindsCase) })
    case .isIn: return .boolean(right.elements.contains { $0.equals(left, mindsCase) })
    case .isNotIn: return .boolean(!right.elements.contains { $0.equals(left, mindsCase) })
    default: break
    }
    let test = Comparison(sign, right, mindsCase: mindsCase)
    guard case .array(let values) = left else { return .boolean(test.holds(for: left)) }
    return .array(values.filter(test.holds))
  }

  /// Whether two values are the same, the right one taken as what the left one is.
  func equals(_ other: Value, _ mindsCase: Bool) -> Bool {
    switch (self, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let one), _): return one == other.isTrue
    case (.integer, _), (.number, _), (.date, _), (.duration, _):
      guard let one = numeric, let two = other.numeric else { return text.matchesName(other.text) }
      return one == two
    case (.array(let one), .array(let two)): return one == two
    default: return mindsCase ? text == other.text : text.matchesName(other.text)
    }
  }

  /// Which of two values comes first: numbers by their size, text by the letters and by numbers in
  /// it; nil when they are the same.
  func precedes(_ other: Value, mindsCase: Bool = false) -> Bool? {
    if !isText || !other.isText, let one = numeric, let two = other.numeric {
      return one == two ? nil : one < two
    }
    let (one, two) =
      mindsCase ? (text, other.text) : (text.lowercased(), other.text.lowercased())
    return one == two ? nil : NaturalOrder.precedes(one, two)
  }

  private var isText: Bool {
    switch self {
    case .string, .reference, .object, .array, .block: true
    default: false
    }
  }

  /// Whether it is of a type, by its name in .NET.
  func isOf(_ type: String) -> Bool {
    let wanted = type.lowercased().split(separator: ".").last.map(String.init) ?? ""
    let names: [String] =
      switch self {
      case .null: []
      case .boolean: ["bool", "boolean"]
      case .integer: ["int", "int32", "int64", "long"]
      case .number: ["double", "float", "decimal"]
      case .string, .reference: ["string"]
      case .date: ["datetime"]
      case .duration: ["timespan"]
      case .array: ["array", "object[]"]
      case .object(let object): [object.type.lowercased(), "psobject", "object"]
      case .block: ["scriptblock"]
      }
    return names.contains(wanted)
  }
}

/// One comparison, ready to be made with many values.
private struct Comparison {
  private enum Test {
    case order(Operator)
    case wildcard(Wildcard)
  }

  private let test: Test
  private let other: Value
  private let mindsCase: Bool
  private let isNegative: Bool

  init(_ sign: Operator, _ other: Value, mindsCase: Bool) {
    self.other = other
    self.mindsCase = mindsCase
    isNegative = sign == .notLike || sign == .notEqual
    switch sign {
    case .like, .notLike: test = .wildcard(Wildcard(other.text, mindsCase: mindsCase))
    default: test = .order(sign)
    }
  }

  func holds(for value: Value) -> Bool {
    let found =
      switch test {
      case .wildcard(let wildcard): wildcard.matches(value.text)
      case .order(let sign): ordered(sign, value)
      }
    return found != isNegative
  }

  private func ordered(_ sign: Operator, _ value: Value) -> Bool {
    switch sign {
    case .greater: value.precedes(other, mindsCase: mindsCase) == false
    case .greaterOrEqual: value.precedes(other, mindsCase: mindsCase) != true
    case .less: value.precedes(other, mindsCase: mindsCase) == true
    case .lessOrEqual: value.precedes(other, mindsCase: mindsCase) != false
    default: value.equals(other, mindsCase)
    }
  }
}

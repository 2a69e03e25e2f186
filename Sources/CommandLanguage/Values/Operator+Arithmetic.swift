internal import ClusterModel

extension Value {
  /// The longest text that may be put together, in characters.
  static let textMax = 131_072
  /// The most values that an array may have.
  static let arrayMax = 100_000

  /// Both sides of an operator brought together.
  static func calculate(
    _ sign: Operator, _ left: Value, _ right: Value, mindsCase: Bool
  ) throws(CommandError) -> Value {
    switch sign {
    case .and: .boolean(left.isTrue && right.isTrue)
    case .or: .boolean(left.isTrue || right.isTrue)
    case .xor: .boolean(left.isTrue != right.isTrue)
    case .add: try sum(left, right)
    case .subtract: try arithmetic(sign, left, right)
    case .multiply: try product(left, right)
    case .divide, .remainder: try arithmetic(sign, left, right)
    case .range: try span(left, right)
    case .join: .string(try bounded(left.elements.map(\.text).joined(separator: right.text)))
    case .format: .string(try bounded(fill(left.text, right.elements)))
    case .isType: .boolean(left.isOf(right.text))
    case .not: .boolean(!right.isTrue)
    case .match, .notMatch, .replace, .split:
      try patternResult(sign, left, right, mindsCase: mindsCase)
    default: compare(sign, left, right, mindsCase: mindsCase)
    }
  }

  private static func patternResult(
    _ sign: Operator, _ left: Value, _ right: Value, mindsCase: Bool
  ) throws(CommandError) -> Value {
    var operation: PatternOperation
    do throws(PatternError) {
      operation = try PatternOperation(sign, right, mindsCase: mindsCase)
    } catch {
      throw .input(error.message)
    }
    return try operation.result(for: left)
  }

  private static func bounded(_ text: String) throws(CommandError) -> String {
    guard text.utf8.count <= 4 * textMax else { throw .input("The text becomes too long") }
    return text
  }

  private static func sum(_ left: Value, _ right: Value) throws(CommandError) -> Value {
    switch (left, right) {
    case (.string(let text), _): return .string(try bounded(text + right.text))
    case (.array(let values), _):
      let all = values + right.elements
      guard all.count <= arrayMax else { throw .input("The array becomes too long") }
      return .array(all)
    case (.reference(_, let name), _): return .string(try bounded(name + right.text))
    case (.date(let time), .duration(let span)):
      return .date(.init(secondsSince1970: time.secondsSince1970 + span.seconds))
    case (.duration(let one), .duration(let other)): return .duration(one + other)
    case (.null, _): return right
    default: return try arithmetic(.add, left, right)
    }
  }

  private static func product(_ left: Value, _ right: Value) throws(CommandError) -> Value {
    guard case .string(let text) = left else { return try arithmetic(.multiply, left, right) }
    guard let count = right.whole, count >= 0, count <= textMax,
      text.utf8.count.multipliedReportingOverflow(by: count).partialValue <= textMax
    else { throw .input("A text can't be repeated \(right.text) times") }
    return .string(String(repeating: text, count: count))
  }

  private static func arithmetic(
    _ sign: Operator, _ left: Value, _ right: Value
  ) throws(CommandError) -> Value {
    switch (left, right) {
    case (.date(let one), .date(let other)) where sign == .subtract:
      return .duration(.milliseconds((one.secondsSince1970 - other.secondsSince1970) * 1000))
    case (.date(let time), .duration(let span)) where sign == .subtract:
      return .date(.init(secondsSince1970: time.secondsSince1970 - span.seconds))
    case (.duration(let one), .duration(let other)) where sign == .subtract:
      return .duration(one - other)
    default: break
    }
    guard let one = left.numeric else { throw .input("\(left.shortText) is no number") }
    guard let other = right.numeric else { throw .input("\(right.shortText) is no number") }
    let isWhole = left.isWhole && right.isWhole
    switch sign {
    case .add: return Value(calculated: one + other, isWhole: isWhole)
    case .subtract: return Value(calculated: one - other, isWhole: isWhole)
    case .multiply: return Value(calculated: one * other, isWhole: isWhole)
    case .divide:
      guard other != 0 else { throw .input("Nothing can be divided by zero") }
      return Value(calculated: one / other, isWhole: isWhole)
    default:
      guard other != 0 else { throw .input("Nothing can be divided by zero") }
      return Value(calculated: one.truncatingRemainder(dividingBy: other), isWhole: isWhole)
    }
  }

  private var isWhole: Bool {
    switch self {
    case .integer, .boolean, .null: true
    case .string(let text): if case .integer? = Value(literal: text) { true } else { false }
    default: false
    }
  }

  private static func span(_ left: Value, _ right: Value) throws(CommandError) -> Value {
    guard let one = left.whole, let other = right.whole,
      one.magnitude < 1 << 40, other.magnitude < 1 << 40, (other - one).magnitude < arrayMax
    else { throw .input("\(left.shortText)..\(right.shortText) is no range of whole numbers") }
    let numbers = one <= other ? Array(one...other) : (other...one).reversed()
    return .array(numbers.map { .integer($0) })
  }

  /// Puts values into `{0}`, `{1}` and so on; what stands behind a colon is a number of decimals,
  /// such as `{0:N2}`.
  private static func fill(_ text: String, _ values: [Value]) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { return filled + "{" + rest }
      let parts = rest[..<close].split(separator: ":", maxSplits: 1)
      rest = rest[rest.index(after: close)...]
      let place = parts.first?.split(separator: ",").first.flatMap { Int($0) }
      guard let place, values.indices.contains(place) else { continue }
      filled += values[place].formatted(parts.count > 1 ? String(parts[1]) : "")
    }
    return filled + rest
  }

  private func formatted(_ form: String) -> String {
    guard let kind = form.first, "nNfFdDpP".contains(kind), let number = numeric else {
      return text
    }
    let decimals = min(9, max(0, Int(form.dropFirst()) ?? 2))
    return "dD".contains(kind)
      ? String(repeating: "0", count: max(0, decimals - text.count)) + text
      : number.fixed(decimals)
  }

  /// The text, short enough for a sentence.
  var shortText: String { text.count > 40 ? text.prefix(39) + "…" : text.isEmpty ? "''" : text }
}

/// Why a regular expression can't be used.
public struct PatternError: Error, Equatable, Sendable {
  /// The reason in words.
  public var message: String
  init(_ message: String) { self.message = message }
}

/// A regular expression in its parts.
indirect enum PatternNode: Equatable {
  case scalar(ScalarSet)
  case edge(Pattern.Edge)
  case sequence([PatternNode])
  case either(PatternNode, PatternNode)
  /// At least so often, and at most; nil for any number.
  case repeated(PatternNode, least: Int, most: Int?)
}

/// Reads a regular expression.
struct PatternParser {
  /// The most repetitions that can be written as a number.
  static let repetitionsMax = 100
  /// The deepest nesting of parentheses.
  static let depthMax = 20

  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  /// The whole expression.
  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try alternatives()
    guard rest.isEmpty else { throw PatternError("There is a ) without its (") }
    return node
  }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    var node = try sequence()
    while take("|") { node = .either(node, try sequence()) }
    return node
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      nodes.append(try repeated(try atom()))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated(_ atom: PatternNode) throws(PatternError) -> PatternNode {
    var node = atom
    while let next = rest.first {
      switch next {
      case "*": node = .repeated(node, least: 0, most: nil)
      case "+": node = .repeated(node, least: 1, most: nil)
      case "?": node = .repeated(node, least: 0, most: 1)
      case "{":
        guard let (least, most) = try bounds() else { return node }
        node = .repeated(node, least: least, most: most)
        continue
      default: return node
      }
      rest.removeFirst()
    }
    return node
  }

  /// Such as `{2}`, `{2,}` or `{2,5}`; nil when the brace stands for itself.
  private mutating func bounds() throws(PatternError) -> (Int, Int?)? {
    guard let end = rest.firstIndex(of: "}") else { return nil }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.map { Int(String($0)) }
    guard (1...2).contains(parts.count), let least = numbers[0], least >= 0 else { return nil }
    let most = parts.count == 1 ? least : numbers[1]
    guard parts.count == 1 || parts[1].isEmpty || most != nil else { return nil }
    guard max(least, most ?? 0) <= Self.repetitionsMax, least <= most ?? least else {
      throw PatternError("A repetition goes up to \(Self.repetitionsMax), the smaller number first")
    }
    rest = rest[rest.index(after: end)...]
    return (least, most)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    switch rest.removeFirst() {
    case "(": return try group()
    case "[": return .scalar(try bracket())
    case ".": return .scalar(.any)
    case "^": return .edge(.start)
    case "$": return .edge(.end)
    case "\\": return try escaped()
    case "*", "+", "?": throw PatternError("There is nothing before a *, + or ? to repeat")
    case let scalar: return .scalar(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    guard depth < Self.depthMax else { throw PatternError("Its parentheses are too deep") }
    depth += 1
    if rest.starts(with: "?:".unicodeScalars) { rest.removeFirst(2) }
    let node = try alternatives()
    guard take(")") else { throw PatternError("There is a ( without its )") }
    depth -= 1
    return node
  }

  private mutating func escaped() throws(PatternError) -> PatternNode {
    guard let scalar = rest.popFirst() else { throw PatternError("It ends with a \\") }
    switch scalar {
    case "b": return .edge(.word)
    case "B": return .edge(.noWord)
    default: return .scalar(Self.set(of: scalar) ?? ScalarSet(scalar))
    }
  }

  /// The set that a letter after a backslash stands for.
  private static func set(of letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": .digits
    case "D": ScalarSet.digits.inverted
    case "w": .words
    case "W": ScalarSet.words.inverted
    case "s": .blanks
    case "S": ScalarSet.blanks.inverted
    default: nil
    }
  }

  private mutating func bracket() throws(PatternError) -> ScalarSet {
    let isInverse = take("^")
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return ScalarSet(ranges, isInverse: isInverse) }
      isFirst = false
      var low = scalar
      if scalar == "\\", let letter = rest.popFirst() {
        if let set = Self.set(of: letter), !set.isInverse {
          ranges += set.ranges
          continue
        }
        low = letter
      }
      guard rest.first == "-", let high = rest.dropFirst().first, high != "]" else {
        ranges.append(low...low)
        continue
      }
      guard low <= high else { throw PatternError("\(low)-\(high) goes backwards") }
      rest.removeFirst(2)
      ranges.append(low...high)
    }
    throw PatternError("There is a [ without its ]")
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }
}

/// Why a regular expression can't be used.
public struct PatternError: Error, Equatable, Sendable {
  /// The reason in words.
  public var message: String
  /// The scalar of the expression that is meant, from 0; nil for the whole.
  public var place: Int?

  init(_ message: String, at place: Int? = nil) {
    self.message = message
    self.place = place
  }
}

/// A regular expression in its parts.
indirect enum PatternNode: Equatable {
  /// How often something is to come.
  struct Times: Equatable {
    var least: Int
    /// Nil for any number.
    var most: Int?
    /// Whether as few as possible are taken, rather than as many as possible.
    var isLazy = false
  }

  case scalar(ScalarSet)
  case edge(Pattern.Edge)
  case sequence([PatternNode])
  case either(PatternNode, PatternNode)
  case repeated(PatternNode, Times)
  /// What is found is kept under a number, from 1.
  case group(Int, PatternNode)
}

/// Reads a regular expression.
struct PatternParser {
  /// The most repetitions that can be written as a number.
  static let repetitionsMax = 100
  /// The deepest nesting of parentheses.
  static let depthMax = 20

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  /// The name of each group in the order of their parentheses, nil for one without.
  private var opened: [String?] = []
  /// What the expression itself says about the case of letters, by `(?i)` at its beginning.
  private(set) var mindsCase: Bool?

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The name of each group, by its number from 1.
  var groupNames: [String?] {
    let named = opened.compactMap { $0 }
    return [String?](repeating: nil, count: opened.count - named.count) + named
  }

  /// The whole expression.
  mutating func parse() throws(PatternError) -> PatternNode {
    if take("(?i)") { mindsCase = false } else if take("(?-i)") { mindsCase = true }
    let node = try alternatives()
    guard index == scalars.count else {
      throw PatternError("There is a ) without its (", at: index)
    }
    return numbered(node)
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func isNext(_ text: String) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }

  private mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private mutating func next() -> Unicode.Scalar? {
    defer { index += 1 }
    return current
  }

  // MARK: Parts

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    var node = try sequence()
    while take("|") { node = .either(node, try sequence()) }
    return node
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = current, next != "|", next != ")" {
      let atom = try atom()
      guard var times = try times() else {
        nodes.append(atom)
        continue
      }
      times.isLazy = take("?")
      let place = index
      guard try self.times() == nil else {
        throw PatternError("A repetition can't be repeated without parentheses", at: place)
      }
      nodes.append(.repeated(atom, times))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func times() throws(PatternError) -> PatternNode.Times? {
    if take("*") { return PatternNode.Times(least: 0) }
    if take("+") { return PatternNode.Times(least: 1) }
    if take("?") { return PatternNode.Times(least: 0, most: 1) }
    return current == "{" ? try bounds() : nil
  }

  /// Such as `{2}`, `{2,}` or `{2,5}`; nil when the brace stands for itself.
  private mutating func bounds() throws(PatternError) -> PatternNode.Times? {
    guard let end = scalars[index...].firstIndex(of: "}") else { return nil }
    let parts = scalars[(index + 1)..<end].split(separator: ",", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    guard (1...2).contains(parts.count), let least = Int(parts[0]), least >= 0 else { return nil }
    let most = Int(parts[parts.count - 1])
    guard most != nil || parts[parts.count - 1].isEmpty else { return nil }
    guard max(least, most ?? 0) <= Self.repetitionsMax, least <= most ?? least else {
      throw PatternError(
        "A repetition goes up to \(Self.repetitionsMax), the smaller number first", at: index)
    }
    index = end + 1
    return PatternNode.Times(least: least, most: most)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    let place = index
    switch next() {
    case "(": return try group(at: place)
    case "[": return .scalar(try bracket(at: place))
    case ".": return .scalar(.any)
    case "^": return .edge(.start)
    case "$": return .edge(.end)
    case "\\": return try escaped(at: place)
    case "*", "+", "?":
      throw PatternError("There is nothing before a *, + or ? to repeat", at: place)
    case let scalar?: return .scalar(ScalarSet(scalar))
    case nil: throw PatternError("It ends too soon", at: place)
    }
  }

  // MARK: Groups

  private mutating func group(at place: Int) throws(PatternError) -> PatternNode {
    guard depth < Self.depthMax else {
      throw PatternError("Its parentheses are too deep", at: place)
    }
    depth += 1
    defer { depth -= 1 }
    var number: Int?
    if !take("?:") {
      opened.append(try isNext("?") ? name(at: place) : nil)
      number = opened.count
      guard opened.count < Pattern.groupsMax else {
        throw PatternError("It has more than \(Pattern.groupsMax) groups", at: place)
      }
    }
    let node = try alternatives()
    guard take(")") else { throw PatternError("There is a ( without its )", at: place) }
    return number.map { .group($0, node) } ?? node
  }

  /// The name of a group, `?<name>`; no other sign that may stand behind `(?` is understood.
  private mutating func name(at place: Int) throws(PatternError) -> String {
    let unknown = PatternError(
      "Of the groups that begin with (? only (?: and (?<name> are understood, and (?i) at the "
        + "beginning", at: place)
    guard take("?<"), let end = scalars[index...].firstIndex(of: ">") else { throw unknown }
    let name = String(String.UnicodeScalarView(scalars[index..<end]))
    guard let first = name.first, first.isLetter || first == "_",
      name.unicodeScalars.allSatisfy(\.isWordScalar)
    else { throw unknown }
    guard !opened.contains(name) else {
      throw PatternError("Two groups are called \(name)", at: place)
    }
    index = end + 1
    return name
  }

  /// Groups with names are counted behind those without, as .NET has it.
  private func numbered(_ node: PatternNode) -> PatternNode {
    let order =
      opened.indices.filter { opened[$0] == nil } + opened.indices.filter { opened[$0] != nil }
    var numbers = Array(repeating: 0, count: opened.count)
    for (number, place) in order.enumerated() { numbers[place] = number + 1 }
    func renumbered(_ node: PatternNode) -> PatternNode {
      switch node {
      case .scalar, .edge: node
      case .sequence(let nodes): .sequence(nodes.map(renumbered))
      case .either(let left, let right): .either(renumbered(left), renumbered(right))
      case .repeated(let inner, let times): .repeated(renumbered(inner), times)
      case .group(let place, let inner): .group(numbers[place - 1], renumbered(inner))
      }
    }
    return renumbered(node)
  }

  // MARK: Scalars

  private mutating func escaped(at place: Int) throws(PatternError) -> PatternNode {
    let edges: [Unicode.Scalar: Pattern.Edge] = [
      "b": .word, "B": .noWord, "A": .start, "Z": .end, "z": .veryEnd,
    ]
    if let letter = current, let edge = edges[letter] {
      index += 1
      return .edge(edge)
    }
    return .scalar(try escapedSet(at: place))
  }

  /// What stands behind a backslash that takes one scalar.
  private mutating func escapedSet(at place: Int) throws(PatternError) -> ScalarSet {
    guard let letter = next() else { throw PatternError("It ends with a \\", at: place) }
    switch letter {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .words
    case "W": return ScalarSet.words.inverted
    case "s": return .blanks
    case "S": return ScalarSet.blanks.inverted
    case "t": return ScalarSet("\t")
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    case "f": return ScalarSet("\u{0C}")
    case "v": return ScalarSet("\u{0B}")
    case "a": return ScalarSet("\u{07}")
    case "e": return ScalarSet("\u{1B}")
    case "x": return ScalarSet(try number(of: 2, at: place))
    case "u": return ScalarSet(try number(of: 4, at: place))
    case "0"..."9", "k": throw PatternError("A pattern can't refer back to its groups", at: place)
    case "a"..."z", "A"..."Z": throw PatternError("\\\(letter) is not understood", at: place)
    default: return ScalarSet(letter)
    }
  }

  /// The scalar of so many hexadecimal digits.
  private mutating func number(of length: Int, at place: Int) throws(PatternError) -> Unicode.Scalar
  {
    let digits = String(String.UnicodeScalarView(scalars[index...].prefix(length)))
    guard digits.count == length, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw PatternError("\(length) hexadecimal digits have to follow here", at: place) }
    index += length
    return scalar
  }

  private mutating func bracket(at place: Int) throws(PatternError) -> ScalarSet {
    let isInverse = take("^")
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isFirst = true
    while let scalar = current {
      if scalar == "]", !isFirst {
        index += 1
        return ScalarSet(ranges, isInverse: isInverse)
      }
      isFirst = false
      guard !isNext("-[") || ranges.isEmpty else {
        throw PatternError("Taking one set from another is not understood", at: index)
      }
      ranges += try bracketRange()
    }
    throw PatternError("There is a [ without its ]", at: place)
  }

  /// A scalar, two with a dash between them, or a set such as `\d`.
  private mutating func bracketRange() throws(PatternError) -> [ClosedRange<Unicode.Scalar>] {
    let place = index
    let set = try bracketScalar()
    guard isNext("-"), index + 1 < scalars.count, !"[]".unicodeScalars.contains(scalars[index + 1])
    else { return set.takenRanges }
    index += 1
    let other = try bracketScalar()
    guard let low = set.onlyScalar, let high = other.onlyScalar else {
      throw PatternError("A range goes from one letter to another", at: place)
    }
    guard low <= high else { throw PatternError("\(low)-\(high) goes backwards", at: place) }
    return [low...high]
  }

  private mutating func bracketScalar() throws(PatternError) -> ScalarSet {
    let place = index
    guard let scalar = next() else { throw PatternError("There is a [ without its ]", at: place) }
    guard scalar == "\\" else { return ScalarSet(scalar) }
    if take("b") { return ScalarSet("\u{08}") }
    return try escapedSet(at: place)
  }
}

extension ScalarSet {
  /// The only scalar that it takes; nil for a set of several.
  fileprivate var onlyScalar: Unicode.Scalar? {
    guard !isInverse, ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound else {
      return nil
    }
    return ranges[0].lowerBound
  }
}

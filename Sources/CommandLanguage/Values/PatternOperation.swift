/// `-match`, `-notmatch`, `-replace` or `-split`, with what stands on its right.
struct PatternOperation {
  /// Steps of a search that count like one of a run.
  static let workPerStep = 16

  /// The groups of the last match, as `$Matches` has them; nil when nothing was found.
  private(set) var groups: Object?
  /// How many steps its searches may still take.
  var workLeft = PatternOperation.workPerStep * Interpreter.stepsMax
  private let sign: Operator
  private let pattern: Pattern
  private let replacement: PatternReplacement?
  /// The most pieces of a split.
  private let piecesMax: Int

  /// Reads what stands on the right: the pattern, and for some the replacement or how many pieces.
  init(_ sign: Operator, _ right: Value, mindsCase: Bool) throws(PatternError) {
    let operands = right.elements
    self.sign = sign
    if operands.contains(where: \.isBlock) {
      throw PatternError("-\(sign.rawValue) takes a text here, no block")
    }
    let text = operands.first?.text ?? ""
    let isPlain =
      sign == .split && operands.count > 2 && operands[2].text.matchesName("SimpleMatch")
    pattern =
      try isPlain
      ? Pattern(literal: text, mindsCase: mindsCase) : Pattern(text, mindsCase: mindsCase)
    replacement =
      try sign == .replace
      ? PatternReplacement(operands.count > 1 ? operands[1].text : "", for: pattern) : nil
    if sign == .split, operands.count > 2, !isPlain, !operands[2].text.matchesName("RegexMatch") {
      throw PatternError("Of the options of -split SimpleMatch and RegexMatch are understood")
    }
    let wanted = sign == .split && operands.count > 1 ? operands[1].whole : 0
    guard let most = wanted, most >= 0 else {
      throw PatternError("-split takes a number of pieces from 0, which means all")
    }
    piecesMax = most == 0 ? .max : most
  }

  /// What it makes of what stands on the left.
  mutating func result(for left: Value) throws(CommandError) -> Value {
    switch sign {
    case .replace:
      var values: [Value] = []
      for value in left.isArray ? left.elements : [.string(left.text)] {
        values.append(.string(try replaced(value.text)))
      }
      return left.isArray ? .array(values) : Value(values)
    case .split:
      var pieces: [Value] = []
      for value in left.isArray ? left.elements : [.string(left.text)] {
        pieces += try split(value.text)
        guard pieces.count <= Value.arrayMax else { throw .input("The array becomes too long") }
      }
      return .array(pieces)
    default: return try matched(left)
    }
  }

  // MARK: Matching

  private mutating func matched(_ left: Value) throws(CommandError) -> Value {
    let isNegative = sign == .notMatch
    guard case .array(let values) = left else {
      let text = Array(left.text.unicodeScalars)
      let match = try matches(in: text, most: 1).first
      groups = match.map { groups(of: $0, in: text) }
      return .boolean((match != nil) != isNegative)
    }
    var kept: [Value] = []
    for value in values {
      let found = try matches(in: Array(value.text.unicodeScalars), most: 1, keepsGroups: false)
      if found.isEmpty == isNegative { kept.append(value) }
    }
    return .array(kept)
  }

  private func groups(of match: PatternMatch, in text: [Unicode.Scalar]) -> Object {
    let found = match.groups.enumerated().compactMap { number, range in
      range.map { (pattern.groupNames[number] ?? "\(number)", Value.string(String(text[$0]))) }
    }
    return Object("Hashtable", found)
  }

  private mutating func matches(
    in text: [Unicode.Scalar], most: Int, keepsGroups: Bool = true
  ) throws(CommandError) -> [PatternMatch] {
    var search = PatternSearch(pattern, text, keepsGroups: keepsGroups)
    search.workLeft = workLeft
    var found: [PatternMatch] = []
    var place = 0
    while found.count < most, place <= text.count, let match = search.next(from: place) {
      found.append(match)
      guard found.count <= Value.arrayMax else { throw .input("The pattern is found too often") }
      // What is empty is found once at each place.
      place = match.whole.isEmpty ? match.whole.upperBound + 1 : match.whole.upperBound
    }
    workLeft = search.workLeft
    guard workLeft >= 0 else {
      throw .input("To look for the pattern in so long a text takes too many steps")
    }
    return found
  }

  // MARK: Replacing and splitting

  private mutating func replaced(_ text: String) throws(CommandError) -> String {
    let scalars = Array(text.unicodeScalars)
    var (result, end, size) = ("", 0, 0)
    for match in try matches(in: scalars, most: .max) {
      size += match.whole.lowerBound - end + (replacement?.length(for: match) ?? 0)
      guard size <= Value.textMax else { throw .input("The text becomes too long") }
      result += String(scalars[end..<match.whole.lowerBound])
      result += replacement?.text(for: match, in: scalars) ?? ""
      end = match.whole.upperBound
    }
    return result + String(scalars[end...])
  }

  /// The pieces between matches, and what the groups of the pattern found between them.
  private mutating func split(_ text: String) throws(CommandError) -> [Value] {
    let scalars = Array(text.unicodeScalars)
    var (pieces, end): ([Value], Int) = ([], 0)
    for match in try matches(in: scalars, most: piecesMax - 1) {
      pieces.append(.string(String(scalars[end..<match.whole.lowerBound])))
      pieces += match.groups.dropFirst().compactMap { range in
        range.map { Value.string(String(scalars[$0])) }
      }
      end = match.whole.upperBound
    }
    return pieces + [.string(String(scalars[end...]))]
  }
}

extension Value {
  fileprivate var isArray: Bool { if case .array = self { true } else { false } }
  fileprivate var isBlock: Bool { if case .block = self { true } else { false } }
}

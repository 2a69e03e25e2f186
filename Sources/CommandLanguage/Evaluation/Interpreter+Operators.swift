/// Operators, with what they leave behind besides their value.
extension Interpreter {
  /// How much of a value counts like a step: what takes long to make counts for more.
  private static let sizePerStep = 64

  /// Both sides of an operator brought together. A pattern that is found leaves its groups in
  /// `$Matches`; one that can't be used is marked in the expression that it is from.
  mutating func calculate(
    _ sign: Operator, _ left: Value, _ right: Value, mindsCase: Bool,
    from operand: Expression? = nil, at range: SourceRange
  ) throws(CommandError) -> Value {
    guard sign.takesPattern else {
      let result = try Value.calculate(sign, left, right, mindsCase: mindsCase)
      try step(at: range, result.size / Self.sizePerStep)
      return result
    }
    var operation: PatternOperation
    do throws(PatternError) {
      operation = try PatternOperation(sign, right, mindsCase: mindsCase)
    } catch {
      let text = (right.elements.first ?? .null).shortText
      throw .input(
        "The pattern \(text) can't be used: \(error.message)",
        at: error.place.flatMap { operand?.place(ofScalar: $0) } ?? operand?.range ?? range)
    }
    let work = PatternOperation.workPerStep * max(1, Self.stepsMax - steps)
    operation.workLeft = work
    let result = try operation.result(for: left)
    if let groups = operation.groups { variables["matches"] = .object(groups) }
    try step(
      at: range,
      (work - operation.workLeft) / PatternOperation.workPerStep + result.size / Self.sizePerStep)
    return result
  }

  /// Has `$Matches` be what the filter before found for a value that comes through the pipe.
  mutating func recallMatches(at place: Int, of call: Invocation) {
    guard matchesOfInput.count == call.input.count else { return }
    variables["matches"] = matchesOfInput[place]
  }

  /// Keeps `$Matches` for the command that a value is passed on to.
  mutating func passMatches() { matchesOfOutput.append(variables["matches"] ?? .null) }
}

extension Operator {
  fileprivate var takesPattern: Bool {
    switch self {
    case .match, .notMatch, .replace, .split: true
    default: false
    }
  }
}

extension Expression {
  /// Where a scalar of the text stands that it is, when it is a text as it is written.
  fileprivate func place(ofScalar index: Int) -> SourceRange? {
    switch kind {
    case .array(let values): return values.first?.place(ofScalar: index)
    case .value(.string(let text)):
      // Only quotes stand around it, and none of its letters is written otherwise.
      guard range.end - range.start == text.count + 2 else { return nil }
      let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(index))).count
      let start = range.start + 1 + before
      return SourceRange(start, start + 1)
    default: return nil
    }
  }
}

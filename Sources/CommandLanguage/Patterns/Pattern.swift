/// A regular expression that is looked for anywhere in a text, without regard to the case of ASCII
/// letters.
///
/// All ways through a text are followed at once, so that no expression, however it is written, takes
/// longer than its length times the text's: what is typed into a filter is tried on thousands of rows
/// at every key. It knows `. [] [^] ( ) | * + ? {n,m} ^ $` and `\d \w \s \b` with their opposites.
public struct Pattern: Equatable, Sendable {
  /// The most steps that an expression may have, its repetitions written out.
  public static let stepsMax = 2000

  /// What one step of the way asks for.
  enum Step: Equatable, Sendable {
    case scalar(ScalarSet)
    /// Two ways on.
    case split(Int, Int)
    case jump(Int)
    case edge(Edge)
    case match
  }

  /// A place between two scalars.
  enum Edge: Equatable, Sendable { case start, end, word, noWord }

  private var steps: [Step] = []

  /// Reads an expression, or says what is wrong with it.
  public init(_ text: String) throws(PatternError) {
    var parser = PatternParser(text)
    try emit(try parser.parse())
    try append(.match)
  }

  private mutating func append(_ step: Step) throws(PatternError) {
    guard steps.count < Self.stepsMax else { throw PatternError("It is too long") }
    steps.append(step)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .scalar(let set): try append(.scalar(set))
    case .edge(let edge): try append(.edge(edge))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .either(let left, let right):
      let split = steps.count
      try append(.match)
      try emit(left)
      let jump = steps.count
      try append(.match)
      steps[split] = .split(split + 1, steps.count)
      try emit(right)
      steps[jump] = .jump(steps.count)
    case .repeated(let node, let least, let most):
      for _ in 0..<least { try emit(node) }
      guard let most else { return try emitAnyNumber(of: node) }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(steps.count)
        try append(.match)
        try emit(node)
      }
      for split in splits { steps[split] = .split(split + 1, steps.count) }
    }
  }

  private mutating func emitAnyNumber(of node: PatternNode) throws(PatternError) {
    let split = steps.count
    try append(.match)
    try emit(node)
    try append(.jump(split))
    steps[split] = .split(split + 1, steps.count)
  }

  /// Whether it is found in a text.
  public func matches(_ text: String) -> Bool {
    var search = PatternSearch(steps)
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if search.arrive(between: before, and: scalar) { return true }
      search.pass(scalar)
      before = scalar
    }
    return search.arrive(between: before, and: nil)
  }
}

/// All ways through one text at once.
private struct PatternSearch {
  private let steps: [Pattern.Step]
  /// The steps to go on with at the next place.
  private var arriving: [Int] = []
  /// The steps that wait for a scalar.
  private var waiting: [Int] = []
  /// The place at which each step was last reached, so that none is followed twice.
  private var reached: [Int]
  private var place = 0

  init(_ steps: [Pattern.Step]) {
    self.steps = steps
    reached = Array(repeating: 0, count: steps.count)
  }

  /// Follows every way, a new one from the start among them, as far as it goes between two scalars;
  /// says whether one has come to its end.
  mutating func arrive(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
    place += 1
    waiting.removeAll(keepingCapacity: true)
    arriving.append(0)
    while let index = arriving.popLast() {
      guard reached[index] != place else { continue }
      reached[index] = place
      switch steps[index] {
      case .match: return true
      case .scalar: waiting.append(index)
      case .jump(let next): arriving.append(next)
      case .split(let one, let other): arriving += [one, other]
      case .edge(let edge):
        if edge.holds(between: before, and: after) { arriving.append(index + 1) }
      }
    }
    return false
  }

  /// Takes every way that a scalar opens.
  mutating func pass(_ scalar: Unicode.Scalar) {
    for index in waiting {
      guard case .scalar(let set) = steps[index], set.contains(scalar) else { continue }
      arriving.append(index + 1)
    }
  }
}

extension Pattern.Edge {
  fileprivate func holds(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
    let isEdge = (before?.isWordScalar ?? false) != (after?.isWordScalar ?? false)
    return switch self {
    case .start: before == nil
    case .end: after == nil
    case .word: isEdge
    case .noWord: !isEdge
    }
  }
}

/// A regular expression that is looked for anywhere in a text: .NET's as far as it can be followed
/// without turning back.
///
/// All ways through a text are followed at once, so that no expression, however it is written, takes
/// longer than its length times the text's: what is typed into a filter is tried on thousands of rows
/// at every key. It knows `. [] [^] ( ) (?: ) (?<name> ) | * + ? {n,m} ^ $`, their lazy forms, and
/// `\d \w \s \b \A \z` with their opposites; what looks ahead or refers back is refused.
public struct Pattern: Equatable, Sendable {
  /// The most steps that an expression may have, its repetitions written out.
  public static let stepsMax = 2000
  /// The most groups that keep what they found.
  static let groupsMax = 50

  /// What one step of the way asks for.
  enum Step: Equatable, Sendable {
    case scalar(ScalarSet)
    /// Two ways on, the preferred one first.
    case split(Int, Int)
    case jump(Int)
    case edge(Edge)
    /// Keeps the place: of group n the start as 2n, the end as 2n + 1; the whole is group 0.
    case mark(Int)
    case match
  }

  /// A place between two scalars.
  enum Edge: Equatable, Sendable {
    /// The end is also before a line break that ends the text.
    case start, end
    case veryEnd
    case word, noWord
  }

  /// The name of each group that has one, by its number; the whole is 0.
  private(set) var groupNames: [String?] = [nil]
  /// Whether ASCII letters are the same only in the same case.
  let mindsCase: Bool
  private(set) var steps: [Step] = []
  /// How often a part was written out; a part without any steps counts as well.
  private var emitted = 0

  /// Reads an expression, or says what is wrong with it and where.
  public init(_ text: String, mindsCase: Bool = false) throws(PatternError) {
    var parser = PatternParser(text)
    let node = try parser.parse()
    groupNames += parser.groupNames
    self.mindsCase = parser.mindsCase ?? mindsCase
    try emit(node)
    try append(.match)
  }

  /// The text itself, whatever its letters mean elsewhere.
  init(literal text: String, mindsCase: Bool = false) throws(PatternError) {
    self.mindsCase = mindsCase
    for scalar in text.unicodeScalars { try append(.scalar(ScalarSet(scalar))) }
    try append(.match)
  }

  private mutating func append(_ step: Step) throws(PatternError) {
    guard steps.count < Self.stepsMax else { throw PatternError("It is too long") }
    steps.append(step)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    emitted += 1
    guard emitted <= 4 * Self.stepsMax else { throw PatternError("It is too long") }
    switch node {
    case .scalar(let set): try append(.scalar(set))
    case .edge(let edge): try append(.edge(edge))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .group(let number, let node):
      try append(.mark(2 * number))
      try emit(node)
      try append(.mark(2 * number + 1))
    case .either(let left, let right):
      let split = steps.count
      try append(.match)
      try emit(left)
      let jump = steps.count
      try append(.match)
      steps[split] = .split(split + 1, steps.count)
      try emit(right)
      steps[jump] = .jump(steps.count)
    case .repeated(let node, let times):
      for _ in 0..<times.least { try emit(node) }
      guard let most = times.most else { return try emitAnyNumber(of: node, times) }
      var splits: [Int] = []
      for _ in times.least..<max(times.least, most) {
        splits.append(steps.count)
        try append(.match)
        try emit(node)
      }
      for split in splits { steps[split] = times.split(into: split + 1, past: steps.count) }
    }
  }

  private mutating func emitAnyNumber(
    of node: PatternNode, _ times: PatternNode.Times
  ) throws(PatternError) {
    let split = steps.count
    try append(.match)
    try emit(node)
    try append(.jump(split))
    steps[split] = times.split(into: split + 1, past: steps.count)
  }

  /// Whether it is found in a text.
  public func matches(_ text: String) -> Bool {
    var search = PatternSearch(self, Array(text.unicodeScalars), keepsGroups: false)
    return search.next(from: 0) != nil
  }
}

extension PatternNode.Times {
  /// The choice between once more and no more; a lazy repetition likes no more better.
  fileprivate func split(into start: Int, past end: Int) -> Pattern.Step {
    isLazy ? .split(end, start) : .split(start, end)
  }
}

/// All ways through one text at once, the preferred one first: of two that come to an end, that which
/// a matcher that turns back would have found counts.
struct PatternSearch {
  /// Where a way stands, and the places that it has kept.
  private struct Way {
    var step: Int
    var marks: [Int]
  }

  /// The text that is looked through.
  let text: [Unicode.Scalar]
  /// How many steps may still be taken.
  var workLeft = Int.max
  private let pattern: Pattern
  private let emptyMarks: [Int]
  /// The ways that wait for a scalar, the preferred one first.
  private var waiting: [Way] = []
  /// The round in which each step was last reached, so that none is followed twice.
  private var reached: [Int]
  private var round = 0

  /// Begins; without groups, any match will do, and only the whole of it is told.
  init(_ pattern: Pattern, _ text: [Unicode.Scalar], keepsGroups: Bool = true) {
    self.pattern = pattern
    self.text = text
    emptyMarks = keepsGroups ? Array(repeating: -1, count: 2 * pattern.groupNames.count) : []
    reached = Array(repeating: 0, count: pattern.steps.count)
  }

  /// The first match from a place on; nil when there is none, or when the work is used up.
  mutating func next(from start: Int) -> PatternMatch? {
    var found: PatternMatch?
    var arriving: [Way] = []
    var place = start
    while true {
      round += 1
      waiting.removeAll(keepingCapacity: true)
      // A match ends all ways that are less preferred.
      for way in arriving {
        guard let marks = follow(way, at: place) else { continue }
        found = PatternMatch(marks, end: place)
        break
      }
      if found == nil, let marks = follow(Way(step: 0, marks: begun(at: place)), at: place) {
        found = PatternMatch(marks, end: place)
      }
      guard workLeft >= 0 else { return nil }
      if found != nil, waiting.isEmpty || emptyMarks.isEmpty { return found }
      guard place < text.count else { return found }
      arriving = passing(text[place])
      place += 1
    }
  }

  private func begun(at place: Int) -> [Int] {
    var marks = emptyMarks
    if !marks.isEmpty { marks[0] = place }
    return marks
  }

  /// Follows a way, and what branches off from it, to all places where it waits for a scalar; returns
  /// what was kept on the way to an end.
  private mutating func follow(_ way: Way, at place: Int) -> [Int]? {
    var branches = [way]
    while var way = branches.popLast() {
      guard reached[way.step] != round else { continue }
      reached[way.step] = round
      workLeft -= 1
      switch pattern.steps[way.step] {
      case .match: return way.marks
      case .scalar: waiting.append(way)
      case .jump(let next): branches.append(Way(step: next, marks: way.marks))
      case .split(let first, let second):
        branches.append(Way(step: second, marks: way.marks))
        branches.append(Way(step: first, marks: way.marks))
      case .edge(let edge):
        guard edge.holds(at: place, in: text) else { continue }
        way.step += 1
        branches.append(way)
      case .mark(let mark):
        if !way.marks.isEmpty { way.marks[mark] = place }
        way.step += 1
        branches.append(way)
      }
    }
    return nil
  }

  /// The ways that a scalar opens.
  private mutating func passing(_ scalar: Unicode.Scalar) -> [Way] {
    workLeft -= waiting.count
    return waiting.compactMap { way in
      guard case .scalar(let set) = pattern.steps[way.step],
        set.contains(scalar, mindsCase: pattern.mindsCase)
      else { return nil }
      return Way(step: way.step + 1, marks: way.marks)
    }
  }
}

/// Where a pattern was found, in scalars of the text.
struct PatternMatch: Equatable, Sendable {
  /// The whole and each group; nil for one on which the way did not come past.
  var groups: [Range<Int>?]

  fileprivate init(_ marks: [Int], end: Int) {
    guard !marks.isEmpty else {
      groups = []
      return
    }
    groups = stride(from: 0, to: marks.count, by: 2).map { index in
      let close = index == 0 ? end : marks[index + 1]
      return marks[index] >= 0 && close >= marks[index] ? marks[index]..<close : nil
    }
  }

  /// The whole of it.
  var whole: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }
}

extension Pattern.Edge {
  fileprivate func holds(at place: Int, in text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .start: place == 0
    case .veryEnd: place == text.count
    case .end: place == text.count || place == text.count - 1 && text[place] == "\n"
    case .word: isEdgeOfWord(at: place, in: text)
    case .noWord: !isEdgeOfWord(at: place, in: text)
    }
  }

  private func isEdgeOfWord(at place: Int, in text: [Unicode.Scalar]) -> Bool {
    let isBehind = place > 0 && text[place - 1].isWordScalar
    return isBehind != (place < text.count && text[place].isWordScalar)
  }
}

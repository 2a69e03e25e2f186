/// Reads from an expression the bounds of what it selects.
struct BoundsReading {
  /// When `timediff` with one argument counts to.
  var now: FileTime

  /// Bounds, and whether they say all that the expression says.
  struct Answer {
    var bounds = EventBounds()
    var isExact = false

    /// What is known of an expression that can't be read.
    static let unknown = Answer()
    /// Every event.
    static let all = Answer(isExact: true)
  }

  /// Which element of an event an expression is asked of.
  private enum Place: String {
    case outside, event = "Event", system = "System", time = "TimeCreated", provider = "Provider"

    /// Where a step leads; nil for an element of which there are no bounds.
    func after(_ step: Term.Step) -> Place? {
      guard !step.isAttribute else { return nil }
      switch self {
      case .outside: return step.test == .any || step.isNamed("Event") ? .event : nil
      case .event: return step.isNamed("System") ? .system : nil
      case .system:
        return step.isNamed("TimeCreated") ? .time : step.isNamed("Provider") ? .provider : nil
      case .time, .provider: return nil
      }
    }
  }

  /// What bounds can be read of.
  private enum Field { case level, id, time, provider }

  /// The bounds of a selector.
  func bounds(of selector: Term) -> Answer { answer(selector, at: .outside) }

  private func answer(_ term: Term, at place: Place) -> Answer {
    switch term {
    case .both(let terms):
      return terms.map { answer($0, at: place) }.reduce(.all) { whole, part in
        Answer(
          bounds: whole.bounds.intersection(part.bounds), isExact: whole.isExact && part.isExact)
      }
    case .either(let terms): return either(terms.map { answer($0, at: place) })
    case .path(let steps):
      return follow(steps, from: place).answer
    case .comparison(let comparison, let left, let right):
      return compare(left, comparison, right, at: place)
        ?? compare(right, comparison.mirrored, left, at: place) ?? .unknown
    case .number, .text, .call: return .unknown
    }
  }

  /// The bounds of alternatives hold just those when all speak of the same levels, numbers or
  /// providers; times with a gap between them do not join.
  private func either(_ answers: [Answer]) -> Answer {
    guard var whole = answers.first else { return .unknown }
    for answer in answers.dropFirst() {
      let limited = whole.bounds.limited
      let isJoined =
        answer.bounds.limited == limited && limited.count <= 1 && !limited.contains(.time)
      whole = Answer(
        bounds: whole.bounds.union(answer.bounds),
        isExact: whole.isExact && answer.isExact && isJoined)
    }
    return whole
  }

  /// Follows a path: the bounds of all that its predicates ask for, and the field at its end.
  private func follow(
    _ steps: [Term.Step], from start: Place
  ) -> (answer: Answer, field: Field?) {
    var place: Place? = start
    var answer = Answer.all
    var field: Field?
    for (index, step) in steps.enumerated() {
      guard let here = place else { return (Answer(bounds: answer.bounds), nil) }
      if let next = here.after(step) {
        for predicate in step.predicates {
          let part = self.answer(predicate, at: next)
          answer = Answer(
            bounds: answer.bounds.intersection(part.bounds),
            isExact: answer.isExact && part.isExact)
        }
        place = next
      } else {
        let isLast = index == steps.count - 1
        field = isLast && step.predicates.isEmpty ? Self.field(step, at: here) : nil
        // These stand in every event; whether others do is not known.
        answer.isExact = answer.isExact && field != nil
        place = nil
      }
    }
    return (answer, field)
  }

  private static func field(_ step: Term.Step, at place: Place) -> Field? {
    switch place {
    case .system where !step.isAttribute && step.isNamed("Level"): .level
    case .system where !step.isAttribute && step.isNamed("EventID"): .id
    case .time where step.isAttribute && step.isNamed("SystemTime"): .time
    case .provider where step.isAttribute && step.isNamed("Name"): .provider
    default: nil
    }
  }

  /// The bounds of a comparison with a field on its left.
  private func compare(
    _ left: Term, _ comparison: Term.Comparison, _ right: Term, at place: Place
  ) -> Answer? {
    if case .call(.timediff, let arguments) = left {
      return elapsed(arguments, comparison, right, at: place)
    }
    guard case .path(let steps) = left else { return nil }
    let (answer, field) = follow(steps, from: place)
    guard let field else { return nil }
    var limits = EventBounds()
    switch (field, right) {
    case (.level, .number):
      limits.levels = right.numberValue.map { IntegerSet(comparison, $0) }
    case (.id, .number):
      limits.ids = right.numberValue.map { IntegerSet(comparison, $0) }
    case (.provider, .text(let name))
    where comparison == .equal && name.utf8.allSatisfy { $0 < 128 }:
      limits.providers = [name]
    case (.time, .text(let text)):
      // The very first step has none before it.
      guard let moment = FileTime(text: text), moment.ticks > 0 else { return nil }
      limits.limitTime(comparison, moment.ticks)
    default: return nil
    }
    guard !limits.limited.isEmpty else { return nil }
    return Answer(bounds: answer.bounds.intersection(limits), isExact: answer.isExact)
  }

  /// The bounds of `timediff(@SystemTime, end) <= milliseconds`, one tick wider on each side than
  /// arithmetic with fractions could err.
  private func elapsed(
    _ arguments: [Term], _ comparison: Term.Comparison, _ right: Term, at place: Place
  ) -> Answer? {
    guard case .path(let steps)? = arguments.first, let milliseconds = right.numberValue,
      abs(milliseconds) < 1e14
    else { return nil }
    let (answer, field) = follow(steps, from: place)
    guard field == .time else { return nil }
    var end: FileTime? = now
    if arguments.count > 1 {
      switch arguments[1] {
      case .text(let text): end = FileTime(text: text) ?? FileTime(digits: text)
      case .number(let digits): end = Term.bits(digits).flatMap { FileTime(digits: "\($0)") }
      default: end = nil
      }
    }
    guard let end, [.less, .atMost, .greater, .atLeast].contains(comparison) else { return nil }
    let ticks = end.ticks - Int64((milliseconds * 10_000).rounded(.down))
    let slack: Int64 = [.less, .atMost].contains(comparison) ? -2 : 2
    var limits = EventBounds()
    limits.limitTime(comparison.mirrored, ticks + slack)
    return Answer(bounds: answer.bounds.intersection(limits))
  }
}

extension EventBounds {
  /// Takes in what a comparison of the time with a number of ticks says.
  fileprivate mutating func limitTime(_ comparison: Term.Comparison, _ ticks: Int64) {
    switch comparison {
    case .equal: (from, until) = (FileTime(ticks: ticks), FileTime(ticks: ticks))
    case .different: break
    case .less: until = FileTime(ticks: ticks - 1)
    case .atMost: until = FileTime(ticks: ticks)
    case .greater: from = FileTime(ticks: ticks + 1)
    case .atLeast: from = FileTime(ticks: ticks)
    }
  }
}

extension FileTime {
  /// Reads a count of steps since 1601; nil when it is none.
  init?(digits: String) {
    guard let ticks = Int64(digits), (0...Self.ticksMax).contains(ticks) else { return nil }
    self.init(ticks: ticks)
  }
}

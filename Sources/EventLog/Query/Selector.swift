internal import XMLDocuments

/// One *Select* or *Suppress*: a channel, and an expression of the events in it.
struct Selector: Hashable, Sendable {
  /// The channel's name.
  var channel: String
  /// The expression as libxml2 evaluates it on an event's document.
  var xpath: String
  /// What its events have in common, and whether that is all.
  var answer: Bounds
  /// The conditions of an expression that counts events (`*[…][position() <= 5]`), each asked of the
  /// event in turn; empty for one that does not.
  var counted: [String] = []

  /// What it names that no event has, so that it finds less than was thought.
  let unknownNames: [UnknownName]

  /// What its events have in common.
  struct Bounds: Hashable, Sendable {
    var bounds: EventBounds
    var isExact: Bool
  }

  /// Reads an expression of events in a channel.
  init(_ expression: String, channel: String, now: FileTime) throws(DialectFault) {
    let term = try DialectParser.selector(expression)
    self.channel = channel
    xpath = term.xpath
    unknownNames = term.unknownNames
    if case .path(let steps) = term, steps[0].predicates.contains(where: \.asksForPosition) {
      counted = steps[0].predicates.map(\.predicateXPath)
      if steps.count > 1 {
        counted.append(steps.dropFirst().map(\.xpath).joined(separator: "/"))
      }
      answer = Bounds(bounds: EventBounds(), isExact: false)
      return
    }
    guard !term.countsEvents else {
      throw DialectFault(
        message: "position() of events can't be joined with and, or or a comparison", offset: 0)
    }
    let read = BoundsReading(now: now).bounds(of: term)
    answer = Bounds(bounds: read.bounds, isExact: read.isExact)
  }

  /// Whether libxml2 can read it, which it can whenever the dialect's own reader could.
  func check() throws(XPathFault) {
    let machine = try XPathMachine(functions: QueryFunctions.all(now: FileTime(ticks: 0)))
    _ = try machine.compile(xpath)
    for condition in counted { _ = try machine.compile(condition) }
  }
}

extension Term {
  /// Whether a path in it counts events.
  fileprivate var countsEvents: Bool {
    switch self {
    case .either(let terms), .both(let terms): terms.contains(where: \.countsEvents)
    case .comparison(_, let left, let right): left.countsEvents || right.countsEvents
    case .call(let function, let arguments):
      function == .position || arguments.contains(where: \.countsEvents)
    case .path(let steps):
      // The first step of a path outside of all brackets goes to the event.
      steps[0].predicates.contains(where: \.asksForPosition)
    case .number, .text: false
    }
  }
}

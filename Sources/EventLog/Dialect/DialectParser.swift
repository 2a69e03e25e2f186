/// Reads Windows' dialect of XPath 1.0: steps to children and attributes, conditions in brackets,
/// `and`, `or`, comparisons, and three functions. What Windows does not know is refused with its
/// place, even where XPath would know it.
///
/// Source: Windows Event Log, "Consuming Events", XPath 1.0 limitations; [MS-EVEN6] 2.2.15.
struct DialectParser {
  /// The deepest nesting of brackets.
  static let depthMax = 64

  private var pieces: [(token: DialectToken, offset: Int)]
  private var index = 0
  private var depth = 0

  /// Reads an expression that selects events.
  static func selector(_ expression: String) throws(DialectFault) -> Term {
    let pieces = try DialectToken.pieces(of: expression)
    var parser = DialectParser(pieces: pieces)
    guard parser.token != .end else {
      throw DialectFault(message: "There is no expression; * stands for every event", offset: 0)
    }
    let term = try parser.expression(isOutermost: true)
    guard parser.token == .end else {
      throw parser.fault("\(parser.token.words) was not expected after the expression")
    }
    return term
  }

  private init(pieces: [(token: DialectToken, offset: Int)]) { self.pieces = pieces }

  private var token: DialectToken { pieces[index].token }

  private func fault(_ message: String) -> DialectFault {
    DialectFault(message: message, offset: pieces[index].offset)
  }

  private func isNext(_ sign: String) -> Bool { token == .sign(sign) }

  private mutating func take(_ sign: String) -> Bool {
    guard isNext(sign) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(DialectFault) {
    guard take(sign) else { throw fault("\(sign) was expected, and not \(token.words)") }
  }

  private mutating func expression(isOutermost: Bool) throws(DialectFault) -> Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else {
      throw fault("The expression is nested deeper than \(Self.depthMax) levels")
    }
    var terms = [try conjunction(isOutermost)]
    while token == .name("or") {
      index += 1
      terms.append(try conjunction(isOutermost))
    }
    return terms.count == 1 ? terms[0] : .either(terms)
  }

  private mutating func conjunction(_ isOutermost: Bool) throws(DialectFault) -> Term {
    var terms = [try comparison(isOutermost)]
    while token == .name("and") {
      index += 1
      terms.append(try comparison(isOutermost))
    }
    return terms.count == 1 ? terms[0] : .both(terms)
  }

  private mutating func comparison(_ isOutermost: Bool) throws(DialectFault) -> Term {
    let left = try operand(isOutermost)
    guard case .sign(let sign) = token, let comparison = Term.Comparison(rawValue: sign) else {
      return left
    }
    index += 1
    let place = pieces[index].offset
    let right = try operand(isOutermost)
    if case .text(let text) = right, left.isTime, FileTime(text: text) == nil {
      throw DialectFault(
        message: "'\(text)' is no moment such as 2009-10-22T14:03:07Z", offset: place)
    }
    if case .sign(let sign) = token, Term.Comparison(rawValue: sign) != nil {
      throw fault("One comparison can't be compared with another")
    }
    return .comparison(comparison, left, right)
  }

  private mutating func operand(_ isOutermost: Bool) throws(DialectFault) -> Term {
    if isOutermost, !isNext("(") { return try path(isOutermost) }
    switch token {
    case .sign("("):
      index += 1
      let term = try expression(isOutermost: isOutermost)
      try expect(")")
      return term
    case .number(let digits):
      guard Term.number(digits).numberValue != nil else {
        throw fault("\(digits) is no number of at most 64 bits")
      }
      index += 1
      return .number(digits)
    case .text(let text):
      index += 1
      return .text(text)
    case .name(let name) where pieces[index + 1].token == .sign("(") && name != "text":
      return try call(name)
    default: return try path(isOutermost)
    }
  }

  private mutating func call(_ name: String) throws(DialectFault) -> Term {
    guard let function = DialectFunction(named: name) else {
      throw fault("\(name)() is unknown; the functions are \(DialectFunction.known)")
    }
    let start = pieces[index].offset
    index += 2
    var arguments: [Term] = []
    while !isNext(")") {
      if !arguments.isEmpty { try expect(",") }
      arguments.append(try expression(isOutermost: false))
    }
    index += 1
    guard function.arity.contains(arguments.count) else {
      let range = function.arity
      let count =
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) or \(range.upperBound)"
      throw DialectFault(
        message: "\(name)() takes \(count) arguments, and not \(arguments.count)", offset: start)
    }
    return .call(function, arguments)
  }
}

/// Paths.
extension DialectParser {
  private mutating func path(_ isOutermost: Bool) throws(DialectFault) -> Term {
    if isNext("/") || isNext("//") {
      throw fault("A path begins with an element or an attribute; / and // before it are unknown")
    }
    let start = fault("A selector begins with * or Event, such as *[System[Level=2]]")
    if isOutermost, ![.sign("*"), .name("Event"), .name("child")].contains(token) { throw start }
    var steps = [try step()]
    if isOutermost, steps[0].test != .any, !steps[0].isNamed("Event") { throw start }
    while true {
      if isNext("//") { throw fault("// is unknown; a path names each element: System/Level") }
      guard take("/") else { break }
      guard !steps[steps.count - 1].isAttribute else {
        throw fault("Nothing lies beneath an attribute")
      }
      steps.append(try step())
    }
    return .path(steps)
  }

  private mutating func step() throws(DialectFault) -> Term.Step {
    var step = Term.Step(isAttribute: take("@"), test: .any)
    if case .name(let axis) = token, pieces[index + 1].token == .sign("::") {
      guard axis == "child" || axis == "attribute" else {
        throw fault("The axis \(axis) is unknown; there are child and attribute")
      }
      step.isAttribute = axis == "attribute"
      index += 2
    }
    switch token {
    case .sign("*"): break
    case .sign(".") where !step.isAttribute: step.test = .itself
    case .sign(".."): throw fault(".. is unknown; a path leads to children and attributes")
    case .name("text") where pieces[index + 1].token == .sign("("):
      step.test = .text
      index += 1
      guard pieces[index + 1].token == .sign(")") else { throw fault("text() takes no arguments") }
      index += 1
    case .name(let name): step.test = .name(name)
    default:
      throw fault("An element, an attribute or a value was expected, and not \(token.words)")
    }
    index += 1
    while take("[") {
      step.predicates.append(try expression(isOutermost: false))
      try expect("]")
    }
    return step
  }
}

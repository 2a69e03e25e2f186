/// The expression as libxml2 evaluates it.
extension Term {
  /// The expression in XPath 1.0, with what Windows does otherwise as a call.
  ///
  /// XPath 1.0 orders numbers only; Windows orders the times of events, too, so that a comparison
  /// with one asks `ticksfrom(a, b)`, the steps of 100 ns from `b` to `a`. Masks go as text, since
  /// numbers of XPath hold 53 bits.
  var xpath: String {
    switch self {
    case .either(let terms): return terms.map(\.operandXPath).joined(separator: " or ")
    case .both(let terms): return terms.map(\.operandXPath).joined(separator: " and ")
    case .comparison(let comparison, let left, let right):
      if left.isTime || right.isTime, left.isMoment, right.isMoment {
        return "ticksfrom(\(left.xpath), \(right.xpath)) \(comparison.rawValue) 0"
      }
      return "\(left.operandXPath) \(comparison.rawValue) \(right.operandXPath)"
    case .path(let steps): return steps.map(\.xpath).joined(separator: "/")
    case .number(let digits): return Term.bits(digits).map { "\($0)" } ?? digits
    case .text(let text): return text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .call(let function, let arguments):
      let texts = arguments.map { argument in
        if case .number = argument { return "'\(argument.xpath)'" }
        return argument.xpath
      }
      return "\(function.rawValue)(\(texts.joined(separator: ", ")))"
    }
  }

  private var operandXPath: String {
    switch self {
    case .either, .both, .comparison: "(\(xpath))"
    default: xpath
    }
  }

  /// Whether it is the time of an event.
  var isTime: Bool {
    guard case .path(let steps) = self, let last = steps.last else { return false }
    return last.isAttribute && last.isNamed("SystemTime")
  }

  private var isMoment: Bool {
    if case .text = self { return true }
    return isTime
  }
}

extension Term.Step {
  /// The step in XPath 1.0.
  var xpath: String {
    var text = isAttribute ? "@" : ""
    switch test {
    case .any: text += "*"
    case .name(let name): text += name
    case .text: text += "text()"
    case .itself: text += predicates.isEmpty ? "." : "self::node()"
    }
    for predicate in predicates { text += "[\(predicate.predicateXPath)]" }
    return text
  }
}

extension Term {
  /// The expression between brackets; a number there asks for a place.
  var predicateXPath: String {
    if case .number = self { return "position() = \(xpath)" }
    return xpath
  }
}

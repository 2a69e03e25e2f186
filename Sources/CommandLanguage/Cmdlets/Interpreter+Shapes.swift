/// Commands that take parts of what comes, or count it.
extension Interpreter {
  mutating func select(_ call: Invocation) async throws(CommandError) -> [Value] {
    var values = call.input
    let skip = max(0, call.number("Skip") ?? 0)
    if let last = call.number("Last") {
      values = Array(values.dropLast(skip).suffix(max(0, last)))
    } else {
      values = Array(values.dropFirst(skip))
      if let first = call.number("First") { values = Array(values.prefix(max(0, first))) }
    }
    if let name = call.text("ExpandProperty") {
      var found: [Value] = []
      for value in values { found += try member(name, of: value, at: call.range).elements }
      values = found
    } else if call.has("Property") || call.has("ExcludeProperty") {
      var shaped: [Value] = []
      let isInPlace = skip == 0 && !call.has("Last")
      for (place, value) in values.enumerated() {
        if isInPlace { recallMatches(at: place, of: call) }
        shaped.append(try await shape(value, call))
      }
      values = shaped
    }
    guard call.flag("Unique") else { return values }
    var kept: [Value] = []
    var seen: Set<String> = []
    for value in values where seen.insert(value.json(depth: 2, indent: nil)).inserted {
      kept.append(value)
    }
    return kept
  }

  private mutating func shape(
    _ value: Value, _ call: Invocation
  ) async throws(CommandError) -> Value {
    var object = Object("Selected", [])
    if case .object(let source) = value { object.subject = source.subject }
    let items = call.items("Property")
    for item in items.isEmpty ? [.string("*")] : items {
      if case .string(let name) = item, Wildcard.isWildcard(name) {
        guard case .object(let source) = value else { continue }
        let wildcard = Wildcard(name)
        for property in source.properties where wildcard.matches(property.name) {
          object[property.name] = property.value
        }
      } else {
        let (name, own) = try await property(item, of: value, at: call.range)
        object[name] = own
      }
    }
    for name in call.texts("ExcludeProperty") ?? [] {
      let wildcard = Wildcard(name)
      object.properties.removeAll { wildcard.matches($0.name) }
    }
    return .object(object)
  }

  func measure(_ call: Invocation) throws(CommandError) -> [Value] {
    var found: [Value] = []
    for name in call.texts("Property") ?? [""] {
      var values: [Value] = []
      for value in call.input {
        let own = name.isEmpty ? value : try member(name, of: value, at: call.range)
        if own != .null { values.append(own) }
      }
      let numbers = values.compactMap(\.numeric)
      guard name.isEmpty || numbers.count == values.count || !call.flag("Sum") else {
        throw .input("Not every \(name) is a number", at: call.range)
      }
      let isWhole = values.allSatisfy { if case .integer = $0 { true } else { false } }
      let sum = numbers.reduce(0, +)
      func number(_ flag: String, _ value: Double?, isWhole: Bool) -> Value {
        guard call.flag(flag), let value else { return .null }
        return Value(calculated: value, isWhole: isWhole)
      }
      found.append(
        .object(
          Object(
            "GenericMeasureInfo",
            [
              ("Count", .integer(values.count)),
              (
                "Average",
                number(
                  "Average", numbers.isEmpty ? nil : sum / Double(numbers.count), isWhole: isWhole)
              ),
              ("Sum", number("Sum", sum, isWhole: isWhole)),
              ("Maximum", number("Maximum", numbers.max(), isWhole: isWhole)),
              ("Minimum", number("Minimum", numbers.min(), isWhole: isWhole)),
              ("Property", name.isEmpty ? .null : .string(name)),
            ])))
    }
    return found
  }
}

internal import ClusterModel

extension Interpreter {
  /// What an expression comes to.
  mutating func value(of expression: Expression) async throws(CommandError) -> Value {
    try step(at: expression.range)
    switch expression.kind {
    case .value(let value): return value
    case .word(let word): return Value(literal: word) ?? .string(word)
    case .variable(let name): return variable(name)
    case .text(let parts): return .string(try await text(of: parts))
    case .array(let expressions):
      var values: [Value] = []
      for expression in expressions { values.append(try await value(of: expression)) }
      return .array(values)
    case .group(let statement): return Value(try await values(of: statement))
    case .statements(let statements, let isArray):
      var values: [Value] = []
      for statement in statements {
        values += try await self.values(of: statement)
        try bound(values, at: expression.range)
      }
      return isArray ? .array(values) : Value(values)
    case .table(let entries): return try await table(of: entries)
    case .block(let block): return .block(block)
    case .cast(let type, let operand):
      return try cast(try await value(of: operand), to: type, at: expression.range)
    case .member(let owner, let name):
      let name = try await value(of: name).text
      return try member(name, of: try await value(of: owner), at: expression.range)
    case .index(let owner, let place):
      return try await element(value(of: owner), value(of: place), at: expression.range)
    case .call(let owner, let method, let arguments):
      return try await call(method, of: owner, with: arguments, at: expression.range)
    case .unary, .binary: return try await operation(expression)
    }
  }

  private mutating func operation(_ expression: Expression) async throws(CommandError) -> Value {
    do throws(CommandError) {
      switch expression.kind {
      case .unary(.join, let operand):
        let values = try await value(of: operand).elements
        return .string(values.map(\.text).joined())
      case .unary(.split, let operand):
        let text = try await value(of: operand).text
        return .array(text.split(whereSeparator: \.isWhitespace).map { .string(String($0)) })
      case .unary(let sign, let operand):
        let value = try await value(of: operand)
        if sign == .not { return .boolean(!value.isTrue) }
        return try Value.calculate(sign, .integer(0), value, mindsCase: false)
      case .binary(let sign, let left, let right, let mindsCase):
        let first = try await value(of: left)
        if sign == .and, !first.isTrue { return .boolean(false) }
        if sign == .or, first.isTrue { return .boolean(true) }
        let second = try await value(of: right)
        return try calculate(
          sign, first, second, mindsCase: mindsCase, from: right, at: expression.range)
      default: return .null
      }
    } catch {
      throw error.located(at: expression.range)
    }
  }

  private func variable(_ name: String) -> Value {
    switch name.lowercased() {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null": .null
    default: variables[name.lowercased()] ?? .null
    }
  }

  /// The value of an expression where a text is wanted: a word stays as it is written.
  mutating func text(of expression: Expression) async throws(CommandError) -> Value {
    switch expression.kind {
    case .word(let word): return .string(word)
    case .array(let expressions):
      var values: [Value] = []
      for expression in expressions { values.append(try await text(of: expression)) }
      return .array(values)
    default: return try await value(of: expression)
    }
  }

  private mutating func text(of parts: [Expression.Part]) async throws(CommandError) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .plain(let plain): text += plain
      case .expression(let expression): text += try await value(of: expression).text
      }
      guard text.utf8.count <= 4 * Value.textMax else { throw .input("The text becomes too long") }
    }
    return text
  }

  private mutating func table(of entries: [Expression.Entry]) async throws(CommandError) -> Value {
    var object = Object("Hashtable", [])
    for entry in entries {
      let name = try await value(of: entry.key).text
      object[name] = Value(try await values(of: entry.value))
    }
    return .object(object)
  }

  private func cast(
    _ value: Value, to type: String, at range: SourceRange
  ) throws(CommandError) -> Value {
    switch type.lowercased().split(separator: ".").last.map(String.init) ?? "" {
    case "string": return .string(value.text)
    case "int", "int32", "int64", "long", "uint32", "uint64":
      guard let whole = value.whole else { break }
      return .integer(whole)
    case "double", "float", "decimal", "single":
      guard let number = value.numeric else { break }
      return .number(number)
    case "bool", "boolean", "switch": return .boolean(value.isTrue)
    case "array", "object[", "string[", "int[": return .array(value.elements)
    case "void": return .null
    case "pscustomobject", "psobject":
      guard case .object(var object) = value else { return value }
      object.type = "PSCustomObject"
      return .object(object)
    default: throw .input("The type [\(type)] is not understood", at: range)
    }
    throw .input("\(value.shortText) is no [\(type)]", at: range)
  }

  /// A member of a value; of an array, those of its values.
  func member(_ name: String, of value: Value, at range: SourceRange) throws(CommandError) -> Value
  {
    switch value {
    case .array(let values):
      if name.matchesName("count") || name.matchesName("length") { return .integer(values.count) }
      var found: [Value] = []
      for value in values {
        let member = try member(name, of: value, at: range)
        if member != .null { found.append(member) }
      }
      return Value(found)
    case .object(let object):
      guard name.matchesName("count") else { return object[name] ?? .null }
      let count = object.type == "Hashtable" ? object.properties.count : 1
      return object[name] ?? .integer(count)
    case .reference(let subject, let own):
      if name.matchesName("name") { return .string(own) }
      return host.snapshot.object(of: subject)?[name] ?? .null
    case .string(let text):
      return name.matchesName("length") ? .integer(text.count) : own(name, text)
    case .null: return name.matchesName("count") ? .integer(0) : .null
    case .duration(let span): return span.member(name)
    default: return name.matchesName("count") ? .integer(1) : .null
    }
  }

  private func own(_ name: String, _ text: String) -> Value {
    name.matchesName("name") ? .string(text) : name.matchesName("count") ? .integer(1) : .null
  }

  private func element(
    _ value: Value, _ place: Value, at range: SourceRange
  ) throws(CommandError) -> Value {
    if case .object(let object) = value { return object[place.text] ?? .null }
    let values: [Value] =
      if case .string(let text) = value { text.map { .string(String($0)) } } else { value.elements }
    var found: [Value] = []
    for place in place.elements {
      guard let index = place.whole else {
        throw .input("\(place.shortText) is no position", at: range)
      }
      let position = index < 0 ? values.count + index : index
      if values.indices.contains(position) { found.append(values[position]) }
    }
    return Value(found)
  }

  private mutating func call(
    _ method: String, of owner: Expression, with arguments: [Expression], at range: SourceRange
  ) async throws(CommandError) -> Value {
    var values: [Value] = []
    for argument in arguments { values.append(try await value(of: argument)) }
    // A list that a variable holds grows.
    if case .variable(let name) = owner.kind, method.matchesName("add"), let new = values.first {
      let list = variable(name).elements + [new]
      try bound(list, at: range)
      variables[name.lowercased()] = .array(list)
      return .integer(list.count - 1)
    }
    let value = try await value(of: owner)
    let text = value.text
    let first = values.first?.text ?? ""
    switch method.lowercased() {
    case "tostring":
      return .string(first.isEmpty ? text : value.shown(as: first))
    case "toupper", "toupperinvariant": return .string(text.uppercased())
    case "tolower", "tolowerinvariant": return .string(text.lowercased())
    case "trim":
      let kept = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
      return .string(String(kept.reversed()))
    case "contains":
      return .boolean(
        value.isList
          ? value.elements.contains { $0.equals(.string(first), true) } : text.contains(first))
    case "startswith": return .boolean(text.hasPrefix(first))
    case "endswith": return .boolean(text.hasSuffix(first))
    case "split":
      let pieces = first.isEmpty ? text.split(whereSeparator: \.isWhitespace) : text.pieces(first)
      return .array(pieces.map { .string(String($0)) })
    case "replace":
      let other = values.count > 1 ? values[1].text : ""
      return .string(try text.replacingAll(first, with: other))
    case "gettype":
      return .object(Object("Type", [("Name", .string(value.typeName))]))
    default:
      throw .input(
        "There is no method \(method)", at: range,
        suggestions: Nearness.best(
          method,
          among: ["Add", "ToString", "ToUpper", "ToLower", "Trim", "Contains", "Split", "Replace"]))
    }
  }
}

extension Value {
  fileprivate var isList: Bool { if case .array = self { true } else { false } }

  /// The value with a form such as `N2`.
  fileprivate func shown(as form: String) -> String {
    (try? Value.calculate(
      .format, .string("{0:\(form)}"), .array([self]), mindsCase: false
    ).text) ?? text
  }

  /// What it is, in a word.
  var typeName: String {
    switch self {
    case .null: "Null"
    case .boolean: "Boolean"
    case .integer: "Int64"
    case .number: "Double"
    case .string: "String"
    case .date: "DateTime"
    case .duration: "TimeSpan"
    case .array: "Object[]"
    case .object(let object): object.type
    case .reference: "String"
    case .block: "ScriptBlock"
    }
  }
}

extension String {
  /// The pieces between separators.
  fileprivate func pieces(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }

  /// The text with another instead of each of a part of it.
  fileprivate func replacingAll(
    _ part: String, with other: String
  ) throws(CommandError) -> String {
    guard !part.isEmpty else { throw .input("An empty text can't be replaced") }
    let pieces = pieces(part)
    guard utf8.count + pieces.count * other.utf8.count <= 4 * Value.textMax else {
      throw .input("The text becomes too long")
    }
    return pieces.joined(separator: other)
  }
}

extension Duration {
  fileprivate func member(_ name: String) -> Value {
    switch name.lowercased() {
    case "totalseconds": .number(seconds)
    case "totalmilliseconds": .number(milliseconds)
    case "totalminutes": .number(seconds / 60)
    case "totalhours": .number(seconds / 3600)
    default: .null
    }
  }
}

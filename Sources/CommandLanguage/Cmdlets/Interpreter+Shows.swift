/// Commands that show what comes, or write it down.
extension Interpreter {
  private mutating func columns(_ call: Invocation) async throws(CommandError)
    -> [Presentation.Column]
  {
    var columns: [Presentation.Column] = []
    for item in call.items("Property") {
      if case .string(let name) = item, Wildcard.isWildcard(name) {
        guard case .object(let first)? = call.input.first else { continue }
        let wildcard = Wildcard(name)
        for property in first.properties where wildcard.matches(property.name) {
          columns.append(try await column(.string(property.name), call))
        }
      } else {
        columns.append(try await column(item, call))
      }
    }
    return columns
  }

  private mutating func column(
    _ item: Value, _ call: Invocation
  ) async throws(CommandError) -> Presentation.Column {
    var column = Presentation.Column(title: item.text, values: [])
    for value in call.input {
      let (name, own) = try await property(item, of: value, at: call.range)
      column.title = name
      column.values.append(own)
    }
    // The name as the object writes it.
    if case .object(let first)? = call.input.first,
      let property = first.properties.first(where: { $0.name.matchesName(column.title) })
    {
      column.title = property.name
    }
    return column
  }

  mutating func table(_ call: Invocation) async throws(CommandError) -> String {
    guard !call.has("GroupBy") else {
      var pieces: [String] = []
      var groups: [(String, [Value])] = []
      for value in call.input {
        let key = try await property(
          call.items("GroupBy").first ?? .null, of: value, at: call.range)
        let name = "\(key.name): \(key.value.text)"
        if groups.last?.0 == name {
          groups[groups.count - 1].1.append(value)
        } else {
          groups.append((name, [value]))
        }
      }
      for (name, values) in groups {
        var part = call
        part.input = values
        pieces.append("   \(name)\n\n" + (try await plainTable(part)))
      }
      return pieces.joined(separator: "\n\n")
    }
    return try await plainTable(call)
  }

  private mutating func plainTable(_ call: Invocation) async throws(CommandError) -> String {
    guard call.has("Property") else {
      guard case .object(let first)? = call.input.first else {
        return Presentation.text(of: call.input, width: host.width)
      }
      let names = first.columns.isEmpty ? first.properties.map(\.name) : first.columns
      var columns: [Presentation.Column] = []
      for name in names { columns.append(try await column(.string(name), call)) }
      return Presentation.table(
        columns, width: host.width, hasHeadings: !call.flag("HideTableHeaders"))
    }
    return Presentation.table(
      try await columns(call), width: host.width, hasHeadings: !call.flag("HideTableHeaders"))
  }

  mutating func list(_ call: Invocation) async throws(CommandError) -> String {
    if call.has("Property") { return Presentation.list(try await columns(call)) }
    var columns: [Presentation.Column] = []
    guard case .object(let first)? = call.input.first else {
      return Presentation.text(of: call.input, width: host.width)
    }
    for property in first.properties {
      columns.append(try await column(.string(property.name), call))
    }
    return Presentation.list(columns)
  }

  func json(_ call: Invocation) -> String {
    let value = call.input.count == 1 ? call.input[0] : .array(call.input)
    let depth = max(0, min(call.number("Depth") ?? 2, 32))
    return value.json(depth: depth + 1, indent: call.flag("Compress") ? nil : "  ")
  }

  func csv(_ call: Invocation) -> [Value] {
    guard case .object(let first)? = call.input.first else { return [] }
    let names = first.properties.map(\.name)
    let comma = call.text("Delimiter") ?? ","
    let rows = call.input.map { value -> String in
      guard case .object(let object) = value else { return value.text.csvText }
      return names.map { (object[$0] ?? .null).text.csvText }.joined(separator: comma)
    }
    return ([names.map(\.csvText).joined(separator: comma)] + rows).map { .string($0) }
  }

  func outString(_ call: Invocation) -> [Value] {
    let width = max(8, min(call.number("Width") ?? host.width, 4096))
    let text = Presentation.text(of: call.input, width: width)
    guard call.flag("Stream") else { return [.string(text)] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { .string(String($0)) }
  }

  func members(_ call: Invocation) -> [Value] {
    var found: [Value] = []
    var types: Set<String> = []
    for value in call.input where types.insert(value.typeName).inserted {
      guard case .object(let object) = value else { continue }
      for property in object.properties.sorted(by: { $0.name < $1.name }) {
        if let names = call.texts("Name"),
          !names.contains(where: { Wildcard($0).matches(property.name) })
        {
          continue
        }
        found.append(
          .object(
            Object(
              "MemberDefinition",
              [
                ("TypeName", .string(object.type)), ("Name", .string(property.name)),
                ("MemberType", .string("Property")),
                ("Definition", .string(property.value.typeName)),
              ])))
      }
    }
    return found
  }

  func newObject(_ call: Invocation) -> [Value] {
    if case .object(var table)? = call.value("Property") {
      table.type = "PSCustomObject"
      return [.object(table)]
    }
    let type = (call.text("TypeName") ?? "").lowercased()
    let isList = ["collection", "list"].contains { type.contains($0) }
    return isList ? [.array([])] : [.object(Object("PSCustomObject", []))]
  }
}

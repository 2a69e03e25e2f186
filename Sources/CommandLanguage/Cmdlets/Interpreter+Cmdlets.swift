extension Interpreter {
  /// What a command returns.
  mutating func run(_ call: Invocation) async throws(CommandError) -> [Value] {
    switch call.cmdlet.action {
    case .core(let action): try await core(action, call)
    case .list(let action): try list(action, call)
    case .change(let action): try await change(action, call)
    case .program(let program): try await run(program, call)
    case .absent: []
    }
  }

  private mutating func core(
    _ action: Action.Core, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch action {
    case .filter: return try await filter(call)
    case .forEach: return try await forEach(call)
    case .sort: return try await sort(call)
    case .select: return try await select(call)
    case .measure: return try measure(call)
    case .group: return try await group(call)
    case .formatTable: return [Object.text(try await table(call))]
    case .formatList: return [Object.text(try await list(call))]
    case .toJSON: return [.string(json(call))]
    case .toCSV: return csv(call)
    case .outString: return outString(call)
    case .outNull, .module: return []
    case .outHost: return call.input
    case .output: return call.hasInput ? call.input : call.items("InputObject")
    case .help: return [.string(try Manual.text(for: call.text("Name"), call.place(of: "Name")))]
    case .commands: return Manual.commands(call)
    case .members: return members(call)
    case .newObject: return newObject(call)
    case .date: return [.date(host.wallTime)]
    }
  }

  // MARK: One by one

  /// Runs a block with a value as `$_`.
  mutating func run(_ block: Block, on value: Value) async throws(CommandError) -> [Value] {
    let before = (variables["_"], variables["psitem"])
    variables["_"] = value
    variables["psitem"] = value
    defer { (variables["_"], variables["psitem"]) = before }
    return try await values(of: block)
  }

  private mutating func filter(_ call: Invocation) async throws(CommandError) -> [Value] {
    var kept: [Value] = []
    if case .block(let block)? = call.value("FilterScript") {
      for (place, value) in call.input.enumerated() {
        recallMatches(at: place, of: call)
        guard Value(try await run(block, on: value)).isTrue else { continue }
        kept.append(value)
        passMatches()
      }
      return kept
    }
    guard let property = call.text("Property") ?? call.text("FilterScript") else {
      throw .input("Where-Object needs a block or a property", at: call.range)
    }
    let signs = Operator.allCases.filter(\.hasCaseForms).flatMap { sign in
      ["", "c", "i"].map { (sign, $0) }
    }
    let given = signs.first { call.flag(($0.1 + $0.0.rawValue).capitalizedName) }
    for (place, value) in call.input.enumerated() {
      recallMatches(at: place, of: call)
      let own = try member(property, of: value, at: call.range)
      if let (sign, form) = given {
        let other = call.value("Value") ?? .null
        let result = try calculate(
          sign, own, other, mindsCase: form == "c", at: call.place(of: "Value"))
        guard result.isTrue else { continue }
      } else if !own.isTrue {
        continue
      }
      kept.append(value)
      passMatches()
    }
    return kept
  }

  private mutating func forEach(_ call: Invocation) async throws(CommandError) -> [Value] {
    var found: [Value] = []
    if case .block(let block)? = call.value("Begin") { found += try await values(of: block) }
    for (place, value) in call.input.enumerated() {
      recallMatches(at: place, of: call)
      for item in call.items("Process") {
        if case .block(let block) = item {
          found += try await run(block, on: value)
        } else {
          found += try member(item.text, of: value, at: call.range).elements
        }
        try bound(found, at: call.range)
      }
    }
    if case .block(let block)? = call.value("End") { found += try await values(of: block) }
    return found
  }

  /// What a property, a block or a table of both makes of a value.
  mutating func property(
    _ item: Value, of value: Value, at range: SourceRange
  ) async throws(CommandError) -> (name: String, value: Value) {
    switch item {
    case .block(let block): return (block.text.trimmedName, Value(try await run(block, on: value)))
    case .object(let table):
      let how = table["Expression"] ?? table["e"] ?? .null
      let name = (table["Name"] ?? table["n"] ?? table["Label"] ?? table["l"])?.text
      let (own, result) =
        how == .null ? ("", Value.null) : try await property(how, of: value, at: range)
      return (name ?? own, result)
    default: return (item.text, try member(item.text, of: value, at: range))
    }
  }

  private mutating func sort(_ call: Invocation) async throws(CommandError) -> [Value] {
    var keyed: [(keys: [Value], value: Value)] = []
    for value in call.input {
      var keys: [Value] = []
      for item in call.items("Property") {
        keys.append(try await property(item, of: value, at: call.range).value)
      }
      keyed.append((keys.isEmpty ? [value] : keys, value))
    }
    let minds = call.flag("CaseSensitive")
    let isDescending = call.flag("Descending")
    func order(_ one: [Value], _ other: [Value]) -> Bool? {
      for (left, right) in zip(one, other) {
        if let first = left.precedes(right, mindsCase: minds) { return first }
      }
      return nil
    }
    // Equal ones stay in their order.
    let sorted = keyed.enumerated().sorted { one, other in
      guard let first = order(one.element.keys, other.element.keys) else {
        return one.offset < other.offset
      }
      return first != isDescending
    }.map(\.element)
    guard call.flag("Unique") else { return sorted.map(\.value) }
    var kept: [(keys: [Value], value: Value)] = []
    for entry in sorted where kept.last.map({ order($0.keys, entry.keys) != nil }) ?? true {
      kept.append(entry)
    }
    return kept.map(\.value)
  }

  private mutating func group(_ call: Invocation) async throws(CommandError) -> [Value] {
    var groups: [(name: String, values: [Value])] = []
    var places: [String: Int] = [:]
    for value in call.input {
      var names: [String] = []
      for item in call.items("Property") {
        names.append(try await property(item, of: value, at: call.range).value.text)
      }
      let name = names.isEmpty ? value.text : names.joined(separator: ", ")
      if let place = places[name.lowercased()] {
        groups[place].values.append(value)
      } else {
        places[name.lowercased()] = groups.count
        groups.append((name, [value]))
      }
    }
    return groups.map { group in
      let all: [(String, Value)] = [
        ("Count", .integer(group.values.count)), ("Name", .string(group.name)),
        ("Group", .array(group.values)),
      ]
      return .object(Object("GroupInfo", call.flag("NoElement") ? Array(all.prefix(2)) : all))
    }
  }
}

extension String {
  fileprivate var capitalizedName: String { prefix(1).uppercased() + dropFirst() }

  fileprivate var trimmedName: String {
    let kept = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(kept.reversed())
  }
}

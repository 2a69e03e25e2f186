internal import Yams

/// A YAML mapping that is read key by key: each error names its line, and a key that nobody read is
/// an error too, so that a misspelt one is not passed over in silence.
///
/// An entry whose name has a range stands for many objects: each is read from a map with a number
/// of its own, and the entry's other ranges and lists are dealt out to them in turn.
struct ScenarioMap {
  /// The most names in a list of names.
  static let wordsMax = 1024

  let file: String
  private let what: String
  private let line: Int?
  private let values: [String: Yams.Node]
  private let keys: [(name: String, line: Int?)]
  /// Which of the objects for which its entry stands it is, from 0; nil when there is only one.
  private var number: Int?

  init(_ node: Yams.Node, what: String, file: String) throws(ScenarioError) {
    guard let mapping = node.mapping else {
      throw ScenarioError(
        file: file, line: node.mark?.line, reason: "\(what) must be written as keys with values")
    }
    self.file = file
    self.what = what
    line = node.mark?.line
    var values: [String: Yams.Node] = [:]
    var keys: [(String, Int?)] = []
    for (key, value) in mapping {
      guard let name = key.string else {
        throw ScenarioError(file: file, line: key.mark?.line, reason: "a key must be a word")
      }
      values[name] = value
      keys.append((name, key.mark?.line))
    }
    self.values = values
    self.keys = keys
  }

  /// Refuses keys that are not known.
  func allow(_ known: String...) throws(ScenarioError) {
    for key in keys where !known.contains(key.name) {
      throw ScenarioError(
        file: file, line: key.line,
        reason: "\(what) has no key \"\(key.name)\"; it may have \(known.joined(separator: ", "))")
    }
  }

  /// Whether a key is there.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// Whether a key's value is a mapping of its own.
  func isMap(_ key: String) -> Bool { values[key]?.mapping != nil }

  /// The line of a key's value, or of the whole.
  func line(of key: String) -> Int? { values[key]?.mark?.line ?? line }

  /// An error about a key.
  func error(_ key: String, _ reason: String) -> ScenarioError {
    ScenarioError(file: file, line: line(of: key), reason: reason)
  }
}

extension ScenarioMap {
  /// A value as text.
  func text(_ key: String) throws(ScenarioError) -> String {
    guard let value = try optionalText(key) else {
      throw ScenarioError(file: file, line: line, reason: "\(what) lacks \"\(key)\"")
    }
    return value
  }

  /// A value as text, or nil when the key is not there.
  func optionalText(_ key: String) throws(ScenarioError) -> String? {
    guard var node = values[key] else { return nil }
    if let number, let list = node.sequence, !list.isEmpty { node = list[number % list.count] }
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error(key, "\"\(key)\" of \(what) must be a word or number")
    }
    guard RangedName.isMeant(by: text) else { return text }
    guard let number else {
      throw error(key, "\"\(key)\" of \(what) has a range, but its name has none")
    }
    return try range(text, key).name(number)
  }

  /// A value read by a function that returns nil for what it can't read.
  func value<Value>(_ key: String, _ example: String, _ read: (String) -> Value?)
    throws(ScenarioError) -> Value
  {
    let text = try text(key)
    guard let value = read(text) else {
      throw error(key, "\"\(key)\" of \(what) is \"\(text)\"; it must be such as \(example)")
    }
    return value
  }

  /// The same, with a value for when the key is not there.
  func value<Value>(
    _ key: String, _ example: String, unless missing: Value, _ read: (String) -> Value?
  ) throws(ScenarioError) -> Value {
    values[key] == nil ? missing : try value(key, example, read)
  }

  /// A whole number in a range; nil when the key is not there.
  func number(
    _ key: String, _ example: String, in range: ClosedRange<Int>
  ) throws(ScenarioError) -> Int? {
    guard has(key) else { return nil }
    let number: Int = try value(key, example) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
    return number
  }

  /// One of several words.
  func word<Value>(_ key: String, unless missing: Value, of words: [(String, Value)])
    throws(ScenarioError) -> Value
  {
    guard has(key) else { return missing }
    let text = try text(key)
    if let value = words.first(where: { $0.0 == text.lowercased() })?.1 { return value }
    let list = words.map(\.0).joined(separator: " or ")
    throw error(key, "\"\(key)\" of \(what) is \"\(text)\"; it must be such as \(list)")
  }

  /// True or false.
  func flag(_ key: String, unless missing: Bool) throws(ScenarioError) -> Bool {
    try word(key, unless: missing, of: [("true", true), ("false", false)])
  }

  /// A list of words, ranges written out; nil when the key is not there.
  func words(_ key: String) throws(ScenarioError) -> [String]? {
    guard let node = values[key] else { return nil }
    let words = node.sequence?.compactMap(\.scalar?.string)
    guard let words, words.count == node.sequence?.count else {
      throw error(key, "\"\(key)\" of \(what) must be a list of names")
    }
    var all: [String] = []
    for word in words {
      let names = RangedName.isMeant(by: word) ? try range(word, key) : nil
      guard all.count + (names?.count ?? 1) <= Self.wordsMax else {
        throw error(key, "\"\(key)\" of \(what) has more than \(Self.wordsMax) names")
      }
      if let names { all += (0..<names.count).map(names.name) } else { all.append(word) }
    }
    return all
  }

  private func range(_ text: String, _ key: String) throws(ScenarioError) -> RangedName {
    guard let range = RangedName(reading: text) else {
      throw error(
        key, "\"\(key)\" of \(what) is \"\(text)\"; a range must be such as vm-{001..125}")
    }
    return range
  }
}

extension ScenarioMap {
  /// A mapping; nil when the key is not there.
  func map(_ key: String, what: String) throws(ScenarioError) -> ScenarioMap? {
    guard let node = values[key] else { return nil }
    var map = try ScenarioMap(node, what: what, file: file)
    map.number = number
    return map
  }

  /// A list of mappings, one for each object; empty when the key is not there. The range in an
  /// entry's `name`, or in another key, says how many objects it stands for.
  func maps(
    _ key: String, what: String, max: Int, named nameKey: String = "name"
  ) throws(ScenarioError) -> [ScenarioMap] {
    guard let node = values[key] else { return [] }
    guard let sequence = node.sequence else { throw error(key, "\"\(key)\" must be a list") }
    var maps: [ScenarioMap] = []
    for entry in sequence {
      var map = try ScenarioMap(entry, what: what, file: file)
      let count = try map.count(by: nameKey)
      guard maps.count + (count ?? 1) <= max else {
        let all = maps.count + (count ?? 1)
        throw error(key, "\"\(key)\" has \(all) entries or more; at most \(max) are allowed")
      }
      map.number = number
      for place in 0..<(count ?? 1) {
        if count != nil { map.number = place }
        maps.append(map)
      }
    }
    return maps
  }

  private func count(by nameKey: String) throws(ScenarioError) -> Int? {
    guard let text = values[nameKey]?.scalar?.string, RangedName.isMeant(by: text) else {
      return nil
    }
    return try range(text, nameKey).count
  }
}

internal import ClusterModel
internal import Yams

/// A YAML mapping that is read key by key: each error names its line, and a key that nobody read is
/// an error too, so that a misspelt one is not passed over in silence.
struct ScenarioMap {
  let file: String
  private let what: String
  private let line: Int?
  private let values: [String: Yams.Node]
  private let keys: [(name: String, line: Int?)]

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

  /// The line of a key's value, or of the whole.
  func line(of key: String) -> Int? { values[key]?.mark?.line ?? line }

  /// An error about a key.
  func error(_ key: String, _ reason: String) -> ScenarioError {
    ScenarioError(file: file, line: line(of: key), reason: reason)
  }

  /// A value as text.
  func text(_ key: String) throws(ScenarioError) -> String {
    guard let value = try optionalText(key) else {
      throw ScenarioError(file: file, line: line, reason: "\(what) lacks \"\(key)\"")
    }
    return value
  }

  /// A value as text, or nil when the key is not there.
  func optionalText(_ key: String) throws(ScenarioError) -> String? {
    guard let node = values[key] else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error(key, "\"\(key)\" of \(what) must be a word or number")
    }
    return text
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

  /// One of several words.
  func word<Value>(_ key: String, unless missing: Value, of words: [(String, Value)])
    throws(ScenarioError) -> Value
  {
    let list = words.map(\.0).joined(separator: " or ")
    return try value(key, list, unless: missing) { text in
      words.first { $0.0 == text.lowercased() }?.1
    }
  }

  /// True or false.
  func flag(_ key: String, unless missing: Bool) throws(ScenarioError) -> Bool {
    try word(key, unless: missing, of: [("true", true), ("false", false)])
  }

  /// A list of mappings; empty when the key is not there.
  func maps(_ key: String, what: String, max: Int) throws(ScenarioError) -> [ScenarioMap] {
    guard let node = values[key] else { return [] }
    guard let sequence = node.sequence else { throw error(key, "\"\(key)\" must be a list") }
    guard sequence.count <= max else {
      throw error(key, "\"\(key)\" has \(sequence.count) entries; at most \(max) are allowed")
    }
    var maps: [ScenarioMap] = []
    for entry in sequence { maps.append(try ScenarioMap(entry, what: what, file: file)) }
    return maps
  }

  /// A list of words; nil when the key is not there.
  func words(_ key: String) throws(ScenarioError) -> [String]? {
    guard let node = values[key] else { return nil }
    let words = node.sequence?.compactMap(\.scalar?.string)
    guard let words, words.count == node.sequence?.count else {
      throw error(key, "\"\(key)\" of \(what) must be a list of names")
    }
    return words
  }
}

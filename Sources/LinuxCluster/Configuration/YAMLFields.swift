internal import ClusterBackend
private import Yams

/// The fields of one mapping in a YAML file, with errors that say where.
struct YAMLFields {
  private let file: String
  private let line: Int
  private let values: [String: Yams.Node]

  /// Reads a document that is one mapping with some of these keys.
  init(document: String, file: String, keys: Set<String>) throws(ClusterError) {
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: document)
    } catch {
      throw ClusterError(.badInput, "\(file): \(error)")
    }
    guard let root else { throw ClusterError(.badInput, "\(file): the file is empty") }
    try self.init(root, file: file, keys: keys)
  }

  private init(_ node: Yams.Node, file: String, keys: Set<String>) throws(ClusterError) {
    self.file = file
    line = node.mark?.line ?? 1
    guard let mapping = node.mapping else {
      throw ClusterError(.badInput, "\(file):\(line): a mapping is expected here")
    }
    var values: [String: Yams.Node] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let known = keys.sorted().joined(separator: ", ")
        throw ClusterError(
          .badInput,
          "\(file):\(key.mark?.line ?? line): unknown key \(key.string ?? "?"); known are \(known)")
      }
      values[name] = value
    }
    self.values = values
  }

  /// An error about these fields as a whole.
  func error(_ reason: String) -> ClusterError {
    ClusterError(.badInput, "\(file):\(line): \(reason)")
  }

  /// A text that must be there.
  func text(_ key: String) throws(ClusterError) -> String {
    guard let text = try optionalText(key) else { throw error("\(key) is missing") }
    return text
  }

  /// A text that may be missing.
  func optionalText(_ key: String) throws(ClusterError) -> String? {
    guard let value = values[key] else { return nil }
    guard let text = value.scalar?.string, !text.isEmpty else {
      throw error(at: value, "\(key) must be a text")
    }
    return text
  }

  /// A list of texts that may be missing.
  func words(_ key: String) throws(ClusterError) -> [String]? {
    guard let value = values[key] else { return nil }
    guard let sequence = value.sequence else {
      throw error(at: value, "\(key) must be a list of words")
    }
    var words: [String] = []
    for element in sequence {
      guard let word = element.scalar?.string else {
        throw error(at: element, "\(key) must be a list of words")
      }
      words.append(word)
    }
    return words
  }

  /// Yes or no, or missing.
  func flag(_ key: String) throws(ClusterError) -> Bool? {
    guard let value = values[key] else { return nil }
    guard let flag = value.bool else { throw error(at: value, "\(key) must be true or false") }
    return flag
  }

  /// A mapping that may be missing.
  func fields(_ key: String, keys: Set<String>) throws(ClusterError) -> YAMLFields? {
    guard let value = values[key] else { return nil }
    return try YAMLFields(value, file: file, keys: keys)
  }

  /// A list of mappings; empty when it is missing.
  func list(_ key: String, keys: Set<String>) throws(ClusterError) -> [YAMLFields] {
    guard let value = values[key] else { return [] }
    guard let sequence = value.sequence else { throw error(at: value, "\(key) must be a list") }
    var fields: [YAMLFields] = []
    for element in sequence { fields.append(try YAMLFields(element, file: file, keys: keys)) }
    return fields
  }

  private func error(at node: Yams.Node, _ reason: String) -> ClusterError {
    ClusterError(.badInput, "\(file):\(node.mark?.line ?? line): \(reason)")
  }
}

import Yams

/// A map of a YAML file, which can say where in the file what stands.
struct YAMLMap {
  let file: String
  private let mapping: Node.Mapping

  /// Reads a file that is one map, or empty. `bytesMax` is the largest that is read; `keys` says which map is
  /// expected, for the message when it is something else.
  init(yaml: String, file: String, bytesMax: Int, keys: String) throws(FileProblem) {
    guard yaml.utf8.count <= bytesMax else {
      throw FileProblem(file: file, reason: "larger than \(bytesMax) bytes")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw FileProblem(error, in: file)
    }
    guard let node else {
      self.init(Node.Mapping([]), file: file)
      return
    }
    guard let mapping = node.mapping else {
      throw FileProblem(
        file: file, line: node.mark?.line, reason: "a map with \(keys) is expected")
    }
    self.init(mapping, file: file)
  }

  private init(_ mapping: Node.Mapping, file: String) {
    self.mapping = mapping
    self.file = file
  }

  /// The keys with their values, in the order of the file.
  var entries: [(key: String, keyNode: Node, value: Node)] {
    mapping.map { ($0.key.scalar?.string ?? "", $0.key, $0.value) }
  }

  /// Whether it is written in one piece, with braces.
  var hasBraces: Bool { mapping.style == .flow }

  subscript(key: String) -> Node? { mapping[Node(key)] }

  /// A problem with a part of the map, or with the whole of it.
  func problem(_ reason: String, at node: Node? = nil) -> FileProblem {
    FileProblem(file: file, line: (node?.mark ?? mapping.mark)?.line, reason: reason)
  }

  /// A text that must be there.
  func text(_ key: String) throws(FileProblem) -> String {
    guard let node = self[key] else { throw problem("\(key) is missing") }
    guard let text = node.scalar?.string else { throw problem("\(key) is not a text", at: node) }
    return text
  }

  /// A map beneath this one that is the value of an entry; nil when the value is something else.
  func map(_ value: Node) -> YAMLMap? { value.mapping.map { YAMLMap($0, file: file) } }

  /// A map beneath this one; nil when there is none.
  func map(_ key: String) throws(FileProblem) -> YAMLMap? {
    guard let node = self[key] else { return nil }
    guard let inner = node.mapping else { throw problem("\(key) is not a map", at: node) }
    return YAMLMap(inner, file: file)
  }
}

extension FileProblem {
  /// What the YAML reader says of a file, in a line.
  fileprivate init(_ error: any Error, in file: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "not YAML: \(problem)")
    case .reader(let problem, _, _, _):
      self.init(file: file, reason: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line,
        reason: "given twice: \(keys.joined(separator: ", "))")
    default: self.init(file: file, reason: "not YAML")
    }
  }
}

internal import ClusterModel

extension Value {
  /// The value as JSON; what lies deeper than so many levels is a text.
  func json(depth: Int, indent: String?, level: Int = 0) -> String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .number(let value): return value.isFinite ? value.plainText : "null"
    case .array(let values):
      guard level <= depth else { return JSONText.quoted(text) }
      return Self.brackets(
        values.map { $0.json(depth: depth, indent: indent, level: level + 1) }, "[", "]", indent,
        level)
    case .object(let object):
      guard level <= depth else { return JSONText.quoted(object.text) }
      let entries = object.properties.map { property in
        JSONText.quoted(property.name) + (indent == nil ? ":" : ": ")
          + property.value.json(depth: depth, indent: indent, level: level + 1)
      }
      return Self.brackets(entries, "{", "}", indent, level)
    default: return JSONText.quoted(text)
    }
  }

  private static func brackets(
    _ entries: [String], _ open: String, _ close: String, _ indent: String?, _ level: Int
  ) -> String {
    guard !entries.isEmpty else { return open + close }
    guard let indent else { return open + entries.joined(separator: ",") + close }
    let inner = "\n" + String(repeating: indent, count: level + 1)
    return open + inner + entries.joined(separator: "," + inner) + "\n"
      + String(repeating: indent, count: level) + close
  }
}

extension String {
  /// The text in quotes, as tables of commas want it.
  var csvText: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}

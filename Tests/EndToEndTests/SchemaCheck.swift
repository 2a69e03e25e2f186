import Foundation

/// A value held against a JSON Schema of draft 2020-12: exactly the keywords that Ferry's own use.
struct SchemaCheck {
  private static let annotations: Set = ["$schema", "title", "description"]

  /// What is wrong with a value, each with its place; empty when nothing is.
  static func problems(_ value: Any, _ schema: [String: Any], at place: String = "$") -> [String] {
    var problems: [String] = []
    for (keyword, wanted) in schema where !annotations.contains(keyword) {
      switch keyword {
      case "type":
        let type = wanted as? String ?? ""
        if !has(value, type) { problems.append("\(place) is no \(type): \(value)") }
      case "enum":
        let words = wanted as? [String] ?? []
        if !words.contains(value as? String ?? "") {
          problems.append("\(place) is \(value), none of \(words)")
        }
      case "items":
        for (index, element) in ((value as? [Any]) ?? []).enumerated() {
          problems += self.problems(
            element, wanted as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      case "required":
        let keys = (value as? [String: Any])?.keys.map { $0 } ?? []
        for key in wanted as? [String] ?? [] where !keys.contains(key) {
          problems.append("\(place) lacks \(key)")
        }
      case "properties", "additionalProperties": continue
      default: problems.append("\(place): the keyword \(keyword) is not known")
      }
    }
    return problems + members(value, schema, at: place)
  }

  private static func members(
    _ value: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: Any] ?? [:]
    return object.flatMap { key, element -> [String] in
      let inner = "\(place).\(key)"
      if let schema = known[key] as? [String: Any] { return problems(element, schema, at: inner) }
      if let other = schema["additionalProperties"] as? [String: Any] {
        return problems(element, other, at: inner)
      }
      return schema["additionalProperties"] as? Bool == false ? ["\(inner) is not known"] : []
    }
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    // A number that is 0 or 1 is a Bool to Swift's casts, too.
    let isFlag = number.map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isFlag
    case "number": return number != nil && !isFlag
    case "integer":
      guard let number, !isFlag else { return false }
      return number.doubleValue == number.doubleValue.rounded()
    default: return false
    }
  }
}

import CommandLanguage
import Yams

extension Settings {
  /// The largest file that is read, in bytes.
  static let yamlBytesMax = 65_536
  static let keysName = "keys"

  /// Reads a file. What is wrong in it is told, and stays what it is without the file.
  public static func read(yaml: String, file: String) -> (settings: Settings, wrong: [FileProblem])
  {
    var settings = Settings()
    var wrong: [FileProblem] = []
    let names = SettingKey.allCases.map(\.rawValue) + [keysName]
    do throws(FileProblem) {
      let root = try YAMLMap(
        yaml: yaml, file: file, bytesMax: yamlBytesMax, keys: names.joined(separator: ", "))
      for (name, keyNode, value) in root.entries {
        if let key = SettingKey(rawValue: name) {
          wrong += settings.take(key, value, root)
        } else if name == keysName {
          wrong += settings.keys.rebind(value, root)
        } else {
          let nearest = Spelling.nearest(to: name, among: names)
          wrong.append(
            root.problem("\(name) is no setting" + Spelling.question(nearest), at: keyNode))
        }
      }
    } catch {
      wrong.append(error)
    }
    return (settings, wrong)
  }

  private mutating func take(_ key: SettingKey, _ value: Node, _ root: YAMLMap) -> [FileProblem] {
    guard let text = value.scalar?.string else {
      return [root.problem("\(key.rawValue) is not a text", at: value)]
    }
    if set(key, to: text) { return [] }
    let choices = key.choices.joined(separator: ", ")
    let expected = choices.isEmpty ? "a name is expected" : "one of these is expected: \(choices)"
    return [root.problem("\(key.rawValue) is \"\(text)\", but \(expected)", at: value)]
  }
}

/// A change of the file that leaves everything else in it as it is.
public enum SettingsFile {
  /// The text of a file with one setting changed: on its own line where it has one, and in a new
  /// line at the end otherwise. A line that can't be changed safely is refused.
  public static func text(
    _ text: String, setting key: SettingKey, to value: String, file: String
  ) throws(FileProblem) -> String {
    let root = try YAMLMap(
      yaml: text, file: file, bytesMax: Settings.yamlBytesMax, keys: "settings")
    let entry = root.entries.first { $0.key == key.rawValue }
    let changed =
      if let entry {
        replaced(text, line: entry.value.mark?.line, column: entry.value.mark?.column, with: value)
      } else {
        text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n")
          + "\(key.rawValue): \(scalar(value))\n"
      }
    var wanted = Settings.read(yaml: text, file: file)
    let isKnown = wanted.settings.set(key, to: value)
    wanted.wrong.removeAll { $0.line == entry?.keyNode.mark?.line }
    let found = Settings.read(yaml: changed, file: file)
    guard isKnown, !root.hasBraces, found.settings == wanted.settings, found.wrong == wanted.wrong
    else {
      throw root.problem(
        "this is written in a way that Ferry does not change; write \(key.rawValue): "
          + "\(scalar(value)) there yourself", at: entry?.keyNode)
    }
    return changed
  }

  /// The text with the value at a position replaced; what follows it on its line stays.
  private static func replaced(
    _ text: String, line: Int?, column: Int?, with value: String
  ) -> String {
    guard let line, let column else { return text }
    var scalars = Array(text.unicodeScalars)
    var start = 0
    for _ in 1..<max(1, line) {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return text }
      start = end + 1
    }
    start = min(scalars.count, start + column - 1)
    let end = scalars[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
    let rest = scalars[start..<end]
    scalars.replaceSubrange(start..<start + length(of: rest), with: scalar(value).unicodeScalars)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// How long the value at the beginning of a line's rest is: to its closing quote, or to a comment.
  private static func length(of rest: ArraySlice<Unicode.Scalar>) -> Int {
    if let quote = rest.first, quote == "\"" || quote == "'" {
      return (rest.dropFirst().firstIndex(of: quote) ?? rest.endIndex - 1) + 1 - rest.startIndex
    }
    var end = rest.endIndex
    for index in rest.indices.dropFirst() where rest[index] == "#" && rest[index - 1] == " " {
      end = index
      break
    }
    while end > rest.startIndex, rest[end - 1] == " " || rest[end - 1] == "\t" { end -= 1 }
    return end - rest.startIndex
  }

  /// A value as YAML, in quotes unless it is plain words.
  static func scalar(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"):
        true
      case UInt8(ascii: "-"), UInt8(ascii: " "): true
      default: false
      }
    }
    let isBare = isPlain && value.first.map { $0.isLetter || $0.isNumber } == true
    return isBare && value.last != " " ? value : quoted(value)
  }

  static func quoted(_ value: String) -> String {
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

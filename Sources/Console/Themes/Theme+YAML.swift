import TerminalUI
import Yams

extension Theme {
  /// The largest theme file that is read, in bytes; schemes have about a thousand.
  static let yamlBytesMax = 65_536

  /// Reads a scheme file of the tinted-theming project (`system: base16` or `base24`), with or
  /// without our `roles:` map. Colours that base24 adds are not used.
  ///
  /// `file` is the name for the error message.
  public init(yaml: String, file: String) throws(ThemeError) {
    guard yaml.utf8.count <= Self.yamlBytesMax else {
      throw ThemeError(.malformed, "\(file): larger than \(Self.yamlBytesMax) bytes")
    }
    let reader = try ThemeReader(yaml: yaml, file: file)
    let system = try reader.text("system")
    guard system == "base16" || system == "base24" else {
      throw ThemeError(
        .malformed, "\(file): system is \"\(system)\", but base16 or base24 is expected")
    }
    name = try reader.text("name")
    isLight = reader.optionalText("variant").map { $0 == "light" }
    colors = try reader.colors()
    roles = try reader.roles()
  }
}

/// Looks things up in a theme file and says precisely what is wrong with it.
private struct ThemeReader {
  let root: Node.Mapping
  let file: String

  init(yaml: String, file: String) throws(ThemeError) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw ThemeError(.notYAML, "\(file): not YAML: \(error)")
    }
    guard let mapping = node?.mapping else {
      throw ThemeError(.malformed, "\(file): a map with system, name and palette is expected")
    }
    root = mapping
    self.file = file
  }

  func optionalText(_ key: String) -> String? { root[Node(key)]?.scalar?.string }

  func text(_ key: String) throws(ThemeError) -> String {
    guard let text = optionalText(key) else {
      throw ThemeError(.missing, "\(file): \(key) is missing")
    }
    return text
  }

  func colors() throws(ThemeError) -> [Base16Slot: Color] {
    guard let palette = root["palette"]?.mapping else {
      throw ThemeError(.missing, "\(file): palette is missing")
    }
    var colors: [Base16Slot: Color] = [:]
    for slot in Base16Slot.allCases {
      guard let text = palette[Node(slot.rawValue)]?.scalar?.string else {
        throw ThemeError(.missing, "\(file): palette.\(slot.rawValue) is missing")
      }
      guard let color = Color(hexadecimal: text) else {
        throw ThemeError(
          .malformed,
          "\(file): palette.\(slot.rawValue) is \"\(text)\", but a colour is six hexadecimal digits"
        )
      }
      colors[slot] = color
    }
    return colors
  }

  func roles() throws(ThemeError) -> [Role: Base16Slot] {
    guard let node = root["roles"] else { return [:] }
    guard let mapping = node.mapping else {
      throw ThemeError(.malformed, "\(file): roles is not a map from roles to colours")
    }
    var roles: [Role: Base16Slot] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let entry = RoleTable.entries.first(where: { $0.name == name }) else {
        throw ThemeError(.malformed, "\(file): roles.\(name) is no role of the console")
      }
      guard let text = value.scalar?.string, let slot = Base16Slot(rawValue: text) else {
        throw ThemeError(.malformed, "\(file): roles.\(name) is none of base00 to base0F")
      }
      roles[entry.role] = slot
    }
    return roles
  }
}

extension Color {
  /// Six hexadecimal digits, with or without `#` before them.
  fileprivate init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

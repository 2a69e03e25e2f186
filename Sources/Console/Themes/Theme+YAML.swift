import CommandLanguage
import TerminalUI
import Yams

extension Theme {
  /// The largest theme file that is read, in bytes; schemes have about a thousand.
  static let yamlBytesMax = 65_536

  /// Reads a scheme file of the tinted-theming project (`system: base16` or `base24`), with or
  /// without our `roles:` map. Colours that base24 adds are not used.
  ///
  /// `file` is the name for the error message.
  public init(yaml: String, file: String) throws(FileProblem) {
    let root = try YAMLMap(
      yaml: yaml, file: file, bytesMax: Self.yamlBytesMax, keys: "system, name and palette")
    let system = try root.text("system")
    guard system == "base16" || system == "base24" else {
      throw root.problem(
        "system is \"\(system)\", but base16 or base24 is expected", at: root["system"])
    }
    name = try root.text("name")
    isLight = root["variant"]?.scalar.map { $0.string == "light" }
    colors = try Self.colors(root)
    roles = try Self.roles(root)
  }

  private static func colors(_ root: YAMLMap) throws(FileProblem) -> [Base16Slot: Color] {
    guard let palette = try root.map("palette") else { throw root.problem("palette is missing") }
    var colors: [Base16Slot: Color] = [:]
    for slot in Base16Slot.allCases {
      let node = palette[slot.rawValue]
      guard let text = node?.scalar?.string else {
        throw palette.problem("palette.\(slot.rawValue) is missing", at: node)
      }
      guard let color = Color(hexadecimal: text) else {
        throw palette.problem(
          "palette.\(slot.rawValue) is \"\(text)\", but a colour is six hexadecimal digits",
          at: node)
      }
      colors[slot] = color
    }
    return colors
  }

  private static func roles(_ root: YAMLMap) throws(FileProblem) -> [Role: Base16Slot] {
    guard let map = try root.map("roles") else { return [:] }
    var roles: [Role: Base16Slot] = [:]
    for (name, key, value) in map.entries {
      guard let entry = RoleTable.entries.first(where: { $0.name == name }) else {
        let nearest = Spelling.nearest(to: name, among: RoleTable.entries.map(\.name))
        throw map.problem(
          "roles.\(name) is no role of the console" + Spelling.question(nearest), at: key)
      }
      guard let text = value.scalar?.string, let slot = Base16Slot(rawValue: text) else {
        throw map.problem("roles.\(name) is none of base00 to base0F", at: value)
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

public import TerminalUI

/// The colours of the console: a base16 scheme, and which of its colours each role has.
public struct Theme: Equatable, Sendable {
  /// The name, as the file gives it.
  public var name: String
  /// Whether the background is light; nil where the file does not say.
  public var isLight: Bool?
  /// The colours of the scheme, complete.
  var colors: [Base16Slot: Color]
  /// The colour of each role that differs from the default.
  var roles: [Role: Base16Slot]

  /// The role of the background that most of the screen has.
  public static let basePaper = Role.paper

  /// What the terminal draws with.
  public var palette: Palette {
    Palette(
      colors: RoleTable.entries.map { entry in
        colors[roles[entry.role] ?? entry.color] ?? .terminalDefault
      })
  }
}

/// Why a theme file can't be used: which file, where in it, and what is expected there.
public struct ThemeError: Error, Equatable, Sendable {
  /// The kinds of mistake.
  public enum Code: String, Sendable {
    /// The file is not YAML.
    case notYAML
    /// Something that a theme needs is not there.
    case missing
    /// Something is there that can't be understood.
    case malformed
  }

  /// The kind of mistake.
  public var code: Code
  /// Such as `sea.yaml: palette.base0A is "#12345", but a colour is six hexadecimal digits`.
  public var message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

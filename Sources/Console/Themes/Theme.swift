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

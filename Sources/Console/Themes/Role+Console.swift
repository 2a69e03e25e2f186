import TerminalUI

/// What pieces of the console mean. A theme may give each a colour of its scheme; the defaults make
/// any base16 scheme usable.
extension Role {
  /// Ordinary text.
  static let text = Role(rawValue: 0)
  /// Text of less weight: labels, notes, what can't be chosen.
  static let muted = Role(rawValue: 1)
  /// Lines, borders and the empty part of a bar.
  static let border = Role(rawValue: 2)
  /// Headings and names.
  static let heading = Role(rawValue: 3)
  /// What has the focus, and keys.
  static let accent = Role(rawValue: 4)
  /// All is well.
  static let good = Role(rawValue: 5)
  /// Something deserves a look.
  static let warning = Role(rawValue: 6)
  /// Something is broken.
  static let bad = Role(rawValue: 7)
  /// Something moves at this moment.
  static let active = Role(rawValue: 8)
  /// The blackout.
  static let blackout = Role(rawValue: 9)
  /// Memory that is copied, and the rate of it.
  static let copied = Role(rawValue: 10)
  /// Memory that the machine writes meanwhile, and the rate of it.
  static let dirtied = Role(rawValue: 11)
  /// What changes the cluster.
  static let danger = Role(rawValue: 12)
  /// The background.
  static let paper = Role(rawValue: 13)
  /// The background of tree, Actions pane and dock.
  static let panel = Role(rawValue: 14)
  /// The background of the top line and of headings.
  static let bar = Role(rawValue: 15)
  /// The background of what is selected in the pane with the focus.
  static let selection = Role(rawValue: 16)
  /// The background of what is selected elsewhere.
  static let faded = Role(rawValue: 17)
  /// The background of menus and dialogues.
  static let popup = Role(rawValue: 18)
  /// Text on a background of `accent`, such as the label of the button that Enter presses.
  static let contrast = Role(rawValue: 19)
}

/// The roles with the names that a theme file uses and the colours they have by default.
enum RoleTable {
  /// One role.
  struct Entry: Sendable {
    var role: Role
    var name: String
    var color: Base16Slot
  }

  static let entries: [Entry] = [
    Entry(role: .text, name: "text", color: .base05),
    Entry(role: .muted, name: "muted", color: .base04),
    Entry(role: .border, name: "border", color: .base03),
    Entry(role: .heading, name: "heading", color: .base06),
    Entry(role: .accent, name: "accent", color: .base0D),
    Entry(role: .good, name: "good", color: .base0B),
    Entry(role: .warning, name: "warning", color: .base0A),
    Entry(role: .bad, name: "bad", color: .base08),
    Entry(role: .active, name: "active", color: .base0C),
    Entry(role: .blackout, name: "blackout", color: .base0E),
    Entry(role: .copied, name: "copied", color: .base0D),
    Entry(role: .dirtied, name: "dirtied", color: .base09),
    Entry(role: .danger, name: "danger", color: .base09),
    Entry(role: .paper, name: "paper", color: .base00),
    Entry(role: .panel, name: "panel", color: .base00),
    Entry(role: .bar, name: "bar", color: .base01),
    Entry(role: .selection, name: "selection", color: .base02),
    Entry(role: .faded, name: "faded", color: .base01),
    Entry(role: .popup, name: "popup", color: .base01),
    Entry(role: .contrast, name: "contrast", color: .base00),
  ]

  /// The name of a role; its number when it has none.
  static func name(of role: Role) -> String {
    entries.first { $0.role == role }?.name ?? "\(role.rawValue)"
  }
}

import TerminalUI

/// Keys in what lies on top of the console: themes, settings and commands.
extension KeyTable {
  static let themes = [
    KeyBinding([KeyPress(.enter)], .themes, .open, "Keep the theme", hint: "Keep"),
    KeyBinding([KeyPress(.up), .character("k")], .themes, .moveUp, "Up", hint: "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .themes, .moveDown, "Down", hint: "Down"),
    KeyBinding([KeyPress(.pageUp)], .themes, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown)], .themes, .pageDown, "A page down"),
    KeyBinding([KeyPress(.home), .character("g")], .themes, .moveFirst, "To the first"),
    KeyBinding([KeyPress(.end), .character("G")], .themes, .moveLast, "To the last"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), .character("T")], .themes, .back,
      "Back to the theme before", hint: "Back"),
  ]

  static let settings = [
    KeyBinding([KeyPress(.enter)], .settings, .open, "Keep the settings", hint: "Keep"),
    KeyBinding(
      [KeyPress(.right), .character(" ")], .settings, .moveRight, "The next value",
      hint: "Next value"),
    KeyBinding([KeyPress(.left)], .settings, .moveLeft, "The value before"),
    KeyBinding([KeyPress(.up), .character("k"), KeyPress(.backTab)], .settings, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j"), KeyPress(.tab)], .settings, .moveDown, "Down"),
    KeyBinding([KeyPress(.home), .character("g")], .settings, .moveFirst, "To the first"),
    KeyBinding([KeyPress(.end), .character("G")], .settings, .moveLast, "To the last"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), .character(",")], .settings, .back,
      "Back to the settings before", hint: "Back"),
  ]

  static let commands = [
    KeyBinding(
      [KeyPress(.enter), .character("c"), .character("y")], .commands, .copy, "Copy the command",
      hint: "Copy"),
    KeyBinding([KeyPress(.up), .character("k")], .commands, .moveUp, "Up", hint: "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .commands, .moveDown, "Down", hint: "Down"),
    KeyBinding([KeyPress(.pageUp)], .commands, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown)], .commands, .pageDown, "A page down"),
    KeyBinding([KeyPress(.home), .character("g")], .commands, .moveFirst, "To the oldest"),
    KeyBinding([KeyPress(.end), .character("G")], .commands, .moveLast, "To the newest"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), KeyPress(.function(11))], .commands, .back, "Close",
      hint: "Close"),
  ]
}

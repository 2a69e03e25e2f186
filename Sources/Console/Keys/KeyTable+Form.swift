import TerminalUI

extension KeyTable {
  /// Keys in dialogues, property sheets and wizards.
  static let form = [
    KeyBinding([KeyPress(.enter)], .form, .open, "OK, or press the button", hint: "OK"),
    KeyBinding(
      [.character(" ")], .form, .toggle, "Check, open a list, press a button", hint: "Check"),
    KeyBinding([KeyPress(.tab)], .form, .nextPane, "Next field", hint: "Next field"),
    KeyBinding([KeyPress(.backTab)], .form, .previousPane, "Previous field"),
    KeyBinding([KeyPress(.escape)], .form, .back, "Cancel", hint: "Cancel"),
    KeyBinding([KeyPress(.pageDown, .control)], .form, .nextPage, "Next tab", hint: "Next tab"),
    KeyBinding([KeyPress(.pageUp, .control)], .form, .previousPage, "Previous tab"),
    KeyBinding([.character("K"), KeyPress(.up, .alt)], .form, .raise, "Move up in the order"),
    KeyBinding([.character("J"), KeyPress(.down, .alt)], .form, .lower, "Move down in the order"),
    KeyBinding([KeyPress(.up), .character("k")], .form, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .form, .moveDown, "Down"),
    KeyBinding([KeyPress(.left)], .form, .moveLeft, "To the left; the tab before it"),
    KeyBinding([KeyPress(.right)], .form, .moveRight, "To the right; the next tab"),
    KeyBinding([KeyPress(.home), .control("a")], .form, .moveFirst, "To the beginning"),
    KeyBinding([KeyPress(.end), .control("e")], .form, .moveLast, "To the end"),
    KeyBinding([KeyPress(.pageUp)], .form, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown)], .form, .pageDown, "A page down"),
    KeyBinding([KeyPress(.backspace)], .form, .eraseBackward, "Erase to the left"),
    KeyBinding([KeyPress(.delete)], .form, .eraseForward, "Erase to the right"),
    KeyBinding([.control("u")], .form, .eraseToStart, "Erase to the beginning"),
    KeyBinding([.control("k")], .form, .eraseToEnd, "Erase to the end"),
    KeyBinding([.control("w")], .form, .eraseWord, "Erase a word"),
  ]
}

import TerminalUI

extension KeyTable {
  /// Keys at the command prompt; everything else is typed.
  static let prompt = [
    KeyBinding([KeyPress(.enter)], .prompt, .open, "Run the line", hint: "Run"),
    KeyBinding([KeyPress(.tab)], .prompt, .complete, "Complete, and the next", hint: "Complete"),
    KeyBinding([KeyPress(.backTab)], .prompt, .completeBack, "The candidate before"),
    KeyBinding([KeyPress(.up), .control("p")], .prompt, .moveUp, "An older line, or candidate"),
    KeyBinding([KeyPress(.down), .control("n")], .prompt, .moveDown, "A newer line, or candidate"),
    KeyBinding([KeyPress(.escape), .control("c"), .control("g")], .prompt, .back, "Close"),
    KeyBinding([KeyPress(.left), .control("b")], .prompt, .moveLeft, "To the left"),
    KeyBinding([KeyPress(.right), .control("f")], .prompt, .moveRight, "To the right"),
    KeyBinding([KeyPress(.home), .control("a")], .prompt, .moveFirst, "To the beginning"),
    KeyBinding([KeyPress(.end), .control("e")], .prompt, .moveLast, "To the end"),
    KeyBinding([KeyPress(.backspace)], .prompt, .eraseBackward, "Erase to the left"),
    KeyBinding([KeyPress(.delete), .control("d")], .prompt, .eraseForward, "Erase to the right"),
    KeyBinding([.control("u")], .prompt, .eraseToStart, "Erase to the beginning"),
    KeyBinding([.control("k")], .prompt, .eraseToEnd, "Erase to the end"),
    KeyBinding([.control("w")], .prompt, .eraseWord, "Erase a word"),
  ]
}

import ClusterModel
import TerminalUI

@testable import Console

/// A console under test, with words for what a user does. Commands that no test has asked about
/// are kept, so that a test can say that there were none.
struct Driver {
  var state: ConsoleState
  /// The commands since the last `takeCommands`.
  private(set) var commands: [ConsoleCommand] = []

  init(
    _ cluster: ClusterSnapshot = Harbour.cluster(), width: Int = 80, height: Int = 24,
    options: ConsoleOptions = ConsoleOptions(), now: MonotonicTime = Harbour.start
  ) {
    state = ConsoleState(
      cluster: cluster, options: options, size: Size(width: width, height: height),
      now: now)
  }

  mutating func send(_ event: ConsoleEvent) { commands += state.update(event) }

  mutating func send(_ events: [ClusterEvent]) { for event in events { send(.cluster(event)) } }

  /// Keys by their caps, parted by blanks: `Down Enter m`.
  mutating func keys(_ caps: String) {
    for cap in caps.split(separator: " ") { send(.input(.key(Self.press(String(cap))))) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.input(.key(KeyPress(.character(character))))) }
  }

  mutating func mouse(_ kind: MouseEvent.Kind, at point: Point) {
    send(.input(.mouse(MouseEvent(kind, at: point))))
  }

  /// A text that a test wants to press is not on the screen.
  struct NotOnScreen: Error {
    var text: String
    var screen: String
  }

  /// Presses and lets go where a text stands on the screen; to the right of the tree, if wanted.
  mutating func click(
    _ button: MouseButton = .left, on text: String, inRightPart: Bool = false
  ) throws {
    guard let point = find(text, from: inRightPart ? 31 : 0) else {
      throw NotOnScreen(text: text, screen: self.text)
    }
    mouse(.press(button), at: point)
    mouse(.release(button), at: point)
  }

  mutating func takeCommands() -> [ConsoleCommand] {
    defer { commands = [] }
    return commands
  }

  /// Where a text begins on the screen, from a column on.
  func find(_ text: String, from column: Int = 0) -> Point? {
    for (y, line) in lines.enumerated() {
      let cells = Array(line)
      let wanted = Array(text)
      guard cells.count >= wanted.count else { continue }
      for x in column..<max(column, cells.count - wanted.count + 1)
      where Array(cells[x..<x + wanted.count]) == wanted {
        return Point(x: x, y: y)
      }
    }
    return nil
  }

  /// The screen as text, one character a cell.
  var lines: [String] { Self.lines(of: state.render().surface) }

  var text: String { lines.joined(separator: "\n") }

  static func lines(of surface: Surface) -> [String] {
    (0..<surface.size.height).map { y in
      String((0..<surface.size.width).compactMap { surface[$0, y]?.glyph })
    }
  }

  private static func press(_ cap: String) -> KeyPress {
    let named: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Up": .up, "Down": .down,
      "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
      "PgDn": .pageDown, "Menu": .menu, "Backspace": .backspace, "F1": .function(1),
      "F10": .function(10), "F11": .function(11),
      "Space": .character(" "), "Del": .delete,
    ]
    if let key = named[cap] { return KeyPress(key) }
    for (prefix, modifier) in [
      ("Ctrl-", Modifiers.control), ("Alt-", .alt), ("Shift-", .shift),
    ] {
      if cap.hasPrefix(prefix), let key = named[String(cap.dropFirst(prefix.count))] {
        return KeyPress(key, modifier)
      }
    }
    if cap.hasPrefix("Ctrl-"), let character = cap.last {
      return KeyPress(.character(character), .control)
    }
    return KeyPress(.character(cap.first ?? " "))
  }
}

extension [ConsoleCommand] {
  /// What asking for a live migration and confirming it at once leads to.
  static func confirmed(_ machine: MachineID, to node: NodeID) -> [ConsoleCommand] {
    [.forecast(machine, to: node), .migrate(machine, to: node, MigrationOptions())]
  }
}

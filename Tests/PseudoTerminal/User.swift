/// How a user reaches what is on the screen.
public enum Hands: String, CaseIterable, Sendable {
  /// With the mouse alone.
  case mouse
  /// With the keyboard alone.
  case keyboard
}

/// A user at the console of `ferry`, who finds things by what is written there.
public final class User {
  /// Where they sit.
  public let terminal: PseudoTerminal
  /// What they use.
  public let hands: Hands
  /// Whether keys go to the tree, rather than to the list as at first.
  private var isInTree = false

  /// Sits down; the console has the focus in its list, as at first.
  public init(_ terminal: PseudoTerminal, _ hands: Hands) {
    self.terminal = terminal
    self.hands = hands
  }

  /// The most lines of a menu or list that are walked through.
  private static let stepsMax = 80
  /// The columns of the tree.
  private static let treeWidth = 30
  /// How long the console may take to draw what a key did.
  private static let patience: Duration = .milliseconds(120)

  /// Waits until a text is on the screen.
  public func see(_ text: String, timeout: Duration = .seconds(30)) throws {
    try terminal.waitUntil(text, timeout: timeout) { $0.text.contains(text) }
  }

  /// Waits until a text is nowhere on the screen.
  public func seeNoMore(_ text: String) throws {
    try terminal.waitUntil("no \(text)") { !$0.text.contains(text) }
  }

  /// Presses keys, and takes in what they did.
  public func press(_ keys: String) {
    terminal.send(keys)
    terminal.takeOutput(for: Self.patience)
  }

  /// Clicks on a text.
  public func click(_ text: String, _ button: MouseReport.Button = .left) throws {
    try see(text)
    guard let place = terminal.find(text) else { throw missing(text) }
    terminal.send(MouseReport.press(button, x: place.x + 1, y: place.y))
    terminal.send(MouseReport.release(button, x: place.x + 1, y: place.y))
    terminal.takeOutput(for: Self.patience)
  }

  /// Opens the context menu of a place in the tree.
  public func openMenu(ofPlace name: String) throws {
    if hands == .mouse { return try click(name, .right) }
    try goTo(place: name)
    press("m")
  }

  /// Selects a place in the tree.
  public func goTo(place name: String) throws {
    if hands == .mouse { return try click(name) }
    if !isInTree { press("\u{1B}[D") }
    isInTree = true
    press("\u{1B}[H")
    try walk(to: name, before: Self.treeWidth)
  }

  /// Opens the context menu of a row of the list.
  public func openMenu(ofRow name: String) throws {
    if hands == .mouse { return try clickInList(name, .right) }
    if isInTree { press("\t") }
    isInTree = false
    press("\u{1B}[H")
    try walk(to: name)
    press("m")
  }

  private func missing(_ text: String) -> PseudoTerminalError {
    PseudoTerminalError(code: .timedOut, message: "there is no \(text):\n\(terminal.text)")
  }

  private func clickInList(_ name: String, _ button: MouseReport.Button) throws {
    let rows = terminal.rows
    guard
      let y = rows.firstIndex(where: {
        $0.contains("│ \(name) ") || $0.contains("│ \(name)\u{A0}")
      }), let before = rows[y].firstRange(of: "│ \(name)")
    else { throw missing(name) }
    let x = rows[y][..<before.lowerBound].count + 3
    terminal.send(MouseReport.press(button, x: x, y: y))
    terminal.send(MouseReport.release(button, x: x, y: y))
    terminal.takeOutput(for: Self.patience)
  }

  /// Chooses items of the open menu, submenu after submenu.
  public func choose(_ labels: String...) throws {
    for label in labels {
      try see(label)
      guard hands == .keyboard else {
        try click(label)
        continue
      }
      press("\u{1B}[H")
      try walk(to: label)
      press("\r")
    }
  }

  /// Presses Down until the line of a text is selected: only that has another paper than its
  /// neighbours'.
  private func walk(to text: String, before column: Int = .max) throws {
    for _ in 0..<Self.stepsMax {
      if isSelected(text, before: column) { return }
      press("\u{1B}[B")
    }
    throw PseudoTerminalError(
      code: .timedOut, message: "\(text) can't be selected:\n\(terminal.text)")
  }

  private func isSelected(_ text: String, before column: Int) -> Bool {
    // The top line has a paper of its own.
    terminal.rows.indices.dropFirst().contains { y in
      guard let range = terminal.rows[y].firstRange(of: text) else { return false }
      let x = terminal.rows[y][..<range.lowerBound].count
      guard x < column, let here = terminal.cell(x: x, y: y) else { return false }
      let others = [y - 1, y + 1].compactMap { terminal.cell(x: x, y: $0)?.paper }
      return others.allSatisfy { $0 != here.paper } && here.paper != .terminalDefault
    }
  }

  /// Checks the box, or the list's first item, that has the focus in a form.
  public func check(_ label: String) throws {
    if hands == .mouse { try click(label) } else { press(" ") }
  }

  /// Types into the field that has the focus.
  public func type(_ text: String) { press(text) }

  /// Presses the button of a form or question.
  public func confirm(_ label: String) throws {
    if hands == .mouse { try click(label) } else { press("\r") }
  }
}

import TerminalUI

/// What is wrong, in the status line and on the way to it.
extension ConsoleState {
  /// Goes to what is wrong: the worst first, then the next one each time.
  mutating func showAilment() {
    guard !ailments.isEmpty else {
      status = Status(text: "Nothing is wrong", tone: .good)
      return
    }
    let here = ailments.firstIndex { ailment in
      ailment.place == browser.place && (ailment.row == nil || ailment.row == browser.selected)
    }
    let ailment = ailments[here.map { ($0 + 1) % ailments.count } ?? 0]
    screen = .browser
    browser.open(ailment.place)
    browser.focus = .list
    browser.selected = ailment.row
    settle()
    revealSelection()
  }

  /// What the status line says while there is no message: the worst, and how much more there is.
  var ailmentStatus: Status? {
    guard let worst = ailments.first else { return nil }
    let more = ailments.count > 1 ? " (and \(ailments.count - 1) more)" : ""
    return Status(text: worst.text + more, tone: worst.tone)
  }
}

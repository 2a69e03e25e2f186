import TerminalUI

extension ConsoleState {
  /// A key while the filter is typed: the list follows every character.
  mutating func typeFilter(_ press: KeyPress) -> [ConsoleCommand] {
    switch press.key {
    case .enter: browser.isFiltering = false
    case .escape: changeFilter(to: "", isTyping: false)
    case .backspace where browser.filter.isEmpty: browser.isFiltering = false
    case .backspace: changeFilter(to: String(browser.filter.dropLast()), isTyping: true)
    case .up, .down, .pageUp, .pageDown:
      return keys.verb(for: press, in: .browser).map { performInBrowser($0) } ?? []
    case .character(let character) where press.modifiers.contains(.control):
      let verb = keys.verb(for: press, in: .everywhere)
      if let verb { return perform(verb) }
      if character == "u" { changeFilter(to: "", isTyping: true) }
    case .character(let character): appendToFilter(String(character))
    default: break
    }
    return []
  }

  /// Adds typed or pasted text; a line break ends it.
  mutating func appendToFilter(_ text: String) {
    let line = text.prefix { !$0.isNewline }
    changeFilter(to: String((browser.filter + line).prefix(Browser.filterMax)), isTyping: true)
  }

  private mutating func changeFilter(to filter: String, isTyping: Bool) {
    browser.filter = filter
    browser.isFiltering = isTyping
    browser.focus = .list
    settle()
    revealSelection()
  }
}

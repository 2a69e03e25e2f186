import TerminalUI

/// Keys in the help.
extension ConsoleState {
  mutating func openHelp() {
    guard context != .help else { return }
    overlay = .help(HelpState(context: context, beneath: overlay))
  }

  /// The lines of the help.
  func text(of help: HelpState) -> HelpText {
    HelpText(for: help.context, keys, containing: help.search)
  }

  mutating func performInHelp(_ verb: Verb) -> [ConsoleCommand] {
    guard case .help(var help) = overlay else { return [] }
    let page = max(1, helpRect(of: help).height - 2)
    switch verb {
    case .moveUp: scroll(help, by: -1)
    case .moveDown: scroll(help, by: 1)
    case .pageUp: scroll(help, by: -page)
    case .pageDown: scroll(help, by: page)
    case .moveFirst: scroll(help, by: -help.top)
    case .moveLast: scroll(help, by: text(of: help).lines.count)
    case .filter:
      help.isSearching = true
      overlay = .help(help)
    default:
      if help.search.isEmpty { overlay = help.beneath } else { search("", in: help) }
    }
    return []
  }

  /// Scrolls the help by lines, as far as there are some.
  mutating func scroll(_ help: HelpState, by lines: Int) {
    var help = help
    let last = max(0, text(of: help).lines.count - max(1, helpRect(of: help).height - 2))
    help.top = max(0, min(last, help.top + lines))
    overlay = .help(help)
  }

  /// A key while a search is typed.
  mutating func typeSearch(_ press: KeyPress, in help: HelpState) -> [ConsoleCommand] {
    var help = help
    switch press.key {
    case .enter, .escape:
      help.isSearching = false
      if press.key == .escape { help.search = "" }
      overlay = .help(help)
    case .backspace: search(String(help.search.dropLast()), in: help)
    case .up, .down, .pageUp, .pageDown:
      return keys.verb(for: press, in: .help).map { performInHelp($0) } ?? []
    case .character(let character) where press.modifiers.contains(.control):
      if let verb = keys.verb(for: press, in: .everywhere) { return perform(verb) }
      if character == "u" { search("", in: help) }
    case .character(let character): search(help.search + String(character), in: help)
    default: break
    }
    return []
  }

  /// Shows only the lines that contain a text; a line break ends it.
  mutating func search(_ text: String, in help: HelpState) {
    var help = help
    help.search = String(text.prefix { !$0.isNewline }.prefix(HelpState.searchMax))
    help.top = 0
    overlay = .help(help)
  }
}

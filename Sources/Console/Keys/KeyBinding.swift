import TerminalUI

/// Keys, where they have a meaning, and which.
struct KeyBinding: Equatable, Sendable {
  /// The keys; the first is the one that footer and menus show.
  var keys: [KeyPress]
  /// Where.
  var context: KeyContext
  /// What they ask for.
  var verb: Verb
  /// What that is, in words for help and README.
  var words: String
  /// Its short name in the footer; nil for what everybody tries anyway.
  var hint: String?

  /// What it takes in the footer, with the gap after it.
  var hintWidth: Int {
    guard let hint, let cap = keys.first?.cap else { return 0 }
    return DisplayText.width(of: cap) + 1 + DisplayText.width(of: hint) + 2
  }

  init(
    _ keys: [KeyPress], _ context: KeyContext, _ verb: Verb, _ words: String, hint: String? = nil
  ) {
    self.keys = keys
    self.context = context
    self.verb = verb
    self.words = words
    self.hint = hint
  }
}

extension KeyPress {
  static func character(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
  static func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }

  /// What is printed on the key.
  var cap: String {
    let prefix = modifiers.caps
    switch key {
    case .character(" "): return prefix + "Space"
    case .character(let character) where modifiers.contains(.control):
      return prefix + character.uppercased()
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    case .enter: return prefix + "Enter"
    case .tab: return prefix + "Tab"
    case .backTab: return prefix + "Shift-Tab"
    case .escape: return prefix + "Esc"
    case .backspace: return prefix + "Backspace"
    case .delete: return prefix + "Del"
    case .insert: return prefix + "Ins"
    case .up: return prefix + "↑"
    case .down: return prefix + "↓"
    case .left: return prefix + "←"
    case .right: return prefix + "→"
    case .home: return prefix + "Home"
    case .end: return prefix + "End"
    case .pageUp: return prefix + "PgUp"
    case .pageDown: return prefix + "PgDn"
    case .menu: return prefix + "Menu"
    }
  }
}

extension Modifiers {
  fileprivate var caps: String {
    (contains(.control) ? "Ctrl-" : "") + (contains(.alt) ? "Alt-" : "")
      + (contains(.shift) ? "Shift-" : "")
  }
}

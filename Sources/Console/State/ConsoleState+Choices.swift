import TerminalUI

/// The mouse in the choices that lie on top: a press selects, a second one on the same line does
/// what Enter does there.
extension ConsoleState {
  mutating func pressInList(_ target: Target?, isAgain: Bool) -> [ConsoleCommand] {
    switch target {
    case .hint(let verb): return perform(verb)
    case .choice(let index):
      lastPress = Press(target: .choice(index), at: now)
      return press(index, isAgain: isAgain)
    default: return []
    }
  }

  private mutating func press(_ index: Int, isAgain: Bool) -> [ConsoleCommand] {
    switch overlay {
    case .themes(let picker): return isAgain ? perform(.open) : select(index, in: picker)
    case .settings(var dialogue):
      let key = SettingsDialogue.keys[max(0, min(index, SettingsDialogue.keys.count - 1))]
      let isSelected = dialogue.selected == index
      dialogue.selected = index
      overlay = .settings(dialogue)
      return isSelected ? change(key, by: 1) : []
    case .commands(let sheet):
      selectLine(index, of: sheet)
      return isAgain ? perform(.copy) : []
    default: return []
    }
  }

  /// What a user who has never seen Ferry is told, once.
  static let greeting =
    "Welcome aboard. Right click anything, or press m, for what can be done with it; l migrates "
    + "a virtual machine live and shows how. ? lists the keys, q quits."
}

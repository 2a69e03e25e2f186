import ClusterModel
import CommandLanguage
import TerminalUI

/// What has to be typed before something can be confirmed that can't be taken back.
struct Phrase: Equatable, Sendable {
  /// The longest text that is taken, in characters.
  static let lengthMax = 255

  /// What is to be typed.
  let wanted: String
  /// What that is, such as "the name of the cluster".
  let what: String
  /// What was typed.
  var typed = ""

  /// Whether it was typed right.
  var isMatched: Bool { typed == wanted }

  /// Adds typed or pasted text; a line break ends it.
  mutating func append(_ text: String) {
    typed = String((typed + text.prefix { !$0.isNewline }).prefix(Self.lengthMax))
  }

  /// Why it can't be confirmed yet.
  var reason: String { "Type \(what), \(wanted), to confirm" }
}

extension Question {
  /// What has to be typed for it: a machine's name before it is deleted; on a cluster in production
  /// the cluster's name before anything dangerous.
  func phrase(in cluster: ClusterSnapshot) -> Phrase? {
    if case .perform(.machine(let id, .delete)) = self {
      return Phrase(wanted: id.rawValue, what: "the name of the virtual machine")
    }
    if case .runLine(_, let effects) = self {
      // The first thing in it that asks for a phrase.
      return effects.lazy.compactMap { $0.action?.question.phrase(in: cluster) }.first
    }
    guard cluster.settings.isProduction, isDangerous else { return nil }
    return Phrase(wanted: cluster.name, what: "the name of the cluster")
  }

  private var isDangerous: Bool {
    switch self {
    case .perform(let operation): operation.isDangerous
    case .together(let verb, _): verb == .turnOff
    case .migrate, .cancelMigration, .release, .runLine, .closeCluster, .quit: false
    }
  }
}

/// Typing in a dialogue.
extension ConsoleState {
  /// Whether keys are text for the open dialogue.
  var isTypingPhrase: Bool {
    if case .confirmation(let confirmation) = overlay { confirmation.phrase != nil } else { false }
  }

  /// A key while a phrase is typed.
  mutating func typePhrase(_ press: KeyPress) -> [ConsoleCommand] {
    switch press.key {
    case .character(let character) where press.modifiers.contains(.control):
      if character == "u" { changePhrase { $0.typed = "" } }
      return keys.verb(for: press, in: .everywhere).map { perform($0) } ?? []
    case .character(let character):
      changePhrase { $0.append(String(character)) }
      return []
    case .backspace:
      changePhrase { $0.typed = String($0.typed.dropLast()) }
      return []
    default: return keys.verb(for: press, in: .dialogue).map { perform($0) } ?? []
    }
  }

  /// Text that was pasted while a phrase is typed.
  mutating func pastePhrase(_ text: String) { changePhrase { $0.append(text) } }

  private mutating func changePhrase(_ change: (inout Phrase) -> Void) {
    guard case .confirmation(var confirmation) = overlay, var phrase = confirmation.phrase else {
      return
    }
    change(&phrase)
    confirmation.phrase = phrase
    overlay = .confirmation(confirmation)
  }
}

public import ClusterModel
internal import CommandLanguage
public import TerminalUI

/// The line of the command prompt for places without a console: the same keys, history and
/// completion.
public struct PromptEditor: Sendable {
  /// What a key came to.
  public enum Outcome: Equatable, Sendable {
    /// The line changed, or nothing did.
    case editing
    /// The line is whole.
    case submitted(String)
    /// What was typed is thrown away.
    case abandoned
    /// There is nothing left to type.
    case ended
  }

  private var prompt = CommandPrompt()
  private let history: [String]
  private let variables: [String]

  /// Makes an empty line; older ones can be called back, the newest last.
  ///
  /// - Parameter variables: The names of those that hold something, for completion.
  public init(history: [String], variables: [String] = []) {
    self.history = history
    self.variables = variables
  }

  /// The line with its cursor.
  public var line: TextLine { prompt.line }

  /// What may complete the word at the cursor, and which of it stands there.
  public var candidates: (all: [String], chosen: Int?) {
    (prompt.offer?.completion.candidates ?? [], prompt.offer?.chosen)
  }

  /// Takes a key.
  public mutating func take(_ press: KeyPress, in cluster: ClusterSnapshot) -> Outcome {
    if press == KeyPress(.character("d"), .control), prompt.isEmpty { return .ended }
    if press == KeyPress(.character("c"), .control) { return .abandoned }
    if case .character(let character) = press.key, press.modifiers.isEmpty {
      insert(String(character))
      return .editing
    }
    switch KeyTable.standard.verb(for: press, in: .prompt) {
    case .open: return .submitted(prompt.line.text)
    case .complete: prompt.complete(in: cluster, variables: variables)
    case .completeBack: prompt.complete(in: cluster, variables: variables, backwards: true)
    case .moveUp: prompt.recall(1, from: history)
    case .moveDown: prompt.recall(-1, from: history)
    case .back: prompt.offer = nil
    case let verb?: if prompt.line.edit(verb) { prompt.offer = nil }
    case nil: break
    }
    return .editing
  }

  /// Puts text in at the cursor.
  public mutating func insert(_ text: String) {
    prompt.line.insert(text)
    prompt.offer = nil
  }
}

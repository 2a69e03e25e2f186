import ClusterModel
import CommandLanguage
import TerminalUI

/// The prompt for PowerShell's words, while it is open (G9).
struct CommandPrompt: Equatable, Sendable {
  /// The longest line, in characters.
  static let lengthMax = 4096

  /// Candidates for the word at the cursor.
  struct Offer: Equatable, Sendable {
    var completion: Completion
    /// The one that stands in the line; nil while none was chosen.
    var chosen: Int?
    /// The line before a candidate was put into it.
    var before: TextLine
  }

  var line = TextLine("", cursor: 0, lengthMax: lengthMax)
  /// The line of the history that is shown, from the newest; nil for the one that was being typed.
  var recalled: Int?
  /// What was being typed before an older line was shown.
  var draft = ""
  /// Candidates, while they are shown.
  var offer: Offer?

  /// Whether nothing was typed.
  var isEmpty: Bool { line.text.isEmpty }

  /// Shows an older line, or a newer one.
  mutating func recall(_ step: Int, from history: [String]) {
    let place = (recalled ?? -1) + step
    guard place < history.count else { return }
    if recalled == nil { draft = line.text }
    recalled = place < 0 ? nil : place
    let text = place < 0 ? draft : history[history.count - 1 - place]
    line = TextLine(text, cursor: text.count, lengthMax: Self.lengthMax)
    offer = nil
  }

  /// Completes the word at the cursor: at once where only one is possible, as far as all agree
  /// otherwise; asked again, with one after the other.
  mutating func complete(
    in cluster: ClusterSnapshot, variables: [String] = [], backwards: Bool = false
  ) {
    if var open = offer, !open.completion.candidates.isEmpty {
      let count = open.completion.candidates.count
      let next = open.chosen.map { $0 + (backwards ? -1 : 1) } ?? (backwards ? count - 1 : 0)
      open.chosen = (next + count) % count
      offer = open
      line = open.before
      replace(open.completion.range, with: open.completion.candidates[open.chosen ?? 0])
      return
    }
    let completion = Completion.at(
      line.cursor, of: line.text, in: cluster, variables: variables)
    let typed = String(line.text.prefix(line.cursor).dropFirst(completion.range.start))
    switch completion.candidates.count {
    case 0: offer = nil
    case 1:
      replace(completion.range, with: completion.candidates[0] + " ")
      offer = nil
    default:
      var completion = completion
      if let common = completion.common(after: typed) {
        replace(completion.range, with: common)
        completion.range = SourceRange(completion.range.start, line.cursor)
      }
      offer = Offer(completion: completion, chosen: nil, before: line)
    }
  }

  private mutating func replace(_ range: SourceRange, with text: String) {
    let letters = Array(line.text)
    let tail = letters.dropFirst(range.end)
    let head = String(letters.prefix(range.start)) + text
    line = TextLine(head + String(tail), cursor: head.count, lengthMax: Self.lengthMax)
  }
}

/// What a line of the prompt came to.
struct CommandOutput: Equatable, Sendable {
  /// The most lines that are kept.
  static let linesMax = 10_000

  /// The line.
  var source: String
  /// What it showed.
  var lines: [String]
  /// Why it did not come to its end; nil when it did.
  var problem: [String]

  init(source: String, output: String, problem: String?) {
    self.source = source
    lines = output.isEmpty ? [] : Array(Self.split(output).prefix(Self.linesMax))
    self.problem = problem.map(Self.split) ?? []
  }

  private static func split(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }
}

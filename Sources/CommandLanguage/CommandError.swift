/// Why a line could not be understood or carried out, and where.
public struct CommandError: Error, Equatable, Sendable {
  /// The kind of error; it decides the exit status.
  public enum Code: String, Equatable, Sendable {
    /// The line makes no sense, or names what does not exist.
    case badInput
    /// A rule forbids it.
    case refused
    /// The cluster can't be reached.
    case unreachable
    /// It was tried and went wrong.
    case failed
  }

  /// The kind of error.
  public var code: Code
  /// What happened, and what state things are in.
  public var message: String
  /// What to do next; nil when there is nothing to say.
  public var advice: String?
  /// The part of the text that is meant; nil when it is no part of it.
  public var range: SourceRange?
  /// Names that are close to one that is unknown, the nearest first.
  public var suggestions: [String] = []
  /// Whether the text may be right once it goes on.
  var isOpen = false

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, advice: String? = nil, at range: SourceRange? = nil,
    suggestions: [String] = []
  ) {
    self.code = code
    self.message = message
    self.advice = advice
    self.range = range
    self.suggestions = suggestions
  }

  /// An error of somebody who typed.
  static func input(
    _ message: String, at range: SourceRange? = nil, advice: String? = nil,
    suggestions: [String] = []
  ) -> CommandError {
    CommandError(.badInput, message, advice: advice, at: range, suggestions: suggestions)
  }

  /// An error of a text that stops before its end.
  static func open(_ message: String, at range: SourceRange) -> CommandError {
    var error = CommandError(.badInput, message, at: range)
    error.isOpen = true
    return error
  }

  /// The same error, at a place when it has none.
  func located(at other: SourceRange) -> CommandError {
    var error = self
    error.range = range ?? other
    return error
  }

  /// The whole report: what happened, the place in the text, and what to do.
  public func report(in source: String) -> String {
    let sentences = ([message] + [advice].compactMap { $0 }).map { text in
      text.hasSuffix(".") || text.hasSuffix("?") || text.contains("\n") ? text : text + "."
    }
    var lines = [sentences.joined(separator: " ")]
    if let range { lines += range.excerpt(of: source) }
    if !suggestions.isEmpty { lines.append("Near to it: \(suggestions.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}

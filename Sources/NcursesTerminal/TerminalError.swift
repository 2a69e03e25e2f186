/// Why the console can't use the terminal.
public struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Code: Hashable, Sendable {
    /// Standard input or output isn't a terminal.
    case notATerminal
    /// The terminal can't place its cursor (`TERM=dumb`), or no description of any type was found.
    case unusable
    /// The operating system refused something.
    case system
  }

  /// What kind of trouble it is.
  public let code: Code
  /// What to tell the user.
  public let message: String
  /// The number of the system's error, or 0.
  public let cause: Int32

  /// Makes an error.
  public init(code: Code, message: String, cause: Int32 = 0) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  /// The message.
  public var description: String { message }
}

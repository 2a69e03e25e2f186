/// Why a query can't be answered, and where it says so.
public struct QueryFault: Error, Hashable, CustomStringConvertible {
  /// What is wrong, as a sentence without its full stop.
  public var message: String
  /// In which line, from 1; nil for what stands nowhere, such as a channel that was named.
  public var line: Int?
  /// At which character of the line, from 1.
  public var column: Int?
  /// The name that stands for nothing, when that is what is wrong.
  public var unknown: UnknownName?

  /// Makes a fault.
  public init(message: String, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.line = line
    self.column = column
  }

  /// The place and what is wrong there.
  public var description: String {
    guard let line, let column else { return message }
    return "line \(line), column \(column): \(message)"
  }
}

/// What is wrong with a file of the user's: in which, where in it, and why.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the user would name it.
  public var file: String
  /// The line, from 1; nil when it is about the whole file.
  public var line: Int?
  /// Such as `palette.base0A is "#12345", but a colour is six hexadecimal digits`.
  public var reason: String

  /// Makes a problem.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Such as `sea.yaml:12: palette.base0A is …`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}

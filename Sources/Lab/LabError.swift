/// Why the lab could not do what was asked; nothing is left half done unless `message` says so.
public struct LabError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is, for programs.
  public enum Code: String, Sendable {
    case notRoot
    case unsupportedMachine
    case programsMissing
    case noRoom
    case namespacesRefused
    case badNodeCount
    case differentLab
    case busy
    case notUp
    case unknownNode
    case badFault
    case commandFailed
    case fileRefused
    case notReadyInTime
    case survivors
  }

  /// For programs.
  public let code: Code
  /// What happened, in one sentence for people.
  public let message: String
  /// What to do next.
  public let advice: String

  /// `message` and `advice` are sentences without their full stops.
  public init(_ code: Code, _ message: String, advice: String) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// Both sentences.
  public var description: String { "\(message). \(advice)." }
}

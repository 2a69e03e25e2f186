import ArgumentParser
import ClusterBackend
import ClusterModel
import Glibc
import TerminalUI

/// How a command ends when it does not end well: a status for scripts and a sentence for people.
struct ExitStatus: Error {
  /// The operation failed.
  static let failed: Int32 = 1
  /// Bad usage or input.
  static let badInput: Int32 = 2
  /// Refused by a rule.
  static let refused: Int32 = 3
  /// The cluster can't be reached.
  static let unreachable: Int32 = 4

  var code: Int32
  var message: String

  init(_ code: Int32, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ error: ClusterError) {
    code =
      switch error.code {
      case .badInput: Self.badInput
      case .refused: Self.refused
      case .unreachable: Self.unreachable
      case .failed: Self.failed
      }
    message = error.report
  }

  init(_ failure: MigrationFailure) {
    code = failure.code == .refused ? Self.refused : Self.failed
    message = failure.report
  }
}

/// Standard error, a line at a time, harmless whatever it says.
enum StandardError {
  /// Writes lines; on a terminal, sentences that do not fit are broken between words.
  static func write(_ text: String) {
    let lines = PlainText.broken(
      PlainText.harmless(text), width: OutputTerminal.size(of: STDERR_FILENO)?.width)
    var rest = Array((lines + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

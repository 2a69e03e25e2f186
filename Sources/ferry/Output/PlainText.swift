import Glibc
import TerminalUI

/// Text on its way out of a command: nothing from outside may steer the reader's terminal.
enum PlainText {
  /// The text with every control character but the line feed replaced.
  static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(DisplayText.cells(of: String(line)).map(\.glyph))
    }.joined(separator: "\n")
  }

  /// The text with its sentences broken. What shows a place in a line, after a plus sign, stays.
  static func broken(_ text: String, width: Int?) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard DisplayText.width(of: String(line)) > width, !line.hasPrefix("+ ") else {
        return String(line)
      }
      return TextFlow.lines(String(line), width: width).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A moment in local time: `2026-11-23 09:15:02`.
  static func moment(_ time: WallTimeSeconds) -> String {
    var seconds = time_t(time)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M:%S", &parts)
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Seconds since 1970-01-01 00:00 UTC.
typealias WallTimeSeconds = Double

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

  /// Rows under headings, each column as wide as its widest cell.
  static func table(_ headings: [String], _ rows: [[String]]) -> String {
    self.rows([headings] + rows)
  }

  /// Rows, each column as wide as its widest cell.
  static func rows(_ rows: [[String]]) -> String {
    let rows = rows.map { row in row.map { harmless($0.replacing("\n", with: " ")) } }
    var widths = Array(repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayText.width(of: cell))
      }
    }
    return rows.map { line($0, widths) }.joined(separator: "\n")
  }

  /// A row whose columns have these widths; what is wider is shortened.
  static func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { DisplayText.fitted($0, to: $1) }
    return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
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

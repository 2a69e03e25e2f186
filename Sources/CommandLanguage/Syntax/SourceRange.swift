internal import TerminalUI

/// A part of a text, counted in characters from its beginning.
public struct SourceRange: Hashable, Sendable {
  /// The widest excerpt that is shown, in columns.
  static let excerptMax = 100

  /// The first character.
  public var start: Int
  /// The one behind the last.
  public var end: Int

  /// Makes a part; one that would end before it starts is empty.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// From the beginning of one to the end of another.
  func to(_ other: SourceRange) -> SourceRange { SourceRange(start, other.end) }

  /// The line and the character at which it begins, both from 1.
  public func place(in source: String) -> (line: Int, character: Int) {
    var (line, character) = (1, 1)
    for letter in source.prefix(start) {
      if letter.isNewline { (line, character) = (line + 1, 1) } else { character += 1 }
    }
    return (line, character)
  }

  /// The place in words, the line, and marks beneath the part, as PowerShell shows it.
  func excerpt(of source: String) -> [String] {
    let (line, character) = place(in: source)
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let text = lines.indices.contains(line - 1) ? Array(lines[line - 1]) : []
    // A long line is shown around the part.
    let first = max(0, min(character - 1 - Self.excerptMax / 2, text.count - Self.excerptMax))
    let shown = text[first..<min(text.count, first + Self.excerptMax)].map { $0 == "\t" ? " " : $0 }
    let before = DisplayText.width(of: String(shown.prefix(character - 1 - first)))
    let marked = shown.dropFirst(character - 1 - first).prefix(max(1, end - start))
    let width = max(1, DisplayText.width(of: String(marked)))
    return [
      "At line:\(line) char:\(character)", "+ \(String(shown))",
      "+ \(String(repeating: " ", count: before))\(String(repeating: "~", count: width))",
    ]
  }
}

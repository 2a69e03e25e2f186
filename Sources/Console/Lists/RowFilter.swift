public import CommandLanguage

/// What the rows of a list must contain: a text, without regard to case; after `!` what they must
/// not contain; after `~`, or between two `/`, a regular expression.
public struct RowFilter: Equatable, Sendable {
  private enum Test: Equatable, Sendable {
    case text(String)
    case pattern(Pattern)
  }

  private let test: Test
  private let isInverse: Bool

  /// Reads what was typed; nil when that asks for nothing.
  public init?(_ typed: String) throws(PatternError) {
    var rest = Substring(typed)
    isInverse = rest.first == "!"
    if isInverse { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    if rest.first == "~" {
      test = .pattern(try Pattern(String(rest.dropFirst())))
    } else if rest.count >= 2, rest.first == "/", rest.last == "/" {
      test = .pattern(try Pattern(String(rest.dropFirst().dropLast())))
    } else {
      test = .text(rest.lowercased())
    }
  }

  /// Whether a row with these cells is to be shown. The glyph of a state counts as part of its word.
  func accepts(_ cells: [TableCell]) -> Bool {
    cells.contains { cell in
      let isFound = finds(cell.text)
      guard !isFound, let glyph = cell.tone.glyph else { return isFound }
      return finds("\(glyph) \(cell.text)")
    } != isInverse
  }

  /// Whether a row of texts is to be shown.
  public func accepts(_ cells: [String]) -> Bool { cells.contains(where: finds) != isInverse }

  private func finds(_ text: String) -> Bool {
    switch test {
    case .text(let wanted): text.containsIgnoringCase(wanted)
    case .pattern(let pattern): pattern.matches(text)
    }
  }
}

extension String {
  /// Whether it contains a text that is in lower case already.
  func containsIgnoringCase(_ wanted: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowercased().utf8.holds(wanted.utf8) { $0 == $1 }
    }
    return utf8.holds(wanted.utf8) { byte, wanted in
      byte == wanted || (byte | 0x20 == wanted && (0x41...0x5A).contains(byte))
    }
  }
}

extension String.UTF8View {
  fileprivate func holds(
    _ wanted: String.UTF8View, _ isAlike: (UInt8, UInt8) -> Bool
  ) -> Bool {
    let length = wanted.count
    guard length > 0 else { return true }
    var start = startIndex
    for _ in 0..<Swift.max(0, count - length + 1) {
      if zip(self[start...], wanted).allSatisfy({ isAlike($0, $1) }) { return true }
      formIndex(after: &start)
    }
    return false
  }
}

import TerminalUI

/// A line of text that is being typed, with the cursor before one of its characters.
struct TextLine: Equatable, Sendable {
  /// The longest text of a field, in characters.
  static let lengthMax = 256

  private(set) var text: String
  private(set) var cursor: Int

  /// The cursor is put where it fits.
  init(_ text: String, cursor: Int) {
    self.text = text
    self.cursor = max(0, min(cursor, text.count))
  }

  private var head: Substring { text.prefix(cursor) }
  private var tail: Substring { text.dropFirst(cursor) }

  /// Puts text before the cursor; a line break ends it. A combining mark joins the character
  /// before it.
  mutating func insert(_ new: String) {
    let line = new.prefix { !$0.isNewline }
    let before = head + line
    guard before.count + tail.count <= Self.lengthMax else { return }
    self = TextLine(before + tail, cursor: before.count)
  }

  mutating func eraseBackward() {
    guard cursor > 0 else { return }
    self = TextLine(head.dropLast() + tail, cursor: cursor - 1)
  }

  mutating func eraseForward() { self = TextLine(String(head + tail.dropFirst()), cursor: cursor) }

  mutating func eraseToStart() { self = TextLine(String(tail), cursor: 0) }

  mutating func eraseToEnd() { self = TextLine(String(head), cursor: cursor) }

  /// Erases the blanks before the cursor and the word before them.
  mutating func eraseWord() {
    var kept = head
    while kept.last?.isWhitespace == true { kept.removeLast() }
    while let last = kept.last, !last.isWhitespace { kept.removeLast() }
    self = TextLine(kept + tail, cursor: kept.count)
  }

  mutating func move(by step: Int) { self = TextLine(text, cursor: cursor + step) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = text.count }
}

/// The piece of a line that fits a width, with the cursor in it.
struct TextWindow: Equatable, Sendable {
  var text: String
  /// The column of the cursor.
  var cursor: Int
  /// The first character that is shown.
  var start: Int

  init(_ line: TextLine, width: Int) {
    let characters = Array(line.text)
    let widths = characters.map { DisplayText.width(of: String($0)) }
    var first = 0
    var before = widths[..<line.cursor].reduce(0, +)
    while first < line.cursor, before >= max(1, width) {
      before -= widths[first]
      first += 1
    }
    start = first
    cursor = before
    text = String(characters[first...])
  }

  /// The character at a column: where a click puts the cursor.
  func character(at column: Int) -> Int {
    var used = 0
    for (offset, character) in text.enumerated() {
      used += DisplayText.width(of: String(character))
      if used > column { return start + offset }
    }
    return start + text.count
  }
}

extension TextLine {
  fileprivate init(_ text: Substring, cursor: Int) { self.init(String(text), cursor: cursor) }
}

extension StringProtocol {
  /// The text without blanks around it.
  var trimmed: String {
    let ends = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(ends.reversed())
  }
}

/// A line of text that is being typed, with the cursor before one of its characters.
public struct TextLine: Equatable, Sendable {
  /// The longest text of a field, in characters.
  public static let lengthMax = 256

  /// What was typed.
  public private(set) var text: String
  /// The character before which the cursor stands, from 0.
  public private(set) var cursor: Int
  /// The longest text that is taken, in characters.
  public let lengthMax: Int

  /// The cursor is put where it fits.
  public init(_ text: String, cursor: Int, lengthMax: Int = lengthMax) {
    self.text = text
    self.lengthMax = lengthMax
    self.cursor = max(0, min(cursor, text.count))
  }

  private var head: Substring { text.prefix(cursor) }
  private var tail: Substring { text.dropFirst(cursor) }

  /// Puts text before the cursor; a line break ends it. A combining mark joins the character
  /// before it.
  public mutating func insert(_ new: String) {
    let line = new.prefix { !$0.isNewline }
    let before = head + line
    guard before.count + tail.count <= lengthMax else { return }
    become(before + tail, cursor: before.count)
  }

  /// Erases the character before the cursor.
  public mutating func eraseBackward() {
    guard cursor > 0 else { return }
    become(head.dropLast() + tail, cursor: cursor - 1)
  }

  /// Erases the character behind the cursor.
  public mutating func eraseForward() { become(head + tail.dropFirst(), cursor: cursor) }

  /// Erases what stands before the cursor.
  public mutating func eraseToStart() { become(tail, cursor: 0) }

  /// Erases what stands behind the cursor.
  public mutating func eraseToEnd() { become(head, cursor: cursor) }

  /// Erases the blanks before the cursor and the word before them.
  public mutating func eraseWord() {
    var kept = head
    while kept.last?.isWhitespace == true { kept.removeLast() }
    while let last = kept.last, !last.isWhitespace { kept.removeLast() }
    become(kept + tail, cursor: kept.count)
  }

  /// Moves the cursor by so many characters, as far as there are any.
  public mutating func move(by step: Int) { cursor = max(0, min(cursor + step, text.count)) }
  /// Puts the cursor before the first character.
  public mutating func moveToStart() { cursor = 0 }
  /// Puts the cursor behind the last character.
  public mutating func moveToEnd() { cursor = text.count }

  private mutating func become(_ text: some StringProtocol, cursor: Int) {
    self = TextLine(String(text), cursor: cursor, lengthMax: lengthMax)
  }
}

/// The piece of a line that fits a width, with the cursor in it.
public struct TextWindow: Equatable, Sendable {
  /// What is shown, and perhaps more on the right.
  public var text: String
  /// The column of the cursor.
  public var cursor: Int
  /// The first character that is shown.
  public var start: Int

  /// The piece with the cursor in it.
  public init(_ line: TextLine, width: Int) {
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
  public func character(at column: Int) -> Int {
    var used = 0
    for (offset, character) in text.enumerated() {
      used += DisplayText.width(of: String(character))
      if used > column { return start + offset }
    }
    return start + text.count
  }
}

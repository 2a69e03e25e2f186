/// Reads a text as PowerShell does: total, so that any text gives a script or an error with its
/// place, in time by its length.
struct Parser {
  /// The longest text that is read, in characters.
  static let lengthMax = 262_144
  /// How deep parentheses, braces and operators may nest.
  static let nestingMax = 64

  let source: String
  let letters: [Character]
  var index = 0
  var depth = 0

  init(_ source: String) {
    self.source = source
    letters = Array(source)
  }

  /// The whole text.
  mutating func parse() throws(CommandError) -> Script {
    guard letters.count <= Self.lengthMax else {
      throw .input("The text is longer than \(Self.lengthMax) characters")
    }
    let statements = try statements(until: nil)
    return Script(source: source, statements: statements)
  }

  // MARK: Characters

  var current: Character? { letters.indices.contains(index) ? letters[index] : nil }

  func letter(_ ahead: Int) -> Character? {
    let place = index + ahead
    return letters.indices.contains(place) ? letters[place] : nil
  }

  /// Whether the text goes on with a word, whatever the case of its letters.
  func isAt(_ word: String) -> Bool {
    guard letters.count - index >= word.count else { return false }
    return String(letters[index..<index + word.count]).matchesName(word)
  }

  mutating func take(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    index += word.count
    return true
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, index) }

  /// The character that comes, or the end.
  var here: SourceRange { SourceRange(index, min(index + 1, letters.count)) }

  // MARK: Blanks

  /// Skips blanks, comments and continued lines; line breaks too, where a statement can't end.
  mutating func skipBlanks(withLines: Bool = false) throws(CommandError) {
    while let letter = current {
      if letter.isNewline {
        guard withLines else { return }
        index += 1
      } else if letter.isWhitespace {
        index += 1
      } else if letter == "`", let next = self.letter(1), next.isNewline {
        index += 2
      } else if letter == "#" {
        while let letter = current, !letter.isNewline { index += 1 }
      } else if letter == "<", self.letter(1) == "#" {
        let start = index
        index += 2
        while !isAt("#>") {
          guard current != nil else {
            throw .open("The comment does not end", at: SourceRange(start, start + 2))
          }
          index += 1
        }
        index += 2
      } else {
        return
      }
    }
  }

  /// Goes one level deeper, as far as there are levels.
  mutating func deeper() throws(CommandError) {
    depth += 1
    guard depth <= Self.nestingMax else {
      throw .input("It nests more than \(Self.nestingMax) levels deep", at: here)
    }
  }

  mutating func expect(
    _ letter: Character, closing opening: SourceRange, _ name: String
  ) throws(CommandError) {
    try skipBlanks(withLines: true)
    guard current == letter else {
      guard let found = current else {
        throw .open("The \(name) has no \(letter)", at: opening)
      }
      throw .input("There is \(found) where the \(name) should end with \(letter)", at: here)
    }
    index += 1
  }
}

extension Character {
  /// A straight or typographic double quote.
  var isDoubleQuote: Bool { self == "\"" || "\u{201C}\u{201D}\u{201E}".contains(self) }
  /// A straight or typographic single quote.
  var isSingleQuote: Bool { self == "'" || "\u{2018}\u{2019}\u{201A}\u{201B}".contains(self) }
  /// A hyphen, or a dash that a word processor made of one.
  var isDash: Bool { self == "-" || "\u{2013}\u{2014}\u{2015}".contains(self) }
  /// Whether a name of a variable may have it.
  var isNameLetter: Bool { isLetter || isNumber || self == "_" }
}

extension Script {
  /// Reads a text, or says what is wrong with it and where.
  public init(_ source: String) throws(CommandError) {
    var parser = Parser(source)
    self = try parser.parse()
  }

  /// Whether a text may go on in further lines: something that was opened is not closed yet.
  public static func isOpen(_ source: String) -> Bool {
    do throws(CommandError) {
      _ = try Script(source)
      return source.hasSuffix("`")
    } catch {
      return error.isOpen
    }
  }
}

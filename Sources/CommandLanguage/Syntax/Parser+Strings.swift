extension Parser {
  /// A text in quotes; in double ones, variables say what they hold.
  mutating func quoted() throws(CommandError) -> Expression {
    guard let letter = current else { throw .input("A text has to stand here", at: here) }
    return letter.isSingleQuote ? try singleQuoted() : try doubleQuoted()
  }

  private mutating func singleQuoted() throws(CommandError) -> Expression {
    let start = index
    index += 1
    var text = ""
    while let letter = current {
      index += 1
      guard letter.isSingleQuote else {
        text.append(letter)
        continue
      }
      guard let next = current, next.isSingleQuote else {
        return Expression(.value(.string(text)), range(from: start))
      }
      text.append(next)
      index += 1
    }
    throw .open("The text does not end", at: SourceRange(start, start + 1))
  }

  private mutating func doubleQuoted() throws(CommandError) -> Expression {
    let start = index
    index += 1
    var text = Expandable()
    while let letter = current {
      if letter.isDoubleQuote {
        index += 1
        guard let next = current, next.isDoubleQuote else {
          return Expression(text.kind, range(from: start))
        }
        text.add(next)
        index += 1
      } else {
        try expand(letter, in: &text)
      }
    }
    throw .open("The text does not end", at: SourceRange(start, start + 1))
  }

  /// Takes one letter of a text in which variables say what they hold.
  private mutating func expand(
    _ letter: Character, in text: inout Expandable
  ) throws(CommandError) {
    if letter == "`", let next = self.letter(1) {
      text.add(Self.escaped(next))
      index += 2
    } else if letter == "$", let variable = try partVariable() {
      text.add(variable)
    } else {
      text.add(letter)
      index += 1
    }
  }

  /// A text over several lines, between `@"` and `"@`.
  mutating func hereString() throws(CommandError) -> Expression {
    let start = index
    let opening = SourceRange(index, index + 2)
    let isPlain = letter(1)?.isSingleQuote ?? false
    index += 2
    while let letter = current, letter.isWhitespace, !letter.isNewline { index += 1 }
    guard let letter = current else { throw .open("The text does not end", at: opening) }
    guard letter.isNewline else {
      throw .input("The text begins on the line after \(isPlain ? "@'" : "@\"")", at: here)
    }
    index += 1
    var text = Expandable()
    while let letter = current {
      if isHereEnd(isPlain, at: index, from: opening.end) {
        text.dropLastLineBreak()
        index += 2
        return Expression(text.kind, range(from: start))
      }
      if isPlain {
        text.add(letter)
        index += 1
      } else {
        try expand(letter, in: &text)
      }
    }
    throw .open("The text does not end", at: opening)
  }

  /// Whether the end of a here-string stands at a place: first on its line.
  private func isHereEnd(_ isPlain: Bool, at place: Int, from start: Int) -> Bool {
    guard letters[place - 1].isNewline, place + 1 < letters.count, letters[place + 1] == "@" else {
      return false
    }
    return isPlain ? letters[place].isSingleQuote : letters[place].isDoubleQuote
  }

  /// What a backtick makes of a letter.
  static func escaped(_ letter: Character) -> Character {
    switch letter {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    case "0": "\0"
    case "a": "\u{07}"
    case "b": "\u{08}"
    case "f": "\u{0C}"
    case "v": "\u{0B}"
    default: letter
    }
  }
}

/// A text that is put together.
private struct Expandable {
  private var parts: [Expression.Part] = []
  private var plain = ""

  mutating func add(_ letter: Character) { plain.append(letter) }

  mutating func add(_ expression: Expression) {
    if !plain.isEmpty { parts.append(.plain(plain)) }
    plain = ""
    parts.append(.expression(expression))
  }

  mutating func dropLastLineBreak() {
    if plain.last?.isNewline == true { plain.removeLast() }
  }

  var kind: Expression.Kind {
    guard !parts.isEmpty else { return .value(.string(plain)) }
    return .text(plain.isEmpty ? parts : parts + [.plain(plain)])
  }
}

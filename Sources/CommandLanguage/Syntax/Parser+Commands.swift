extension Parser {
  /// The characters that end a word.
  static let wordEnds = Set<Character>("|;&(){},\"' ")

  func endsWord(_ letter: Character?) -> Bool {
    guard let letter else { return true }
    return letter.isWhitespace || Self.wordEnds.contains(letter)
  }

  /// A command with its arguments.
  mutating func command() throws(CommandError) -> Command {
    let start = index
    if current == "&" || (current == "." && letter(1)?.isWhitespace == true) {
      index += 1
      try skipBlanks()
      guard current.map({ $0.isDoubleQuote || $0.isSingleQuote }) ?? false else {
        throw .input("Only the name of a command can stand here", at: here)
      }
    }
    let nameStart = index
    let name = try commandName()
    let nameRange = range(from: nameStart)
    var arguments: [Command.Argument] = []
    while true {
      let hadBlank = current.map { $0.isWhitespace || $0 == "`" } ?? true
      try skipBlanks()
      guard let letter = current, !letter.isNewline, !"|;)}".contains(letter) else { break }
      try checkRedirection(hadBlank: hadBlank)
      arguments.append(try argument())
    }
    return Command(
      name: name, nameRange: nameRange, arguments: arguments, range: range(from: start))
  }

  private mutating func commandName() throws(CommandError) -> String {
    if let letter = current, letter.isDoubleQuote || letter.isSingleQuote {
      let expression = try quoted()
      guard case .value(.string(let name)) = expression.kind else {
        throw .input("The name of a command can't be put together", at: expression.range)
      }
      return name
    }
    let start = index
    if current == "?" || current == "%" {
      index += 1
    } else {
      while let letter = current, !endsWord(letter) { index += 1 }
    }
    guard index > start else { throw .input("A command has to stand here", at: here) }
    return String(letters[start..<index].map { $0.isDash ? "-" : $0 })
  }

  private func checkRedirection(hadBlank: Bool) throws(CommandError) {
    let isStream = current.map { "123456*".contains($0) } ?? false && letter(1) == ">"
    if current == ">" || current == "<" || isStream {
      throw .input(
        "Output can't be redirected here", at: here,
        advice: "Leave it away, or redirect the whole: ferry run '...' > FILE")
    }
    if current == "&" { throw .input("& is not understood here", at: here) }
  }

  /// One argument: a parameter, or values with commas between them.
  private mutating func argument() throws(CommandError) -> Command.Argument {
    let start = index
    if let letter = current, letter.isDash, let next = self.letter(1),
      next.isLetter || next == "_" || next == "?"
    {
      index += 1
      while let letter = current, letter.isNameLetter || letter == "?" || letter.isDash {
        index += 1
      }
      let name = String(letters[start + 1..<index].map { $0.isDash ? "-" : $0 })
      guard endsWord(current) || current == ":" else {
        // A word that only looks like a parameter, such as `-a.b`.
        index = start
        return .value(try list())
      }
      let nameRange = range(from: start)
      guard current == ":" else { return .parameter(name, nameRange, nil) }
      index += 1
      try skipBlanks()
      guard let letter = current, !letter.isNewline, !"|;)}".contains(letter) else {
        throw .input("-\(name): needs a value", at: nameRange)
      }
      return .parameter(name, nameRange, try list())
    }
    return .value(try list())
  }

  /// Values with commas between them: one, or an array.
  private mutating func list() throws(CommandError) -> Expression {
    try list { (parser) throws(CommandError) in try parser.argumentValue() }
  }

  private mutating func argumentValue() throws(CommandError) -> Expression {
    guard let letter = current else { throw .input("A value has to stand here", at: here) }
    let start = index
    if startsValue(letter) { return try postfix() }
    if letter == "$" {
      let value = try postfix()
      if endsWord(current) { return value }
      index = start
    }
    return try word()
  }

  /// A word, whatever it says: up to a blank, with what is quoted and what variables say in it.
  private mutating func word() throws(CommandError) -> Expression {
    let start = index
    var parts: [Expression.Part] = []
    var plain = ""
    var isPlain = true
    while let letter = current {
      if letter == "$", let variable = try partVariable() {
        if !plain.isEmpty { parts.append(.plain(plain)) }
        plain = ""
        parts.append(.expression(variable))
        isPlain = false
      } else if letter == "`", let next = self.letter(1) {
        plain.append(Self.escaped(next))
        index += 2
        isPlain = false
      } else if index > start, letter.isDoubleQuote || letter.isSingleQuote {
        isPlain = false
        let text = try quoted()
        if case .value(let value) = text.kind {
          plain += value.text
        } else {
          if !plain.isEmpty { parts.append(.plain(plain)) }
          plain = ""
          parts.append(.expression(text))
        }
      } else if endsWord(letter) {
        break
      } else {
        plain.append(letter)
        index += 1
      }
    }
    guard index > start else {
      throw .input(
        "There is \(current.map(String.init) ?? "nothing") that belongs to nothing", at: here)
    }
    if parts.isEmpty {
      return Expression(
        isPlain ? .word(plain) : .value(.string(plain)), range(from: start))
    }
    if !plain.isEmpty { parts.append(.plain(plain)) }
    return Expression(.text(parts), range(from: start))
  }
}

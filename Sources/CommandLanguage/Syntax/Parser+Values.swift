extension Parser {
  /// A value that stands for itself.
  mutating func primary() throws(CommandError) -> Expression {
    guard let letter = current else { throw .input("A value has to stand here", at: here) }
    let start = index
    if letter.isDoubleQuote || letter.isSingleQuote { return try quoted() }
    if letter == "$" {
      if let variable = try partVariable() { return variable }
      throw .input("A variable has a name: $name", at: here)
    }
    if letter == "(" { return try group() }
    if letter == "{" {
      let block = try block()
      return Expression(.block(block), range(from: start))
    }
    if letter == "@" { return try gathered() }
    if letter == "[", isTypeName { return try cast() }
    if letter.isNumber || letter.isDash { return try number() }
    let word = letters[index...].prefix { !endsWord($0) }
    throw .input(
      word.isEmpty ? "There is \(letter) where a value should be" : "\(String(word)) is no value",
      at: SourceRange(index, index + max(1, word.count)),
      advice: word.isEmpty ? nil : "A text stands in quotes: '\(String(word))'")
  }

  private mutating func group() throws(CommandError) -> Expression {
    let start = index
    let opening = here
    index += 1
    try skipBlanks(withLines: true)
    guard current != ")" else { throw .input("There is nothing between ( and )", at: opening) }
    guard current != nil else { throw .open("The ( has no )", at: opening) }
    try deeper()
    defer { depth -= 1 }
    let statement = try statement()
    try expect(")", closing: opening, "(")
    return Expression(.group(statement), range(from: start))
  }

  /// What begins with @: an array, a table, a here-string.
  private mutating func gathered() throws(CommandError) -> Expression {
    let start = index
    let opening = SourceRange(index, index + 2)
    guard let next = letter(1) else { throw .input("@ needs ( or { behind it", at: here) }
    if next.isDoubleQuote || next.isSingleQuote { return try hereString() }
    index += 2
    if next == "(" {
      let statements = try statements(until: ")")
      try expect(")", closing: opening, "@(")
      return Expression(.statements(statements, isArray: true), range(from: start))
    }
    guard next == "{" else {
      index = start
      throw .input("@ needs ( or { behind it", at: here)
    }
    let entries = try entries(opening)
    try expect("}", closing: opening, "@{")
    return Expression(.table(entries), range(from: start))
  }

  private mutating func entries(_ opening: SourceRange) throws(CommandError) -> [Expression.Entry] {
    var entries: [Expression.Entry] = []
    while true {
      try skipBlanks(withLines: true)
      if current == ";" {
        index += 1
        continue
      }
      guard let letter = current, letter != "}" else { return entries }
      let start = index
      let key: Expression
      if letter.isNameLetter, !letter.isNumber {
        while let letter = current, letter.isNameLetter { index += 1 }
        key = Expression(.value(.string(String(letters[start..<index]))), range(from: start))
      } else {
        key = try postfix()
      }
      try skipBlanks()
      guard current == "=" else { throw .input("A table has entries: name = value", at: here) }
      index += 1
      try skipBlanks(withLines: true)
      guard current != nil else { throw .open("The @{ has no }", at: opening) }
      entries.append(Expression.Entry(key: key, value: try statement()))
    }
  }

  /// Whether `[` begins the name of a type and not a position.
  var isTypeName: Bool {
    let inside = letters[(index + 1)...].prefix { $0 != "]" }
    return !inside.isEmpty && index + 1 + inside.count < letters.count
      && inside.allSatisfy { $0.isNameLetter || $0 == "." || $0 == "[" }
      && inside.first?.isLetter == true
  }

  private mutating func cast() throws(CommandError) -> Expression {
    let start = index
    index += 1
    let name = String(letters[index...].prefix { $0 != "]" })
    index += name.count + 1
    if name.hasSuffix("[") { _ = take("]") }
    let type = range(from: start)
    try skipBlanks()
    if current == ":" {
      throw .input("Members of .NET types are not understood", at: type)
    }
    guard let letter = current, !endsWord(letter) || startsValue(letter) else {
      throw .input("A value follows a type", at: type)
    }
    let value = try postfix()
    return Expression(.cast(name, value), range(from: start))
  }

  private mutating func number() throws(CommandError) -> Expression {
    let start = index
    var text = ""
    while let letter = current {
      let isSign = letter.isDash && (text.isEmpty || (text.last == "e" || text.last == "E"))
      let isPoint = letter == "." && self.letter(1)?.isNumber == true
      guard letter.isNameLetter || isSign || isPoint else { break }
      text.append(letter.isDash ? "-" : letter)
      index += 1
    }
    guard let value = Value(literal: text) else {
      throw .input("\(text) is no number", at: range(from: start))
    }
    return Expression(.value(value), range(from: start))
  }

  // MARK: Variables

  /// The name of a variable, its scope left out; nil when none comes.
  mutating func variableName() -> String? {
    let start = index
    if let letter = current, "?^$".contains(letter) {
      index += 1
      return String(letter)
    }
    while let letter = current {
      let isScope = letter == ":" && self.letter(1)?.isNameLetter == true && index > start
      guard letter.isNameLetter || isScope else { break }
      index += 1
    }
    guard index > start else { return nil }
    let name = String(letters[start..<index])
    for scope in ["global:", "script:", "local:", "private:"]
    where name.lowercased().hasPrefix(scope) { return String(name.dropFirst(scope.count)) }
    return name
  }

  /// A variable, or `$( )`, at a dollar sign; nil, with nothing taken, when it is only a sign.
  mutating func partVariable() throws(CommandError) -> Expression? {
    let start = index
    guard let next = letter(1) else { return nil }
    if next == "(" {
      let opening = SourceRange(index, index + 2)
      index += 2
      let statements = try statements(until: ")")
      try expect(")", closing: opening, "$(")
      return Expression(.statements(statements, isArray: false), range(from: start))
    }
    if next == "{" {
      let name = letters[(index + 2)...].prefix { $0 != "}" && !$0.isNewline }
      guard index + 2 + name.count < letters.count, letters[index + 2 + name.count] == "}",
        !name.isEmpty
      else { throw .open("The ${ has no }", at: SourceRange(index, index + 2)) }
      index += name.count + 3
      return Expression(.variable(String(name)), range(from: start))
    }
    index += 1
    guard let name = variableName() else {
      index = start
      return nil
    }
    return Expression(.variable(name), range(from: start))
  }
}

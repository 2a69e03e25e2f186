extension Parser {
  /// What is said of a pipe with nothing behind it.
  static let pipelineEnd = "A pipe needs a command behind it"

  /// Statements up to a closing bracket, which is left alone, or to the end.
  mutating func statements(until closing: Character?) throws(CommandError) -> [Statement] {
    try deeper()
    defer { depth -= 1 }
    var statements: [Statement] = []
    while true {
      try skipBlanks(withLines: true)
      if current == ";" {
        index += 1
        continue
      }
      guard let letter = current else { return statements }
      if letter == closing { return statements }
      statements.append(try statement())
      try endOfStatement(before: closing)
    }
  }

  /// Makes sure that a statement is over.
  private mutating func endOfStatement(before closing: Character?) throws(CommandError) {
    try skipBlanks()
    guard let letter = current, letter != closing else { return }
    if letter == ";" || letter.isNewline { return }
    // What ends with a brace needs nothing behind it.
    if index > 0, letters[..<index].last(where: { !$0.isWhitespace }) == "}" { return }
    throw .input("There is \(letter) that belongs to nothing", at: here)
  }

  mutating func statement() throws(CommandError) -> Statement {
    let start = index
    if let found = try keyword() { return found }
    let elements: [Pipeline.Element]
    if startsExpression {
      let expression = try expression()
      try skipBlanks()
      if let assignment = try assignment(to: expression, from: start) { return assignment }
      elements = [.expression(expression)] + (try rest())
    } else {
      elements = [.command(try command())] + (try rest())
    }
    return Statement(kind: .pipeline(Pipeline(elements: elements)), range: range(from: start))
  }

  /// The commands behind pipes.
  private mutating func rest() throws(CommandError) -> [Pipeline.Element] {
    var elements: [Pipeline.Element] = []
    while true {
      try skipBlanks()
      guard current == "|" else { return elements }
      let pipe = here
      index += 1
      if current == "|" {
        throw .input("|| is not understood; a new line or ; starts another statement", at: here)
      }
      try skipBlanks(withLines: true)
      guard let letter = current, !";|)}".contains(letter) else {
        throw current == nil
          ? .open(Self.pipelineEnd, at: pipe) : .input(Self.pipelineEnd, at: pipe)
      }
      guard !startsExpression else {
        throw .input("A pipe leads to a command; this is an expression", at: here)
      }
      elements.append(.command(try command()))
    }
  }

  private mutating func assignment(
    to target: Expression, from start: Int
  ) throws(CommandError) -> Statement? {
    let kinds: [Statement.Assignment] = [.add, .subtract, .set]
    guard let kind = kinds.first(where: { isAt($0.rawValue) }), !isAt("==") else { return nil }
    let sign = SourceRange(index, index + kind.rawValue.count)
    switch target.kind {
    case .variable, .member, .index: break
    default: throw .input("Only a variable or a property takes a value", at: target.range)
    }
    index += kind.rawValue.count
    try skipBlanks(withLines: true)
    guard current != nil else {
      throw .input("There is no value behind \(kind.rawValue)", at: sign)
    }
    try deeper()
    defer { depth -= 1 }
    let value = try statement()
    return Statement(kind: .assignment(target, kind, value), range: range(from: start))
  }

  // MARK: Keywords

  private mutating func keyword() throws(CommandError) -> Statement? {
    let start = index
    if isKeyword("if") { return try condition(from: start) }
    if isKeyword("foreach") { return try loop(from: start) }
    for word in ["while", "do", "for", "function", "switch", "try", "trap", "param", "filter"]
    where isAt(word) && !(letter(word.count)?.isNameLetter ?? true) && letter(word.count) != "-" {
      var next = word.count
      while let blank = letter(next), blank.isWhitespace { next += 1 }
      guard let opening = letter(next), "({".contains(opening) || word == "function" else {
        continue
      }
      throw .input(
        "\(word) is not understood", at: SourceRange(index, index + word.count),
        advice: "There are pipelines, if, and foreach ($one in $many) { }")
    }
    return nil
  }

  /// Whether a keyword with a parenthesis behind it comes.
  private func isKeyword(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    var next = word.count
    while let blank = letter(next), blank.isWhitespace { next += 1 }
    return letter(next) == "("
  }

  private mutating func condition(from start: Int) throws(CommandError) -> Statement {
    var branches: [Statement.Branch] = []
    var otherwise: Block?
    index += 2
    repeat {
      let condition = try parenthesised("condition")
      branches.append(Statement.Branch(condition: condition, block: try block()))
    } while try takeWord("elseif")
    if try takeWord("else") { otherwise = try block() }
    return Statement(
      kind: .condition(branches, otherwise: otherwise), range: range(from: start))
  }

  /// A word on this line or the next ones; nothing is taken when it is another.
  private mutating func takeWord(_ word: String) throws(CommandError) -> Bool {
    let start = index
    try skipBlanks(withLines: true)
    if isAt(word), !(letter(word.count)?.isNameLetter ?? false) {
      index += word.count
      return true
    }
    index = start
    return false
  }

  private mutating func loop(from start: Int) throws(CommandError) -> Statement {
    index += "foreach".count
    try skipBlanks()
    let opening = here
    index += 1
    try skipBlanks(withLines: true)
    guard current == "$" else {
      throw .input("foreach needs a variable: ($one in $many)", at: here)
    }
    index += 1
    guard let name = variableName(), try takeWord("in") else {
      throw .input("foreach is written ($one in $many)", at: opening)
    }
    try skipBlanks(withLines: true)
    let many: Expression
    if startsExpression {
      many = try expression()
    } else {
      let place = index
      let statement = try statement()
      many = Expression(.group(statement), range(from: place))
    }
    try expect(")", closing: opening, "foreach (")
    return Statement(
      kind: .loop(variable: name, over: many, try block()), range: range(from: start))
  }

  /// A statement between parentheses.
  private mutating func parenthesised(_ name: String) throws(CommandError) -> Statement {
    try skipBlanks(withLines: true)
    let opening = here
    guard current == "(" else { throw .input("The \(name) stands in ( )", at: here) }
    index += 1
    try skipBlanks(withLines: true)
    guard current != ")", current != nil else { throw .input("The \(name) is empty", at: opening) }
    let statement = try statement()
    try expect(")", closing: opening, "(")
    return statement
  }

  /// Statements between braces.
  mutating func block() throws(CommandError) -> Block {
    try skipBlanks(withLines: true)
    let opening = here
    guard current == "{" else { throw .input("A block stands in { }", at: here) }
    index += 1
    let inside = index
    let statements = try statements(until: "}")
    let end = index
    try expect("}", closing: opening, "{")
    return Block(
      text: String(letters[inside..<end]), statements: statements,
      range: range(from: opening.start))
  }
}

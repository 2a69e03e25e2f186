extension Parser {
  /// Whether what comes is an expression rather than the name of a command.
  var startsExpression: Bool {
    guard let letter = current else { return false }
    if letter == "$" || letter == "!" || (letter.isASCII && letter.isNumber) { return true }
    if letter.isDash {
      guard let next = self.letter(1) else { return false }
      return next.isNumber || "$(".contains(next) || operatorWord(at: index).map(isPrefix) ?? false
    }
    return startsValue(letter)
  }

  /// Whether a letter begins a value of its own: quotes, brackets, braces.
  func startsValue(_ letter: Character) -> Bool {
    if letter.isDoubleQuote || letter.isSingleQuote || letter == "(" || letter == "{" {
      return true
    }
    if letter == "@", let next = self.letter(1) {
      return "({".contains(next) || next.isDoubleQuote || next.isSingleQuote
    }
    return letter == "[" && isTypeName
  }

  private func isPrefix(_ word: String) -> Bool { ["not", "join", "split"].contains(word) }

  /// The word behind a dash at a place, in small letters.
  private func operatorWord(at place: Int) -> String? {
    guard letters.indices.contains(place), letters[place].isDash else { return nil }
    let word = letters[(place + 1)...].prefix { $0.isASCII && $0.isLetter }
    return word.isEmpty ? nil : String(word).lowercased()
  }

  mutating func expression() throws(CommandError) -> Expression { try operation(strength: 0) }

  /// Operands with operators between them that bind at least so tightly.
  private mutating func operation(strength: Int) throws(CommandError) -> Expression {
    guard strength <= 5 else { return try commaList() }
    let start = index
    var left = try operation(strength: strength + 1)
    var operatorCount = 0
    while true {
      let end = index
      try skipBlanks()
      guard let (found, length, minds) = binaryOperator(), found.strength == strength else {
        index = end
        return left
      }
      operatorCount += 1
      guard operatorCount <= Self.nestingMax else {
        throw .input("More than \(Self.nestingMax) operators follow each other", at: here)
      }
      let sign = SourceRange(index, index + length)
      index += length
      try skipBlanks(withLines: true)
      guard let next = current, !"|;)},".contains(next) else {
        throw .input("There is no value behind the operator", at: sign)
      }
      let right = try operation(strength: strength + 1)
      left = Expression(.binary(found, left, right, mindsCase: minds), range(from: start))
    }
  }

  /// The operator that comes, its length, and whether it minds the case of letters.
  private func binaryOperator() -> (Operator, Int, Bool)? {
    guard let letter = current else { return nil }
    if let word = operatorWord(at: index), let found = Operator(word: word), found != .not {
      let minds = found.hasCaseForms && word.first == "c" && word != found.rawValue
      return (found, word.count + 1, minds)
    }
    if letter == ".", self.letter(1) == "." { return (.range, 2, false) }
    if self.letter(1) == "=" { return nil }
    if letter.isDash { return (.subtract, 1, false) }
    guard "+*/%".contains(letter), let found = Operator(rawValue: String(letter)) else {
      return nil
    }
    return (found, 1, false)
  }

  /// Values with commas between them.
  private mutating func commaList() throws(CommandError) -> Expression {
    try list { (parser) throws(CommandError) in try parser.prefixed() }
  }

  /// Values with commas between them: one, or an array. A line may end behind a comma.
  mutating func list(
    of value: (inout Parser) throws(CommandError) -> Expression
  ) throws(CommandError) -> Expression {
    let start = index
    guard current != "," else { throw .input("There is no value before the comma", at: here) }
    var values = [try value(&self)]
    while true {
      let end = index
      try skipBlanks()
      guard current == "," else {
        index = end
        break
      }
      let comma = here
      index += 1
      try skipBlanks(withLines: true)
      guard let letter = current, !"|;)},".contains(letter) else {
        throw .input("There is no value behind the comma", at: comma)
      }
      values.append(try value(&self))
    }
    return values.count == 1 ? values[0] : Expression(.array(values), range(from: start))
  }

  /// A value with what stands before it: `-not`, `!`, a sign, a type.
  private mutating func prefixed() throws(CommandError) -> Expression {
    try deeper()
    defer { depth -= 1 }
    let start = index
    guard let letter = current else { throw .input("A value has to stand here", at: here) }
    var found: Operator?
    if letter == "!" {
      found = .not
      index += 1
    } else if let word = operatorWord(at: index), isPrefix(word) {
      found = Operator(rawValue: word)
      index += word.count + 1
    } else if letter.isDash, self.letter(1).map({ !$0.isNumber }) ?? false {
      found = .subtract
      index += 1
    } else if letter == "+" {
      found = .add
      index += 1
    }
    guard let found else { return try postfix() }
    let sign = range(from: start)
    try skipBlanks(withLines: true)
    guard current != nil else { throw .input("There is no value behind it", at: sign) }
    // `-join` and `-split` take a whole list.
    let operand = found == .join || found == .split ? try commaList() : try prefixed()
    return Expression(.unary(found, operand), range(from: start))
  }

  /// A value with members, positions and calls behind it.
  mutating func postfix() throws(CommandError) -> Expression {
    let start = index
    var value = try primary()
    var count = 0
    while let letter = current {
      count += 1
      guard count <= Self.nestingMax else {
        throw .input("More than \(Self.nestingMax) members follow each other", at: here)
      }
      if letter == ".", let next = self.letter(1),
        next.isNameLetter || next == "$" || next.isDoubleQuote || next.isSingleQuote
      {
        index += 1
        value = try member(of: value, from: start)
      } else if letter == "[" {
        let opening = here
        index += 1
        try skipBlanks(withLines: true)
        guard current != "]" else { throw .input("The position is empty", at: opening) }
        let place = try expression()
        try expect("]", closing: opening, "[")
        value = Expression(.index(value, place), range(from: start))
      } else if letter == ":", self.letter(1) == ":" {
        throw .input(
          "Members of .NET types are not understood", at: SourceRange(index, index + 2))
      } else {
        return value
      }
    }
    return value
  }

  private mutating func member(
    of value: Expression, from start: Int
  ) throws(CommandError) -> Expression {
    let place = index
    let name: Expression
    if let letter = current, letter.isDoubleQuote || letter.isSingleQuote {
      name = try quoted()
    } else if current == "$", let variable = try partVariable() {
      name = variable
    } else {
      while let letter = current, letter.isNameLetter { index += 1 }
      name = Expression(.value(.string(String(letters[place..<index]))), range(from: place))
    }
    guard current == "(", case .value(.string(let method)) = name.kind else {
      return Expression(.member(value, name), range(from: start))
    }
    let opening = here
    index += 1
    var arguments: [Expression] = []
    try skipBlanks(withLines: true)
    while current != ")" {
      guard current != nil else { throw .open("The call has no )", at: opening) }
      arguments.append(try prefixed())
      try skipBlanks(withLines: true)
      guard current == "," else { break }
      index += 1
      try skipBlanks(withLines: true)
    }
    try expect(")", closing: opening, "call")
    return Expression(.call(value, method, arguments), range(from: start))
  }
}

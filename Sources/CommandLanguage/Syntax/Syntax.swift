/// A text that was understood: statements, one after the other.
public struct Script: Equatable, Sendable {
  /// What it was read from.
  public let source: String
  var statements: [Statement]
}

/// A statement with its place.
struct Statement: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case pipeline(Pipeline)
    /// A variable or a property takes a value.
    case assignment(Expression, Assignment, Statement)
    /// The first condition that holds decides; the last block is `else`.
    case condition([Branch], otherwise: Block?)
    /// A block for each value.
    case loop(variable: String, over: Expression, Block)
  }

  enum Assignment: String, Equatable, Sendable {
    case set = "="
    case add = "+="
    case subtract = "-="
  }

  struct Branch: Equatable, Sendable {
    var condition: Statement
    var block: Block
  }

  var kind: Kind
  var range: SourceRange
}

/// Statements between braces.
public struct Block: Equatable, Sendable {
  /// The text between the braces.
  public let text: String
  var statements: [Statement]
  var range: SourceRange
}

/// Commands that pass on what they found.
struct Pipeline: Equatable, Sendable {
  enum Element: Equatable, Sendable {
    case expression(Expression)
    case command(Command)
  }

  var elements: [Element]
}

/// A command as it was written.
struct Command: Equatable, Sendable {
  enum Argument: Equatable, Sendable {
    case value(Expression)
    /// `-Name`, perhaps with `:value`.
    case parameter(String, SourceRange, Expression?)
  }

  var name: String
  var nameRange: SourceRange
  var arguments: [Argument]
  var range: SourceRange
}

/// An expression with its place.
struct Expression: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case value(Value)
    /// A word without quotes, which is a number where it looks like one.
    case word(String)
    case variable(String)
    /// A text in double quotes.
    case text([Part])
    case array([Expression])
    /// `( )`: what its pipeline returns.
    case group(Statement)
    /// `$( )` and `@( )`.
    case statements([Statement], isArray: Bool)
    case table([Entry])
    case block(Block)
    case unary(Operator, Expression)
    /// With whether it minds the case of letters.
    case binary(Operator, Expression, Expression, mindsCase: Bool)
    case cast(String, Expression)
    case member(Expression, Expression)
    case index(Expression, Expression)
    case call(Expression, String, [Expression])
  }

  enum Part: Equatable, Sendable {
    case plain(String)
    case expression(Expression)
  }

  struct Entry: Equatable, Sendable {
    var key: Expression
    var value: Statement
  }

  var kind: Kind
  var range: SourceRange

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

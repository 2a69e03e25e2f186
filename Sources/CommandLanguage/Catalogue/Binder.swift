/// A command with each of its values at the parameter that takes it.
struct BoundCommand: Sendable {
  /// A parameter with its value; nil for a flag that is just given.
  struct Argument: Sendable {
    var parameter: Parameter
    var value: Expression?
    var range: SourceRange
  }

  var cmdlet: Cmdlet
  var arguments: [Argument] = []
  /// The words of a program, as they come.
  var words: [Expression] = []
  var range: SourceRange
}

/// Finds out what the words of a command mean, before anything is done.
struct Binder {
  private var bound: BoundCommand
  private let command: Command
  private let hasInput: Bool

  /// Binds a command that stands at the beginning of a pipeline or behind another.
  static func bind(_ command: Command, hasInput: Bool) throws(CommandError) -> BoundCommand {
    guard let cmdlet = Catalogue.command(command.name) else {
      throw .input(
        "There is no command \(command.name)", at: command.nameRange,
        advice: "All commands: Get-Command", suggestions: Catalogue.near(command.name))
    }
    if let absence = cmdlet.absence {
      throw CommandError(
        .refused, "\(cmdlet.name) can't be carried out: \(absence). Nothing was changed",
        at: command.nameRange)
    }
    var binder = Binder(
      bound: BoundCommand(cmdlet: cmdlet, range: command.range), command: command,
      hasInput: hasInput)
    try binder.bind()
    return binder.bound
  }

  private mutating func bind() throws(CommandError) {
    if bound.cmdlet.isProgram { return try takeWords() }
    var free: [Expression] = []
    var place = 0
    while place < command.arguments.count {
      let argument = command.arguments[place]
      place += 1
      switch argument {
      case .value(let value): free.append(value)
      case .parameter(let name, let range, let value):
        let parameter = try find(name, range)
        guard !bound.arguments.contains(where: { $0.parameter.name == parameter.name }) else {
          throw .input("-\(parameter.name) is given twice", at: range)
        }
        var taken = value
        if taken == nil, parameter.kind != .flag {
          guard place < command.arguments.count, case .value(let next) = command.arguments[place]
          else { throw .input("-\(parameter.name) needs a value", at: range) }
          taken = next
          place += 1
        }
        bound.arguments.append(.init(parameter: parameter, value: taken, range: range))
      }
    }
    for value in free { try seat(value) }
    try check()
  }

  private mutating func takeWords() throws(CommandError) {
    for argument in command.arguments {
      switch argument {
      case .value(let value): bound.words.append(value)
      case .parameter(let name, let range, let value):
        guard value == nil else {
          throw .input("\(bound.cmdlet.name) takes no -\(name)", at: range)
        }
        bound.words.append(Expression(.word("-\(name)"), range))
      }
    }
  }

  private func find(_ name: String, _ range: SourceRange) throws(CommandError) -> Parameter {
    do throws(BindingProblem) {
      return try bound.cmdlet.parameter(name)
    } catch {
      let cmdlet = bound.cmdlet
      switch error {
      case .unknown:
        let names = cmdlet.allParameters.map(\.name)
        throw .input(
          "\(cmdlet.name) has no parameter -\(name)", at: range,
          advice: "What it takes: Get-Help \(cmdlet.name)",
          suggestions: Nearness.best(name, among: names).map { "-\($0)" })
      case .ambiguous(let names):
        throw .input(
          "-\(name) may mean \(names.map { "-\($0)" }.joined(separator: " or "))", at: range)
      }
    }
  }

  /// Gives a value without a name to the first place that is free.
  private mutating func seat(_ value: Expression) throws(CommandError) {
    let free = bound.cmdlet.parameters.filter { parameter in
      parameter.position != nil
        && !bound.arguments.contains { taken in
          taken.parameter.name == parameter.name
            || taken.parameter.position == parameter.position && taken.parameter.kind != .flag
              && bound.cmdlet.parameters.count(where: { $0.position == parameter.position }) > 1
        }
    }
    guard let first = free.compactMap(\.position).min() else {
      throw .input("\(bound.cmdlet.name) takes no further value", at: value.range)
    }
    let here = free.filter { $0.position == first }
    let isBlock = if case .block = value.kind { true } else { false }
    let parameter = here.first { ($0.kind == .block) == isBlock } ?? here[0]
    bound.arguments.append(.init(parameter: parameter, value: value, range: value.range))
  }

  private func check() throws(CommandError) {
    for argument in bound.arguments { try check(argument) }
    let missing = bound.cmdlet.parameters.first { parameter in
      parameter.isNeeded && !(parameter.takesInput && hasInput)
        && !bound.arguments.contains { $0.parameter.name == parameter.name }
    }
    if let missing {
      throw .input(
        "\(bound.cmdlet.name) needs -\(missing.name)", at: command.nameRange,
        advice: bound.cmdlet.syntax)
    }
  }

  /// Makes sure that what is written out can be what the parameter takes.
  private func check(_ argument: BoundCommand.Argument) throws(CommandError) {
    let parameter = argument.parameter
    guard let text = argument.value?.literalText else { return }
    if let allowed = parameter.allowed, Self.word(text, among: allowed) == nil {
      throw .input(
        "-\(parameter.name) takes \(allowed.joined(separator: ", "))", at: argument.value?.range,
        suggestions: Nearness.best(text, among: allowed))
    }
    if parameter.kind == .number, Value(literal: text) == nil {
      throw .input("-\(parameter.name) takes a number", at: argument.value?.range)
    }
    if parameter.kind == .block {
      throw .input("-\(parameter.name) takes a block: { }", at: argument.value?.range)
    }
  }

  /// The word that another, or its beginning, means.
  static func word(_ text: String, among words: [String]) -> String? {
    if let exact = words.first(where: { $0.matchesName(text) }) { return exact }
    let found = words.filter { $0.lowercased().hasPrefix(text.lowercased()) }
    return found.count == 1 && !text.isEmpty ? found[0] : nil
  }
}

extension Expression {
  /// The text of what is written out as it is; nil when it has to be worked out.
  var literalText: String? {
    switch kind {
    case .word(let word): word
    case .value(.string(let text)): text
    default: nil
    }
  }
}

extension Script {
  /// Binds every command, wherever it stands, so that a mistake is told before anything is done.
  public func check() throws(CommandError) {
    for (command, hasInput) in commands { _ = try Binder.bind(command, hasInput: hasInput) }
  }

  /// Names of clusters that are written out, each once.
  public var clusterNames: [String] {
    var names: [String] = []
    for (command, hasInput) in commands {
      guard let bound = try? Binder.bind(command, hasInput: hasInput) else { continue }
      for argument in bound.arguments where argument.parameter.names == .cluster {
        guard let text = argument.value?.literalText, !names.contains(text) else { continue }
        names.append(text)
      }
    }
    return names
  }

  /// Every command, with whether something comes to it through a pipe.
  private var commands: [(Command, Bool)] { statements.flatMap(\.commands) }
}

extension Statement {
  fileprivate var commands: [(Command, Bool)] {
    switch kind {
    case .pipeline(let pipeline):
      pipeline.elements.enumerated().flatMap { index, element -> [(Command, Bool)] in
        switch element {
        case .expression(let expression): expression.commands
        case .command(let command): [(command, index > 0)] + command.arguments.flatMap(\.commands)
        }
      }
    case .assignment(let target, _, let value): target.commands + value.commands
    case .condition(let branches, let otherwise):
      branches.flatMap { $0.condition.commands + $0.block.commands } + (otherwise?.commands ?? [])
    case .loop(_, let over, let block): over.commands + block.commands
    }
  }
}

extension Block {
  fileprivate var commands: [(Command, Bool)] { statements.flatMap(\.commands) }
}

extension Command.Argument {
  fileprivate var commands: [(Command, Bool)] {
    switch self {
    case .value(let expression): expression.commands
    case .parameter(_, _, let expression): expression?.commands ?? []
    }
  }
}

extension Expression {
  fileprivate var commands: [(Command, Bool)] {
    switch kind {
    case .value, .word, .variable: []
    case .text(let parts):
      parts.flatMap { part -> [(Command, Bool)] in
        if case .expression(let expression) = part { expression.commands } else { [] }
      }
    case .array(let values): values.flatMap(\.commands)
    case .group(let statement): statement.commands
    case .statements(let statements, _): statements.flatMap(\.commands)
    case .table(let entries): entries.flatMap { $0.key.commands + $0.value.commands }
    case .block(let block): block.commands
    case .unary(_, let value), .cast(_, let value): value.commands
    case .binary(_, let left, let right, _), .member(let left, let right),
      .index(let left, let right):
      left.commands + right.commands
    case .call(let value, _, let arguments): value.commands + arguments.flatMap(\.commands)
    }
  }
}

extension Script {
  /// Whether it may change something, or has something else done.
  public var changesSomething: Bool {
    statements.contains(where: \.setsProperty)
      || commands.contains { command, _ in Catalogue.command(command.name)?.changes ?? false }
  }
}

extension Statement {
  /// Whether a property takes a value in it, wherever.
  fileprivate var setsProperty: Bool {
    switch kind {
    case .pipeline(let pipeline):
      pipeline.elements.contains { element in
        switch element {
        case .expression(let expression): expression.setsProperty
        case .command(let command):
          command.arguments.contains { argument in
            switch argument {
            case .value(let expression): expression.setsProperty
            case .parameter(_, _, let expression): expression?.setsProperty ?? false
            }
          }
        }
      }
    case .assignment(let target, _, let value):
      if case .member = target.kind { true } else { value.setsProperty }
    case .condition(let branches, let otherwise):
      branches.contains { $0.condition.setsProperty || $0.block.setsProperty }
        || otherwise?.setsProperty ?? false
    case .loop(_, let over, let block): over.setsProperty || block.setsProperty
    }
  }
}

extension Block {
  fileprivate var setsProperty: Bool { statements.contains(where: \.setsProperty) }
}

extension Expression {
  fileprivate var setsProperty: Bool {
    switch kind {
    case .group(let statement): statement.setsProperty
    case .statements(let statements, _): statements.contains(where: \.setsProperty)
    case .block(let block): block.setsProperty
    case .array(let values): values.contains(where: \.setsProperty)
    case .table(let entries): entries.contains { $0.value.setsProperty }
    case .unary(_, let value), .cast(_, let value), .member(let value, _), .call(let value, _, _):
      value.setsProperty
    case .binary(_, let left, let right, _), .index(let left, let right):
      left.setsProperty || right.setsProperty
    default: false
    }
  }
}

internal import ClusterModel

/// Runs what was read: statement by statement, each pipeline's values from one command to the next.
public struct Interpreter: Sendable {
  /// The most steps of one run, so that none goes on for ever.
  static let stepsMax = 1_000_000
  /// How deep blocks may run in each other.
  static let callsMax = 64

  let host: any CommandHost
  /// Whether somebody is there who can be asked before something is taken away.
  let isInteractive: Bool
  /// Whether nothing is done at all, and `effects` only tells what would be.
  let isTrial: Bool
  var variables: [String: Value] = [:]
  /// What was done, or would be.
  public internal(set) var effects: [CommandEffect] = []
  /// The first error of a command that was told to go on.
  public internal(set) var firstFailure: CommandError?
  /// What was begun and is only whole with another line; checked at the end of a run.
  var unfinished: [String: CommandError] = [:]
  /// Whether the command that runs has been told not to do something, and whether it did something.
  var (isDeclined, hasActed) = (false, false)
  var windows: [MachineID: FailbackWindow] = [:]
  /// What `$Matches` was after each value that a filter let through, for the command that comes next:
  /// PowerShell passes one value at a time through a whole pipeline.
  var (matchesOfInput, matchesOfOutput): ([Value], [Value]) = ([], [])
  var steps = 0
  var calls = 0

  /// Hours of a failback, of which perhaps only one has been said.
  struct FailbackWindow: Sendable {
    var start: Int?
    var end: Int?
  }

  /// Makes one that has no variables yet.
  public init(host: any CommandHost, isInteractive: Bool = false, isTrial: Bool = false) {
    self.host = host
    self.isInteractive = isInteractive
    self.isTrial = isTrial
  }

  /// Runs a script; what it finds is shown as it is found. The whole is checked before anything is
  /// done. An error ends it.
  public mutating func run(_ script: Script) async throws(CommandError) {
    try script.check()
    steps = 0
    calls = 0
    effects = []
    firstFailure = nil
    unfinished = [:]
    for statement in script.statements {
      do throws(CommandError) {
        let values = try await values(of: statement)
        let text = Presentation.text(of: values, width: host.width)
        if !text.isEmpty { await host.write(text) }
      } catch {
        let isPlaced = error.code == .badInput || script.statements.count > 1
        throw isPlaced ? error.located(at: statement.range) : error
      }
    }
    if !isTrial, let first = unfinished.sorted(by: { $0.key < $1.key }).first { throw first.value }
  }

  /// Goes on with the variables of another.
  public mutating func adopt(_ other: Interpreter) { variables = other.variables }

  /// The names of variables that hold something, for completion.
  public var variableNames: [String] { variables.keys.sorted() }

  mutating func step(at range: SourceRange, _ count: Int = 1) throws(CommandError) {
    guard !Task.isCancelled else { throw CommandError(.failed, "It was stopped", at: range) }
    steps += count
    guard steps <= Self.stepsMax else {
      throw .input("It takes more than \(Self.stepsMax) steps", at: range)
    }
  }

  // MARK: Statements

  mutating func values(of statement: Statement) async throws(CommandError) -> [Value] {
    try step(at: statement.range)
    switch statement.kind {
    case .pipeline(let pipeline): return try await values(of: pipeline)
    case .assignment(let target, let kind, let value):
      try await assign(Value(try await values(of: value)), to: target, kind)
      return []
    case .condition(let branches, let otherwise):
      for branch in branches where Value(try await values(of: branch.condition)).isTrue {
        return try await values(of: branch.block)
      }
      guard let otherwise else { return [] }
      return try await values(of: otherwise)
    case .loop(let name, let over, let block):
      var found: [Value] = []
      for value in try await value(of: over).elements {
        try step(at: statement.range)
        variables[name.lowercased()] = value
        found += try await values(of: block)
        try bound(found, at: block.range)
      }
      return found
    }
  }

  mutating func values(of block: Block) async throws(CommandError) -> [Value] {
    calls += 1
    defer { calls -= 1 }
    guard calls <= Self.callsMax else {
      throw .input("Blocks run more than \(Self.callsMax) deep in each other", at: block.range)
    }
    var found: [Value] = []
    for statement in block.statements {
      found += try await values(of: statement)
      try bound(found, at: block.range)
    }
    return found
  }

  func bound(_ values: [Value], at range: SourceRange) throws(CommandError) {
    guard values.count <= Value.arrayMax else {
      throw .input("There are more than \(Value.arrayMax) values", at: range)
    }
  }

  private mutating func values(of pipeline: Pipeline) async throws(CommandError) -> [Value] {
    var values: [Value] = []
    let outer = (matchesOfInput, matchesOfOutput)
    defer { (matchesOfInput, matchesOfOutput) = outer }
    matchesOfOutput = []
    for (index, element) in pipeline.elements.enumerated() {
      (matchesOfInput, matchesOfOutput) = (matchesOfOutput, [])
      switch element {
      case .expression(let expression): values = try await value(of: expression).elements
      case .command(let command):
        values = try await run(command, on: values, hasInput: index > 0)
      }
    }
    return values
  }

  /// Runs a command, and does with its errors what it was told.
  private mutating func run(
    _ command: Command, on input: [Value], hasInput: Bool
  ) async throws(CommandError) -> [Value] {
    try step(at: command.range)
    let bound = try Binder.bind(command, hasInput: hasInput)
    let call = try await invocation(of: bound, on: input, hasInput: hasInput)
    (isDeclined, hasActed) = (false, false)
    do throws(CommandError) {
      let values = try await run(call)
      try self.bound(values, at: command.range)
      if let name = call.text("OutVariable") { variables[name.lowercased()] = Value(values) }
      return values
    } catch {
      let error = error.code == .badInput ? error.located(at: command.range) : error
      if let name = call.text("ErrorVariable") {
        variables[name.lowercased()] = .string(error.message)
      }
      let wish = call.text("ErrorAction") ?? variables["erroractionpreference"]?.text ?? ""
      switch wish.lowercased() {
      case "continue":
        await host.warn(error.report(in: ""))
        firstFailure = firstFailure ?? error
      case "silentlycontinue", "ignore": break
      default: throw error
      }
      return []
    }
  }

  /// A command with the values of its parameters.
  private mutating func invocation(
    of bound: BoundCommand, on input: [Value], hasInput: Bool
  ) async throws(CommandError) -> Invocation {
    var call = Invocation(
      cmdlet: bound.cmdlet, input: input, hasInput: hasInput, range: bound.range)
    for argument in bound.arguments {
      let parameter = argument.parameter
      guard let expression = argument.value else {
        call.set(.boolean(true), for: parameter, at: argument.range)
        continue
      }
      let isText =
        parameter.kind == .text || parameter.kind == .texts || parameter.kind == .properties
      let value = try await isText ? text(of: expression) : value(of: expression)
      call.set(value, for: parameter, at: expression.range)
      try call.check(parameter)
    }
    for word in bound.words { call.words.append(try await text(of: word).text) }
    return call
  }
}

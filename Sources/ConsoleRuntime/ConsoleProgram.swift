internal import ClusterModel
public import ClusterRules
public import CommandLanguage
public import Console
public import MigrationEngine
public import NcursesTerminal
internal import ClusterBackend
internal import TerminalUI

/// The console at work: events go in, commands come out, frames go to the terminal.
public enum ConsoleProgram {
  /// Runs the tests with these titles, all when nil, and keeps the report in a file, whose path it
  /// returns when that worked.
  public typealias Validator =
    @Sendable (Set<String>?) async -> (ValidationReport, page: String?)

  /// Runs the console until it is left. Call it on the main thread: the loop waits there.
  ///
  /// - Parameters:
  ///   - notices: What there is to tell before anything else.
  ///   - validate: Validates the cluster.
  ///   - commands: What lines of the command prompt reach the cluster through.
  ///   - terminal: How the terminal is used; the palette is the theme's.
  ///   - host: What the console needs of the place where it runs.
  public static func run(
    _ engine: MigrationEngine, options: ConsoleOptions, notices: [String],
    terminal: TerminalOptions, host: any ConsoleHost,
    commands: any CommandHost, validate: @escaping Validator
  ) throws(TerminalError) -> TerminalExit {
    try TerminalLoop.run(terminal) { loop in
      let client = ConsoleClient(
        loop, engine, options, host, commands: commands, validate: validate)
      for notice in notices { client.apply(.noticed(notice)) }
      client.follow(engine.events())
      return client
    }
  }
}

/// Joins the pure console to the terminal's loop and to the engine.
@TerminalActor
final class ConsoleClient: TerminalClient {
  /// The shortest time between two frames that no key asked for: 30 a second at most.
  static let framePeriod: Duration = .nanoseconds(33_333_333)

  /// The most migrations of the past that are looked up.
  static let pastMax = 500

  private let loop: TerminalLoop
  private let engine: MigrationEngine
  private let host: any ConsoleHost
  private var hasGreeted: Bool
  private let validate: ConsoleProgram.Validator
  private let commands: any CommandHost
  /// The variables of the command prompt.
  private var interpreter: Interpreter?
  private var state: ConsoleState
  private var isStale = true
  private var isUrgent = true
  private var lastFrame = ContinuousClock.now - framePeriod
  private var follower: Task<Void, Never>?
  /// How much of what the user asked for has not been answered yet.
  private var openRequests = 0
  /// Whether the user has left, and only open requests are waited for.
  private var isLeaving = false

  init(
    _ loop: TerminalLoop, _ engine: MigrationEngine, _ options: ConsoleOptions,
    _ host: any ConsoleHost, commands: any CommandHost,
    validate: @escaping ConsoleProgram.Validator
  ) {
    self.loop = loop
    self.engine = engine
    self.host = host
    self.validate = validate
    self.commands = commands
    hasGreeted = !options.isFirstRun
    state = ConsoleState(
      cluster: engine.snapshot, options: options, size: loop.terminal.size, now: engine.now())
  }

  func follow(_ events: AsyncStream<ClusterEvent>) {
    remember()
    follower = Task { [weak self] in
      for await event in events {
        self?.apply(.cluster(event))
        if case .migration(let event) = event, case .ended = event.kind { self?.remember() }
      }
      self?.apply(.noticed("The cluster does not answer any more: what is shown here is old."))
    }
  }

  func apply(_ event: ConsoleEvent) {
    isStale = true
    for command in state.update(event) { perform(command) }
  }

  func received(_ events: [InputEvent]) {
    isUrgent = true
    apply(.ticked(engine.now()))
    for event in events { apply(.input(event)) }
  }

  func received(_ signal: TerminalSignal) {
    isUrgent = true
    switch signal {
    case .resize: apply(.resized(loop.terminal.size))
    case .terminate, .interrupt: loop.stop(.signal(signal))
    case .resume: isStale = true
    case .hangUp, .suspend: break
    }
  }

  func timerFired() {
    isUrgent = true
    apply(.ticked(engine.now()))
  }

  func turnEnded() {
    if isStale { presentOrWait() }
    if !isStale, state.needsTicks { loop.requestTimer(after: Self.framePeriod) }
  }

  private func presentOrWait() {
    let wait = lastFrame + Self.framePeriod - .now
    guard isUrgent || wait <= .zero else { return loop.requestTimer(after: wait) }
    // What many events changed is put in order once, and kept.
    apply(.ticked(engine.now()))
    let frame = state.render()
    loop.terminal.present(frame.surface, cursor: frame.cursor)
    lastFrame = .now
    isStale = false
    isUrgent = false
    if !hasGreeted {
      hasGreeted = true
      host.rememberGreeting()
    }
  }

  private func perform(_ command: ConsoleCommand) {
    switch command {
    case .forecast(let machine, let node): forecast(machine, to: node)
    case .migrate, .release, .cancelMigration, .perform, .performInOrder, .moveInQueue:
      carryOut(command)
    case .validate(let titles):
      Task {
        let (report, page) = await validate(titles)
        apply(.validated(report, page: page))
      }
    case .tryLine(let line): tryLine(line)
    case .runLine(let line, _): runLine(line)
    case .rememberLine(let line): host.remember(line: line)
    case .setMouse(let isOn): loop.terminal.setMouse(isOn)
    case .suspend: loop.suspend()
    case .redraw: loop.terminal.repaint()
    case .quit: leave()
    case .findThemes: apply(.themesFound(host.themes()))
    case .show(let theme): loop.terminal.setPalette(theme.palette, basePaper: Theme.basePaper)
    case .draw(let colors, let glyphs):
      loop.terminal.draw(with: .init(colors), .init(glyphs))
      isStale = true
    case .keep(let key, let value):
      do throws(FileProblem) {
        try host.keep(key, value)
      } catch {
        apply(.refused(ClusterMessage("The setting lasts until Ferry ends: \(error)")))
      }
    case .copy(let text): loop.terminal.copy(text)
    }
  }

  /// Looks up what the journal remembers.
  private func remember() {
    Task { apply(.remembered(await engine.pastMigrations(atMost: Self.pastMax))) }
  }

  private func forecast(_ machine: MachineID, to node: NodeID) {
    Task {
      let answer: ForecastAnswer
      do throws(ClusterError) {
        answer = .made(try await engine.forecast(machine, to: node))
      } catch {
        answer = .failed(reason: error.report)
      }
      apply(.forecast(machine, to: node, answer))
    }
  }

  /// Has the engine do something to the cluster, and tells the console what came of it.
  private func carryOut(_ command: ConsoleCommand) {
    openRequests += 1
    Task {
      do throws(ClusterError) {
        try await ask(command)
      } catch {
        apply(.refused(ClusterMessage(error.report)))
      }
      openRequests -= 1
      if isLeaving, openRequests == 0 { loop.stop() }
    }
  }

  private func ask(_ command: ConsoleCommand) async throws(ClusterError) {
    let engine = engine
    let actions = command.actions
    guard !actions.isEmpty else {
      if case .moveInQueue(let machine, let steps) = command {
        try await engine.moveInQueue(machine, by: steps)
      }
      return
    }
    for (index, action) in actions.enumerated() {
      do throws(ClusterError) {
        try await engine.carryOut(action, as: command)
      } catch {
        let error = error.after(index, of: actions.count)
        for action in actions[index...] { apply(.answered(action, problem: error.report)) }
        throw error
      }
      apply(.answered(action, problem: nil))
    }
  }

  // MARK: The command prompt

  /// The columns that an answer of the prompt may take.
  var width: Int { max(20, loop.terminal.size.width - 8) }
  var promptCommands: any CommandHost { commands }

  func requestBegan() { openRequests += 1 }

  func requestEnded() {
    openRequests -= 1
    if isLeaving, openRequests == 0 { loop.stop() }
  }

  /// The interpreter with the variables that earlier lines left.
  func interpreter(on host: any CommandHost, isTrial: Bool) -> Interpreter {
    var next = Interpreter(host: host, isTrial: isTrial)
    if let interpreter { next.adopt(interpreter) }
    return next
  }

  func keep(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// Ends when what was asked for has been answered, so that nothing that was confirmed is lost;
  /// asked a second time, at once.
  private func leave() {
    guard openRequests > 0, !isLeaving else { return loop.stop() }
    isLeaving = true
    apply(.noticed("Ferry ends when the last request is answered; to end now, quit once more"))
  }
}

extension MigrationEngine {
  /// Does one thing; the options of a migration are its command's.
  fileprivate func carryOut(
    _ action: ClusterAction, as command: ConsoleCommand
  ) async throws(ClusterError) {
    switch (action, command) {
    case (.migrate(let machine, let node, _), .migrate(_, _, let options)):
      _ = try request(machine, to: node, options: options)
    case (.migrate(let machine, let node, _), _): _ = try request(machine, to: node)
    case (.release(let machine), _): try await release(machine)
    case (.cancelMigration(let machine), _): try await cancel(machine)
    case (.perform(let operation), _): try await perform(operation)
    }
  }
}

extension ClusterError {
  /// The error of one of several things that are done one after the other, when some of them were
  /// done before it.
  fileprivate func after(_ done: Int, of count: Int) -> ClusterError {
    guard done > 0 else { return self }
    let rest = count - done == 1 ? "the last one" : "the others"
    return ClusterError(
      code, "\(message). \(done) of \(count) changes were made before that, \(rest) not",
      advice: advice)
  }
}

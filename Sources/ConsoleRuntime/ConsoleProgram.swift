internal import ClusterModel
public import Console
public import MigrationEngine
public import NcursesTerminal
internal import ClusterBackend
internal import TerminalUI

/// The console at work: events go in, commands come out, frames go to the terminal.
public enum ConsoleProgram {
  /// Runs the console until it is left. Call it on the main thread: the loop waits there.
  ///
  /// - Parameters:
  ///   - notices: What there is to tell before anything else.
  ///   - terminal: How the terminal is used; the palette is the theme's.
  ///   - host: What the console needs of the place where it runs.
  public static func run(
    _ engine: MigrationEngine, options: ConsoleOptions, notices: [String],
    terminal: TerminalOptions, host: any ConsoleHost
  ) throws(TerminalError) -> TerminalExit {
    try TerminalLoop.run(terminal) { loop in
      let client = ConsoleClient(loop, engine, options, host)
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
  private var state: ConsoleState
  private var isStale = true
  private var isUrgent = true
  private var lastFrame = ContinuousClock.now - framePeriod
  private var follower: Task<Void, Never>?

  init(
    _ loop: TerminalLoop, _ engine: MigrationEngine, _ options: ConsoleOptions,
    _ host: any ConsoleHost
  ) {
    self.loop = loop
    self.engine = engine
    self.host = host
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
    case .migrate, .release, .cancelMigration, .perform, .moveInQueue:
      Task { await carryOut(command) }
    case .performInOrder(let operations):
      Task {
        for operation in operations {
          guard await carryOut(.perform(operation)) else { return }
        }
      }
    case .setMouse(let isOn): loop.terminal.setMouse(isOn)
    case .suspend: loop.suspend()
    case .redraw: loop.terminal.repaint()
    case .quit: loop.stop()
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

  /// Has the engine do something to the cluster, tells the console what came of it, and says whether
  /// the cluster took it on.
  @discardableResult
  private func carryOut(_ command: ConsoleCommand) async -> Bool {
    var problem: String?
    do throws(ClusterError) {
      try await ask(command)
    } catch {
      problem = error.report
    }
    for action in command.actions { apply(.answered(action, problem: problem)) }
    if let problem { apply(.refused(ClusterMessage(problem))) }
    return problem == nil
  }

  private func ask(_ command: ConsoleCommand) async throws(ClusterError) {
    switch command {
    case .migrate(let machine, let node, let options):
      try await engine.request(machine, to: node, options: options)
    case .release(let machine): try await engine.release(machine)
    case .moveInQueue(let machine, let steps): try await engine.moveInQueue(machine, by: steps)
    case .cancelMigration(let machine): try await engine.cancel(machine)
    case .perform(let operation): try await engine.perform(operation)
    default: break
    }
  }
}

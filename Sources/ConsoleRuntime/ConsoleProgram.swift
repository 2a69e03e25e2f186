public import ClusterBackend
internal import ClusterModel
internal import CommandLanguage
public import Console
public import NcursesTerminal
internal import Journal
internal import MigrationEngine
internal import TerminalUI

/// The console at work: events go in, commands come out, frames go to the terminal.
public enum ConsoleProgram {
  /// Opens one more cluster, by what `--cluster` takes for it.
  public typealias Opener = @Sendable (String) async throws(ClusterError) -> OpenCluster

  /// Runs the console until it is left. Call it on the main thread: the loop waits there.
  ///
  /// - Parameters:
  ///   - cluster: The cluster to begin with; whoever opened it closes it.
  ///   - notices: What there is to tell before anything else.
  ///   - open: Opens further clusters; they are closed when their connection is.
  ///   - terminal: How the terminal is used; the palette is the theme's.
  ///   - host: What the console needs of the place where it runs.
  public static func run(
    _ cluster: OpenCluster, options: ConsoleOptions, notices: [String],
    terminal: TerminalOptions, host: any ConsoleHost, open: @escaping Opener
  ) throws(TerminalError) -> TerminalExit {
    try TerminalLoop.run(terminal) { loop in
      let client = ConsoleClient(loop, cluster, options, host, open: open)
      for notice in notices + cluster.notices { client.apply(.noticed(notice)) }
      client.follow(cluster, as: .first)
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
  private let host: any ConsoleHost
  private let open: ConsoleProgram.Opener
  private var hasGreeted: Bool
  private var state: ConsoleState
  /// The clusters that are open, each with the task that follows its facts.
  private var clusters: [ClusterKey: (cluster: OpenCluster, follower: Task<Void, Never>?)]
  private var isStale = true
  /// Of what it was last asked how busy it is, and when.
  private var usageSubject: Usage.Subject?
  private var lastUsage = ContinuousClock.now - ConsoleState.usagePeriod
  private var isAskingUsage = false
  private var isUrgent = true
  private var lastFrame = ContinuousClock.now - framePeriod
  /// What the command prompt remembers for each cluster.
  private var interpreters: [ClusterKey: Interpreter] = [:]
  /// How much of what the user asked for has not been answered yet.
  private var openRequests = 0
  /// Whether the user has left, and only open requests are waited for.
  private var isLeaving = false

  init(
    _ loop: TerminalLoop, _ cluster: OpenCluster, _ options: ConsoleOptions,
    _ host: any ConsoleHost, open: @escaping ConsoleProgram.Opener
  ) {
    self.loop = loop
    self.host = host
    self.open = open
    clusters = [.first: (cluster, nil)]
    let engine = cluster.engine
    hasGreeted = !options.isFirstRun
    state = ConsoleState(
      cluster: engine.snapshot, options: options, size: loop.terminal.size, now: engine.now())
  }

  /// Follows the facts of a cluster until they end or it is closed.
  func follow(_ cluster: OpenCluster, as key: ClusterKey) {
    let events = cluster.engine.events()
    let follower = Task { [weak self] in
      for await event in events {
        self?.apply(.cluster(event), from: key)
        if case .migration(let event) = event, case .ended = event.kind { self?.remember(key) }
      }
      self?.apply(
        .noticed("The cluster does not answer any more: what is shown here is old."), from: key)
    }
    clusters[key] = (cluster, follower)
    remember(key)
  }

  /// Takes in what happened, to the cluster that is shown if to any.
  func apply(_ event: ConsoleEvent) { apply(event, from: state.clusterKey) }

  func apply(_ event: ConsoleEvent, from key: ClusterKey) {
    guard clusters[key] != nil else { return }
    isStale = true
    let commands = state.update(event, from: key)
    for command in commands { perform(command, on: state.clusterKey) }
  }

  /// Tells the console the time, on the clock of the cluster that is shown.
  private func tick() {
    if let (cluster, _) = clusters[state.clusterKey] { apply(.ticked(cluster.engine.now())) }
  }

  func received(_ events: [InputEvent]) {
    isUrgent = true
    tick()
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
    tick()
  }

  func turnEnded() {
    if isStale { presentOrWait() }
    let untilUsage = lookAtUsage()
    guard !isStale else { return }
    if state.needsTicks {
      loop.requestTimer(after: Self.framePeriod)
    } else if let untilUsage {
      loop.requestTimer(after: untilUsage)
    }
  }

  /// Asks how busy what is shown is, if it is time; returns the time until the next question, nil
  /// while an answer is awaited or nothing is shown that has one.
  private func lookAtUsage() -> Duration? {
    let key = state.clusterKey
    guard let subject = state.shownUsage, let (cluster, _) = clusters[key] else {
      usageSubject = nil
      return nil
    }
    let wait = lastUsage + ConsoleState.usagePeriod - .now
    guard subject != usageSubject || wait <= .zero else { return wait }
    guard !isAskingUsage else { return nil }
    isAskingUsage = true
    usageSubject = subject
    lastUsage = .now
    Task {
      let usage = await cluster.engine.usage(of: subject)
      isAskingUsage = false
      apply(.measured(subject, usage), from: key)
    }
    return nil
  }

  private func presentOrWait() {
    let wait = lastFrame + Self.framePeriod - .now
    guard isUrgent || wait <= .zero else { return loop.requestTimer(after: wait) }
    // What many events changed is put in order once, and kept.
    tick()
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

  private func perform(_ command: ConsoleCommand, on key: ClusterKey) {
    switch command {
    case .forecast, .forecastDrain, .validate, .recall, .exportEvents, .migrate, .release,
      .cancelMigration, .perform, .performInOrder, .moveInQueue:
      if let (cluster, _) = clusters[key] { ask(cluster, as: key, for: command) }
    case .openCluster(let name, let key): openCluster(name, as: key)
    case .closeCluster(let key): closeCluster(key)
    case .tryLine(let line):
      if let (cluster, _) = clusters[key] { tryLine(line, on: cluster, as: key) }
    case .runLine(let line, _):
      if let (cluster, _) = clusters[key] { runLine(line, on: cluster, as: key) }
    case .rememberLine(let line): host.remember(line: line)
    case .setMouse(let isOn): loop.terminal.setMouse(isOn)
    case .suspend: loop.suspend()
    case .redraw: loop.terminal.repaint()
    case .quit: leave()
    case .openQuery(let file):
      do throws(FileProblem) {
        apply(.queryOpened(try host.query(in: file)))
      } catch {
        apply(.refused(ClusterMessage("\(error)")))
      }
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

  /// Opens one more cluster and follows it.
  private func openCluster(_ name: String, as key: ClusterKey) {
    let open = self.open
    Task {
      do throws(ClusterError) {
        let cluster = try await open(name)
        clusters[key] = (cluster, nil)
        let engine = cluster.engine
        apply(
          .opened(
            key, named: name, engine.snapshot, now: engine.now(), startedAt: MachineClock.calendar))
        for notice in cluster.notices { apply(.noticed(notice), from: key) }
        follow(cluster, as: key)
      } catch {
        apply(.refused(ClusterMessage(error.report)))
      }
    }
  }

  private func closeCluster(_ key: ClusterKey) {
    guard let (cluster, follower) = clusters.removeValue(forKey: key) else { return }
    follower?.cancel()
    interpreters[key] = nil
    Task { await cluster.close() }
  }

  /// Looks up what the journal remembers.
  private func remember(_ key: ClusterKey) {
    guard let (cluster, _) = clusters[key] else { return }
    Task {
      apply(.remembered(await cluster.engine.pastMigrations(atMost: Self.pastMax)), from: key)
    }
  }

  private func ask(_ cluster: OpenCluster, as key: ClusterKey, for command: ConsoleCommand) {
    switch command {
    case .forecast(let machine, let node):
      Task {
        let answer: ForecastAnswer
        do throws(ClusterError) {
          answer = .made(try await cluster.engine.forecast(machine, to: node))
        } catch {
          answer = .failed(reason: error.report)
        }
        apply(.forecast(machine, to: node, answer), from: key)
      }
    case .forecastDrain(let node):
      Task {
        for await forecast in cluster.engine.drainForecasts(of: node) {
          apply(.drainForecast(forecast), from: key)
          guard state.isAsking(toDrain: node) else { break }
        }
      }
    case .validate(let titles):
      Task {
        let (report, page) = await cluster.validate(titles)
        apply(.validated(report, page: page), from: key)
      }
    case .recall(let id):
      Task { apply(.recalled(id, await cluster.engine.recording(of: id)), from: key) }
    case .exportEvents(let filter, let path):
      Task {
        do throws(ClusterError) {
          apply(.exported(try await cluster.export(filter, path)), from: key)
        } catch {
          apply(.refused(ClusterMessage(error.report)), from: key)
        }
      }
    default: carryOut(command, cluster.engine, key)
    }
  }

  /// Has the engine do something to the cluster, and tells the console what came of it.
  private func carryOut(
    _ command: ConsoleCommand, _ engine: MigrationEngine, _ key: ClusterKey
  ) {
    openRequests += 1
    Task {
      do throws(ClusterError) {
        try await ask(engine, key, for: command)
      } catch {
        apply(.refused(ClusterMessage(error.report)), from: key)
      }
      openRequests -= 1
      if isLeaving, openRequests == 0 { loop.stop() }
    }
  }

  private func ask(
    _ engine: MigrationEngine, _ key: ClusterKey, for command: ConsoleCommand
  ) async throws(ClusterError) {
    let actions = command.actions
    guard !actions.isEmpty else {
      if case .moveInQueue(let machine, let steps) = command {
        try await engine.moveInQueue(machine, by: steps, from: .console)
      }
      return
    }
    for (index, action) in actions.enumerated() {
      do throws(ClusterError) {
        try await engine.carryOut(action, as: command)
      } catch {
        let error = error.after(index, of: actions.count)
        for action in actions[index...] {
          apply(.answered(action, problem: error.report), from: key)
        }
        throw error
      }
      apply(.answered(action, problem: nil), from: key)
    }
  }

  // MARK: The command prompt

  /// The columns that an answer of the prompt may take.
  var width: Int { max(20, loop.terminal.size.width - 8) }

  func requestBegan() { openRequests += 1 }

  func requestEnded() {
    openRequests -= 1
    if isLeaving, openRequests == 0 { loop.stop() }
  }

  /// The interpreter with the variables that earlier lines left.
  func interpreter(
    on host: any CommandHost, as key: ClusterKey, isTrial: Bool
  ) -> Interpreter {
    var next = Interpreter(host: host, isTrial: isTrial)
    if let interpreter = interpreters[key] { next.adopt(interpreter) }
    return next
  }

  func keep(_ interpreter: Interpreter, as key: ClusterKey) { interpreters[key] = interpreter }

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
      _ = try request(machine, to: node, options: options, from: .console)
    case (.migrate(let machine, let node, _), _):
      _ = try request(machine, to: node, from: .console)
    case (.release(let machine), _): try await release(machine, from: .console)
    case (.cancelMigration(let machine), _): try await cancel(machine, from: .console)
    case (.perform(let operation), _): try await perform(operation, from: .console)
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

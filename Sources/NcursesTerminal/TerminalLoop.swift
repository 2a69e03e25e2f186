import CNcurses
import Glibc
import TerminalUI

/// The loop that a full-screen program lives in: it waits for the terminal, signals, jobs of
/// `TerminalActor` and one timer, and uses no time at all while none of them comes.
///
/// ```swift
/// @TerminalActor final class Screen: TerminalClient {
///   private let loop: TerminalLoop
///   private var state = ConsoleState()
///   private var isStale = true
///
///   init(_ loop: TerminalLoop) { self.loop = loop }
///
///   func received(_ events: [InputEvent]) { for event in events { update(event) } }
///   func received(_ signal: TerminalSignal) {
///     switch signal {
///     case .terminate, .interrupt: loop.stop(.signal(signal))
///     case .resize, .resume: isStale = true
///     case .hangUp, .suspend: break
///     }
///   }
///   func timerFired() { state.advanceAnimation(); isStale = true }
///   func turnEnded() {
///     guard isStale else { return }
///     isStale = false
///     let frame = render(state, size: loop.terminal.size)
///     loop.terminal.present(frame.surface, cursor: frame.cursor)
///     if state.isAnimated { loop.requestTimer(after: .milliseconds(33)) }
///   }
///   /// Called by other tasks as `await screen.apply(fact)`: a job, and it ends in `turnEnded` too.
///   func apply(_ fact: Fact) { state.apply(fact); isStale = true }
/// }
///
/// let exit = try TerminalLoop.run(options) { loop in
///   let screen = Screen(loop)
///   Task { for await fact in facts { await screen.apply(fact) } }
///   return screen
/// }
/// ```
@TerminalActor
public final class TerminalLoop {
  /// The terminal: present frames here.
  public let terminal: NcursesTerminal
  private var decoder = InputDecoder()
  private var timer: ContinuousClock.Instant?
  private var escapeDeadline: ContinuousClock.Instant?
  private var exitReason: ExitReason?

  private init(_ terminal: NcursesTerminal) { self.terminal = terminal }

  /// Ends the loop after the present turn; the first reason stands.
  public func stop(_ reason: ExitReason = .requested) {
    exitReason = exitReason ?? reason
  }

  /// Asks for one call of `timerFired`; it replaces an earlier request. An animation asks anew
  /// for every frame, 33 ms apart at most often.
  public func requestTimer(after delay: Duration) {
    timer = ContinuousClock.now + delay
  }

  /// Takes a request for the timer back.
  public func cancelTimer() { timer = nil }

  /// Gives the terminal back and stops the process, as Ctrl-Z does everywhere: in the next turn,
  /// with the same calls of the client as if someone else had asked for it.
  public func suspend() { raise(SIGTSTP) }

  /// Runs a program in the terminal until it stops, on the calling thread, which should be the
  /// main one: signals are delivered there. When it returns, the terminal has been given back;
  /// tasks that call the client after that wait for ever, so cancel them first.
  public nonisolated static func run<Client: TerminalClient>(
    _ options: TerminalOptions, client make: @TerminalActor (TerminalLoop) -> Client
  ) throws(TerminalError) -> TerminalExit {
    TerminalExecutor.shared.adopt()
    let loop = try TerminalActor.assumeIsolated { () throws(TerminalError) in
      TerminalLoop(try NcursesTerminal(options))
    }
    let client = TerminalActor.assumeIsolated { make(loop) }
    while true {
      TerminalActor.assumeIsolated { client.turnEnded() }
      if let exit = TerminalActor.assumeIsolated({ loop.leaveIfStopped() }) { return exit }
      let plan = TerminalActor.assumeIsolated { loop.plan() }
      let ready = plan.wait()
      TerminalActor.assumeIsolated { loop.take(ready, client) }
      if ready.hasJobs { TerminalExecutor.shared.drain() }
    }
  }

  private func leaveIfStopped() -> TerminalExit? {
    guard let exitReason else { return nil }
    terminal.leave()
    return TerminalExit(reason: exitReason, errorLog: terminal.errorLog)
  }

  /// What to wait for.
  private func plan() -> WaitPlan {
    let deadlines = [timer, escapeDeadline].compactMap(\.self)
    return WaitPlan(
      input: terminal.input, signals: terminal.signals, jobs: TerminalExecutor.shared.wake,
      timeout: deadlines.min().map { $0 - .now })
  }

  private func take(_ ready: Readiness, _ client: some TerminalClient) {
    if ready.hasSignals {
      for signal in terminal.readSignals() { take(signal, client) }
    }
    if ready.hasInput { takeInput(isHungUp: ready.isHungUp, client) }
    if let deadline = escapeDeadline, deadline <= .now {
      escapeDeadline = nil
      let events = decoder.flush()
      if !events.isEmpty { client.received(events) }
    }
    if let deadline = timer, deadline <= .now {
      timer = nil
      client.timerFired()
    }
  }

  private func takeInput(isHungUp: Bool, _ client: some TerminalClient) {
    let bytes = terminal.read()
    if bytes.isEmpty, isHungUp { return take(.hangUp, client) }
    let events = decoder.decode(bytes)
    terminal.learn(from: decoder)
    escapeDeadline = decoder.isPending ? .now + InputDecoder.escapeTimeout : nil
    if !events.isEmpty { client.received(events) }
  }

  private func take(_ signal: TerminalSignal, _ client: some TerminalClient) {
    switch signal {
    case .resize: terminal.adoptSize()
    case .resume: terminal.resume()
    case .suspend, .terminate, .interrupt, .hangUp: break
    }
    client.received(signal)
    if signal == .hangUp { stop(.signal(.hangUp)) }
    if signal == .suspend {
      terminal.suspend()
      client.received(.resume)
    }
  }
}

/// A wait in `poll`, prepared on the actor and done outside it.
struct WaitPlan: Sendable {
  let input: Int32
  let signals: Int32
  let jobs: Int32
  let timeout: Duration?

  func wait() -> Readiness {
    var polled = (descriptor(input), descriptor(signals), descriptor(jobs))
    let count = withUnsafeMutableBytes(of: &polled) { bytes in
      poll(bytes.bindMemory(to: pollfd.self).baseAddress, 3, milliseconds)
    }
    guard count > 0 else { return Readiness() }
    let hangUps = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Readiness(
      hasInput: polled.0.revents != 0, isHungUp: polled.0.revents & hangUps != 0,
      hasSignals: polled.1.revents != 0, hasJobs: polled.2.revents != 0)
  }

  private func descriptor(_ number: Int32) -> pollfd {
    pollfd(fd: number, events: Int16(POLLIN), revents: 0)
  }

  /// The time-out for `poll`, rounded up so that a deadline has passed when it is over.
  private var milliseconds: Int32 {
    guard let timeout else { return -1 }
    guard timeout > .zero else { return 0 }
    let attosecondsPerMillisecond: Int64 = 1_000_000_000_000_000
    let (seconds, attoseconds) = timeout.components
    let rest = (attoseconds + attosecondsPerMillisecond - 1) / attosecondsPerMillisecond
    return Int32(clamping: seconds * 1000 + rest)
  }
}

/// What a wait found.
struct Readiness: Sendable {
  var hasInput = false
  var isHungUp = false
  var hasSignals = false
  var hasJobs = false
}

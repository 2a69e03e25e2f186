import Synchronization

/// Ctrl-C while a line of a shell runs: it ends the line, unless what goes on has a better use for
/// it. Between the lines it is a key like others.
final class ShellInterrupts: Sendable {
  private let claimant = Mutex<AsyncStream<Void>.Continuation?>(nil)

  /// Runs a line to its end, or until Ctrl-C has it cancelled.
  func run<Result: Sendable>(_ line: @escaping @Sendable () async -> Result) async -> Result {
    let interrupts = Signals.interrupts()
    let running = Task { await line() }
    let listening = Task {
      for await _ in interrupts {
        let claimant = claimant.withLock { $0 }
        if let claimant {
          claimant.yield()
        } else {
          // Past the ^C that the terminal shows.
          StandardError.write("")
          running.cancel()
        }
      }
    }
    defer { listening.cancel() }
    return await running.value
  }

  /// Ctrl-C from now on, as long as somebody reads the stream.
  func claimed() -> AsyncStream<Void> {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
    continuation.onTermination = { _ in self.claimant.withLock { $0 = nil } }
    claimant.withLock { $0 = continuation }
    return arrivals
  }
}

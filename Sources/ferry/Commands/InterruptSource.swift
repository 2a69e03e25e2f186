import ClusterModel
import Dispatch
import Glibc
import Synchronization

/// Ctrl-C as a stream, instead of the end of the process.
final class InterruptSource: Sendable {
  /// One element a press.
  let presses: AsyncStream<Void>
  private let source: Mutex<any DispatchSourceSignal>

  init() {
    signal(SIGINT, SIG_IGN)
    let (presses, continuation) = AsyncStream.makeStream(of: Void.self)
    self.presses = presses
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.resume()
    self.source = Mutex(source)
  }

  deinit { source.withLock { $0.cancel() } }
}

/// A stream of facts with a tick now and then, so that a reader can give up waiting.
struct LimitedStream: Sendable {
  /// A fact, or nil for a tick.
  let events: AsyncStream<ClusterEventOrTick>

  init(_ events: AsyncStream<ClusterEvent>, tick: Duration) {
    let (merged, continuation) = AsyncStream.makeStream(of: ClusterEventOrTick.self)
    self.events = merged
    let facts = Task {
      for await event in events { continuation.yield(event) }
      continuation.finish()
    }
    let ticks = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: tick)
        continuation.yield(nil)
      }
    }
    continuation.onTermination = { _ in
      facts.cancel()
      ticks.cancel()
    }
  }
}

/// A fact, or nothing for a tick.
typealias ClusterEventOrTick = ClusterEvent?

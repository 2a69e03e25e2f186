import ClusterModel
import Dispatch
import Glibc
import Synchronization

/// Signals as a stream, instead of the end of the process.
final class SignalSource: Sendable {
  /// One element a signal.
  let arrivals: AsyncStream<Void>
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// Ctrl-C.
  static func interrupts() -> SignalSource { SignalSource(SIGINT) }

  /// Whatever asks a service to end.
  static func stops() -> SignalSource { SignalSource(SIGINT, SIGTERM) }

  private init(_ numbers: Int32...) {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.arrivals = arrivals
    var sources: [any DispatchSourceSignal] = []
    for number in numbers {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.resume()
      sources.append(source)
    }
    self.sources = Mutex(sources)
  }

  deinit { sources.withLock { for source in $0 { source.cancel() } } }
}

/// A stream of facts with a tick now and then, so that a reader can give up waiting; it may also end
/// with a signal.
struct LimitedStream: Sendable {
  /// A fact, or nil for a tick.
  let events: AsyncStream<ClusterEventOrTick>

  init(_ events: AsyncStream<ClusterEvent>, tick: Duration, until stop: SignalSource? = nil) {
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
    let end = Task {
      guard let stop else { return }
      for await _ in stop.arrivals { break }
      if !Task.isCancelled { continuation.finish() }
    }
    continuation.onTermination = { _ in
      facts.cancel()
      ticks.cancel()
      end.cancel()
    }
  }
}

/// A fact, or nothing for a tick.
typealias ClusterEventOrTick = ClusterEvent?

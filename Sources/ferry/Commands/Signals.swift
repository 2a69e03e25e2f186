import ClusterModel
import Dispatch
import Glibc
import Synchronization

/// Signals as streams, instead of the end of the process, each until its reader is cancelled.
///
/// Dispatch hears a signal only through the first of several sources, so that each number has one,
/// for good, and whoever listens is told by it.
enum Signals {
  private struct Listeners {
    var sources: [Int32: any DispatchSourceSignal] = [:]
    var heard: [Int: (numbers: Set<Int32>, continuation: AsyncStream<Void>.Continuation)] = [:]
    var nextKey = 0
  }

  private static let listeners = Mutex(Listeners())

  /// Ctrl-C.
  static func interrupts() -> AsyncStream<Void> { arrivals(of: [SIGINT]) }

  /// Whatever asks a service to end.
  static func stops() -> AsyncStream<Void> { arrivals(of: [SIGINT, SIGTERM]) }

  private static func arrivals(of numbers: Set<Int32>) -> AsyncStream<Void> {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
    let key = listeners.withLock { listeners in
      for number in numbers where listeners.sources[number] == nil {
        listeners.sources[number] = source(of: number)
      }
      listeners.nextKey += 1
      listeners.heard[listeners.nextKey] = (numbers, continuation)
      return listeners.nextKey
    }
    continuation.onTermination = { _ in
      _ = listeners.withLock { $0.heard.removeValue(forKey: key) }
    }
    return arrivals
  }

  private static func source(of number: Int32) -> any DispatchSourceSignal {
    // Until Dispatch has its own handler, the signal ends nothing either.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { take(number) }
    source.resume()
    return source
  }

  private static func take(_ number: Int32) {
    let told = listeners.withLock { listeners in
      listeners.heard.values.filter { $0.numbers.contains(number) }.map(\.continuation)
    }
    for continuation in told { continuation.yield() }
    if told.isEmpty { end(by: number) }
  }

  /// Nobody listens any more: the signal does what it does to every other program.
  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
  }
}

/// A stream of facts with a tick now and then, so that a reader can give up waiting; it may also end
/// with a signal.
struct LimitedStream: Sendable {
  /// A fact, or nil for a tick.
  let events: AsyncStream<ClusterEventOrTick>

  init(_ events: AsyncStream<ClusterEvent>, tick: Duration, until stop: AsyncStream<Void>? = nil) {
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
      for await _ in stop { break }
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

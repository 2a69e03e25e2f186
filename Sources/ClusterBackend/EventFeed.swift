public import ClusterModel
private import Synchronization

/// The facts of one cluster on their way to any number of subscribers.
///
/// It holds the sum of all facts, so that a new subscriber starts with a snapshot. Buffers are
/// bounded: a subscriber that falls behind loses its oldest facts and gets a snapshot instead.
public final class EventFeed: Sendable {
  /// The most facts that wait for one subscriber.
  public static let waitingMax = 4096

  private struct State {
    var snapshot: ClusterSnapshot
    var subscribers: [Int: AsyncStream<ClusterEvent>.Continuation] = [:]
    var nextSubscriber = 0
    var isFinished = false
  }

  private let state: Mutex<State>

  /// Makes a feed that starts from a state.
  public init(_ snapshot: ClusterSnapshot) { state = Mutex(State(snapshot: snapshot)) }

  /// The sum of all facts.
  public var snapshot: ClusterSnapshot { state.withLock { $0.snapshot } }

  /// Reads the sum without copying it out.
  public func read<Result>(_ body: (borrowing ClusterSnapshot) -> Result) -> Result
  where Result: Sendable {
    state.withLock { body($0.snapshot) }
  }

  /// Adds facts and passes them on, in order.
  public func publish(_ events: some Sequence<ClusterEvent>) {
    state.withLock { state in
      for event in events { Self.publish(event, &state) }
    }
  }

  /// Adds a fact and passes it on.
  public func publish(_ event: ClusterEvent) {
    state.withLock { Self.publish(event, &$0) }
  }

  /// A stream that begins with a snapshot.
  public func subscribe() -> AsyncStream<ClusterEvent> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: ClusterEvent.self, bufferingPolicy: .bufferingNewest(Self.waitingMax))
    let isFinished = state.withLock { state in
      continuation.yield(.snapshotTaken(state.snapshot))
      guard !state.isFinished else { return true }
      state.subscribers[state.nextSubscriber] = continuation
      state.nextSubscriber += 1
      return false
    }
    if isFinished { continuation.finish() }
    return stream
  }

  /// Ends all streams.
  public func finish() {
    let continuations = state.withLock { state in
      state.isFinished = true
      defer { state.subscribers = [:] }
      return Array(state.subscribers.values)
    }
    for continuation in continuations { continuation.finish() }
  }

  private static func publish(_ event: ClusterEvent, _ state: inout State) {
    state.snapshot.apply(event)
    for (key, continuation) in state.subscribers {
      switch continuation.yield(event) {
      case .enqueued: break
      // What a full buffer loses is in the sum.
      case .dropped: continuation.yield(.snapshotTaken(state.snapshot))
      // Not by `onTermination`: a cancelled task calls that under a lock of its own, which this
      // one's waking up of readers needs.
      case .terminated: state.subscribers[key] = nil
      @unknown default: break
      }
    }
  }
}

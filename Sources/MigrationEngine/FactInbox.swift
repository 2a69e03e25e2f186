internal import ClusterModel
private import Synchronization

/// Facts of the backend that wait for the engine, so that those that come while it writes are
/// written together.
final class FactInbox: Sendable {
  /// The most that wait here; then the backend's own stream, which is bounded too, fills.
  static let waitingMax = 1024

  private let waiting = Mutex<[ClusterEvent]>([])

  /// Adds a fact; says whether it is time to stop.
  func put(_ fact: ClusterEvent) -> Bool {
    waiting.withLock { waiting in
      waiting.append(fact)
      return waiting.count >= Self.waitingMax
    }
  }

  /// Takes out all that wait.
  func takeAll() -> [ClusterEvent] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

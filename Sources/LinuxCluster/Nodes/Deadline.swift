private import Synchronization

/// Waits for an answer, but not for ever: nil when it did not come in time.
///
/// The work goes on in that case and its answer is dropped, for a call into a library can't be
/// taken back.
func answer<Value: Sendable>(
  within limit: Duration, _ work: @escaping @Sendable () async -> Value?
) async -> Value? {
  await withCheckedContinuation { continuation in
    let first = FirstAnswer<Value>(continuation)
    let timer = Task {
      guard (try? await ContinuousClock().sleep(for: limit)) != nil else { return }
      first.give(nil)
    }
    Task {
      first.give(await work())
      timer.cancel()
    }
  }
}

/// Passes on the first of several answers.
private final class FirstAnswer<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

  init(_ continuation: CheckedContinuation<Value?, Never>) {
    self.continuation = Mutex(continuation)
  }

  func give(_ value: sending Value?) {
    let waiting = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(returning: value)
  }
}

import Dispatch
import Synchronization

/// Waiting for asynchronous work from the main thread, which the console's loop needs for itself.
enum Blocking {
  fileprivate final class Box<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, ExitStatus>?>(nil)
  }

  /// Runs work elsewhere and blocks this thread until it is done.
  static func wait<Value: Sendable>(
    _ work: @escaping @Sendable () async throws(ExitStatus) -> Value
  ) throws(ExitStatus) -> Value {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Value>()
    Task.detached {
      let result: Result<Value, ExitStatus>
      do throws(ExitStatus) { result = .success(try await work()) } catch {
        result = .failure(error)
      }
      box.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return try box.get()
  }

  /// Runs work elsewhere and blocks this thread until it is done, or for a time; nil when it was not
  /// done then, in which case it goes on.
  static func wait<Value: Sendable>(
    within limit: DispatchTimeInterval, _ work: @escaping @Sendable () async -> Value?
  ) -> Value? {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Value?>()
    Task.detached {
      let value = await work()
      box.result.withLock { $0 = .success(value) }
      done.signal()
    }
    guard done.wait(timeout: .now() + limit) == .success else { return nil }
    return (try? box.get()) ?? nil
  }
}

extension Blocking.Box {
  fileprivate func get() throws(ExitStatus) -> Value {
    guard let result = result.withLock({ $0 }) else {
      throw ExitStatus(ExitStatus.failed, "The work ended without a result")
    }
    return try result.get()
  }
}

import CNcurses
import Glibc
import Synchronization

/// Who owns the terminal and what is drawn on it: one thread, which waits for input in `poll`.
///
/// It is not the main actor, and not the shared pool: there a busy program let no key through.
/// Jobs wait until `TerminalLoop.run` runs, and the compiler checks who may touch what.
@globalActor
public actor TerminalActor {
  /// The one instance.
  public static let shared = TerminalActor()

  /// The thread that runs the loop.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    TerminalExecutor.shared.asUnownedSerialExecutor()
  }

  /// Runs synchronous code that belongs to this actor, on its thread: the loop's own way in, as
  /// `MainActor.assumeIsolated` is the main thread's. Traps on any other thread.
  nonisolated static func assumeIsolated<Value: Sendable, Failure: Error>(
    _ operation: @TerminalActor () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    typealias Isolated = @TerminalActor () throws(Failure) -> Value
    typealias Plain = () throws(Failure) -> Value
    TerminalExecutor.shared.checkIsolated()
    return try withoutActuallyEscaping(operation) {
      (operation: @escaping Isolated) throws(Failure) -> Value in
      // Isolation is not part of a closure's layout; the check above made sure of it.
      try unsafeBitCast(operation, to: Plain.self)()
    }
  }
}

/// A queue of jobs and a descriptor that wakes whoever waits for them.
final class TerminalExecutor: SerialExecutor {
  static let shared = TerminalExecutor()

  private struct State {
    var jobs: [UnownedJob] = []
    var thread: pthread_t?
  }

  private let state = Mutex(State())
  /// Readable while jobs wait.
  let wake: Int32 = ferry_curses_open_wake()

  /// Makes the calling thread the one that runs jobs.
  func adopt() {
    state.withLock { $0.thread = pthread_self() }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      return state.jobs.count == 1
    }
    guard isFirst else { return }
    var one: UInt64 = 1
    write(wake, &one, MemoryLayout.size(ofValue: one))
  }

  func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "this is not the terminal's thread")
  }

  func isIsolatingCurrentContext() -> Bool? {
    state.withLock { $0.thread == pthread_self() }
  }

  /// Runs the jobs that wait now; those they make wait for the next turn, after input.
  func drain() {
    var count: UInt64 = 0
    read(wake, &count, MemoryLayout.size(ofValue: count))
    let jobs = state.withLock { state in
      defer { state.jobs.removeAll(keepingCapacity: false) }
      return state.jobs
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}

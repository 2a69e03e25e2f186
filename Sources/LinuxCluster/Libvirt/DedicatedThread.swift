private import Dispatch
private import Glibc
private import Synchronization

/// Starts plain threads, for calls that block.
enum DedicatedThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs a closure on a new thread.
  static func start(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run)).toOpaque()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, body)
    precondition(status == 0, "the system starts no more threads: error \(status)")
    pthread_detach(thread)
  }
}

/// The thread of one actor whose calls block: they wait for each other and for nobody else.
final class ThreadExecutor: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isFinished = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)

  /// Starts the thread.
  init() {
    DedicatedThread.start { [self] in run() }
  }

  /// Ends the thread once it has done what waits.
  func finish() {
    state.withLock { $0.isFinished = true }
    wake.signal()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    wake.signal()
  }

  private func run() {
    while true {
      wake.wait()
      let (jobs, isFinished) = state.withLock { state in
        defer { state.jobs = [] }
        return (state.jobs, state.isFinished)
      }
      for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
      if isFinished && jobs.isEmpty { return }
    }
  }
}

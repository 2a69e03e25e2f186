private import Synchronization

/// The programs that this process runs on nodes and waits for.
///
/// A process that ends while one of them is being started leaves somebody waiting for ever, and what
/// was started running: so they are all ended and waited for first.
public enum ChildPrograms {
  /// How long the end of all is awaited.
  public static let endingMax: Duration = .seconds(2)

  private struct State {
    var isOver = false
    var next = 0
    var running: [Int: Task<Void, Never>] = [:]
  }

  private static let state = Mutex(State())

  /// Ends all programs that run, and returns when they have ended. None is started from now on: this
  /// is for a process that is about to end.
  public static func end() async {
    let running = state.withLock { state in
      state.isOver = true
      return Array(state.running.values)
    }
    for task in running { task.cancel() }
    _ = await answer(within: endingMax) {
      for task in running { await task.value }
      return true
    }
  }

  /// Begins to run a program; nil when the process is about to end.
  static func begin<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value
  ) -> Task<Value, Never>? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      let number = state.next
      state.next += 1
      let work = Task { await body() }
      state.running[number] = Task {
        await withTaskCancellationHandler {
          _ = await work.value
        } onCancel: {
          work.cancel()
        }
        forget(number)
      }
      return work
    }
  }

  private static func forget(_ number: Int) {
    state.withLock { state in state.running[number] = nil }
  }
}

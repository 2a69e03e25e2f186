import ClusterBackend
import ConsoleRuntime
import Synchronization

/// The sessions of a console, which may have several clusters open.
final class OpenSessions: Sendable {
  private struct State {
    var sessions: [Int: Session] = [:]
    var opened = 0
  }

  private let state = Mutex(State())

  /// Opens one more cluster.
  func open(_ name: String) async throws(ClusterError) -> OpenCluster {
    add(try await Session.open(cluster: name, to: .work(speed: 1)), named: name)
  }

  /// Takes a session into care, with what `--cluster` takes for its cluster.
  func add(_ session: Session, named name: String) -> OpenCluster {
    let number = state.withLock { state in
      state.opened += 1
      state.sessions[state.opened] = session
      return state.opened
    }
    return OpenCluster(
      session.engine, notices: session.notices, validate: session.validation.runAndKeep,
      export: session.exportEvents,
      commands: CommandLineHost(
        session: session, clusterAliases: [name], canAsk: false, isOnTerminal: false)
    ) { await self.close(number) }
  }

  /// Lets go of one, if that was not done before.
  private func close(_ number: Int) async {
    await state.withLock { $0.sessions.removeValue(forKey: number) }?.close()
  }

  /// Lets go of all.
  func close() async {
    let sessions = state.withLock { state in
      defer { state.sessions = [:] }
      return Array(state.sessions.values)
    }
    for session in sessions { await session.close() }
  }
}

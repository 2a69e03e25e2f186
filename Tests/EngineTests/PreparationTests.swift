import ClusterBackend
import ClusterModel
import MigrationEngine
import Testing

/// What a backend takes hold of while a machine is still measured.
@Suite(.timeLimit(.minutes(1))) struct PreparationTests {
  private let backend = ScriptedBackend(ScriptedBackend.fourNodes())

  private func engine() async -> MigrationEngine {
    let engine = MigrationEngine(
      backend: backend, snapshot: backend.feed.snapshot, journal: nil,
      wallClock: { WallTime(secondsSince1970: 0) })
    await engine.start()
    return engine
  }

  private func until(_ condition: () -> Bool) async {
    while !condition() { await Task.yield() }
  }

  @Test func itIsTakenWhileTheMachineIsMeasured() async throws {
    let engine = await engine()
    backend.measureSlowly("a")
    let id = try await engine.request("a", to: "n2")
    await until { backend.prepared == [id] && backend.measuring == ["a"] }
    #expect(backend.orders.isEmpty)

    backend.endMeasuring("a")

    await until { backend.orders.map(\.id) == [id] }
    #expect(backend.prepared == [id])
  }

  @Test func itIsLetGoOfWhenTheMigrationIsCancelled() async throws {
    let engine = await engine()
    backend.measureSlowly("a")
    let id = try await engine.request("a", to: "n2")
    await until { backend.prepared == [id] && backend.measuring == ["a"] }

    try await engine.cancel("a")

    #expect(engine.snapshot.migration(id)?.outcome == .cancelled)
    await engine.close()
    #expect(backend.prepared.isEmpty && backend.orders.isEmpty)
    backend.endMeasuring("a")
  }

  @Test func whatStandsInItsWayIsTold() async throws {
    let engine = await engine()
    let failure = MigrationFailure(
      code: .cluster, machineState: "a still runs on n1", cause: "Pacemaker does not answer")
    backend.failPreparing("a", failure)

    let id = try await engine.request("a", to: "n2")

    await until { engine.snapshot.migration(id)?.isOver == true }
    #expect(engine.snapshot.migration(id)?.outcome == .failed(failure))
    #expect(backend.orders.isEmpty)
  }
}

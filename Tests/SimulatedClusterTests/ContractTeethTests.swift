import BackendContract
import ClusterBackend
import ClusterModel
import MigrationModel
import ClusterRules
import SimulatedCluster
import Testing

/// A check that can't fail is worth nothing: each way of breaking the contract is noticed.
@Suite struct ContractTeethTests {
  @Test func aMissingSnapshotIsNoticed() async {
    let found = await violations { event in
      if case .snapshotTaken = event { return [.nodeRemoved("quay9")] }
      return [event]
    }
    #expect(found.contains { $0.contains("is no snapshot") })
  }

  @Test func anOwnerThatChangesTooEarlyIsNoticed() async {
    let found = await violations { event in
      if case .migration(let event) = event, event.kind == .blackoutEnded { return [] }
      return [event]
    }
    #expect(found.contains { $0.contains("before the blackout has ended") })
    #expect(found.contains { $0.contains("blackoutEnded is reported 0 times") })
  }

  @Test func anOwnerThatFlickersIsNoticed() async {
    let found = await violations { event in
      guard case .machineChanged(var machine) = event, machine.id == "web-01" else {
        return [event]
      }
      machine.owner = "quay1"
      return [event, .machineChanged(machine), event]
    }
    #expect(found.contains { $0.contains("the owners are quay1, quay3, quay1, quay3") })
  }

  @Test func aForgottenEndIsNoticed() async {
    let found = await violations(patience: .milliseconds(1500)) { event in
      if case .migration(let event) = event, case .ended = event.kind { return [] }
      return [event]
    }
    #expect(found.contains { $0.contains("does not report its end") })
  }

  @Test func aForgottenFactIsNoticed() async {
    let found = await violations { event in
      if case .nodeChanged = event { return [] }
      return [event]
    }
    #expect(found.contains { $0.contains("do not add up") })
  }

  private func violations(
    patience: Duration = .seconds(60),
    _ rewrite: @escaping @Sendable (ClusterEvent) -> [ClusterEvent]
  ) async -> [String] {
    let subject = ContractSubject(
      name: "broken", migrates: true, cancels: false, isStill: true, patience: patience
    ) {
      Rewriting(
        SimulatedCluster(scenario: try .demo(), clock: .real(speed: 200)), rewrite: rewrite)
    } order: { snapshot in
      MigrationOrder(
        id: "contract", machine: "web-01", source: "quay1", destination: "quay3",
        networks: NetworkOrder.candidates(from: "quay1", to: "quay3", in: snapshot))
    }
    let first = await BackendContract.beginsWithSnapshot(subject)
    return first.isEmpty ? await BackendContract.migrates(subject) : first
  }
}

/// A backend that tells its facts wrongly.
private struct Rewriting: ClusterBackend {
  private let honest: SimulatedCluster
  private let rewrite: @Sendable (ClusterEvent) -> [ClusterEvent]

  init(
    _ honest: SimulatedCluster, rewrite: @escaping @Sendable (ClusterEvent) -> [ClusterEvent]
  ) {
    self.honest = honest
    self.rewrite = rewrite
  }

  func events() -> AsyncStream<ClusterEvent> {
    let source = honest.events()
    let (stream, continuation) = AsyncStream.makeStream(of: ClusterEvent.self)
    Task {
      for await event in source {
        for event in rewrite(event) { continuation.yield(event) }
      }
      continuation.finish()
    }
    return stream
  }

  func now() -> MonotonicTime { honest.now() }

  func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    await honest.preflight(order)
  }

  func migrate(_ order: MigrationOrder) async -> MigrationOutcome { await honest.migrate(order) }

  func measure(_ order: MigrationOrder) async throws(ClusterError) -> MigrationMeasurement {
    try await honest.measure(order)
  }

  func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    try await honest.release(switchOverOf: machine)
  }

  func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    try await honest.cancelMigration(of: machine)
  }

  func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    try await honest.perform(operation)
  }

  func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    try await honest.rehearse(losses)
  }

  func close() async { await honest.close() }
}

import ClusterBackend
import ClusterModel
import ClusterRules
import Foundation
import Journal
import MigrationModel
import SimulatedCluster
import Synchronization
import Testing

/// A simulated cluster is, when it is opened again, what everybody saw before.
struct SavingTests {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "ferry-saving-\(UUID().uuidString).sqlite").path

  private func open() throws -> SimulatedCluster {
    try SimulatedCluster(kept: ObjectStore(path: path), clock: .manual) {
      () throws(ClusterError) in
      do { return try Scenario.demo() } catch { throw ClusterError(.badInput, "\(error)") }
    }
  }

  private func snapshot(_ cluster: SimulatedCluster) async throws -> ClusterSnapshot {
    for await case .snapshotTaken(let snapshot) in cluster.events() { return snapshot }
    throw ClusterError(.failed, "there is no snapshot")
  }

  private func order(
    _ machine: MachineID, to node: NodeID, in cluster: ClusterSnapshot
  ) throws -> MigrationOrder {
    let source = try #require(cluster.machines[id: machine]?.owner)
    return MigrationOrder(
      id: "kept", machine: machine, source: source, destination: node,
      networks: NetworkOrder.candidates(from: source, to: node, in: cluster))
  }

  /// Begins a migration, and lets time pass until it is so far.
  private func migrate(
    _ cluster: SimulatedCluster, until isReached: (Migration) -> Bool
  ) async throws -> ClusterSnapshot {
    let order = try order("dc-01", to: "quay2", in: try await snapshot(cluster))
    Task { await cluster.migrate(order) }
    for _ in 0..<10_000 {
      let now = try await snapshot(cluster)
      if let migration = now.migration("kept"), isReached(migration) { return now }
      cluster.advance(by: .milliseconds(10))
      await Task.yield()
    }
    throw ClusterError(.failed, "the migration does not get there")
  }

  /// What earlier migrations show is asked for when nodes are drained, and not for what moves nothing.
  @Test func theHistoryIsAskedForByTheClustersName() async throws {
    let asked = Mutex<[String]>([])
    let cluster = try SimulatedCluster(
      kept: ObjectStore(path: path), clock: .manual,
      recall: { name in
        asked.withLock { $0.append(name) }
        return MigrationHistory()
      }
    ) { () throws(ClusterError) in
      do { return try Scenario.demo() } catch { throw ClusterError(.badInput, "\(error)") }
    }
    try await cluster.perform(.machine("web-01", .save))
    #expect(asked.withLock { $0 }.isEmpty)
    try await cluster.perform(.node("quay1", .drain))
    #expect(asked.withLock { $0 } == [try await snapshot(cluster).name])
    await cluster.close()
  }

  @Test func everythingIsKept() async throws {
    let first = try open()
    try await first.perform(.machine("web-01", .save))
    try first.inject(.nodeFails("quay3"))
    first.advance(by: .seconds(120))
    let before = try await snapshot(first)
    let (now, next) = (first.now(), first.nextEventTime)
    await first.close()
    let second = try open()
    #expect(try await snapshot(second) == before)
    #expect(second.now() <= now)
    #expect(second.nextEventTime == next)
    #expect(!before.records.isEmpty)
    await second.close()
  }

  @Test func aMigrationCutOffInItsCopyLeavesTheMachineOnItsSource() async throws {
    let first = try open()
    let before = try await migrate(first) { $0.passes.count == 1 }
    let source = try #require(before.machines[id: "dc-01"]?.owner)
    await first.close()
    let second = try open()
    let after = try await snapshot(second)
    #expect(after.machines[id: "dc-01"]?.owner == source)
    #expect(after.machines[id: "dc-01"]?.state == .running)
    let migration = try #require(after.migration("kept"))
    guard case .failed(let failure) = migration.outcome else {
      Issue.record("it ended with \(String(describing: migration.outcome))")
      return
    }
    #expect(failure.code == .abandoned)
    #expect(failure.report.hasPrefix("dc-01 still runs on \(source). "))
    #expect(after.records.last?.message.contains("was cut off") == true)
    // The room that was set aside on the destination is given back.
    let fresh = try await snapshot(SimulatedCluster(scenario: try .demo(), clock: .manual))
    #expect(after.nodes.map(\.memoryFree) == fresh.nodes.map(\.memoryFree))
    await second.close()
  }

  @Test func aMigrationCutOffInItsCleanUpLeavesTheMachineOnItsDestination() async throws {
    let first = try open()
    _ = try await migrate(first) { $0.phase == .cleanUp }
    await first.close()
    let second = try open()
    let after = try await snapshot(second)
    #expect(after.machines[id: "dc-01"]?.owner == "quay2")
    guard case .failed(let failure)? = after.migration("kept")?.outcome else {
      Issue.record("it did not end as cut off")
      return
    }
    #expect(failure.machineState == "dc-01 runs on quay2: it has moved")
    let lost = after.nodes.map { node in
      after.machines(on: node.id).filter(\.state.occupiesMemory).reduce(node.memoryFree) {
        $0 + $1.memory
      }
    }
    #expect(lost == after.nodes.map { $0.memory - Scenario.hostReserve })
    await second.close()
  }

  /// A cluster that an earlier Ferry kept is the same, and its rows are in the present form then.
  @Test func rowsOfAnEarlierFerryAreUnderstood() async throws {
    let first = try open()
    let before = try await snapshot(first)
    await first.close()
    let store = try ObjectStore(path: path)
    let encoder = JSONEncoder()
    try store.write(
      before.machines.map { machine in
        let row = try encoder.encode(["machine": machine])
        return .put(kind: "machine", name: machine.id.rawValue, content: row)
      })
    store.close()
    let second = try open()
    #expect(try await snapshot(second) == before)
    await second.close()
    let rows = try ObjectStore(path: path).objects("machine")
    #expect(rows.count == before.machines.count)
    #expect(rows.allSatisfy { $0.content.first != UInt8(ascii: "{") })
  }

  @Test(arguments: ["", "7:berth01", "3:=a,x:", "1:=,1:=,1:=,2:{},0:,", "99999999999999999999:"])
  func aMachineThatMakesNoSenseIsNamed(row: String) async throws {
    let first = try open()
    await first.close()
    let store = try ObjectStore(path: path)
    try store.write([.put(kind: "machine", name: "web-01", content: Data(row.utf8))])
    store.close()
    let error = #expect(throws: ClusterError.self) { try open() }
    #expect(error?.message.contains(path) == true)
  }

  @Test func aStoreThatMakesNoSenseIsNamed() throws {
    let store = try ObjectStore(path: path)
    try store.write([.put(kind: "rest", name: "world", content: Data("{}".utf8))])
    store.close()
    let error = #expect(throws: ClusterError.self) { try open() }
    #expect(error?.message.contains(path) == true)
    #expect(error?.advice?.contains("ferry simulate --reset") == true)
  }
}

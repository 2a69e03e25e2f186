import ClusterBackend
import ClusterModel
import Testing

@testable import LinuxCluster

/// What the backend shows of libvirt's test driver, and what it refuses there.
@Suite struct TestDriverTests {
  private func snapshot(of cluster: LinuxCluster) async throws -> ClusterSnapshot {
    for await event in cluster.events() {
      guard case .snapshotTaken(let snapshot) = event else { break }
      return snapshot
    }
    throw ClusterError(.failed, "the first event was no snapshot")
  }

  @Test func showsTheHostAndItsDomain() async throws {
    let cluster = try await TestDriver.cluster()
    let snapshot = try await snapshot(of: cluster)
    await cluster.close()
    #expect(snapshot.nodes.map(\.id) == ["here", "there"])
    #expect(snapshot.nodes[id: "here"]?.state == .up)
    #expect(snapshot.nodes[id: "here"]?.hypervisor.hasPrefix("TEST") == true)
    let machine = try #require(snapshot.machines[id: "test"])
    #expect(machine.state == .running && machine.owner == "here")
    #expect(machine.memory == .gibibytes(8) && machine.processors == 2)
    #expect(!machine.isHighlyAvailable)
    #expect(snapshot.quorum == nil && snapshot.troubles.isEmpty)
  }

  @Test(arguments: [NodeID(rawValue: "there"), "here", "nowhere"])
  func aMigrationThatCantBeFailsAndTheMachineRunsOn(_ destination: NodeID) async throws {
    let cluster = try await TestDriver.cluster()
    let order = MigrationOrder(
      id: "m", machine: "test", source: "here", destination: destination, networks: [])
    let outcome = await cluster.migrate(order)
    let after = try await snapshot(of: cluster)
    await cluster.close()
    guard case .failed(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.machineState == "test still runs on here")
    #expect(!failure.cause.isEmpty)
    #expect(after.machines[id: "test"]?.owner == "here")
    #expect(after.machines[id: "test"]?.state == .running)
  }

  @Test func whatDoesNotMigrateCantBeCancelled() async throws {
    let cluster = try await TestDriver.cluster()
    await #expect(throws: ClusterError.self) { try await cluster.cancelMigration(of: "test") }
    await cluster.close()
  }

  @Test func streamsEndWhenTheClusterIsClosed() async throws {
    let cluster = try await TestDriver.cluster()
    let events = cluster.events()
    await cluster.close()
    var count = 0
    for await _ in events { count += 1 }
    #expect(count >= 1)
  }

  @Test func aClusterWithoutANodeToReachIsUnreachable() async {
    let file = ClusterFile(
      name: "gone",
      nodes: [.init("gone1", libvirt: "qemu+unix:///system?socket=/nonexistent/libvirt-sock")])
    do {
      _ = try await LinuxCluster(file: file, executable: "")
      Issue.record("a cluster that does not exist was reached")
    } catch {
      #expect(error.code == .unreachable)
      #expect(error.message.contains("gone1"))
    }
  }
}

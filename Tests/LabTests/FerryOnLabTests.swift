import ClusterBackend
import ClusterModel
import Foundation
import LinuxCluster
import MigrationEngine
import PseudoTerminal
import Testing

@testable import Lab

/// Ferry's backend and engine on real guests.
extension LabTests.RunningLabTests {
  @Test("Ferry moves a guest live: connection, heartbeat, Pacemaker and libvirt agree")
  func ferryMoves() async throws {
    let ferry = try await FerryOnLab(lab)
    let (source, destination) = try await ferry.route(of: "web-01")
    let id = try await ferry.engine.request("web-01", to: destination)
    let cluster = await ferry.follow { $0.migration(id)?.isOver == true }
    let migration = try #require(cluster.migration(id))

    #expect(migration.outcome == .done, "\(String(describing: migration.outcome))")
    #expect(cluster.machines[id: "web-01"]?.owner == destination)
    #expect(migration.passes.count >= 1 && migration.progress?.sent ?? .zero > .mebibytes(50))
    let settled = await ferry.follow { cluster in
      cluster.migration(id)?.lanes.values.filter(\.isFinal).count == BlackoutLane.allCases.count
    }
    let lanes = try #require(settled.migration(id)).lanes
    let pause = try #require(lanes[.hypervisor]).duration
    #expect(pause > .zero && pause < .seconds(5))
    #expect(try #require(lanes[.client]).duration >= pause - .milliseconds(50))
    #expect(lanes[.client]?.note?.contains("connection kept") == true)

    try ferry.expectUnbrokenHeartbeat()
    let status = try await ferry.on(destination, "crm_mon", "-1")
    #expect(status.contains("Started \(destination)") && !status.contains("unmanaged"))
    #expect(try await ferry.on(destination, "virsh", "list", "--name").contains("web-01"))
    #expect(try await !ferry.on(source, "virsh", "list", "--name").contains("web-01"))
    #expect(try await !ferry.on(source, "cibadmin", "--query").contains("is-managed"))
    await ferry.engine.close()
  }

  @Test("a cancelled migration leaves the guest where it was, undisturbed")
  func ferryCancels() async throws {
    let ferry = try await FerryOnLab(lab)
    let (source, destination) = try await ferry.route(of: "web-01")
    let id = try await ferry.engine.request("web-01", to: destination)
    await ferry.follow { ($0.migration(id)?.progress?.sent ?? .zero) > .mebibytes(10) }
    try await ferry.engine.cancel("web-01")
    let cluster = await ferry.follow { $0.migration(id)?.isOver == true }
    #expect(cluster.migration(id)?.outcome == .cancelled)
    #expect(cluster.machines[id: "web-01"]?.owner == source)
    try ferry.expectUnbrokenHeartbeat()
    #expect(try await !ferry.on(source, "cibadmin", "--query").contains("is-managed"))
    await ferry.engine.close()
  }

  @Test("of two requests on three nodes one waits, says why, and runs when the nodes are free")
  func ferryQueues() async throws {
    let ferry = try await FerryOnLab(lab)
    let (source, destination) = try await ferry.route(of: "web-01")
    let files = try #require(ferry.engine.snapshot.machines[id: "files-01"]?.owner)
    let target = files == destination ? source : destination
    let first = try await ferry.engine.request("web-01", to: destination)
    let second = try await ferry.engine.request("files-01", to: target)
    let waiting = await ferry.follow { $0.migration(second)?.queueReason != nil }
    #expect(waiting.migration(second)?.queueReason?.hasPrefix("Waiting: ") == true)
    let end = await ferry.follow { $0.migration(second)?.isOver == true }
    #expect(end.migration(first)?.outcome == .done && end.migration(second)?.outcome == .done)
    let freed = try #require(end.migration(first)?.endedAt)
    let began = end.migration(second)?.spans.first { $0.phase == .setup }?.began
    #expect(try #require(began) >= freed)
    await ferry.engine.close()
  }

  @Test("a destination whose libvirtd is killed fails the migration, and the guest runs on")
  func ferryLosesTheDestination() async throws {
    let ferry = try await FerryOnLab(lab)
    let (source, destination) = try await ferry.route(of: "web-01")
    let id = try await ferry.engine.request("web-01", to: destination)
    await ferry.follow { ($0.migration(id)?.progress?.sent ?? .zero) > .mebibytes(10) }
    _ = try await ferry.on(destination, "pkill", "-KILL", "-x", "libvirtd")
    let cluster = await ferry.follow { $0.migration(id)?.isOver == true }
    guard case .failed(let failure) = cluster.migration(id)?.outcome else {
      Issue.record("it did not fail: \(String(describing: cluster.migration(id)?.outcome))")
      return
    }
    #expect(failure.report.hasPrefix("web-01 still runs on \(source)"))
    #expect(cluster.machines[id: "web-01"]?.owner == source)
    try ferry.expectUnbrokenHeartbeat()
    await ferry.engine.close()
    try await eventually("libvirtd is back") { try await lab.status().isReady }
  }
}

/// An engine on the lab that is up.
struct FerryOnLab {
  let lab: Lab
  let engine: MigrationEngine
  /// The beats of web-01 before Ferry came.
  private let heartbeats: [Int]

  init(_ lab: Lab) async throws {
    self.lab = lab
    heartbeats = try lab.heartbeats(of: "web-01")
    let backend = try await LinuxCluster(
      file: ClusterFile.load(lab.clusterFile), executable: PseudoTerminal.product("ferry"))
    var first = ClusterSnapshot(name: "lab", kind: .linux)
    for await event in backend.events() {
      first.apply(event)
      break
    }
    engine = MigrationEngine(
      backend: backend, snapshot: first, journal: nil,
      wallClock: { WallTime(secondsSince1970: Date.now.timeIntervalSince1970) })
    await engine.start()
  }

  /// Where a machine runs, once it is settled there and all nodes have told their memory, and another
  /// node.
  func route(of machine: MachineID) async throws -> (NodeID, NodeID) {
    let cluster = await follow { cluster in
      cluster.machines[id: machine]?.state == .running
        && cluster.nodes.allSatisfy { $0.state == .up && $0.memoryFree > .zero }
    }
    let source = try #require(cluster.machines[id: machine]?.owner)
    let other = try #require(cluster.nodes.map(\.id).first { $0 != source })
    return (source, other)
  }

  /// Follows the facts until they add up to what is awaited.
  @discardableResult
  func follow(until condition: (ClusterSnapshot) -> Bool) async -> ClusterSnapshot {
    var cluster = engine.snapshot
    for await event in engine.events() {
      cluster.apply(event)
      if condition(cluster) { break }
    }
    return cluster
  }

  /// What a command on a node prints.
  func on(_ node: NodeID, _ words: String...) async throws -> String {
    try await lab.runner.attempt(["sh", lab.layout.enter, node.rawValue] + words).output
  }

  /// The guest has counted on without a gap: it was neither restarted nor set back.
  func expectUnbrokenHeartbeat() throws {
    let isUnbroken = try lab.heartbeats(of: "web-01").goesOn(from: heartbeats)
    #expect(isUnbroken)
  }
}

import ClusterBackend
import ClusterModel
import Foundation
import Testing

@testable import LinuxCluster

/// A prefix like `ssh`, that answers, fails or hangs.
struct FakePrefix {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ferry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A script in the place of a prefix; it writes down that it was asked.
  func command(_ name: String, _ body: String) throws -> NodeCommand {
    let path = folder.appending(path: name).path
    let script = "#!/bin/sh\necho \"$*\" >> \(path).asked\n\(body)\n"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return NodeCommand(prefix: [path])
  }

  /// How often it was asked.
  func count(_ name: String) -> Int {
    let text = try? String(
      contentsOfFile: folder.appending(path: "\(name).asked").path, encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Hangs in a program of its own, as a script around `ssh` does.
  static let hangs = "tail -f /dev/null; exit 1"
}

@Suite struct SlowNodeTests {
  @Test func theOrderRemembersWhoIsSlow() {
    var order = NodeOrder(["a", "b", "c"])
    let begin = MonotonicTime(nanoseconds: 0)
    order.kept("a", waitingAt: begin)
    #expect(order.order(at: begin) == ["b", "c", "a"])
    order.answered("c", at: begin)
    #expect(order.order(at: begin) == ["c", "b", "a"])
    #expect(order.order(at: begin + NodeOrder.slowFor + .seconds(1)) == ["c", "a", "b"])
    order.answered("a", at: begin)
    #expect(order.order(at: begin) == ["a", "c", "b"])
  }

  @Test func aNodeThatHangsDelaysOnlyTheFirstQuestion() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let client = PacemakerClient([
      (id: "slow", command: try fake.command("slow", FakePrefix.hangs)),
      (id: "well", command: try fake.command("well", "echo 42")),
    ])
    let began = ContinuousClock.now
    #expect(try await client.time() == 42)
    #expect(ContinuousClock.now - began < .seconds(3))
    #expect(fake.count("slow") == 1)
    for _ in 0..<3 { #expect(try await client.time() == 42) }
    #expect(fake.count("slow") == 1, "it is not asked again while others answer")
  }

  @Test func changesGoToANodeThatAnswers() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let client = PacemakerClient([
      (id: "slow", command: try fake.command("slow", FakePrefix.hangs)),
      (id: "well", command: try fake.command("well", "echo done")),
    ])
    let began = ContinuousClock.now
    #expect(try await client.run(["cibadmin", "--modify"]) == "done\n")
    #expect(ContinuousClock.now - began < .seconds(3))
    // The node that hangs was asked whether it answers, and not for the change.
    #expect(fake.count("slow") == 1 && fake.count("well") == 2)
  }

  @Test func aNodeWithoutQuorumIsBelievedOnlyWhenNoneHasIt() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let alone = "cat \(Fixture.path("shapes/no-quorum.mon.xml"))"
    let many = "cat \(Fixture.path("shapes/plain.mon.xml"))"
    let client = PacemakerClient([
      (id: "alone", command: try fake.command("alone", alone)),
      (id: "slow", command: try fake.command("slow", FakePrefix.hangs)),
      (id: "many", command: try fake.command("many", many)),
    ])
    #expect(try await client.status().hasQuorum == true)
    let lonely = PacemakerClient([
      (id: "alone", command: try fake.command("alone", alone)),
      (id: "slow", command: try fake.command("slow", FakePrefix.hangs)),
    ])
    let began = ContinuousClock.now
    #expect(try await lonely.status().hasQuorum == false)
    #expect(ContinuousClock.now - began < .seconds(4))
  }

  @Test func changesGoToTheSideWithQuorum() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    func answers(_ shape: String) -> String {
      "case \"$*\" in *crm_mon*) cat \(Fixture.path("shapes/\(shape).mon.xml"));; *) echo done; esac"
    }
    let client = PacemakerClient([
      (id: "alone", command: try fake.command("alone", answers("no-quorum"))),
      (id: "many", command: try fake.command("many", answers("plain"))),
    ])
    // On a busy computer the better word may come too late the first time.
    for _ in 0..<20 where try await client.status().hasQuorum != true {}
    let asked = fake.count("alone")
    try await client.run(["cibadmin", "--modify"])
    #expect(fake.count("alone") == asked)
  }

  @Test func theLimitOfAChangeIsThatOfAllNodes() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let hangs = "case \"$*\" in *true*) ;; *) \(FakePrefix.hangs);; esac"
    let client = PacemakerClient([
      (id: "a", command: try fake.command("a", hangs)),
      (id: "b", command: try fake.command("b", hangs)),
      (id: "c", command: try fake.command("c", "echo done")),
    ])
    let began = ContinuousClock.now
    #expect(try await client.run(["crm_resource", "--refresh"], within: .seconds(4)) == "done\n")
    // Two that hang would take 8 s if each had the limit for itself.
    #expect(ContinuousClock.now - began < .seconds(7))
  }

  @Test func aGuardThatHangsIsNotWaitedFor() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let reservation = Reservation(
      resource: "web-01", token: "1", source: "a", destination: "b", ends: 0)
    let keeper = try await MigrationGuard.start(
      reservation, domain: "web-01",
      on: try fake.command("a", "echo ready; \(FakePrefix.hangs)"))
    let began = ContinuousClock.now
    await keeper.dismiss()
    #expect(ContinuousClock.now - began < MigrationGuard.endPatience + .seconds(2))
    await #expect(throws: CommandFailure.self) {
      try await MigrationGuard.start(
        reservation, domain: "web-01", on: try fake.command("b", FakePrefix.hangs))
    }
  }

  @Test func whenAllFailTheReasonIsTold() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let client = PacemakerClient([
      (id: "a", command: try fake.command("a", "echo no such node >&2; exit 255"))
    ])
    await #expect(
      throws: CommandFailure(program: "date", status: 255, message: "no such node")
    ) { try await client.time() }
  }

  @Test func whatHangsIsKilledWithWhatItStarted() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let marker = fake.folder.appending(path: "pid").path
    let command = try fake.command("slow", "tail -f /dev/null & echo $! > \(marker); wait")
    let began = ContinuousClock.now
    await #expect(throws: CommandFailure.self) {
      try await command.run(["true"], within: .milliseconds(300))
    }
    #expect(ContinuousClock.now - began < .seconds(2))
    let pid = try #require(
      Int32(
        try String(contentsOfFile: marker, encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 where kill(pid, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
    #expect(kill(pid, 0) == -1)
  }

  @Test func aClockThatWasJustLookedAtIsReckonedOn() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    let client = PacemakerClient([
      (id: "node", command: try fake.command("node", "echo 1700000000; echo '<configuration/>'"))
    ])
    #expect(try await client.moment().time == 1_700_000_000)
    #expect((1_700_000_000...1_700_000_002).contains(try await client.time()))
    #expect(fake.count("node") == 1)
  }

  @Test func aClusterOpensThoughANodeHangs() async throws {
    let fake = try FakePrefix()
    defer { fake.remove() }
    var file = ClusterFile(
      name: "test",
      nodes: [
        .init(
          "slow", command: try fake.command("slow", FakePrefix.hangs).prefix,
          libvirt: "test:///default"),
        .init("well", libvirt: "test://\(Fixture.path("empty-host.xml"))"),
      ])
    file.hasPacemaker = false
    let began = ContinuousClock.now
    let cluster = try await LinuxCluster(file: file, executable: "/nonexistent")
    #expect(ContinuousClock.now - began < .seconds(2))
    await cluster.close()
  }
}

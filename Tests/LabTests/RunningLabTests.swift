import Foundation
import Testing

@testable import Lab

/// One lab at a time: a machine that runs several measures how busy it is.
@Suite(
  "A lab", .serialized, .enabled(if: RunningLab.obstacle == nil, "\(RunningLab.obstacle ?? "")"))
struct LabTests {}

extension LabTests {
  /// Everything that takes a running lab: it is brought up once for all of it.
  @Suite("that is up", .serialized, RunningLab(), .timeLimit(.minutes(5)))
  struct RunningLabTests {
    let lab = RunningLab.current

    @Test("is ready: quorum, and every guest on one node, alive and answering")
    func isReady() async throws {
      let status = try await lab.status()
      #expect(status.isReady)
      #expect(status.nodes.map(\.name) == ["node1", "node2", "node3"])
      #expect(status.nodes.allSatisfy { $0.services == ["corosync", "pacemakerd", "libvirtd"] })
      #expect(status.guests.map(\.name) == lab.configuration.guests.map(\.name))
      for guest in status.guests {
        let age = try #require(guest.heartbeat).age
        #expect(age < .seconds(5), "\(guest.name) is silent")
      }
    }

    @Test("stays as it is when it is brought up again")
    func upTwice() async throws {
      let before = lab.processes.all()
      try await lab.up()
      #expect(Set(before.map(\.id)).isSubset(of: lab.processes.all().map(\.id)))
      let error = await #expect(throws: LabError.self) { try await lab.up(nodes: 2) }
      #expect(error?.code == .differentLab)
    }

    @Test("runs commands on a node and beside its guests' clients, with their exit status")
    func exec() async throws {
      #expect(
        try await lab.exec(node: "node2", command: ["test", "-S", "/run/libvirt/libvirt-sock"]) == 0
      )
      #expect(try await lab.exec(node: "node2", command: ["sh", "-c", "exit 7"]) == 7)
      let address = lab.configuration.guests[0].address
      #expect(try await lab.exec(node: "client", command: ["ping", "-q", "-c", "1", address]) == 0)
      let error = await #expect(throws: LabError.self) {
        try await lab.exec(node: "node9", command: ["true"])
      }
      #expect(error?.code == .unknownNode)
    }

    @Test("moves a writing guest live, without the unsafe flag, its heartbeat unbroken")
    func liveMigration() async throws {
      let guest = "web-01"
      let source = try #require(try await place(of: guest))
      let destination = try #require(lab.layout.nodes(3).first { $0.name != source })
      let before = try #require(lab.heartbeat(of: guest)).sequence
      let earlier = try lab.heartbeats(of: guest)

      let moved = try await on(
        source, "virsh", "migrate", "--live", "--p2p", guest,
        "qemu+tcp://\(destination.address(on: .management))/system")

      #expect(moved.status == 0, "\(moved.error)")
      #expect(try await place(of: guest) == destination.name)
      try await eventually("three beats on the destination") {
        (lab.heartbeat(of: guest)?.sequence ?? 0) >= before + 3
      }
      let isUnbroken = try lab.heartbeats(of: guest).goesOn(from: earlier)
      #expect(isUnbroken, "a beat is missing, or the guest was restarted")
      // Pacemaker was not asked: without this it would take the guest for dead and restart it.
      let told = try await on(destination.name, "crm_resource", "--refresh", "-r", guest)
      #expect(told.status == 0)
      let metadata = try await on(destination.name, "virsh", "metadata", guest, "urn:ferry:probe")
      #expect(metadata.output.contains("address=\"10.9.0.12\""))
    }

    @Test("starts libvirtd again by itself, and its guests live on")
    func libvirtSupervision() async throws {
      let node = try #require(try await place(of: "files-01"))
      let before = try #require(lab.heartbeat(of: "files-01")).sequence
      let first = try await on(node, "pgrep", "-x", "libvirtd").output
      #expect(try await on(node, "pkill", "-KILL", "-x", "libvirtd").status == 0)
      try await eventually("another libvirtd knows the guest") {
        let now = try await on(node, "pgrep", "-x", "libvirtd")
        guard now.status == 0, now.output != first else { return false }
        return try await place(of: "files-01") == node
      }
      try await eventually("the guest's heart beats on") {
        (lab.heartbeat(of: "files-01")?.sequence ?? 0) > before
      }
    }

    @Test("fences: every process of the node is dead when the agent says so, and it boots again")
    func fencing() async throws {
      let victim = "node3"
      let inode = NamespaceFolder.inode(of: "\(lab.layout.prefix)-\(victim)")
      func living() -> [LabProcess] {
        lab.processes.all().filter { $0.networkNamespace == inode }
      }
      #expect(!living().isEmpty)
      let input = "lab=\(lab.layout.state)\nport=\(victim)\n"

      let off = try await on("node1", "fence_ferry", input: "action=off\n" + input)
      #expect(off.status == 0)
      #expect(living().isEmpty)
      #expect(try await on("node1", "fence_ferry", input: "action=status\n" + input).status == 2)
      #expect(try await lab.exec(node: victim, command: ["true"]) == 255)

      try await lab.up()
      #expect(try await lab.status().isReady)
      #expect(!living().isEmpty)
    }

    @Test("loses a node: the others fence it, run its guests, and it comes back")
    func nodeLoss() async throws {
      let guest = "web-01"
      try await eventually("the lab is whole") { try await lab.status().isReady }
      let victim = try #require(try await place(of: guest))
      let pid = try String(contentsOfFile: "\(lab.layout.state)/\(victim)/pid", encoding: .utf8)
      let survivor = try #require(lab.layout.nodes(3).first { $0.name != victim })
      kill(try #require(Int32(pid.trimmingCharacters(in: .newlines))), SIGKILL)

      try await eventually("Pacemaker has fenced \(victim)") {
        let history = try await on(survivor.name, "stonith_admin", "--history", victim)
        return history.output.contains("reboot of \(victim) successful")
      }
      try await eventually("the lab is whole again") { try await lab.status().isReady }
    }
  }
}

extension LabTests.RunningLabTests {
  private func on(_ node: String, _ words: String..., input: String = "")
    async throws -> CommandRunner.Outcome
  {
    try await lab.runner.attempt(["sh", lab.layout.enter, node] + words, input: input)
  }

  private func place(of guest: String) async throws -> String? {
    let nodes = try await lab.status().guests.first { $0.name == guest }?.nodes ?? []
    return nodes.count == 1 ? nodes[0] : nil
  }

  func eventually(
    _ what: Comment, within limit: Duration = .seconds(90), _ isTrue: () async throws -> Bool
  ) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    while try await !isTrue() {
      try #require(clock.now - start < limit, what)
      try await clock.sleep(for: .milliseconds(250))
    }
  }
}

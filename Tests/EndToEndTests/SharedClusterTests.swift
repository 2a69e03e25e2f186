import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Several processes on one simulated cluster, and what is left when one is killed.
@Suite(.timeLimit(.minutes(5)))
struct SharedClusterTests {
  let ferry: FerryProcess

  init() throws { ferry = try FerryProcess() }

  private func owner(of machine: String) throws -> String? {
    try ferry.list("vms").first { $0["name"] as? String == machine }?["currentOwner"] as? String
  }

  @Test func whatOneDoesTheOthersSeeAndTheNextOnesToo() throws {
    let server = try ferry.serve(speed: 20)
    let moved = try ferry.run(["migrate", "dc-01", "--to", "quay2"])
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(try owner(of: "dc-01") == "quay2")
    #expect(try ferry.run(["save", "web-01"]).output == "web-01 is saved on quay1.\n")
    server.terminate()
    server.waitUntilExit()
    #expect(server.terminationStatus == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(ferry.home)/run/ferry/demo.sock"))
    #expect(try owner(of: "dc-01") == "quay2")
    #expect(try ferry.run(["save", "web-01"]).status == 3)
    #expect(try ferry.run(["simulate", "--reset"]).status == 0)
    #expect(try owner(of: "dc-01") == "quay1")
  }

  @Test func aLookAtAClusterThatNobodyRunsLetsNoTimePassInIt() throws {
    let server = try ferry.serve(speed: 1)
    #expect(try ferry.run(["drain", "quay1", "--no-wait"]).status == 0)
    server.terminate()
    server.waitUntilExit()
    let first = try ferry.run(["get", "events"]).output
    #expect(first.contains("was cut off"))
    #expect(try ferry.run(["get", "events"]).output == first)
    #expect(try ferry.run(["get", "nodes", "quay1"]).output.contains("Draining"))
  }

  /// The commands end before the migrations; none of what they asked for may go with them.
  @Test func whatIsNotWaitedForIsTakenOnAllTheSame() throws {
    let server = try ferry.serve(speed: 200)
    let machines = ["dc-01", "web-01", "cache-01"]
    for _ in 1...2 {
      let moves = machines.map { "Move-ClusterVirtualMachineRole \($0) quay3 -Wait 0" }
      let back = machines.map { "Move-ClusterVirtualMachineRole \($0) quay2 -Wait 0" }
      for lines in [moves, back] {
        let owner = lines == moves ? "quay3" : "quay2"
        let result = try ferry.run(["run", lines.joined(separator: "; ")])
        #expect(result.status == 0, "\(result.errors)")
        try eventually { try machines.allSatisfy { try self.owner(of: $0) == owner } }
      }
    }
    server.terminate()
    server.waitUntilExit()
  }

  /// Asks again and again, for half a minute at most.
  private func eventually(_ isSo: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !isSo() {
      try #require(ContinuousClock.now < end, "it never came to be")
    }
  }

  @Test func aMigrationIsWatchedInTheConsoleOfAnother() throws {
    let server = try ferry.serve(speed: 4)
    let console = try PseudoTerminal(
      PseudoTerminal.product("ferry"), environment: ferry.environment, width: 120, height: 40)
    try console.waitUntil("the console") { $0.text.contains("Summary of") }
    let migration = try ferry.start(["migrate", "dc-01", "--to", "quay2"])
    try console.waitUntil("the migration", timeout: .seconds(20)) { $0.text.contains("Migrating") }
    try console.waitUntil("its end", timeout: .seconds(30)) { terminal in
      terminal.rows.contains { $0.contains("dc-01") && $0.contains("quay2") }
    }
    migration.waitUntilExit()
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
    server.terminate()
    server.waitUntilExit()
  }

  /// Of two migrations in two terminals, with nobody else there, the one that ends first runs the
  /// cluster on until the other has ended.
  @Test func whoRunsTheClusterWaitsForTheMigrationsOfOthers() throws {
    let first = try ferry.start(["migrate", "dc-01", "--to", "quay2"])
    while !FileManager.default.fileExists(atPath: "\(ferry.home)/run/ferry/demo.sock") {
      usleep(10_000)
    }
    let second = try ferry.run(["migrate", "dc-02", "--to", "quay3"])
    #expect(second.status == 0, "\(second.errors)")
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(try owner(of: "dc-01") == "quay2")
  }

  @Test func onlyOneServesAndNobodyResetsMeanwhile() throws {
    let server = try ferry.serve(speed: 1)
    let second = try ferry.run(["serve"])
    #expect(second.status == 3 && second.errors.contains("Another Ferry runs the cluster"))
    let reset = try ferry.run(["simulate", "--reset"])
    #expect(reset.status == 3 && reset.errors.contains("Another Ferry runs the cluster"))
    let fault = try ferry.run(["simulate", "--fault", "fail network \"Live Migration\""])
    #expect(fault.status == 0, "\(fault.errors)")
    let nonsense = try ferry.run(["simulate", "--fault", "sink ship"])
    #expect(nonsense.status == 2 && nonsense.errors.contains("sink ship is no fault"))
    server.terminate()
    server.waitUntilExit()
    let network = try ferry.list("networks").first { $0["name"] as? String == "Live Migration" }
    #expect(network?["state"] as? String == "Down")
  }

  @Test func withoutAServerNothingIsBegunThatNobodyWouldFinish() throws {
    let result = try ferry.run(["save", "web-01", "--no-wait"])
    #expect(result.status == 2 && result.errors.contains("ferry serve"))
  }

  @Test func aDamagedStoreIsNamedAndMovedAsideByAReset() throws {
    #expect(try owner(of: "dc-01") == "quay1")
    let store = "\(ferry.home)/ferry/simulated/demo.sqlite"
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
    try Data("Not a database at all, whatever its name may say.".utf8)
      .write(to: URL(filePath: store))
    let broken = try ferry.run(["get", "vms"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains(store) && broken.errors.contains("ferry simulate --reset"))
    #expect(try ferry.run(["simulate", "--reset"]).output.contains("\(store).old"))
    #expect(FileManager.default.fileExists(atPath: "\(store).old"))
    #expect(try owner(of: "dc-01") == "quay1")
  }

  /// The process that runs the cluster is killed at some moment of a busy time, again and again on
  /// the same store. FERRY_KILLS sets how often.
  @Test func killedAtAnyMomentItComesBackAsItWas() throws {
    let kills = ProcessInfo.processInfo.environment["FERRY_KILLS"].flatMap(Int.init) ?? 5
    let machines = try ferry.list("vms").compactMap { $0["name"] as? String }
    var luck = SystemLuck(seed: 1)
    var isSaved = false
    for _ in 0..<kills {
      let server = try ferry.serve(speed: 20)
      let target = try owner(of: "dc-01") == "quay2" ? "quay1" : "quay2"
      let migration = try ferry.start(["migrate", "dc-01", "--to", target])
      let operation = try ferry.run([isSaved ? "start" : "save", "web-03"])
      #expect(operation.status == 0, "\(operation.errors)")
      isSaved.toggle()
      usleep(UInt32(luck.next() % 500_000))
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
      migration.waitUntilExit()
      let found = try ferry.list("vms")
      #expect(found.compactMap { $0["name"] as? String } == machines)
      #expect(found.allSatisfy { ($0["status"] as? String) != "Migrating" })
      let place = found.first { $0["name"] as? String == "dc-01" }
      #expect(["quay1", "quay2"].contains(place?["currentOwner"] as? String))
      #expect(place?["state"] as? String == "Running")
      let saved = found.first { $0["name"] as? String == "web-03" }
      #expect(saved?["state"] as? String == (isSaved ? "Saved" : "Running"))
      try expectMemoryAddsUp(found)
    }
  }

  /// Free memory is what the machines leave: nothing stays reserved for a migration that is cut off.
  private func expectMemoryAddsUp(_ machines: [[String: Any]]) throws {
    for node in try ferry.list("nodes") {
      let name = try #require(node["name"] as? String)
      let size = try #require(node["memoryBytes"] as? Int)
      let free = try #require(node["memoryFreeBytes"] as? Int)
      let taken = machines.filter {
        $0["currentOwner"] as? String == name && $0["state"] as? String == "Running"
      }.compactMap { $0["memoryBytes"] as? Int }.reduce(0, +)
      #expect(size - free - taken == 1 << 30, "\(name)")
    }
  }
}

/// Numbers that are the same for the same seed (a linear congruential generator).
private struct SystemLuck {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

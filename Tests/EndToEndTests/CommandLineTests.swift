import Foundation
import PseudoTerminal
import Testing

/// `ferry` as scripts use it.
@Suite(.timeLimit(.minutes(2)))
struct CommandLineTests {
  let process: FerryProcess

  init() throws { process = try FerryProcess() }

  func ferry(_ arguments: String...) throws -> FerryProcess.Result { try run(arguments) }

  func run(_ arguments: [String]) throws -> FerryProcess.Result { try process.run(arguments) }

  func objects(_ text: String) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [[String: Any]])
  }

  @Test func listsAreTablesAndPlainArrays() throws {
    let table = try ferry("get", "vms")
    #expect(table.status == 0 && table.output.hasPrefix("NAME"))
    let machines = try objects(try ferry("get", "vms", "-o", "json").output)
    let web = try #require(machines.first { $0["name"] as? String == "web-01" })
    #expect(web["state"] as? String == "Running" && web["currentOwner"] as? String == "quay1")
    let nodes = try objects(try ferry("get", "nodes", "-o", "json").output)
    #expect(nodes.map { $0["name"] as? String } == ["quay1", "quay2", "quay3", "quay4"])
    for kind in ["networks", "volumes"] {
      #expect(try !objects(try ferry("get", kind, "-o", "json").output).isEmpty)
    }
    #expect(try objects(try ferry("get", "migrations", "-o", "json").output).isEmpty)
  }

  @Test(arguments: [
    (["migrate", "ghost", "--to", "quay2"], 2, "There is no virtual machine named ghost"),
    (["migrate", "web-01", "--to", "quay9"], 2, "There is no node named quay9"),
    (["migrate", "web-01", "--to", "quay1"], 3, "web-01 already runs on quay1"),
    (["migrate", "web-01", "--to", "quay4"], 3, "web-01 still runs on quay1. quay4 has"),
    (["migrate", "web-01"], 2, "--to"),
    (["cancel", "web-01"], 3, "web-01 is not being migrated"),
    (["get", "moons"], 2, "moons"),
    (["get", "vms", "--cluster", "/no/such/file"], 2, "no such file"),
    (["get", "vms", "ghost"], 2, "There is no virtual machine named ghost"),
  ])
  func mistakesHaveAStatusAndASentence(
    _ arguments: [String], _ status: Int32, _ sentence: String
  ) throws {
    let process = try run(arguments)
    #expect(process.status == status)
    #expect(process.errors.contains(sentence))
    #expect(process.output.isEmpty)
  }

  @Test func aMigrationIsToldAsJSONLinesAndRemembered() throws {
    let result = try ferry("migrate", "dc-01", "--to", "quay2", "-o", "json")
    #expect(result.status == 0, "\(result.errors)")
    let lines = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let events = lines.compactMap { $0["event"] as? String }
    #expect(events.first == "requested")
    for event in [
      "setupBegan", "passBegan", "progressed", "blackoutBegan", "blackoutEnded", "ended",
    ] {
      #expect(events.contains(event))
    }
    #expect(lines.last { $0["event"] as? String == "ended" }?["outcome"] as? String == "done")
    let remembered = try objects(try ferry("get", "migrations", "-o", "json").output)
    #expect(remembered.map { $0["status"] as? String } == ["Done"])
  }

  @Test func aReaderThatGoesAwayEndsNoMigration() throws {
    let ferry = process.make(["migrate", "dc-01", "--to", "quay2", "-o", "json"])
    let output = Pipe()
    ferry.standardOutput = output
    ferry.standardError = FileHandle.nullDevice
    try ferry.run()
    _ = output.fileHandleForReading.availableData
    try output.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
    ferry.waitUntilExit()
    #expect(ferry.terminationReason == .exit && ferry.terminationStatus == 0)
    let machines = try objects(try run(["get", "vms", "-o", "json"]).output)
    let moved = try #require(machines.first { $0["name"] as? String == "dc-01" })
    #expect(moved["currentOwner"] as? String == "quay2")
  }

  @Test func withoutATerminalTheConsoleSaysWhatElseThereIs() throws {
    let result = try ferry()
    #expect(result.status == 2)
    #expect(result.errors.contains("The console needs a terminal"))
  }
}

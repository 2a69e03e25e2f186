import Foundation
import PseudoTerminal
import Testing

/// What the commands print as JSON is what `ferry schema` says of it.
@Suite(.timeLimit(.minutes(4)))
struct SchemaTests {
  let process: FerryProcess

  init() throws { process = try FerryProcess() }

  private func schema(_ name: String) throws -> [String: Any] {
    let result = try process.run(["schema", name])
    try #require(result.status == 0, "\(result.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func hold(_ text: String, to name: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let problems = SchemaCheck.problems(value, try schema(name))
    #expect(problems.isEmpty, "\(name): \(problems.joined(separator: "\n"))")
  }

  private func hold(lines text: String, to name: String) throws {
    let schema = try schema(name)
    let lines = text.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let problems = SchemaCheck.problems(value, schema)
      #expect(problems.isEmpty, "\(name): \(problems.joined(separator: "\n"))")
    }
  }

  @Test func theCheckFindsWhatIsWrong() throws {
    let schema = try schema("nodes")
    let wrongs = [
      #"{}"#, #"[{"name": 1}]"#, #"[1]"#,
      #"[{"name": "a", "state": "Sideways"}]"#,
    ]
    for wrong in wrongs {
      let value = try JSONSerialization.jsonObject(with: Data(wrong.utf8))
      #expect(!SchemaCheck.problems(value, schema).isEmpty, "\(wrong)")
    }
    let nodes = try process.run(["get", "nodes", "-o", "json"]).output
    let more = nodes.replacingOccurrences(of: #""drain""#, with: #""dr4in""#)
    let value = try JSONSerialization.jsonObject(with: Data(more.utf8))
    #expect(SchemaCheck.problems(value, schema).contains { $0.contains("dr4in is not known") })
  }

  @Test func everyListIsAsItsSchemaSays() throws {
    let moved = try process.run(["migrate", "dc-01", "--to", "quay2", "-o", "json"])
    #expect(moved.status == 0)
    try hold(lines: moved.output, to: "migrate")
    try hold(try process.run(["migrations", "-o", "json"]).output, to: "history")
    try hold(try process.run(["trace", "explain", "dc-01", "-o", "json"]).output, to: "explain")
    for fault in ["fail node quay4", "fail network Management"] {
      #expect(try process.run(["simulate", "--fault", fault]).status == 0)
    }
    for kind in [
      "nodes", "vms", "networks", "volumes", "disks", "quorum", "fencing", "events", "migrations",
    ] {
      let result = try process.run(["get", kind, "-o", "json"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.count > 5, "\(kind)")
      try hold(result.output, to: kind)
    }
    try hold(lines: try process.run(["events", "-o", "json"]).output, to: "event")
  }

  @Test func everyOtherCommandIsAsItsSchemaSays() throws {
    for (arguments, name) in [
      (["forecast", "web-01"], "forecast"), (["drain", "quay2", "--dry-run"], "drain-plan"),
      (["rehearse", "--lose", "quay2"], "rehearse"), (["validate"], "validate"),
    ] {
      let result = try process.run(arguments + ["-o", "json"])
      #expect(result.status == 0 || name == "validate", "\(result.errors)")
      try hold(result.output, to: name)
      let tellsOfServices = ["drain-plan", "rehearse"].contains(name)
      #expect(!tellsOfServices || result.output.contains(#""service" : "print-01""#), "\(name)")
    }
    for arguments in [["start", "web-01", "--dry-run"], ["pause", "quay1"], ["resume", "quay1"]] {
      try hold(lines: try process.run(arguments + ["-o", "json"]).output, to: "operation")
    }
    #expect(try process.run(["snapshot", "take", "web-01", "kept", "--while-running"]).status == 0)
    let snapshots = try process.run(["snapshot", "list", "web-01", "-o", "json"])
    #expect(snapshots.output.contains("\"kept\""), "\(snapshots.errors)")
    try hold(snapshots.output, to: "snapshots")
    for arguments in [["cancel", "web-01", "--dry-run"], ["go", "web-01", "--dry-run"]] {
      let refused = try process.run(arguments + ["-o", "json"])
      #expect(refused.status == 3 && refused.output.contains("\"refused\""))
      try hold(lines: refused.output, to: "operation")
    }
    try aMigrationIsCancelled()
    let server = try process.serve(speed: 100)
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    let drained = try process.run(["drain", "quay2", "-o", "json"])
    #expect(drained.status == 0, "\(drained.errors)")
    try hold(lines: drained.output, to: "drain")
    #expect(drained.output.contains(#""event":"moved","from":"quay2","service":"print-01""#))
    #expect(drained.output.hasSuffix("{\"event\":\"drained\"}\n"))
  }

  /// A migration is cancelled: first only talked about, then done.
  private func aMigrationIsCancelled() throws {
    let server = try process.serve(speed: 1)
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    #expect(try process.run(["migrate", "web-01", "--to", "quay2", "--no-wait"]).status == 0)
    let planned = try process.run(["cancel", "web-01", "--dry-run", "-o", "json"])
    #expect(planned.status == 0 && planned.output.contains("\"planned\""), "\(planned.errors)")
    try hold(lines: planned.output, to: "operation")
    let done = try process.run(["cancel", "web-01", "-o", "json"])
    #expect(done.status == 0 && done.output.contains("\"done\""), "\(done.errors)")
    try hold(lines: done.output, to: "operation")
  }
}

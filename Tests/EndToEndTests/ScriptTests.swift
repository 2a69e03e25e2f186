import Foundation
import PseudoTerminal
import Testing

/// `ferry` in scripts and shells: exit statuses, `jq`, completions, logs, lists that are watched.
@Suite(.timeLimit(.minutes(3)))
struct ScriptTests {
  let process: FerryProcess

  init() throws { process = try FerryProcess() }

  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  /// Runs a line of a shell that finds `ferry`.
  private func shell(_ line: String) throws -> FerryProcess.Result {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", line]
    var environment = process.environment
    let folder = URL(filePath: PseudoTerminal.product("ferry")).deletingLastPathComponent().path
    environment["PATH"] = "\(folder):/usr/bin:/bin"
    shell.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return FerryProcess.Result(
      status: shell.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }

  @Test(.enabled(if: has("jq"), "jq is a Debian package"))
  func listsAndMigrationsGoThroughJq() throws {
    let running = try shell(
      "ferry get vms -o json | jq -r '[.[] | select(.state == \"Running\")] | length'")
    #expect(running.output == "12\n", "\(running.errors)")
    let outcome = try shell(
      """
      set -o pipefail
      ferry migrate dc-01 --to quay2 --no-forecast -o json | jq -r 'select(.event == "ended").outcome'
      """)
    #expect(outcome.status == 0 && outcome.output == "done\n", "\(outcome.errors)")
  }

  @Test func eachEndHasItsStatus() throws {
    let unreachable = "\(process.home)/gone.yaml"
    try Data(
      "name: gone\nnodes: [{name: n1, command: [/bin/false], libvirt: 'qemu+unix:///system?socket=/no'}]\n"
        .utf8
    ).write(to: URL(filePath: unreachable))
    for (arguments, status, sentence) in [
      (["turn-off", "web-01", "--dry-run"], 0, ""),
      (["start", "web-01", "--dry-run"], 3, "web-01 still runs on quay1"),
      (["fence", "quay1", "--dry-run"], 0, ""), (["drain", "quay9", "--dry-run"], 2, "quay9"),
      (["migrate", "web-01", "ghost", "--to", "quay2"], 2, "ghost"),
      (["migrate", "web-01", "web-03", "--to", "quay4"], 3, "No migration was begun"),
      (["get", "vms", "--sort-by", "staet"], 2, "is state meant?"),
      (["migarte", "web-01"], 2, "is migrate meant?"),
      (["get", "nodes", "--cluster", unreachable], 4, "No node of gone can be reached"),
    ] {
      let result = try process.run(arguments)
      #expect(result.status == Int32(status), "\(arguments): \(result.errors)")
      let isTold = sentence.isEmpty ? result.errors.isEmpty : result.errors.contains(sentence)
      #expect(isTold, "\(arguments): \(result.errors)")
    }
    let machines = try process.list("vms")
    let web = try #require(machines.first { $0["name"] as? String == "web-01" })
    #expect(web["state"] as? String == "Running" && web["currentOwner"] as? String == "quay1")
  }

  @Test func anInterruptTakesAMigrationBack() throws {
    let migrate = process.make(["migrate", "sql-01", "dc-01", "--to", "quay2", "-o", "json"])
    let (output, errors) = (Pipe(), Pipe())
    migrate.standardOutput = output
    migrate.standardError = errors
    try migrate.run()
    var text = ""
    while !text.contains("\"passBegan\"") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty)
      text += String(decoding: data, as: UTF8.self)
    }
    migrate.interrupt()
    text += String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    migrate.waitUntilExit()
    #expect(migrate.terminationReason == .exit && migrate.terminationStatus == 1)
    #expect(String(decoding: complaint, as: UTF8.self).contains("sql-01 still runs on quay1"))
    #expect(text.components(separatedBy: "\"outcome\":\"cancelled\"").count == 3, "\(text)")
    let owners = try process.list("vms")
      .filter { ["sql-01", "dc-01"].contains($0["name"] as? String) }
      .map { $0["currentOwner"] as? String }
    #expect(owners == ["quay1", "quay1"])
  }

  @Test func aWatchedListTellsWhatChanges() throws {
    let server = try process.serve(speed: 20)
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    let watch = process.make(["get", "nodes", "--watch", "-o", "json", "--columns", "name,state"])
    let output = Pipe()
    watch.standardOutput = output
    try watch.run()
    var text = ""
    func read(until wanted: String) throws {
      while !text.contains(wanted) {
        let data = output.fileHandleForReading.availableData
        try #require(!data.isEmpty, "\(text)")
        text += String(decoding: data, as: UTF8.self)
      }
    }
    try read(until: "quay4")
    #expect(try process.run(["pause", "quay3"]).status == 0)
    try read(until: #""change":"changed","row":{"name":"quay3","state":"Paused"}"#)
    watch.interrupt()
    watch.waitUntilExit()
    #expect(watch.terminationStatus == 0)
    let kinds = text.split(separator: "\n").count { $0.contains(#""change":"added""#) }
    #expect(kinds == 4, "\(text)")
  }

  @Test func bashCompletesCommandsOptionsAndNames() throws {
    let script = """
      source <(ferry completions bash)
      try() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); _ferry "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"; echo "${COMPREPLY[@]}"
      }
      try ferry migr
      try ferry migrate web-0
      try ferry migrate web-01 --to qua
      try ferry get no
      try ferry get nodes --sor
      try ferry get vms --cluster two
      """
    let result = try shell(script)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").sorted() }
    #expect(lines.count >= 6, "\(result.errors)")
    #expect(lines[0].contains("migrate"), "\(result.output)\(result.errors)")
    #expect(lines[1] == ["web-01", "web-02", "web-03"])
    #expect(lines[2] == ["quay1", "quay2", "quay3", "quay4"])
    #expect(lines[3] == ["nodes"] && lines[4] == ["--sort-by"] && lines[5] == ["two-node"])
  }

  @Test(.enabled(if: has("man"), "man is a Debian package"))
  func manShowsTheManual() throws {
    let page = try shell("ferry manual | man --warnings=all -l - | cat")
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    #expect(
      page.output.contains("ferry migrate MACHINES...") && page.output.contains("EXIT STATUS"))
  }

  @Test func logsAreGatheredAndWhatIsMissingIsNamed() throws {
    let folder = "\(process.home)/logs"
    #expect(try process.run(["migrate", "dc-01", "--to", "quay2", "--no-forecast"]).status == 0)
    let whole = try process.run(["log", "--copy", folder, "--span", "60m"])
    #expect(whole.status == 0, "\(whole.errors)")
    let log = try String(contentsOfFile: "\(folder)/quay1_cluster.log", encoding: .utf8)
    let layout =
      /[0-9a-f]{8}\.[0-9a-f]{8}::\d{4}\/\d\d\/\d\d-\d\d:\d\d:\d\d\.\d{3} (INFO|WARN|ERR ) {1,2}\[[A-Z]+\] .+/
    for line in log.split(separator: "\n") {
      #expect(line.wholeMatch(of: layout) != nil, "\(line)")
    }
    #expect(log.contains("[RES] Virtual Machine <dc-01>: live migration: Blackout begins"))
    #expect(try process.run(["simulate", "--fault", "fail node quay4"]).status == 0)
    let part = try process.run(["log", "--copy", "\(folder)2", "-o", "json"])
    #expect(part.status == 1 && part.errors.contains("Missing: quay4"), "\(part.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)2").sorted()
    #expect(names == ["quay1_cluster.log", "quay2_cluster.log", "quay3_cluster.log"])
    let schema = try JSONSerialization.jsonObject(
      with: Data(try process.run(["schema", "log"]).output.utf8))
    for line in part.output.split(separator: "\n") {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(SchemaCheck.problems(value, schema as? [String: Any] ?? [:]).isEmpty, "\(line)")
    }
    #expect(try process.run(["log", "--copy", folder, "--node", "quay7"]).status == 2)
    #expect(try process.run(["log", "--copy", "/proc/no"]).status == 2)
  }
}

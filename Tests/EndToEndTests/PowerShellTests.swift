import Foundation
import PseudoTerminal
import Testing

/// PowerShell's words on the whole program: `ferry run`, `ferry shell`, the console's prompt.
@Suite(.timeLimit(.minutes(2)))
struct PowerShellTests {
  let ferry: FerryProcess

  init() throws { ferry = try FerryProcess() }

  private func owner(of machine: String) throws -> String? {
    try ferry.list("vms").first { $0["name"] as? String == machine }?["currentOwner"] as? String
  }

  /// G9, as the guide writes it.
  @Test func theGuidesOwnLineMovesAMachine() throws {
    let result = try ferry.run([
      "run", "Get-Cluster “demo” | Move-ClusterVirtualMachineRole -Name “web-01” -Node “quay3”",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("web-01 quay3     Online"))
    #expect(try owner(of: "web-01") == "quay3")
  }

  @Test(arguments: [
    ("Get-ClusterNod", 2, "Near to it: Get-ClusterNode"), ("Get-ClusterNode -Nom x", 2, "char:17"),
    ("Move-ClusterVirtualMachineRole web-01 quay4", 3, "web-01"),
    ("Move-ClusterVirtualMachineRole ghost quay2", 2, "no virtual machine named ghost"),
    ("Get-ClusterAccess", 3, "can't be carried out"), ("'open", 2, "does not end"),
    ("Get-Cluster elsewhere", 2, "not elsewhere"),
    ("Remove-ClusterGroup web-01 -RemoveResources -Force", 3, "Remove-VM"),
    ("Start-ClusterGroup web-01 -Confirm", 2, "nobody to ask"),
  ])
  func mistakesHaveAStatusAndAPlace(_ line: String, _ status: Int32, _ words: String) throws {
    let result = try ferry.run(["run", line])
    #expect(result.status == status && result.output.isEmpty, "\(result)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func aScriptComesFromStandardInput() throws {
    let process = ferry.make(["run", "-"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let script = """
      # Which node has how many.
      Get-ClusterGroup | Where-Object { $_.GroupType -eq 'VirtualMachine' } |
        Group-Object OwnerNode |
        Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Count)" }
      (Get-ClusterNetwork 'Live Migration').Metric = 950
      (Get-ClusterNetwork 'Live Migration').Metric
      """
    input.fileHandleForWriting.write(Data(script.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.hasPrefix("quay1: ") && text.hasSuffix("950\n"), "\(text)")
  }

  @Test func aShellReadsLinesFromAPipe() throws {
    let process = ferry.make(["shell"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lines = "$x = 2\nGet-Moon\nif ($x -eq 2) {\n  'two'\n}\n(Get-Cluster).Name\n"
    input.fileHandleForWriting.write(Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && text == "two\ndemo\n", "\(text)")
  }

  private func shell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: ["shell"], environment: ferry.environment,
      width: 100, height: 30)
    try terminal.waitUntil("the prompt") { $0.text.contains("demo>") }
    return terminal
  }

  /// One live migration after the other, the waiting for a drain, and a line over several.
  @Test func ctrlCEndsWhatALineOfTheShellWaitsFor() throws {
    let terminal = try shell()
    for node in ["quay2", "quay3"] {
      terminal.send("Move-ClusterVirtualMachineRole web-01 \(node)\r")
      try terminal.waitUntil("the memory copy", timeout: .seconds(30)) {
        $0.text.contains("web-01: Memory copy")
      }
      terminal.send("\u{3}")
      try terminal.waitUntil("the end", timeout: .seconds(30)) {
        $0.text.contains("web-01 still runs on quay1. The live migration was cancelled.")
      }
      terminal.send("cls\r")
      try terminal.waitUntil("an empty screen") { !$0.text.contains("cancelled") }
    }
    terminal.send("Suspend-ClusterNode quay1 -Drain\r")
    terminal.takeOutput(for: .seconds(1))
    terminal.send("\u{3}")
    try terminal.waitUntil("the prompt") {
      $0.text.contains("The drain of quay1 goes on, and is no longer waited for")
    }
    terminal.send("if ($true) {\r")
    try terminal.waitUntil("more of the line") { $0.rows.contains { $0.hasPrefix(">>") } }
    terminal.send("\u{3}(Get-Cluster).Name.ToUpper()\r")
    try terminal.waitUntil("the answer") { $0.rows.contains { $0.hasPrefix("DEMO") } }
    terminal.send("exit\r")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aShellCompletesAndAsks() throws {
    let terminal = try shell()
    terminal.send("Remove-ClusterNo\tquay")
    try terminal.waitUntil("the command") { $0.text.contains("Remove-ClusterNode quay") }
    terminal.send("\t")
    try terminal.waitUntil("the candidates") { $0.text.contains("quay1  quay2  quay3  quay4") }
    terminal.send("4\r")
    try terminal.waitUntil("the question") { $0.text.contains("[y/N]") }
    terminal.send("n\r(Get-ClusterNode).Count\r")
    try terminal.waitUntil("the answer") { $0.rows.contains { $0.hasPrefix("4 ") || $0 == "4" } }
    terminal.send("exit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    let again = try shell()
    again.send("\u{1B}[A\u{1B}[A")
    try again.waitUntil("the history") { $0.text.contains("demo> (Get-ClusterNode).Count") }
    again.send("\u{3}\u{4}")
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test func theConsolesPromptMovesAMachine() throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: [], environment: ferry.environment, width: 120,
      height: 40)
    try terminal.waitUntil("the console") { $0.text.contains("Summary of") }
    terminal.send(
      ":Get-Cluster “demo” | Move-ClusterVirtualMachineRole -Name “dc-01” -Node “quay2”\r")
    try terminal.waitUntil("the question") { $0.text.contains("Please confirm action") }
    terminal.send("\r")
    try terminal.waitUntil("the lane in the dock") {
      $0.text.contains("Live migrations: 1 running")
    }
    try terminal.waitUntil("the answer", timeout: .seconds(60)) { $0.text.contains("OwnerNode") }
    terminal.send("\u{1B}")
    try terminal.waitUntil("the page to close") { !$0.text.contains("OwnerNode") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try owner(of: "dc-01") == "quay2")
  }
}

import Testing

@testable import CommandLanguage

/// What is a script, what is not, and where.
@Suite struct ParserTests {
  @Test(arguments: [
    ("\"abc", 1, 1, "does not end"), ("Get-Cluster |", 1, 13, "pipe"),
    ("(Get-Cluster", 1, 1, "has no )"), ("$x = @(1, 2", 1, 6, "has no )"),
    ("1 +", 1, 3, "no value behind"), ("a ) b", 1, 3, "belongs to nothing"),
    ("Get-Cluster\n'x", 2, 1, "does not end"), ("if ($x) 3", 1, 9, "{ }"),
    ("$x = ", 1, 4, "no value behind ="), ("1, ", 1, 2, "behind the comma"),
    ("1 | 2", 1, 5, "leads to a command"), ("a > b", 1, 3, "redirected"),
    ("while ($x) { }", 1, 1, "while is not understood"), ("$x.y(1", 1, 5, "has no )"),
    ("[math]::Max(1, 2)", 1, 1, "not understood"), ("@{a 1}", 1, 5, "name = value"),
    ("a || b", 1, 4, "not understood"), ("<# a", 1, 1, "does not end"),
    ("$x -eq Online", 1, 8, "quotes"), ("@'\nabc", 1, 1, "does not end"),
  ])
  func aMistakeHasItsPlace(_ source: String, _ line: Int, _ letter: Int, _ words: String) throws {
    let error = try #require(throws: CommandError.self) { try Script(source) }
    #expect(error.message.contains(words) || error.advice?.contains(words) == true, "\(error)")
    let place = try #require(error.range?.place(in: source))
    #expect(place.line == line && place.character == letter, "\(place) \(error.message)")
  }

  @Test(arguments: [
    "a |", "(1", "'a", "\"a $(b", "{", "@{ a = 1", "if (1) {", "@\"\nabc", "<# a", "a `",
    "Get-ClusterGroup | Where-Object {\n  $_.State -eq 'Online'\n",
  ])
  func whatIsOpenMayGoOn(_ source: String) { #expect(Script.isOpen(source)) }

  @Test(arguments: ["a", "", "1 +", "a ) b", "{ }", "'a'", "# a", "a > b", "| a"])
  func whatIsWholeOrWrongMayNot(_ source: String) { #expect(!Script.isOpen(source)) }

  @Test func anErrorShowsItsLine() throws {
    let source = "Get-Cluster\n  $x -eq Online"
    let error = try #require(throws: CommandError.self) { try Script(source) }
    #expect(
      error.report(in: source) == """
        Online is no value. A text stands in quotes: 'Online'.
        At line:2 char:10
        +   $x -eq Online
        +          ~~~~~~
        """)
  }

  @Test func nestingHasAnEnd() {
    for (open, close) in [("(", ")"), ("@(", ")"), ("$(", ")"), ("{", "}"), ("!", "1")] {
      let source =
        String(repeating: open, count: 20_000) + "1" + String(repeating: close, count: 20_000)
      #expect(throws: CommandError.self) { try Script(source) }
    }
    #expect(throws: CommandError.self) { try Script(String(repeating: "1 + ", count: 9999) + "1") }
    #expect(throws: CommandError.self) { try Script(String(repeating: "a", count: 300_000)) }
  }

  @Test(arguments: [
    ("Get-ClusterNod", "There is no command Get-ClusterNod", "Get-ClusterNode"),
    ("Mov-ClusterGroup x", "There is no command", "Move-ClusterGroup"),
    ("Get-ClusterNode -Nam x -Clustr y", "has no parameter -Clustr", "-Cluster"),
    ("Move-ClusterVirtualMachineRole x -MigrationType Fast", "-MigrationType takes", ""),
    ("Suspend-ClusterNode x -Wait -Wait", "given twice", ""),
    ("Move-ClusterGroup a b c", "takes no further value", ""),
    ("Move-ClusterGroup a -Wait never", "takes a number", ""),
    ("Get-ClusterNode | Sort-Object -P", "", ""), ("Set-ClusterOwnerNode", "needs -Owners", ""),
    ("Where-Object { Get-Moon }", "There is no command Get-Moon", ""),
    ("if ($true) { $(Get-Moon) }", "There is no command Get-Moon", ""),
    ("Get-ClusterAccess", "can't be carried out", ""),
  ])
  func aCommandIsCheckedBeforeItRuns(
    _ source: String, _ words: String, _ suggestion: String
  ) throws {
    let script = try Script(source)
    let error = try #require(throws: CommandError.self) { try script.check() }
    #expect(words.isEmpty || error.message.contains(words), "\(error)")
    #expect(suggestion.isEmpty || error.suggestions.contains(suggestion), "\(error.suggestions)")
    #expect(error.range != nil)
  }

  @Test func nothingIsDoneWhenALaterLineIsWrong() async throws {
    let host = RecordingHost(Harbour.cluster)
    await #expect(throws: CommandError.self) {
      try await Harbour.run("Start-ClusterGroup 'db 1'; Get-Moon", on: host)
    }
    #expect(host.effects.isEmpty)
  }
}

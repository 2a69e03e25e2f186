import ClusterModel
import Testing

@testable import CommandLanguage

/// What others have published works here as well.
@Suite struct CorpusTests {
  /// Members of .NET types are the one thing in it that is not understood, and says so.
  private static func isUnderstood(_ line: String) -> Bool { !line.contains("[String]::") }

  /// What keeps the harbour from doing a few of them, rightly.
  private static let rulesAgainstIt = [
    "a node is evicted empty", "lie on storage that quay3 alone",
  ]

  @Test(arguments: Corpus.lines)
  func aPublishedLineIsUnderstood(_ line: String) throws {
    guard Self.isUnderstood(line) else {
      let error = try #require(throws: CommandError.self) { try Script(line) }
      #expect(error.message.contains(".NET"))
      return
    }
    try Script(line).check()
  }

  /// Of those that say what they are about, all can be carried out on a cluster that has it.
  @Test(arguments: Corpus.lines.filter(isUnderstood))
  func aPublishedLineRuns(_ line: String) async {
    do throws(CommandError) {
      try await Harbour.run(line)
    } catch {
      // On its own it says too little, as it would there.
      #expect(
        line == "Suspend-ClusterNode"
          || Self.rulesAgainstIt.contains(where: error.message.contains),
        "\(line): \(error.message)")
    }
  }

  @Test func theCorpusIsLarge() {
    #expect(Set(Corpus.lines).count == Corpus.lines.count && Corpus.lines.count >= 150)
  }

  /// G9, G17 and G18, as the guide writes them.
  @Test(arguments: [
    (
      "Get-Cluster “harbour” | Move-ClusterVirtualMachineRole -Name “web-01” -Node “quay2”",
      CommandEffect.migrate("web-01", to: "quay2")
    ),
    (
      "Wevtutil sl Microsoft-Windows-Hyper-V-High-Availability-Analytic /e:true /q",
      .setChannel("Microsoft-Windows-Hyper-V-High-Availability-Analytic", isOn: true)
    ),
    (
      "Wevtutil epl query.txt /sq:true migrations.evtx",
      .exportEvents(
        EventSource("query.txt", isFile: true), to: "migrations.evtx", overwrites: false)
    ),
    ("Cluster.exe log /g /copy:logs", .collectLogs(folder: "logs", nodes: nil, span: nil)),
    (
      #"reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Virtualization" /v EnablePerformanceTracing /t REG_DWORD /d 1 /f"#,
      .setTracing(isOn: true)
    ),
    ("vmltrace.exe /m all /f ha all /i", .setTracing(isOn: true)),
  ])
  func theGuidesOwnLinesDoWhatTheySay(_ line: String, _ effect: CommandEffect) async throws {
    #expect(try await Harbour.run(line).effects == [effect])
    #expect(
      try await Harbour.run(
        line.uppercased().replacing("–", with: "-")
          .replacing("WEB-01", with: "web-01")
      ).effects.count == 1)
  }
}

import ClusterModel
import Testing

@testable import ferry

/// Migrations as people and programs are told of them.
@Suite struct MigrationTextTests {
  private static func row(_ plan: MigrationPlan) -> ForecastRow {
    let outlook = MigrationOutlook(
      total: nil, lanes: [:], passes: 1, convergence: .byItself, sentence: "", basis: [],
      plan: plan)
    return ForecastRow(outlook, machine: "web-01", source: "quay1", destination: "quay2")
  }

  /// What the plan does by itself is told apart from what a bad network makes it do.
  @Test func aForecastSaysWhenPostCopyComes() {
    let fallback = Self.row(MigrationPlan(postCopyBelow: Bandwidth(bytesPerSecond: 1_000_000)))
    #expect(fallback.usesPostCopy == false)
    #expect(fallback.postCopyBelowBytesPerSecond == 1_000_000)
    let planned = Self.row(MigrationPlan(steps: [.init(afterPass: 1, action: .startPostCopy)]))
    #expect(planned.usesPostCopy == true && planned.postCopyBelowBytesPerSecond == nil)
    let plain = Self.row(MigrationPlan())
    #expect(plain.usesPostCopy == false && plain.postCopyBelowBytesPerSecond == nil)
  }

  @Test func aForecastOfEachNodeFitsTheTerminal() {
    var row = Self.row(MigrationPlan())
    (row.totalMs, row.totalLowMs, row.totalHighMs) = (9060, 5120, 16_030)
    row.sentence = "Converges by itself, after at most ten passes."
    let other = ForecastRow(machine: "web-01", destination: "quay3", obstacle: "It has no memory")
    #expect(ForecastCommand.lines([row, other], width: nil).count == 3)
    #expect(
      ForecastCommand.lines([row, other], width: 60) == [
        "quay2: 9.06 s (5.12 s to 16.03 s), pause -, TCP client -.",
        "  Converges by itself, after at most ten passes.", "quay3: It has no memory",
      ])
  }

  @Test func sentencesAreBrokenBetweenWords() {
    let text = "ferry: One two three four.\nAt line:1 char:1\n+ one two three four five\n+ ~~~"
    #expect(PlainText.broken(text, width: nil) == text)
    #expect(
      PlainText.broken(text, width: 16)
        == "ferry: One two\nthree four.\nAt line:1 char:1\n+ one two three four five\n+ ~~~")
  }

  private static func copying(_ kinds: [MigrationEvent.Kind] = []) throws -> Migration {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    let request = MigrationRequest(
      machine: "web-01", source: "quay1", destination: "quay2", initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
    var progress = MigrationProgress(
      pass: 2, sent: .mebibytes(1000), remaining: .mebibytes(512), total: .mebibytes(1024),
      rate: .mebibytesPerSecond(112.4))
    progress.dirtyRate = .mebibytesPerSecond(38.2)
    let all: [MigrationEvent.Kind] =
      [.requested(request), .passBegan(2), .progressed(progress)] + kinds
    for (second, kind) in all.enumerated() {
      let moment = MonotonicTime(nanoseconds: Int64(second) * 1_000_000_000)
      cluster.apply(.migration(MigrationEvent(id: "web-01@1", at: moment, kind: kind)))
    }
    return try #require(cluster.migration("web-01@1"))
  }

  @Test(arguments: [
    (
      200,
      "Memory copy, pass 2  ████████████············  512 MiB left, 112 MiB/s, written 38.2 MiB/s"
    ),
    (79, "Memory copy, pass 2  ███████······  512 MiB left, 112 MiB/s, written 38.2 MiB/s"),
    (40, "Memory copy, pass 2  ████····  512 MiB …"), (3, "Me…"), (0, ""),
  ])
  func progressFitsOnALine(_ width: Int, _ line: String) throws {
    #expect(try ProgressLine.progress(Self.copying(), at: .zero, width: width) == line)
  }
}

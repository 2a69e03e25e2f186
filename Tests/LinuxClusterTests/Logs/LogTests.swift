import ClusterBackend
import ClusterModel
import Foundation
import Testing

@testable import LinuxCluster

/// The logs of real nodes: which lines are kept, what is hidden, and what a node's answer means.
@Suite struct LogTests {
  /// 2026-11-30 12:00:00 UTC, on a node an hour ahead of it.
  static let reader = LogMoment(now: 1_796_040_000, zone: 3600)

  @Test(arguments: [
    ("Nov 30 12:30:00.500 node1 pacemaker-controld [12] (f) info: x", 1_796_038_200.5),
    ("Nov 30 12:30:00 [12] node1 corosync notice  [TOTEM ] x", 1_796_038_200),
    ("Dec  1 00:30:00 [12] node1 corosync notice  [TOTEM ] x", 1_796_081_400),
    ("Dec 31 12:30:00 [12] of last year", 1_767_180_600),
    ("2026-11-30 11:30:00.250+0000: 7: error : x", 1_796_038_200.25),
    ("2026-11-30T12:30:00.123456+01:00 node1 x", 1_796_038_200.123456),
    ("2026-11-30 12:30:00: without a zone", 1_796_038_200),
  ])
  func timesAreReadAsTheirProgramsWriteThem(_ line: String, _ expected: Double) throws {
    let time = try #require(Self.reader.time(of: line[...]))
    #expect(abs(time - expected) < 0.001, "\(time - expected)")
  }

  @Test(arguments: ["", "  char device redirected", "Now 30 12:30:00", "2026-11-30", "Nov 3"])
  func otherLinesHaveNone(_ line: String) {
    #expect(Self.reader.time(of: line[...]) == nil)
  }

  @Test func aLogBeginsWithTheFirstLineThatIsLateEnough() {
    let text = """
      Nov 30 12:00:00 a
        more of a
      Nov 30 12:30:00 b
        more of b
      Nov 30 12:10:00 out of order
      """
    let moment = WallTime(secondsSince1970: 1_796_038_200)
    #expect(LogCut.from(moment, in: text, reader: Self.reader).hasPrefix("Nov 30 12:30:00 b\n"))
    let later = WallTime(secondsSince1970: 1_796_039_000)
    #expect(LogCut.from(later, in: text, reader: Self.reader).isEmpty)
    #expect(LogCut.from(later, in: "no\ntimes", reader: Self.reader) == "no\ntimes")
  }

  @Test func passwordsAreHiddenAndNothingElse() {
    let line =
      #"++ <nvpair id="a" name="passwd" value="s3cret"/><nvpair name="ip" value="10.0.0.1"/>"#
    let hidden = Secrets.hidden(in: "x\n\(line)\ny")
    #expect(
      hidden
        == "x\n"
        + #"++ <nvpair id="a" name="passwd" value="****"/><nvpair name="ip" value="10.0.0.1"/>"#
        + "\ny")
    #expect(Secrets.hidden(in: "name=\"passwd\" and no value") == "name=\"passwd\" and no value")
  }

  @Test func theScriptBringsWhatIsThereAndCutsWhatIsLong() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "logs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("pacemaker/pacemaker.log", "Nov 30 10:00:00 old\nNov 30 12:30:00 new\n"),
      ("libvirt/qemu/web 01.log", String(repeating: "0123456789\n", count: 100)),
      ("libvirt/other.log", "not asked for"),
    ] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let answer = try run(
      ["-c", LogGathering.script, "ferry-log", "MARK", "200", "1000", "", folder.path])
    let files = LogGathering.files(answer, mark: "MARK", folder: "node1", since: nil)
    let ours = files.filter { !$0.name.hasPrefix("node1/journal/") }
    #expect(
      ours.map(\.name) == ["node1/pacemaker/pacemaker.log", "node1/libvirt/qemu/web_01.log"])
    #expect(ours.first?.text == "Nov 30 10:00:00 old\nNov 30 12:30:00 new\n")
    #expect(ours.first?.isCut == false && ours.last?.isCut == true)
    // A log that is cut begins with a whole line.
    #expect(ours.last?.text.hasPrefix("0123456789\n") == true)
    #expect((ours.last?.text.utf8.count ?? 0) <= 200)
  }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: ["../../etc/passwd", "a/b", "", "..", "web\n01", "\u{1B}[2J"])
  func noNameLeadsElsewhere(_ name: String) {
    let plain = LogFile.plain(name)
    #expect(!plain.isEmpty && !plain.contains("/") && plain != ".." && plain != ".")
    #expect(plain.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F })
  }
}

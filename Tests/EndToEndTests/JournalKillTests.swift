import ClusterModel
import Foundation
import Glibc
import Journal
import PseudoTerminal
import Testing

/// What is left of the journal when Ferry is killed in the midst of a live migration.
@Suite(.timeLimit(.minutes(15)))
struct JournalKillTests {
  /// An event as a process printed it after it was shown.
  private struct Shown: Decodable, Hashable {
    var time: Double
    var channel, message: String
  }

  let ferry: FerryProcess

  init() throws { ferry = try FerryProcess() }

  /// The processes of a live migration are killed at some moment, again and again on the same journal:
  /// the one that runs the cluster, and before it or after it the one that asked.
  /// FERRY_JOURNAL_KILLS sets how often.
  @Test func killedDuringAMigrationTheJournalHasWhatWasShown() throws {
    let kills = ProcessInfo.processInfo.environment["FERRY_JOURNAL_KILLS"].flatMap(Int.init) ?? 4
    let analytic = ChannelID.highAvailabilityAnalytic.rawValue.uppercased()
    let enabled = try ferry.run(["channels", "enable", analytic])
    #expect(enabled.status == 0, "\(enabled.errors)")
    var seed: UInt64 = 5
    var shownInAll = 0
    for round in 0..<kills {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let output = "\(ferry.home)/shown-\(round)"
      let server = try serve(into: output)
      let target = try owner(of: "dc-01") == "quay2" ? "quay1" : "quay2"
      let migration = try ferry.start(["migrate", "dc-01", "--to", target])
      usleep(UInt32(100_000 + (seed >> 33) % 1_200_000))
      if round % 2 == 1 { kill(migration.processIdentifier, SIGKILL) }
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
      // Every other time the one that asked takes the cluster up, and is killed at that, or later.
      usleep(UInt32((seed >> 40) % 400_000))
      kill(migration.processIdentifier, SIGKILL)
      migration.waitUntilExit()
      shownInAll += try expectJournalHolds(output)
    }
    #expect(shownInAll > kills)
    let listed = try ferry.list("events")
    #expect(listed.count > 0)
  }

  private func owner(of machine: String) throws -> String? {
    try ferry.list("vms").first { $0["name"] as? String == machine }?["currentOwner"] as? String
  }

  /// Starts to serve and to print events, and returns when others can attach.
  private func serve(into path: String) throws -> Process {
    let process = ferry.make(["serve", "--speed", "10", "--events"])
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    process.standardError = FileHandle.nullDevice
    try process.run()
    while try String(contentsOfFile: path, encoding: .utf8).isEmpty, process.isRunning {
      usleep(5_000)
    }
    return process
  }

  /// Compares what was printed, but for a line that was cut off, with the journal; returns how much
  /// there was.
  private func expectJournalHolds(_ path: String) throws -> Int {
    let journal = try Journal(path: "\(ferry.home)/ferry/journal.sqlite")
    #expect(try journal.damage().isEmpty)
    var cursor = journal.events(matching: EventQuery(cluster: "demo"))
    var written: Set<Shown> = []
    while let page = try cursor.next() {
      for record in page {
        let shown = Shown(
          time: record.time.secondsSince1970, channel: record.channel.rawValue,
          message: record.message)
        #expect(written.insert(shown).inserted, "twice: \(record)")
      }
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropFirst().dropLast()
    let shown = try lines.map { try JSONDecoder().decode(Shown.self, from: Data($0.utf8)) }
    #expect(Set(shown).isSubset(of: written), "\(Set(shown).subtracting(written))")
    return shown.count
  }
}

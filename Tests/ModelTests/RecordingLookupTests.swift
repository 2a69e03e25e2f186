import ClusterModel
import FoundationEssentials
import GRDB
import Testing

@testable import Journal

/// How recordings are found, make room, and outlive a change of the journal's form.
@Suite struct RecordingLookupTests {
  private static func journal(_ recordings: [(MigrationID, MachineID)]) throws -> Journal {
    let journal = try Journal.inMemory()
    var recorder = MigrationRecorder(journal, cluster: "test")
    for (index, one) in recordings.enumerated() {
      let events = RecordingTests.events(
        one.0, machine: one.1, requestedAt: 100 + Double(index))
      for event in events { try recorder.record(event) }
    }
    return journal
  }

  private static func found(_ choice: RecordingChoice) -> MigrationID? {
    if case .one(let recording) = choice { recording.id } else { nil }
  }

  @Test func aMachinesNameMeansItsNewest() throws {
    let journal = try Self.journal([("web@1", "web"), ("web@2", "web"), ("db@3", "db")])
    #expect(Self.found(try journal.recording(meantBy: "web")) == "web@2")
    #expect(Self.found(try journal.recording(meantBy: "web@1")) == "web@1")
    #expect(Self.found(try journal.recording(meantBy: "web", cluster: "other")) == nil)
    #expect(
      try journal.recordings(of: "web", cluster: "test", atMost: 9).map(\.id) == ["web@2", "web@1"])
  }

  @Test func theBeginningOfAnIdentifierMustBeUnique() throws {
    let journal = try Self.journal([("web@17", "web"), ("web@18", "web"), ("data@3", "data")])
    #expect(Self.found(try journal.recording(meantBy: "data@")) == "data@3")
    guard case .several(let ids) = try journal.recording(meantBy: "web@1") else {
      Issue.record("web@1 means one or none")
      return
    }
    #expect(Set(ids) == ["web@17", "web@18"])
    for nonsense in ["dat", "", "nothing", "%", "web_17"] {
      #expect(Self.found(try journal.recording(meantBy: nonsense)) == nil)
    }
  }

  @Test func theOldestMakeRoom() throws {
    let journal = try Self.journal([("a@1", "a"), ("b@2", "b")])
    try journal.write { database in
      try database.execute(
        sql: "UPDATE recording SET bytes = ?", arguments: [RecordingLimits.bytesMax / 2 + 1])
    }
    var recorder = MigrationRecorder(journal, cluster: "test")
    for event in RecordingTests.events("c@3", machine: "c") { try recorder.record(event) }
    #expect(try journal.recording("a@1") == nil)
    #expect(try journal.recording("b@2") != nil && journal.recording("c@3") != nil)
  }

  @Test(arguments: ["migrations", "forecasts"])
  func anOlderJournalIsTakenOver(_ version: String) throws {
    let path = "/tmp/ferry-journal-\(UInt64.random(in: 0...(.max))).sqlite"
    defer {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    _ = try Journal.old(path: path, upTo: version)
    let journal = try Journal(path: path)
    var recorder = MigrationRecorder(journal, cluster: "test")
    for event in RecordingTests.events() { try recorder.record(event) }
    #expect(try Journal(path: path).recording("web@1")?.migration.outcome == .done)
  }

  @Test func bytesThatMakeNoSenseEndTheReadings() {
    var coding = SampleCoding()
    let whole = coding.encode(
      MigrationSample(
        at: .zero,
        progress: MigrationProgress(
          pass: 1, sent: Bytes(.max), remaining: Bytes(.min), total: .zero,
          rate: Bandwidth(bytesPerSecond: .infinity))))
    #expect(SampleCoding.decode(whole).count == 1)
    #expect(SampleCoding.decode(whole + [0x80]).count == 1)
    for seed in 0..<200 {
      let bytes = (0..<seed).map { UInt8(truncatingIfNeeded: ($0 &* 97) ^ (seed &* 31)) }
      _ = SampleCoding.decode(Data(bytes))
    }
  }
}

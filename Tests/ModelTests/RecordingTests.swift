import ClusterModel
import GRDB
import Testing

@testable import Journal

/// What is written down of a migration builds it again.
@Suite struct RecordingTests {
  /// A migration with everything that can happen, told in milliseconds.
  static func events(
    _ id: MigrationID = "web@1", machine: MachineID = "web",
    initiator: MigrationRequest.Initiator = .ferry, requestedAt: Double = 100
  ) -> [MigrationEvent] {
    let request = MigrationRequest(
      machine: machine, source: "a", destination: "b", initiator: initiator,
      requestedAt: WallTime(secondsSince1970: requestedAt))
    var told: [(Int, MigrationEvent.Kind)] = [
      (0, .requested(request)), (1, .queued(reason: "Waiting: a sends x")), (5, .placed(1)),
      (900, .preflightBegan), (950, .forecast(JournalTests.outlook)),
      (960, .networkFailed("lm1", reason: "no answer")), (1000, .setupBegan(network: "lm2")),
      (1100, .passBegan(1)),
    ]
    for step in 0..<30 { told.append((1110 + step * 100, progress(1, step))) }
    told.append((4100, .passBegan(2)))
    for step in 30..<40 { told.append((4110 + (step - 30) * 100, progress(2, step))) }
    told += [
      (5100, .planStepTaken(.setDowntimeLimit(.milliseconds(300)))), (5110, .switchOverHeld),
      (5400, .switchOverReleased), (5500, .blackoutBegan),
      (5550, .laneMeasured(.network, LaneReading(duration: .milliseconds(50), isFinal: false))),
      (5590, .blackoutEnded),
      (5591, .operationEnded(TimedOperation(.resuming, from: moment(5560), to: moment(5590)))),
      (5592, .laneMeasured(.hypervisor, LaneReading(duration: .milliseconds(90), isFinal: true))),
      (5600, .cleanUpBegan), (5700, .ended(.done)),
      (
        5900,
        .laneMeasured(
          .client, LaneReading(duration: .milliseconds(240), isFinal: true, note: "kept"))
      ),
    ]
    return told.map { MigrationEvent(id: id, at: moment($0.0), kind: $0.1) }
  }

  static func moment(_ milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: 7_000_000_000) + .milliseconds(milliseconds)
  }

  private static func progress(_ pass: Int, _ step: Int) -> MigrationEvent.Kind {
    .progressed(
      MigrationProgress(
        pass: pass, sent: .mebibytes(Double(step * 11)), remaining: .mebibytes(Double(440 - step)),
        total: .mebibytes(512), rate: Bandwidth(bytesPerSecond: Double(115_343_360 + step * 17)),
        dirtyRate: step % 3 == 0 ? nil : Bandwidth(bytesPerSecond: Double(step))))
  }

  private static func record(
    _ events: [MigrationEvent], in journal: Journal, by process: ProcessMark = .current
  ) throws -> MigrationRecorder {
    var recorder = MigrationRecorder(journal, cluster: "test", process: process)
    for event in events { try recorder.record(event) }
    return recorder
  }

  /// A process that is no more.
  private static let dead = ProcessMark(id: .max, start: 1)

  @Test func everyEventComesBack() throws {
    let journal = try Journal.inMemory()
    try journal.setTracing(true, of: "test")
    _ = try Self.record(Self.events(), in: journal)
    let recording = try #require(try journal.recording("web@1"))
    #expect(recording.events == Self.events())
    var cluster = ClusterSnapshot(name: "test", kind: .linux)
    for event in Self.events() { cluster.apply(.migration(event)) }
    #expect(recording.migration == cluster.migration("web@1"))
    #expect(recording.operations.map(\.kind) == [.resuming])
    #expect(recording.calendar(Self.moment(5500)) == WallTime(secondsSince1970: 105.5))
  }

  @Test func operationsAreKeptOnlyWhileTracingIsOn() throws {
    let journal = try Journal.inMemory()
    #expect(try !journal.isTracing("test"))
    _ = try Self.record(Self.events("web@1"), in: journal)
    #expect(try journal.setTracing(true, of: "test"))
    #expect(try !journal.setTracing(true, of: "test"))
    #expect(try journal.isTracing("test") && !journal.isTracing("other"))
    _ = try Self.record(Self.events("web@2"), in: journal)
    #expect(try journal.setTracing(false, of: "test"))
    _ = try Self.record(Self.events("web@3"), in: journal)
    let counts = try ["web@1", "web@2", "web@3"].map { id in
      try journal.recording(MigrationID(rawValue: id))?.operations.count
    }
    #expect(counts == [0, 1, 0])
  }

  /// Wherever the writer is killed, what it wrote before is there, and ends where it was cut off.
  @Test func aKilledWriterLosesNothingThatItWrote() throws {
    let all = Self.events().filter { event in
      if case .operationEnded = event.kind { false } else { true }
    }
    let end = try #require(all.firstIndex { if case .ended = $0.kind { true } else { false } })
    for count in 1..<end {
      let journal = try Journal.inMemory()
      _ = try Self.record(Array(all.prefix(count)), in: journal, by: Self.dead)
      let recording = try #require(try journal.recording("web@1"))
      #expect(Array(recording.events.prefix(count)) == Array(all.prefix(count)))
      guard case .failed(let failure)? = recording.migration.outcome else {
        Issue.record("after \(count) events it has no end")
        continue
      }
      #expect(failure.code == .abandoned)
      #expect(recording.migration.endedAt == all[count - 1].at)
    }
  }

  @Test func anotherFerryTakesUpWhatADeadOneBegan() throws {
    let journal = try Journal.inMemory()
    let all = Self.events(initiator: .other)
    _ = try Self.record(Array(all.prefix(20)), in: journal, by: Self.dead)
    let second = try Self.record(all, in: journal)
    #expect(second.keeps("web@1"))
    #expect(try journal.recording("web@1")?.migration.outcome == .done)
  }

  @Test func aMigrationHasOneWriter() throws {
    let journal = try Journal.inMemory()
    _ = try Self.record(Array(Self.events().prefix(20)), in: journal)
    // Under its own name, as in an attached console, and under another, as on a real cluster.
    let parent = ProcessMark(id: 1, start: 0)
    let attached = try Self.record(Self.events(), in: journal, by: parent)
    #expect(!attached.keeps("web@1"))
    let foreign = Self.events("web-77", initiator: .other)
    #expect(try !Self.record(foreign, in: journal, by: parent).keeps("web-77"))
    #expect(try journal.recording("web-77") == nil)
  }

  @Test func aLongCopyIsThinnedEvenly() throws {
    var events = Array(Self.events().prefix(8))
    let hour = 36_000
    for step in 0..<hour {
      events.append(
        MigrationEvent(
          id: "web@1", at: Self.moment(1200 + step * 100), kind: Self.progress(1, step)))
    }
    let journal = try Journal.inMemory()
    _ = try Self.record(events, in: journal)
    let recording = try #require(try journal.recording("web@1"))
    let kept = recording.events.filter { if case .progressed = $0.kind { true } else { false } }
    #expect(kept.count < RecordingLimits.samplesMax && kept.count > 5_000)
    let gaps = zip(kept, kept.dropFirst()).map { ($1.at - $0.at).seconds }
    #expect((gaps.max() ?? 99) < 1.5)
    #expect(recording.migration.samples.count == Migration.samplesMax)
    #expect(recording.migration.samples.last?.at == kept.last?.at)
  }

  /// What a usual migration of a minute takes: about 15 bytes a reading.
  @Test func aMinuteTakesAFewKilobytes() throws {
    var events = Array(Self.events().prefix(8))
    for step in 0..<600 {
      events.append(
        MigrationEvent(
          id: "web@1", at: Self.moment(1200 + step * 100), kind: Self.progress(1, step)))
    }
    events.append(MigrationEvent(id: "web@1", at: Self.moment(70_000), kind: .ended(.done)))
    let journal = try Journal.inMemory()
    _ = try Self.record(events, in: journal)
    let bytes = try journal.read { try Int.fetchOne($0, sql: "SELECT bytes FROM recording") }
    #expect(try #require(bytes) < 15_000)
  }
}

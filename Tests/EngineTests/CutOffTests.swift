import ClusterModel
import Testing

@testable import Journal
@testable import MigrationEngine

/// What the next Ferry tells of migrations whose Ferry was killed.
struct CutOffTests {
  /// No process has this number.
  private static let dead = ProcessMark(id: .max, start: 0)
  private static let moment = WallTime(secondsSince1970: 1000)

  private static func request() -> MigrationRequest {
    MigrationRequest(
      machine: "a", source: "n1", destination: "n2", initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
  }

  private static func cluster(owner: NodeID) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .linux)
    cluster.machines.update(
      VirtualMachine(id: "a", state: .running, owner: owner, memory: .gibibytes(1)))
    return cluster
  }

  private static func journal() throws -> Journal {
    let journal = try Journal.inMemory()
    var cluster = cluster(owner: "n1")
    cluster.apply(.migration(MigrationEvent(id: "x", at: .zero, kind: .requested(request()))))
    let migration = try #require(cluster.migration("x"))
    try journal.opened(migration, cluster: "test", by: dead)
    return journal
  }

  @Test func itIsToldOnceWhatBecameOfIt() throws {
    let journal = try Self.journal()
    let cluster = Self.cluster(owner: "n2")
    let told = try CutOff.report(journal, in: cluster, at: Self.moment)
    #expect(
      told == [
        "a runs on n2: it moved. Last time, the live migration from n1 to n2 was cut off when the "
          + "Ferry that watched it ended."
      ])
    #expect(try CutOff.report(journal, in: cluster, at: Self.moment) == [])
    #expect(try journal.newest(9, of: "test").map(\.outcome) == [.done])
  }

  @Test func thatItGoesOnIsToldOnceAndThenHowItEnded() throws {
    let journal = try Self.journal()
    var cluster = Self.cluster(owner: "n1")
    for kind in [MigrationEvent.Kind.requested(Self.request()), .setupBegan(network: nil)] {
      cluster.apply(.migration(MigrationEvent(id: "seen", at: .zero, kind: kind)))
    }
    let told = try CutOff.report(journal, in: cluster, at: Self.moment)
    #expect(told.map { $0.hasPrefix("a is still migrating: ") } == [true])
    for _ in 1...3 { #expect(try CutOff.report(journal, in: cluster, at: Self.moment) == []) }

    let end = try CutOff.report(journal, in: Self.cluster(owner: "n1"), at: Self.moment)
    #expect(end.map { $0.hasPrefix("a still runs on n1. Last time, ") } == [true])
    #expect(try CutOff.report(journal, in: cluster, at: Self.moment) == [])
  }

  /// Whoever does not wait for a migration knows that it goes on.
  @Test(arguments: ["n2", "n1"] as [NodeID])
  func whatWasLeftToOthersIsOnlyToldWhenItCameToNothing(_ owner: NodeID) throws {
    let journal = try Self.journal()
    var cluster = Self.cluster(owner: "n1")
    cluster.apply(
      .migration(MigrationEvent(id: "mine", at: .zero, kind: .requested(Self.request()))))
    try journal.opened(try #require(cluster.migration("mine")), cluster: "test", by: .current)
    try CutOff.leave(journal, cluster: "test")
    let entries = try journal.newest(9, of: "test")
    #expect(entries.first { $0.id == "mine" }?.report == CutOff.left)
    #expect(entries.first { $0.id == "x" }?.report == nil)

    let other = try Self.journal()
    let entry = try #require(try other.newest(1, of: "test").first)
    #expect(try other.tell(entry, CutOff.left))
    #expect(try CutOff.report(other, in: cluster, at: Self.moment) == [])
    let told = try CutOff.report(other, in: Self.cluster(owner: owner), at: Self.moment)
    #expect(
      told
        == (owner == "n2"
          ? []
          : [
            "a still runs on n1. Last time, the live migration from n1 to n2 came to nothing while "
              + "nobody waited for it."
          ]))
  }

  private static let course: [MigrationEvent.Kind] = [
    .requested(request()), .preflightBegan, .setupBegan(network: "lm"), .passBegan(1),
    .progressed(
      MigrationProgress(
        pass: 1, sent: .mebibytes(7), remaining: .zero, total: .mebibytes(7),
        rate: Bandwidth(bytesPerSecond: 7), dirtyRate: nil)),
    .blackoutBegan, .blackoutEnded, .cleanUpBegan, .ended(.done),
  ]

  private static func migration(upTo count: Int) throws -> Migration {
    var cluster = cluster(owner: "n1")
    for (second, kind) in course.prefix(count).enumerated() {
      let moment = MonotonicTime(nanoseconds: Int64(second) * 1_000_000_000)
      cluster.apply(.migration(MigrationEvent(id: "seen", at: moment, kind: kind)))
    }
    return try #require(cluster.migration("seen"))
  }

  @Test func aFerryThatSawTheEndCompletesWhatTheKilledOneBegan() throws {
    let journal = try Self.journal()
    let seen = try Self.migration(upTo: Self.course.count)
    try journal.ended(unwatched: seen, .done, facts: nil, cluster: "other", at: Self.moment)
    #expect(try journal.newest(1, of: "test").map(\.outcome) == [nil])
    try journal.ended(unwatched: seen, .done, facts: nil, cluster: "test", at: Self.moment)
    let entry = try #require(try journal.newest(1, of: "test").first)
    #expect(entry.id == "x" && entry.outcome == .done && entry.endedAt == 1000)
    #expect(entry.wholeMs != nil && entry.totalMs != nil && entry.network == "lm")
    #expect(entry.bytesSent == Bytes.mebibytes(7).count)
    #expect(try CutOff.report(journal, in: Self.cluster(owner: "n2"), at: Self.moment) == [])
  }

  @Test func theEndOfWhatALivingFerryWatchesIsItsOwnToWrite() throws {
    let journal = try Journal.inMemory()
    let seen = try Self.migration(upTo: Self.course.count)
    try journal.opened(seen, cluster: "test")
    try journal.ended(unwatched: seen, .done, facts: nil, cluster: "test", at: Self.moment)
    #expect(try journal.newest(1, of: "test").map(\.endedAt) == [nil])
  }

  @Test func whatWasRecordedBeforeTheCutIsKept() throws {
    let journal = try Self.journal()
    var recorder = MigrationRecorder(journal, cluster: "test", process: Self.dead)
    for (second, kind) in Self.course.prefix(5).enumerated() {
      let moment = MonotonicTime(nanoseconds: Int64(second) * 1_000_000_000)
      try recorder.record(MigrationEvent(id: "x", at: moment, kind: kind))
    }
    _ = try CutOff.report(journal, in: Self.cluster(owner: "n2"), at: Self.moment)
    let entry = try #require(try journal.newest(1, of: "test").first)
    #expect(entry.outcome == .done && entry.network == "lm" && entry.passes == 1)
    #expect(entry.bytesSent == Bytes.mebibytes(7).count)
    #expect(entry.totalMs == nil && entry.wholeMs == nil)
  }

  @Test func twoFerriesThatLookAtOnceTellItOnce() throws {
    let journal = try Self.journal()
    let entry = try #require(try journal.cutOff(of: "test").first)
    #expect(try journal.settle(entry, as: .done, report: "one", at: Self.moment))
    #expect(try !journal.settle(entry, as: .failed, report: "two", at: Self.moment))
    #expect(try journal.newest(1, of: "test").map(\.report) == ["one"])
  }
}

import ClusterModel
import Testing

/// The sum of a migration's events.
struct MigrationTests {
  let id: MigrationID = "web-01@1"

  func folded(_ kinds: [(Int64, MigrationEvent.Kind)]) throws -> Migration {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    let request = MigrationRequest(
      machine: "web-01", source: "quay1", destination: "quay2", initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
    for (at, kind) in [(0, .requested(request))] + kinds {
      let moment = MonotonicTime(nanoseconds: at * 1_000_000)
      cluster.apply(.migration(MigrationEvent(id: id, at: moment, kind: kind)))
    }
    return try #require(cluster.migration(id))
  }

  func reading(_ pass: Int, sent: Double, remaining: Double) -> MigrationEvent.Kind {
    .progressed(
      MigrationProgress(
        pass: pass, sent: .mebibytes(sent), remaining: .mebibytes(remaining),
        total: .mebibytes(256), rate: .mebibytesPerSecond(112)))
  }

  @Test func aWholeLifeIsFolded() throws {
    let migration = try folded([
      (10, .preflightBegan), (20, .setupBegan(network: "Live Migration")), (220, .passBegan(1)),
      (300, reading(1, sent: 0, remaining: 256)), (2300, reading(1, sent: 250, remaining: 6)),
      (2400, .passBegan(2)), (2410, reading(2, sent: 256, remaining: 20)),
      (2600, .blackoutBegan), (2680, .blackoutEnded), (2690, .cleanUpBegan),
      (2695, .laneMeasured(.client, LaneReading(duration: .milliseconds(214), isFinal: true))),
      (4000, .ended(.done)),
    ])
    #expect(migration.outcome == .done)
    #expect(migration.network == "Live Migration")
    #expect(migration.passes.map(\.number) == [1, 2])
    #expect(migration.passes[0].dirtied == .mebibytes(20))
    #expect(migration.passes[0].sent == .mebibytes(250))
    #expect(migration.blackout(.hypervisor, at: .zero) == .milliseconds(80))
    #expect(migration.blackout(.client, at: .zero) == .milliseconds(214))
    #expect(migration.blackout(.network, at: .zero) == nil)
    #expect(migration.elapsed(at: .zero) == .milliseconds(3980))
    #expect(
      migration.spans.map(\.phase.name) == [
        "Queued", "Preflight", "Setup", "Memory copy, pass 1", "Blackout", "Clean-up",
      ])
    #expect(migration.spans.allSatisfy { $0.ended != nil })
  }

  @Test func whatComesLateOrTwiceTakesNothingBack() throws {
    let migration = try folded([
      (20, .setupBegan(network: nil)), (30, .passBegan(2)), (31, .passBegan(1)),
      (40, .blackoutBegan), (45, .blackoutBegan), (50, reading(3, sent: 1, remaining: 0)),
      (60, .blackoutEnded), (70, .blackoutEnded), (80, .setupBegan(network: nil)),
      (90, .ended(.done)), (95, .ended(.cancelled)),
    ])
    #expect(migration.phase == .ended)
    #expect(migration.outcome == .done)
    #expect(migration.passes.map(\.number) == [2])
    #expect(migration.blackout(.hypervisor, at: .zero) == .milliseconds(20))
  }

  @Test func theStopwatchRunsDuringTheBlackout() throws {
    let migration = try folded([(20, .setupBegan(network: nil)), (40, .blackoutBegan)])
    let now = MonotonicTime(nanoseconds: 140_000_000)
    #expect(migration.blackout(.hypervisor, at: now) == .milliseconds(100))
    #expect(!migration.isCancellable)
  }

  @Test func itCanReturnFromPreflightToTheQueue() throws {
    let migration = try folded([(10, .preflightBegan), (20, .queued(reason: "busy"))])
    #expect(migration.phase == .queued)
    #expect(migration.queueReason == "busy")
    #expect(migration.isCancellable)
    #expect(!migration.isActive)
  }

  @Test func longLivesAreBounded() throws {
    let kinds = (1...3000).map { (Int64($0), reading($0, sent: Double($0), remaining: 9)) }
    let migration = try folded([(0, .setupBegan(network: nil))] + kinds)
    #expect(migration.samples.count == Migration.samplesMax)
    #expect(migration.passes.count == Migration.passesMax)
    #expect(migration.passes.last?.number == 3000)
  }
}

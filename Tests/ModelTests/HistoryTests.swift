import ClusterModel
import MigrationModel
import Testing

@Suite("Earlier migrations put the forecast right")
struct HistoryTests {
  /// A migration of 256 MiB that ran as told.
  static func facts(
    _ number: Int, setup: Double = 1.5, bandwidth: Double = 50, blackout: Double = 0.35,
    forecast: Double? = nil, isPostCopy: Bool = false
  ) throws -> MigrationFacts {
    var cluster = ClusterSnapshot(name: "test", kind: .linux)
    let id = MigrationID(rawValue: "m@\(number)")
    func at(_ seconds: Double) -> MonotonicTime {
      MonotonicTime(nanoseconds: Int64(seconds * 1e9))
    }
    func tell(_ seconds: Double, _ kind: MigrationEvent.Kind) {
      cluster.apply(.migration(MigrationEvent(id: id, at: at(seconds), kind: kind)))
    }
    func reading(_ pass: Int, sent: Double, remaining: Double) -> MigrationEvent.Kind {
      .progressed(
        MigrationProgress(
          pass: pass, sent: .mebibytes(sent), remaining: .mebibytes(remaining),
          total: .mebibytes(256), rate: .mebibytesPerSecond(bandwidth)))
    }
    tell(
      0,
      .requested(
        MigrationRequest(
          machine: "m", source: "a", destination: "b", initiator: .ferry,
          requestedAt: WallTime(secondsSince1970: Double(number) * 100))))
    tell(0, .preflightBegan)
    if let forecast {
      tell(
        0,
        .forecast(
          MigrationOutlook(
            total: DurationRange(
              low: .zero, likely: .milliseconds(Int64(forecast * 1000)), high: .seconds(99)),
            lanes: [:], passes: 1, convergence: .byItself, sentence: "", basis: [],
            plan: MigrationPlan())))
    }
    tell(0.1, .setupBegan(network: "lm"))
    tell(0.1 + setup, .passBegan(1))
    tell(0.1 + setup, reading(1, sent: 0, remaining: 256))
    let copied = 0.1 + setup + 256 / bandwidth - 0.27
    // A little less than 300 ms hold is left.
    let rest = bandwidth * 0.27
    tell(copied, reading(1, sent: 256 - rest, remaining: rest))
    tell(copied, .blackoutBegan)
    tell(copied, reading(2, sent: 256 - rest, remaining: rest))
    tell(copied + blackout, .blackoutEnded)
    if isPostCopy {
      tell(copied + blackout, .fetchingBegan)
      tell(copied + blackout + 1, .cleanUpBegan)
    }
    tell(copied + blackout + 3, .ended(.done))
    let migration = try #require(cluster.migration(id))
    return try #require(MigrationFacts(migration, measurement: nil))
  }

  static let route = MigrationRoute(machine: "m", source: "a", destination: "b", network: "lm")

  static func outlook(_ history: MigrationHistory) -> MigrationOutlook {
    MigrationPlanner.outlook(
      PlannerTests.measurement(set: 0, rate: 0, link: 60), history: history,
      options: MigrationOptions(), route: route)
  }

  @Test("a migration's facts are taken down")
  func taken() throws {
    let facts = try Self.facts(1, isPostCopy: true)
    #expect(abs((facts.setup ?? 0) - 1.5) < 1e-6)
    #expect(abs((facts.blackout ?? 0) - 0.35) < 1e-6)
    #expect(abs((facts.rest ?? 0) - 13.5 * 1_048_576) < 2)
    #expect(abs((facts.zeroFraction ?? 1) - 0) < 1e-6)
    #expect(abs((facts.fetching ?? 0) - 1) < 1e-6)
    #expect(abs((facts.total ?? 0) - (1.5 + 256 / 50 - 0.27 + 0.35 + 1)) < 1e-6)
    #expect(abs((facts.cleanUp ?? 0) - 2) < 1e-6)
    #expect(abs((facts.preparation ?? 0) - 0.1) < 1e-6)
    #expect(facts.usedPostCopy)
  }

  @Test("bandwidth, setup and pause are those seen")
  func corrected() throws {
    let history = MigrationHistory(try (1...3).map { try Self.facts($0) })
    let outlook = Self.outlook(history)
    let total = try #require(outlook.total)
    print(outlook.basis, total)
    #expect(abs(total.likely.seconds - (1.5 + 256.0 / 50 - 0.27 + 0.35)) < 0.2)
    let pause = try #require(outlook.lanes[.hypervisor])
    #expect(abs(pause.likely.seconds - 0.15) < 0.03)
    #expect(outlook.basis.contains { $0.contains("3 migrations before") })
  }

  @Test("what nodes are busy with besides is as it was before")
  func handling() throws {
    let history = MigrationHistory(try (1...3).map { try Self.facts($0, isPostCopy: true) })
    #expect(abs((Self.outlook(history).handling?.seconds ?? 0) - 2.1) < 1e-6)
    let unknown = Self.outlook(MigrationHistory())
    #expect(unknown.handling == PlannerTests.measurement(set: 0, rate: 0, link: 60).profile.cleanUp)
  }

  @Test("one odd migration changes nothing")
  func robust() throws {
    let usual = try (1...6).map { try Self.facts($0) }
    let odd = try Self.facts(7, setup: 60, bandwidth: 2, blackout: 9)
    let before = Self.outlook(MigrationHistory(usual))
    let after = Self.outlook(MigrationHistory(usual + [odd]))
    let (old, new) = try (#require(before.total), #require(after.total))
    #expect(abs(old.likely.seconds - new.likely.seconds) < 0.01)
    let (oldPause, newPause) = try (
      #require(before.lanes[.hypervisor]), #require(after.lanes[.hypervisor])
    )
    #expect(abs(oldPause.likely.seconds - newPause.likely.seconds) < 0.01)
  }

  @Test("a network that is found slower than before is not taken for what it was")
  func slowed() throws {
    let facts = try (1...5).map { number in
      var facts = try Self.facts(number)
      facts.measurement = PlannerTests.measurement(set: 0, rate: 0, link: 60)
      return facts
    }
    func basis(_ link: Double, isProbed: Bool = true) -> [String] {
      var measurement = PlannerTests.measurement(set: 20, rate: 20, link: link)
      measurement.isBandwidthProbed = isProbed
      let outlook = MigrationPlanner.outlook(
        measurement, history: MigrationHistory(facts), options: MigrationOptions(),
        route: Self.route)
      return outlook.basis
    }
    #expect(basis(50).contains("50 MiB/s, as in 5 migrations before"))
    #expect(basis(5).contains("5.0 MiB/s, probed"))
    #expect(basis(500).contains("500.0 MiB/s, probed"))
    #expect(basis(118, isProbed: false).contains("50 MiB/s, as in 5 migrations before"))
  }

  @Test("ranges are as wide as forecasts were off")
  func residuals() throws {
    let exact = try (1...8).map { try Self.facts($0, forecast: 6.7) }
    let off = try (1...8).map { try Self.facts($0, forecast: $0 % 2 == 0 ? 3 : 13) }
    let narrow = try #require(Self.outlook(MigrationHistory(exact)).total)
    let wide = try #require(Self.outlook(MigrationHistory(off)).total)
    #expect(narrow.high - narrow.low < .seconds(2))
    #expect(wide.high - wide.low > .seconds(5))
  }

  @Test("what was not measured is taken from the machine's migration before")
  func unmeasured() throws {
    var facts = try Self.facts(1)
    facts.passes = [.init(seconds: 4, sent: 2e8, dirtied: 64 * 1_048_576)]
    var measurement = PlannerTests.measurement(set: 0, rate: 0, link: 60)
    measurement.isGuestMeasured = false
    let outlook = MigrationPlanner.outlook(
      measurement, history: MigrationHistory([facts]), options: MigrationOptions(),
      route: Self.route)
    #expect(outlook.basis.first?.contains("as in its migration before") == true)
    let unknown = MigrationPlanner.outlook(measurement, options: MigrationOptions())
    print(unknown.sentence)
    #expect(unknown.sentence.contains("not measured"))
  }
}

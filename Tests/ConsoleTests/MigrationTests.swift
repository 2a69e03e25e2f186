import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What the user sees of a migration.
@Suite struct MigrationTests {
  @Test func theScreenOpensByItselfForWhatTheUserConfirmed() {
    var driver = Driver()
    driver.keys("End Up Up l Enter Enter")
    var voyage = Voyage()
    voyage.asksFor()
    driver.send(voyage.events)
    #expect(driver.state.screen == .migration("web-01/1"))
  }

  @Test func itStaysClosedForSomebodyElsesMigration() {
    var driver = Driver()
    var voyage = Voyage()
    voyage.initiator = .other
    voyage.copies()
    driver.send(voyage.events)
    #expect(driver.state.screen == .browser)
    #expect(driver.text.contains("Live migrations: 1 running, 0 queued"))
  }

  @Test func theOwnerChangesOnlyWhenTheClusterSaysSo() throws {
    var driver = Driver(width: 120, height: 40)
    var voyage = Voyage()
    voyage.arrives()
    var seen: [String] = []
    for event in voyage.events {
      driver.send(.cluster(event))
      let row = try #require(driver.lines.first { $0.dropFirst(31).contains("web-01") })
      let owner = row.contains("quay1 ") ? "quay1" : "quay2"
      if case .machineChanged = event { seen.append("changed") }
      if seen.last != owner { seen.append(owner) }
    }
    #expect(seen == ["quay1", "changed", "quay2"])
  }

  @Test func theStopwatchRunsWithTheTicksAndFreezes() {
    var driver = Driver()
    var voyage = Voyage()
    voyage.stops()
    driver.send(voyage.events)
    driver.keys("End Up Up v")
    driver.send(.ticked(voyage.now + .milliseconds(41)))
    #expect(driver.text.contains("0.041 s"))
    driver.send(.ticked(voyage.now + .milliseconds(1234)))
    #expect(driver.text.contains("1.234 s"))
    let count = voyage.events.count
    voyage.happens(.blackoutEnded, after: 1300)
    driver.send(Array(voyage.events.dropFirst(count)))
    driver.send(.ticked(voyage.now + .seconds(5)))
    #expect(driver.text.contains("1.300 s"))
  }

  @Test func ticksAreAskedForOnlyWhileSomethingMoves() {
    var driver = Driver()
    #expect(!driver.state.needsTicks)
    var voyage = Voyage()
    voyage.copies()
    driver.send(voyage.events)
    #expect(driver.state.needsTicks)
    driver.send(.resized(Size(width: 80, height: 5)))
    #expect(!driver.state.needsTicks)
    driver.send(.resized(Size(width: 80, height: 24)))
    voyage.happens(.ended(.cancelled))
    driver.send(Array(voyage.events.suffix(1)))
    #expect(!driver.state.needsTicks)
    #expect(driver.text.contains("web-01 still runs on quay1"))
  }

  @Test func aFailureNamesTheMachineFirst() throws {
    var driver = Driver()
    var voyage = Voyage()
    voyage.fails()
    driver.send(voyage.events)
    let line = try #require(
      driver.lines.dropLast().last { $0.contains("web-01 still runs on quay1") })
    #expect(line.contains("✘ web-01 still runs on quay1. The connection to quay2 broke"))
    driver.keys("Down")
    #expect(!driver.text.contains("web-01 still runs on quay1"))
  }

  @Test func aTrackGrowsWhenTheMachineWritesFaster() {
    var voyage = Voyage()
    voyage.copies()
    voyage.happens(
      .progressed(
        MigrationProgress(
          pass: 3, sent: .gibibytes(5), remaining: .mebibytes(160), total: .gibibytes(4),
          rate: .mebibytesPerSecond(50), dirtyRate: .mebibytesPerSecond(90))), after: 100)
    var cluster = Harbour.cluster()
    for event in voyage.events { cluster.apply(event) }
    let tracks = cluster.migrations.last.map { Tracks($0) }
    #expect(tracks?.isGrowing == true)
    #expect(tracks?.remaining == .mebibytes(160))
  }

  /// Whether the connection was kept stands there on every width, what else was counted where there is
  /// room.
  @Test(arguments: [(80, true), (120, false), (200, true)])
  func theConnectionIsKept(_ width: Int, _ hasAnswers: Bool) {
    let driver = Scene.done.driver(width: width, height: 40)
    #expect(driver.text.contains(" connection kept"))
    #expect(driver.text.contains("48,112 answers in order") == hasAnswers)
  }

  @Test func aLaneWithoutAProbeSaysWhy() {
    var cluster = Harbour.cluster()
    cluster.machines[id: "web-01"]?.endpoint = ClientEndpoint(address: "192.0.2.9", port: nil)
    var driver = Driver(cluster)
    var voyage = Voyage()
    voyage.copies()
    driver.send(voyage.events)
    driver.keys("End Up Up v")
    #expect(driver.text.contains("TCP client gap     not measured: no TCP service of web-01"))
    #expect(driver.text.contains("Network gap        –"))
  }

  @Test func messagesStayUntilAKeyOrANewerOne() {
    var driver = Driver()
    driver.send(.refused(ClusterMessage("quay2 can't be reached")))
    driver.send(.ticked(Harbour.start + .seconds(9)))
    #expect(driver.text.contains("quay2 can't be reached"))
    driver.send(.noticed("db-01 runs on quay2: the migration that Ferry lost sight of has ended"))
    #expect(!driver.text.contains("quay2 can't be reached"))
    #expect(driver.text.contains("db-01 runs on quay2"))
    driver.keys("Up")
    #expect(!driver.text.contains("db-01 runs on quay2"))
  }
}

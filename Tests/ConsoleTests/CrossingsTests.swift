import ClusterModel
import MigrationModel
import TerminalUI
import Testing

@testable import Console

/// All live migrations on one screen, and one of them watched again.
@Suite struct CrossingsTests {
  private static func queue() -> Driver {
    var driver = Driver()
    var first = Voyage()
    first.copies()
    var second = Voyage("db-01", from: "quay1", to: "quay2")
    second.waits()
    var third = Voyage("dc-01", from: "quay1", to: "quay3")
    third.waits()
    driver.send(first.events + second.events + third.events)
    driver.keys("V")
    return driver
  }

  @Test func itShowsWhatGoesOnWhatWaitsAndWhatIsOver() {
    var driver = Self.queue()
    driver.send(.remembered(Harbour.past))
    let text = driver.text
    for words in ["Under way", "web-01 quay1 → quay2", "… 1  db-01", "… 2  dc-01", "Over"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  /// Whatever has to give way, each migration says when it was, and how it ended.
  @Test func whatIsOverSaysWhen() {
    for width in 60...200 {
      var driver = Driver(width: width, height: 30)
      driver.keys("V")
      driver.send(.remembered(Harbour.past))
      let line = driver.lines.first { $0.contains("✘ Failed") } ?? ""
      #expect(line.contains("10-16 19:06"), "\(width)")
      #expect(driver.text.contains("Asked for"), "\(width)")
    }
  }

  @Test func whatWaitsIsGivenAnotherPlace() {
    var driver = Self.queue()
    driver.keys("Down Down K")
    #expect(driver.takeCommands() == [.moveInQueue("dc-01", by: -1)])
    driver.keys("Up J")
    #expect(driver.takeCommands() == [.moveInQueue("db-01", by: 1)])
  }

  @Test func theListFollowsTheNewOrder() {
    var driver = Self.queue()
    for (machine, place) in [("dc-01", 1), ("db-01", 2)] {
      let event = MigrationEvent(
        id: MigrationID(rawValue: "\(machine)/1"), at: Harbour.start, kind: .placed(place))
      driver.send(.cluster(.migration(event)))
    }
    #expect(driver.text.contains("… 1  dc-01"))
    #expect(driver.text.contains("… 2  db-01"))
  }

  @Test func whatGoesOnHasNoPlaceToChange() {
    var driver = Self.queue()
    driver.keys("Home K")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("Only what waits has a place to change"))
  }

  @Test func readOnlyKeepsTheOrder() {
    var driver = Self.queue()
    driver.state.options.isReadOnly = true
    driver.keys("Down Down K")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func takingOneOutOfTheQueueAsksFirst() {
    var driver = Self.queue()
    driver.keys("Down c")
    #expect(driver.takeCommands().isEmpty)
    driver.keys("y")
    #expect(driver.takeCommands() == [.cancelMigration("db-01")])
  }

  @Test func escapeFromAMigrationComesBackToTheList() {
    var driver = Self.queue()
    driver.keys("Home Enter")
    #expect(driver.state.screen == .migration("web-01/1"))
    driver.keys("Esc")
    #expect(driver.state.screen == .crossings)
    driver.keys("Esc")
    #expect(driver.state.screen == .browser)
  }

  @Test func theMouseSelectsAndOpens() throws {
    var driver = Self.queue()
    try driver.click(on: "… 2  dc-01")
    #expect(driver.state.crossingsView.selected?.migration == "dc-01/1")
    try driver.click(on: "… 2  dc-01")
    #expect(driver.state.screen == .migration("dc-01/1"))
  }

  @Test func theHistogramCountsWhatIsAskedFor() {
    var driver = Driver(width: 120, height: 40)
    driver.send(.remembered(Harbour.past))
    driver.keys("V")
    #expect(driver.text.contains("Hypervisor pause, all migrations"))
    #expect(driver.text.contains("4 measured: median 87 ms"))
    driver.keys("t")
    #expect(driver.text.contains("Hypervisor pause, web-01"))
    #expect(driver.text.contains("3 measured: median 87 ms"))
    driver.keys("b b")
    #expect(driver.text.contains("TCP client gap, web-01"))
  }

  @Test func aReplayGoesSlowlyThroughTheBlackout() throws {
    var driver = Driver()
    var voyage = Voyage()
    voyage.arrives()
    driver.send(voyage.events)
    driver.keys("End Up Up v r")
    #expect(driver.state.needsTicks)
    #expect(driver.text.contains("not yet: web-01 runs"))
    let replay = try #require(driver.state.replay)
    // 60 ms before the stop and 40 ms into the blackout.
    let watching = Duration.milliseconds(100) / replay.speed
    driver.send(.ticked(voyage.now + watching))
    #expect(driver.text.contains("0.040 s"))
    #expect(driver.text.contains("web-01 runs nowhere"))
    driver.send(.ticked(voyage.now + watching * 10))
    #expect(driver.text.contains("0.087 s"))
    #expect(!driver.state.needsTicks)
    driver.keys("Esc")
    #expect(driver.state.replay == nil)
    #expect(driver.state.screen == .migration("web-01/1"))
  }

  @Test func aReplayIsMovedByKeysAndMouse() throws {
    var driver = Driver()
    var voyage = Voyage()
    voyage.arrives()
    driver.send(voyage.events)
    driver.keys("End Up Up v R End")
    let replay = try #require(driver.state.replay)
    #expect(replay.position(at: voyage.now) == replay.length)
    try driver.click(on: "━")
    #expect(driver.state.replay?.position(at: voyage.now) == .zero)
    driver.keys("Space + +")
    #expect(driver.state.replay?.isPlaying(at: voyage.now) == true)
  }

  @Test func whatGoesOnCannotBeWatchedAgain() {
    var driver = Self.queue()
    driver.keys("Home Enter r")
    #expect(driver.state.replay == nil)
    #expect(driver.text.contains("It can be watched again when it is over"))
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// The page of events: what it shows, and of what.
@Suite struct EventPageTests {
  private static func messages(_ driver: Driver) -> [String] {
    driver.state.listing.rows.compactMap { row in
      if case .record(let record) = row { record.message } else { nil }
    }
  }

  private static func page() -> Driver {
    var driver = Driver(width: 120, height: 40)
    driver.keys("Left End Right")
    return driver
  }

  @Test func theNewestComesFirstAndNewOnesLeaveTheSelectionAlone() {
    var driver = Self.page()
    #expect(Self.messages(driver).first == "quay4 was paused for maintenance")
    driver.keys("Down")
    let selected = driver.state.browser.selected
    driver.send(
      .cluster(
        .recorded(
          EventRecord(
            time: Harbour.wallStart, level: .critical, provider: .ferry, message: "It happened"))))
    driver.send(.ticked(Harbour.start))
    #expect(Self.messages(driver).first == "It happened")
    #expect(driver.state.browser.selected == selected)
    #expect(driver.state.browser.selectedIndex == 2)
  }

  @Test func theFilterHoldsAndItsQueryIsShown() {
    var driver = Self.page()
    driver.state.eventFilter.levels = [.error, .warning]
    driver.send(.ticked(Harbour.start))
    #expect(Self.messages(driver).count == 2)
    #expect(driver.text.contains("Query"))
    driver.keys("Esc")
    #expect(Self.messages(driver).count == 4)
  }

  @Test func criticalEventsOfAnObjectAreAboutItAlone() {
    var driver = Driver(width: 120, height: 40)
    _ = driver.state.carryOut(.criticalEvents(.machine("legacy")))
    #expect(Self.messages(driver) == ["legacy did not start a third time"])
    _ = driver.state.carryOut(.criticalEvents(.node("quay3")))
    #expect(Self.messages(driver) == ["quay3 lost direct access to Volume2"])
  }

  @Test func queriesAreSavedAndOpened() throws {
    var driver = Self.page()
    driver.state.eventFilter.channels = [.libvirt]
    _ = driver.state.carryOut(.saveQuery)
    let query = try #require(driver.state.savedQueries.first)
    driver.keys("Esc")
    #expect(Self.messages(driver).count == 4)
    _ = driver.state.carryOut(.filterEvents(query))
    #expect(Self.messages(driver).count == 1)
    for id in 0..<99 {
      driver.state.eventFilter.nodes = [NodeID(rawValue: "n\(id)")]
      driver.state.saveQuery()
    }
    #expect(driver.state.savedQueries.count == ConsoleState.savedQueriesMax)
  }
}

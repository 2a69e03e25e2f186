import ClusterModel
import EventLog
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

  /// Beside a tree of its usual width, and on the smallest screen, each event has its level, its time,
  /// and what happened.
  @Test func timesAreSeenOnEveryWidth() {
    for width in [40] + Array(71...200) {
      var driver = Driver(width: width, height: 24)
      driver.keys("Left End Right")
      let line = driver.lines.first { $0.contains("quay3 lost dir") } ?? ""
      #expect(line.contains("10-22 12:58"), "\(width)")
      #expect(line.contains("▲ Warn"), "\(width)")
    }
  }

  @Test func whereRoomIsShortTodaysEventsHaveTheTimeOfDay() {
    var options = ConsoleOptions()
    options.startedAt = Harbour.wallStart
    var driver = Driver(options: options)
    driver.keys("Left End Right")
    #expect(driver.text.contains("▲ Warn   12:58:20     quay3 lost direct access"))
    options.startedAt = WallTime(secondsSince1970: Harbour.wallStart.secondsSince1970 + 100_000_000)
    driver = Driver(options: options)
    driver.keys("Left End Right")
    #expect(driver.text.contains("▲ Warn   2009-10-22   quay3 lost direct access"))
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

  /// A query of events that a number is asked for.
  private static func query(_ xpath: String) throws -> OpenedQuery {
    let text = """
      <QueryList><Query><Select Path="libvirt/Operational">\(xpath)</Select></Query></QueryList>
      """
    return try OpenedQuery(
      StructuredQuery(
        structured: text, of: EventChannel.catalogue.map(\.id.rawValue), now: Harbour.wallStart),
      file: "libvirt.xml")
  }

  @Test func aQueryIsOpenedFromAFile() throws {
    var driver = Self.page()
    let all = Self.messages(driver).count
    driver.choose("Open Query…", "Read from a file…")
    driver.type("libvirt.xml")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.openQuery("libvirt.xml")])
    driver.keys("Home")
    driver.send(.queryOpened(try Self.query("*[System[Level &lt;= 3]]")))
    let shown = Self.messages(driver)
    #expect(!shown.isEmpty && shown.count < all)
    for case .record(let record) in driver.state.listing.rows {
      #expect(record.channel == .libvirt)
    }
    #expect(driver.text.contains("as libvirt.xml asks"))
    // The filter narrows it further, and Esc takes both away.
    driver.state.eventFilter.levels = [.critical]
    driver.send(.ticked(Harbour.start))
    #expect(Self.messages(driver).count < shown.count)
    driver.keys("Esc")
    #expect(Self.messages(driver).count == all)
  }

  @Test func aQueryThatCountsIsRefused() {
    #expect(throws: QueryFault.self) { try Self.query("*[System][1]") }
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

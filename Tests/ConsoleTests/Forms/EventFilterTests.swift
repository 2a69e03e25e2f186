import ClusterModel
import Testing

@testable import Console

/// Which events a filter shows, and how it is written.
@Suite struct EventFilterTests {
  func record(
    _ level: EventRecord.Level = .error, at time: Double = 100,
    provider: EventProvider = .pacemaker, node: NodeID? = "quay1", id: Int? = nil
  ) -> EventRecord {
    EventRecord(
      time: WallTime(secondsSince1970: time), level: level, provider: provider,
      eventID: id, node: node, message: "Something")
  }

  @Test func theEmptyFilterShowsAll() {
    #expect(EventFilter().isEmpty)
    #expect(EventFilter().matches(record(node: nil)))
  }

  @Test func everyPartNarrowsIt() {
    var filter = EventFilter()
    filter.nodes = ["quay2"]
    #expect(!filter.matches(record()) && !filter.matches(record(node: nil)))
    #expect(filter.matches(record(node: "quay2")))
    filter = EventFilter()
    filter.levels = [.critical, .error]
    #expect(filter.matches(record()) && !filter.matches(record(.warning)))
    filter = EventFilter()
    filter.channels = [.libvirt]
    #expect(!filter.matches(record()) && filter.matches(record(provider: .libvirt)))
    filter = EventFilter()
    filter.from = WallTime(secondsSince1970: 100)
    filter.to = WallTime(secondsSince1970: 200)
    #expect(filter.matches(record(at: 100)) && filter.matches(record(at: 200)))
    #expect(!filter.matches(record(at: 99)) && !filter.matches(record(at: 201)))
  }

  @Test func eventIDsAreReadAsEventViewerHasThem() throws {
    let ids = try #require(EventIDs("1, 5-10, -7"))
    #expect([1, 5, 10].allSatisfy { ids.contains($0) })
    #expect(![2, 7, 11].contains { ids.contains($0) })
    #expect(!ids.contains(nil))
    #expect(ids.text == "1, 5-10, -7")
    let without = try #require(EventIDs("-1069"))
    #expect(without.contains(nil) && without.contains(5) && !without.contains(1069))
    #expect(EventIDs("") == EventIDs())
  }

  @Test(arguments: ["x", "5-", "10-5", "1,,2", "--3", "99999", "-"])
  func nonsenseIsRefused(_ text: String) { #expect(EventIDs(text) == nil) }

  @Test func momentsAreReadAsTheyAreWritten() throws {
    let moment = try #require(WallTime(calendarText: "2009-10-22 14:00"))
    #expect(moment.calendarText == "2009-10-22 14:00:00")
    #expect(moment.secondsSince1970 == 1_256_220_000)
    let leap = try #require(WallTime(calendarText: "2000-02-29"))
    #expect(leap.calendarText == "2000-02-29 00:00:00")
  }

  @Test(arguments: [
    "2009-02-30", "2009-13-01", "22:14", "2009-10-22 25:00", "today", "2009-10-22 1",
  ])
  func momentsThatAreNoneAreRefused(_ text: String) {
    #expect(WallTime(calendarText: text) == nil)
  }

  @Test func theDialogueMakesTheFilter() {
    var driver = FormTests.open(.eventFilter(EventFilter()))
    driver.keys("Down Space")
    #expect(driver.text.contains("[ ] quay2"))
    for _ in 0..<3 { driver.keys("Tab") }
    driver.type("1, 5-x")
    driver.keys("Enter")
    #expect(driver.text.contains("Numbers and ranges are needed"))
    driver.keys("Backspace Enter")
    #expect(driver.state.form != nil)
    driver.type("9")
    driver.keys("Enter")
    #expect(driver.state.form == nil)
    #expect(driver.state.eventFilter.nodes == ["quay1", "quay3", "quay4"])
    #expect(driver.state.eventFilter.ids.text == "1, 5-9")
    driver.state.open(.eventFilter(driver.state.eventFilter))
    driver.keys("BackTab Enter Enter")
    #expect(driver.state.eventFilter.isEmpty)
  }

  @Test func exportAsksForAFileWhoseNameSaysAsWhat() {
    var driver = FormTests.open(.exportEvents(EventFilter()))
    #expect(driver.text.contains("Save Events As"))
    driver.keys("Backspace Backspace Backspace Backspace")
    driver.type("txt")
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("A name is needed that ends with"))
    driver.keys("Backspace Backspace Backspace")
    driver.type("xml")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.exportEvents(EventFilter(), to: "events.xml")])
    driver.send(.exported("4 events were written to events.xml"))
    #expect(driver.text.contains("4 events were written"))
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Order, filter, columns and marks of lists, and the ways between places.
@Suite struct ListTests {
  private static func names(_ driver: Driver) -> [String] {
    driver.state.listing.rows.compactMap { $0.machine?.rawValue }
  }

  @Test func keysSortByEachColumnAndTurnItRound() {
    var driver = Driver(width: 120, height: 40)
    let byName = Self.names(driver)
    driver.keys("> > > > > >")
    #expect(driver.state.browser.order == SortOrder(column: .memory))
    #expect(Self.names(driver).first == "legacy")
    #expect(Self.names(driver).last == "cache")
    driver.keys("=")
    #expect(Self.names(driver).prefix(3) == ["cache", "db-01", "db-02"])
    driver.keys("< < < < < <")
    #expect(driver.state.browser.order == nil)
    #expect(Self.names(driver) == byName)
  }

  @Test func aClickOnAHeadingSorts() throws {
    var driver = Driver(width: 120, height: 40)
    try driver.click(on: "Memory", inRightPart: true)
    #expect(driver.text.contains("Memory▲"))
    try driver.click(on: "Memory", inRightPart: true)
    #expect(driver.text.contains("Memory▼"))
    #expect(Self.names(driver).first == "cache")
  }

  @Test func whatIsAlikeKeepsItsOrderInEitherDirection() {
    var driver = Driver()
    for keys in ["> >", "="] {
      driver.keys(keys)
      let running = Self.names(driver).filter {
        driver.state.cluster.machines[id: MachineID(rawValue: $0)]?.state == .running
      }
      #expect(running == running.sorted(by: NaturalOrder.precedes))
    }
  }

  @Test func theSelectionStaysOnItsRowWhileTheListMoves() {
    var driver = Driver(width: 120, height: 40)
    driver.keys("> > > > > > = Home Down Down")
    let selected = driver.state.browser.selected
    var small = Harbour.cluster().machines[id: "legacy"]
    small?.memory = .gibibytes(99)
    if let small { driver.send(.cluster(.machineChanged(small))) }
    driver.send(.ticked(Harbour.start))
    #expect(driver.state.browser.selected == selected)
    #expect(driver.state.browser.selectedIndex == 3)
    #expect(Self.names(driver).first == "legacy")
  }

  /// Rows that are put in place one by one stand where sorting everything anew would put them.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func changesOneByOneGiveTheSameListAsSortingAnew(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let columns: [ColumnID?] = [nil, .name, .status, .owner, .memory, .information]
    let filters = ["", "1", "!quay2", "~^(web|db)", "Off"]
    let order = columns[random.next(columns.count)].map {
      SortOrder(column: $0, isDescending: random.next(2) == 0)
    }
    let wish = Listing.Wish(
      place: .services, sort: order, filter: filters[random.next(filters.count)])
    var view = ClusterView(Harbour.cluster())
    _ = view.takeChanges()
    var listing = Listing(wish, in: view)
    for _ in 0..<200 {
      for _ in 0...random.next(3) { view.apply(Self.change(&random)) }
      listing.follow(view.takeChanges(), in: view)
      let anew = Listing(wish, in: view)
      #expect(listing.rows == anew.rows, "\(wish)")
      #expect(listing.count == anew.count)
      #expect(view.tally == ClusterTally(view.cluster))
    }
  }

  private static func change(_ random: inout SplitMix) -> ClusterEvent {
    let id = MachineID(rawValue: "\(["web", "db", "new"][random.next(3)])-0\(random.next(5))")
    if random.next(5) == 0 { return .machineRemoved(id) }
    return .machineChanged(
      VirtualMachine(
        id: id, state: VirtualMachine.State.allCases[random.next(9)],
        owner: random.next(5) == 0 ? nil : NodeID(rawValue: "quay\(random.next(4))"),
        memory: .gibibytes(Double(1 << random.next(5)))))
  }

  @Test func theFilterStaysOnTheWayThereAndBack() {
    var driver = Driver()
    driver.keys("/ w e b Enter Home Enter")
    #expect(driver.text.contains("Summary of web-01"))
    #expect(driver.state.browser.filter == "")
    driver.keys("[")
    #expect(driver.state.browser.filter == "web")
    #expect(Self.names(driver) == ["web-01", "web-02", "web-03"])
    driver.keys("]")
    #expect(driver.text.contains("Summary of web-01"))
    driver.keys("Backspace Esc")
    #expect(Self.names(driver).count == 12)
  }

  @Test func aBadExpressionSaysWhyAndHidesNothing() {
    var driver = Driver()
    driver.keys("/ ~ (")
    #expect(driver.lines.last?.contains("There is a ( without its )") == true)
    #expect(Self.names(driver).count == 12)
    driver.keys("w e b )")
    #expect(Self.names(driver).count == 3)
  }

  @Test func marksAreSetInvertedAndTakenAway() throws {
    var driver = Driver()
    driver.keys("Home Space Space")
    #expect(driver.state.browser.marked == [.machine("build-1"), .machine("build-2")])
    #expect(driver.text.contains("2 marked"))
    driver.keys("*")
    #expect(driver.state.browser.marked.count == 10)
    driver.send(.cluster(.machineRemoved("web-01")))
    driver.send(.ticked(Harbour.start))
    #expect(driver.state.browser.marked.count == 9)
    driver.keys("Esc")
    #expect(driver.state.browser.marked.isEmpty)
    #expect(driver.text.contains("Summary of Services"))
    let point = try #require(driver.find("mail", from: 31))
    driver.send(.input(.mouse(MouseEvent(.press(.left), at: point, .control))))
    #expect(driver.state.browser.marked == [.machine("mail")])
  }

  @Test func columnsAreChosenMovedAndRemembered() {
    var driver = Driver(width: 120, height: 40)
    driver.keys("o Down Space Down Down K K Esc")
    let titles = driver.state.browser.wantedColumns.map(\.id)
    #expect(titles.prefix(3) == [.name, .owner, .type])
    driver.keys("Home Enter [")
    #expect(driver.state.browser.wantedColumns.map(\.id) == titles)
    driver.keys("o r Esc")
    #expect(driver.state.browser.columns[.machines] == nil)
    #expect(driver.state.browser.wantedColumns.map(\.id).contains(.status))
  }

  @Test func theLastColumnStays() {
    var driver = Driver()
    let count = driver.state.browser.wantedColumns.count
    driver.keys("o" + String(repeating: " Space Down", count: count))
    #expect(driver.state.browser.wantedColumns.count == 1)
  }

  @Test func wideListsScrollSideways() {
    var driver = Driver(width: 80, height: 24)
    #expect(!driver.text.contains("Highly available"))
    driver.keys("Shift-Right Shift-Right Shift-Right Shift-Right Shift-Right")
    #expect(driver.text.contains("Highly available"))
    #expect(driver.text.contains("web-01"))
    driver.keys("Shift-Left Shift-Left Shift-Left Shift-Left Shift-Left Shift-Left Shift-Left")
    #expect(driver.state.browser.columnOffset == 0)
  }

  @Test func bordersCanBeDraggedAndSetByKeys() {
    var driver = Driver(width: 120, height: 40)
    let border = driver.state.layout.treeBorder
    driver.mouse(.press(.left), at: Point(x: border.x, y: 9))
    driver.mouse(.drag(.left), at: Point(x: 20, y: 12))
    driver.mouse(.release(.left), at: Point(x: 20, y: 12))
    #expect(driver.state.layout.treeBorder.x == 20)
    driver.mouse(.drag(.left), at: Point(x: 50, y: 12))
    #expect(driver.state.layout.treeBorder.x == 20)
    driver.keys("}")
    #expect(driver.state.layout.treeBorder.x == 22)
    let actions = driver.state.layout.actionsBorder
    driver.mouse(.press(.left), at: Point(x: actions.x, y: 9))
    driver.mouse(.drag(.left), at: Point(x: 0, y: 9))
    #expect(driver.state.layout.centre.width >= BrowserLayout.centreWidthMin)
  }

  @Test func crumbsAndSideButtonsLeadBackAndForth() throws {
    var driver = Driver()
    driver.keys("Left Down Down Right")
    #expect(driver.text.contains("Summary of quay1"))
    try driver.click(on: "Nodes")
    #expect(driver.text.contains("Summary of Nodes"))
    driver.mouse(.press(.back), at: Point(x: 0, y: 0))
    #expect(driver.text.contains("Summary of quay1"))
    driver.mouse(.press(.forward), at: Point(x: 0, y: 0))
    #expect(driver.text.contains("Summary of Nodes"))
    driver.keys("u")
    #expect(driver.text.contains("Summary of Cluster harbour"))
    driver.keys("Alt-Left Alt-Left")
    #expect(driver.text.contains("Summary of quay1"))
    driver.keys("Alt-Right")
    #expect(driver.text.contains("Summary of Nodes"))
  }

  @Test func headingsOfGroupsAreNeverSelected() {
    for keys in ["Left End Up Up Right", "Home Enter", "Left Home Down Right"] {
      var driver = Driver(width: 100, height: 40)
      driver.keys(keys)
      for key in ["Up", "Up", "Down", "Down", "Down", "End", "Home", "PgDn", "PgUp"] {
        driver.keys(key)
        #expect(driver.state.browser.selected?.isHeading == false)
      }
    }
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// The form engine: focus, fields, tabs and buttons, before and after keys.
@Suite struct FormTests {
  static func open(
    _ subject: FormSubject, width: Int = 80, height: Int = 24,
    cluster: ClusterSnapshot = Harbour.cluster(), options: ConsoleOptions = ConsoleOptions()
  ) -> Driver {
    var driver = Driver(cluster, width: width, height: height, options: options)
    driver.state.open(subject)
    return driver
  }

  @Test func aNetworkIsRenamedByTyping() {
    var driver = Self.open(.network("Storage"))
    #expect(driver.state.context == .form)
    driver.keys("Ctrl-u")
    driver.type("iSCSI q?")
    #expect(driver.text.contains("iSCSI q?"))
    driver.keys("Enter")
    #expect(driver.state.form == nil)
    #expect(
      driver.takeCommands() == [.performInOrder([.network(.rename("Storage", to: "iSCSI q?"))])])
  }

  @Test func severalChangesAreOneCommandWithTheNameLast() {
    var driver = Self.open(.network("Storage"))
    driver.type("2")
    driver.keys("Down Up Down Up Tab Up Tab Space Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .network(.setUse("Storage", .enabled)), .network(.rename("Storage", to: "Storage2")),
        ])
      ])
  }

  @Test func aBadValueIsRefusedInPlaceWithTheRulesWords() {
    var driver = Self.open(.network("Storage"))
    driver.keys("Ctrl-u")
    driver.type("Cluster")
    #expect(driver.text.contains("A network is already named Cluster"))
    driver.keys("Enter")
    #expect(driver.state.form != nil)
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func whatIsTypedStaysWhileTheClusterChanges() throws {
    var driver = Self.open(.network("Storage"))
    driver.type("X")
    var network = try #require(driver.state.cluster.networks[id: "Storage"])
    network.use = .enabled
    driver.send(.cluster(.networkChanged(network)))
    #expect(driver.text.contains("StorageX"))
    #expect(driver.text.contains("(•) Allow cluster network communication"))
    driver.send(.cluster(.networkRemoved("Storage")))
    #expect(driver.state.form == nil)
    #expect(driver.text.contains("Storage is not in the cluster any more"))
  }

  @Test func escForgetsEverything() {
    var driver = Self.open(.network("Storage"))
    driver.type("X")
    driver.keys("Esc")
    #expect(driver.state.form == nil)
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func readOnlyFormsOpenAndRefuse() {
    var driver = Self.open(.network("Storage"), options: ConsoleOptions(isReadOnly: true))
    driver.type("X")
    driver.keys("Enter")
    #expect(driver.state.form != nil)
    #expect(driver.text.contains("Ferry was started with --read-only"))
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func tabsChangeByKeysAndByTheMouse() throws {
    var driver = Self.open(.machine("web-01"))
    #expect(driver.text.contains("Preferred owners"))
    driver.keys("Ctrl-PgDn")
    #expect(driver.text.contains("Maximum failures in the specified period"))
    driver.keys("Ctrl-PgUp")
    #expect(driver.text.contains("Preferred owners"))
    driver.keys("BackTab Right Right")
    #expect(driver.text.contains("Cluster-controlled offline action"))
    try driver.click(on: "Advanced Policies")
    #expect(driver.text.contains("Possible owners"))
  }

  @Test func theFooterHasTheTabsKeyWhereThereAreTabs() {
    #expect(Self.open(.machine("web-01"), width: 120).lines.last?.contains("Next tab") == true)
    for subject in [FormSubject.disk("Cluster Disk 4"), .quorum] {
      #expect(Self.open(subject, width: 120).lines.last?.contains("Next tab") == false)
    }
  }

  @Test func preferredOwnersAreCheckedAndOrdered() throws {
    var driver = Self.open(.machine("web-01"))
    // quay1 and quay3, and then quay3 before quay1.
    driver.keys("Space Down Down Space K K Enter")
    var policy = try #require(driver.state.cluster.machines[id: "web-01"]).policy
    policy.preferredOwners = ["quay3", "quay1"]
    #expect(
      driver.takeCommands() == [.performInOrder([.machine("web-01", .setPolicy(policy))])])
  }

  /// The item that moves stays the current one, and neither end can be left.
  @Test func anOrderIsChangedByAltAndByButtons() throws {
    var driver = Self.open(.migrationNetworks)
    driver.keys("Alt-Up Alt-Down Alt-Down Alt-Down Alt-Down Alt-Up")
    let moved = driver.state.form?.answers[.migrationNetworks]
    let order = ["Management", "Cluster", "Live migration", "Storage"]
    #expect(
      moved == .list(CheckedOrder(order: order, checked: Set(order.dropLast()))))
    driver.keys("Tab Space Space Tab Enter")
    #expect(driver.state.form?.rows[.migrationNetworks] == 1)
    try driver.click(on: " Down ")
    #expect(driver.state.form?.rows[.migrationNetworks] == 2)
  }

  @Test func whatIsNotAllowedSaysWhyWhenItHasTheFocus() throws {
    var driver = Self.open(.machineSettings("web-01"))
    driver.keys("BackTab Right Down Space")
    #expect(driver.text.contains("web-01 still runs on quay1: its processors can be changed only"))
    driver.keys("Down Space")
    #expect(driver.text.contains("web-01 still runs on quay1: its processor compatibility can be"))
    #expect(driver.state.form?.answers.isEmpty == true)
  }

  @Test func applyLeavesTheFormOpen() throws {
    var driver = Self.open(.machine("web-01"))
    driver.keys("Space")
    try driver.click(on: "Apply")
    #expect(driver.state.form != nil)
    #expect(driver.takeCommands().count == 1)
    driver.send(.refused(ClusterMessage("web-01 still runs on quay1: no")))
    #expect(driver.text.contains("web-01 still runs on quay1: no"))
  }

  @Test func aPriorityIsChosenFromItsList() throws {
    var driver = Self.open(.machine("web-01"))
    try driver.click(on: "Medium")
    #expect(driver.text.contains("High") && driver.text.contains("Low"))
    driver.keys("Down Enter Tab Enter")
    var policy = try #require(driver.state.cluster.machines[id: "web-01"]).policy
    policy.priority = .low
    #expect(
      driver.takeCommands() == [.performInOrder([.machine("web-01", .setPolicy(policy))])])
  }

  @Test func helpLiesOnTopAndGivesTheFormBack() {
    var driver = Self.open(.network("Storage"))
    driver.type("X")
    driver.keys("F1")
    #expect(driver.state.context == .help)
    driver.keys("Esc")
    #expect(driver.state.context == .form)
    #expect(driver.text.contains("StorageX"))
  }

  /// What a form refuses is in sight after OK, wherever the page was scrolled to.
  @Test(arguments: [(80, 24), (60, 14), (40, 10)])
  func okLeadsToWhatIsWrong(_ width: Int, _ height: Int) {
    var driver = Self.open(.eventFilter(EventFilter()), width: width, height: height)
    driver.keys("Tab Tab Tab x PgUp PgUp PgUp BackTab BackTab BackTab Enter")
    #expect(driver.state.form?.focus == .field(.eventIDs, part: 0))
    #expect(driver.text.contains("Numbers and ranges"), "\(driver.text)")
  }

  @Test func theWheelScrollsAndTheFocusStays() {
    var driver = Self.open(.eventFilter(EventFilter()), height: 14)
    let focus = driver.state.form?.focus
    driver.mouse(.wheelDown, at: Point(x: 40, y: 7))
    #expect(driver.state.form?.top == 3)
    #expect(driver.state.form?.focus == focus)
    driver.mouse(.wheelUp, at: Point(x: 40, y: 7))
    #expect(driver.state.form?.top == 0)
  }

  @Test func aClickPutsTheCursorWhereItFalls() throws {
    var driver = Self.open(.network("Storage"))
    let label = try #require(driver.find("Name  Storage"))
    driver.mouse(.press(.left), at: Point(x: label.x + 9, y: label.y))
    driver.type("_")
    #expect(driver.text.contains("Sto_rage"))
    driver.send(.input(.paste("x y\nz")))
    #expect(driver.text.contains("Sto_x yrage"))
  }

  @Test func nothingTrapsAtAnySize() {
    for width in 0...48 {
      for height in 0...14 {
        let driver = Self.open(.machine("web-01"), width: width, height: height)
        #expect(driver.state.render().surface.size == Size(width: width, height: height))
      }
    }
  }

  @Test func aSmallScreenScrollsToTheFocus() {
    var driver = Self.open(.network("Storage"), width: 40, height: 10)
    for _ in 0..<12 {
      driver.keys("Tab")
      let frame = driver.state.render()
      guard case .field(let id, _) = driver.state.form?.focus else { continue }
      let isVisible = driver.state.form.flatMap { driver.state.shown($0)?.field(id) } != nil
      #expect(isVisible && frame.surface.size.width == 40)
    }
    driver.keys("Esc")
    #expect(driver.state.form == nil)
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What each verb of the menus asks the cluster for, once it is confirmed.
@Suite struct VerbTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Where it is chosen.
    var place: Place
    var row: RowID?
    /// The labels, submenu after submenu.
    var labels: [String]
    /// What is pressed then.
    var keys = "Enter"
    var commands: [ConsoleCommand]

    init(
      _ place: Place, _ row: RowID? = nil, _ labels: String..., keys: String = "Enter",
      commands: [ConsoleCommand]
    ) {
      self.place = place
      self.row = row
      self.labels = labels
      self.keys = keys
      self.commands = commands
    }

    init(
      _ place: Place, _ row: RowID? = nil, _ labels: String..., does operation: ClusterOperation
    ) {
      self.place = place
      self.row = row
      self.labels = labels
      commands = [.perform(operation)]
    }

    var testDescription: String { labels.joined(separator: " > ") }
  }

  static let machineCases: [Case] = [
    Case(
      .services, .machine("build-2"), "Start virtual machines", does: .machine("build-2", .start)),
    Case(
      .services, .machine("web-01"), "Shut down virtual machines",
      does: .machine("web-01", .shutDown)),
    Case(
      .services, .machine("web-01"), "Turn off virtual machines",
      does: .machine("web-01", .turnOff)),
    Case(.services, .machine("web-01"), "Save virtual machines", does: .machine("web-01", .save)),
    Case(
      .services, .machine("web-01"), "Live migrate virtual machine to another node",
      "2 - Live migrate to node quay2", commands: .confirmed("web-01", to: "quay2")),
    Case(
      .services, .machine("web-01"), "Live migrate virtual machine to another node",
      "Best possible", commands: .confirmed("web-01", to: "quay2")),
    Case(
      .node("quay1"), .machine("web-01"), "Quick migrate virtual machine(s) to another node",
      "2 - Quick migrate to node quay2", does: .machine("web-01", .quickMigrate(to: "quay2"))),
    Case(
      .services, .machine("web-01"), "Quick migrate virtual machine(s) to another node",
      "Best possible", does: .machine("web-01", .quickMigrate(to: "quay2"))),
    Case(
      .services, .machine("build-2"), "Move virtual machine(s) to another node",
      "1 - Move to node quay1", does: .machine("build-2", .move(to: "quay1"))),
    Case(
      .services, .machine("print"), "Configure virtual machine for high availability",
      does: .machine("print", .makeHighlyAvailable)),
    Case(
      .services, .machine("web-01"), "Disable auto start",
      does: .machine("web-01", .setPolicy(RolePolicy(priority: .noAutoStart)))),
  ]

  static let otherCases: [Case] = [
    Case(
      .nodes, .node("quay1"), "Pause", "Drain Roles",
      commands: [.forecastDrain("quay1"), .perform(.node("quay1", .drain))]),
    Case(.nodes, .node("quay1"), "Pause", "Do Not Drain Roles", does: .node("quay1", .pause)),
    Case(
      .nodes, .node("quay4"), "Resume", "Fail Roles Back",
      does: .node("quay4", .resume(failback: true))),
    Case(
      .nodes, .node("quay4"), "Resume", "Do Not Fail Roles Back",
      does: .node("quay4", .resume(failback: false))),
    Case(
      .nodes, .node("quay2"), "More Actions…", "Stop Cluster Service",
      does: .node("quay2", .stopService)),
    Case(
      .volumes, .volume("Volume1"), "Move this shared volume to another node",
      "3 - Move to node quay3", does: .storage(.moveCoordinator("Volume1", to: "quay3"))),
    Case(
      .volumes, .volume("Volume1"), "More Actions…",
      "Turn on redirected access for this Cluster shared volume",
      does: .storage(.setRedirected("Volume1", true))),
    Case(
      .storage, .disk("Cluster Disk 4"), "Move this resource to another node",
      "1 - Move to node quay1", does: .storage(.moveDisk("Cluster Disk 4", to: "quay1"))),
    Case(
      .storage, .disk("Cluster Disk 4"), "Add to Cluster Shared Volumes",
      does: .storage(.addVolume(disk: "Cluster Disk 4"))),
    Case(.cluster, nil, "Close Connection", keys: "", commands: [.quit]),
    Case(.cluster, nil, "Refresh", keys: "", commands: [.redraw]),
  ]

  @Test(arguments: machineCases + otherCases)
  func asksForWhatItSays(_ test: Case) {
    var driver = Driver(width: 100, height: 30)
    driver.go(to: test.place)
    if let row = test.row { driver.select(row) }
    driver.choose(test.labels)
    if !test.keys.isEmpty {
      #expect(driver.text.contains("Please confirm action"), "\(driver.text)")
    }
    driver.keys(test.keys)
    #expect(driver.takeCommands() == test.commands, "\(driver.text)")
  }

  @Test(arguments: machineCases + otherCases)
  func asksForNothingWithoutAYes(_ test: Case) {
    guard !test.keys.isEmpty else { return }
    var driver = Driver(width: 100, height: 30)
    driver.go(to: test.place)
    if let row = test.row { driver.select(row) }
    driver.choose(test.labels)
    driver.keys("Esc")
    #expect(!driver.takeCommands().contains { if case .perform = $0 { true } else { false } })
  }

  @Test(arguments: machineCases + otherCases)
  func readOnlyRefusesEach(_ test: Case) {
    guard !test.keys.isEmpty else { return }
    var driver = Driver(width: 100, height: 30, options: ConsoleOptions(isReadOnly: true))
    driver.go(to: test.place)
    if let row = test.row { driver.select(row) }
    driver.choose(test.labels)
    #expect(driver.text.contains("Ferry was started with --read-only"), "\(driver.text)")
    driver.keys("Enter Enter")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func aMachineIsDeletedOnlyByItsName() {
    var driver = Driver(width: 100, height: 30)
    driver.select(.machine("build-2"))
    driver.choose("Delete")
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("Type the name of the virtual machine, build-2"))
    driver.type("build-")
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    driver.type("3")
    driver.keys("Backspace")
    driver.type("2")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.perform(.machine("build-2", .delete))])
  }

  private static func inProduction() -> Driver {
    var cluster = Harbour.cluster()
    cluster.settings.isProduction = true
    return Driver(cluster, width: 100, height: 30)
  }

  @Test func dangerOnAClusterInProductionTakesItsName() {
    let dangers: [(RowID, Place, [String], ClusterOperation)] = [
      (
        .machine("web-01"), .services, ["Turn off virtual machines"],
        .machine("web-01", .turnOff)
      ),
      (
        .node("quay2"), .nodes, ["More Actions…", "Stop Cluster Service"],
        .node("quay2", .stopService)
      ),
    ]
    for (row, place, labels, operation) in dangers {
      var driver = Self.inProduction()
      #expect(driver.lines[0].contains("production"))
      driver.go(to: place)
      driver.select(row)
      driver.choose(labels)
      driver.type("y")
      driver.keys("Backspace Enter")
      #expect(driver.takeCommands().isEmpty)
      driver.send(.input(.paste("harbour\nmore")))
      driver.keys("Enter")
      #expect(driver.takeCommands() == [.perform(operation)], "\(driver.text)")
    }
  }

  @Test func whatIsHarmlessThereTakesEnterAlone() {
    var driver = Self.inProduction()
    driver.select(.machine("build-2"))
    driver.choose("Start virtual machines")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.perform(.machine("build-2", .start))])
  }

  /// Each verb that opens a form, with the form's title.
  @Test(arguments: [
    (Place.services, RowID.machine("web-01"), ["Properties"], "web-01 Properties"),
    (.services, .machine("web-01"), ["Settings…"], "Settings"),
    (.services, .machine("web-01"), ["Snapshots…"], "Snapshots of web-01"),
    (.nodes, .node("quay1"), ["Properties"], "quay1 Properties"),
    (.volumes, .volume("Volume1"), ["Properties"], "Volume1 Properties"),
    (.storage, .disk("Cluster Disk 4"), ["Properties"], "Cluster Disk 4 Properties"),
    (.networks, .network("Cluster"), ["Properties"], "Cluster Properties"),
    (.networks, .network("Cluster"), ["Rename"], "Rename Cluster"),
  ])
  func formsOpen(_ place: Place, _ row: RowID, _ labels: [String], _ title: String) {
    var driver = Driver(width: 100, height: 30)
    driver.go(to: place)
    driver.select(row)
    driver.choose(labels)
    #expect(driver.text.contains(title), "\(driver.text)")
  }

  @Test func aNetworkIsRenamed() {
    var driver = Driver(width: 100, height: 30)
    driver.go(to: .networks)
    driver.select(.network("Cluster"))
    driver.choose("Rename")
    driver.type(" 2")
    driver.keys("Enter")
    let rename = NetworkOperation.rename("Cluster", to: "Cluster 2")
    #expect(driver.takeCommands() == [.performInOrder([.network(rename)])], "\(driver.text)")
  }

  @Test func theButtonDoesNotGoRoundTheName() throws {
    var driver = Driver(width: 100, height: 30)
    driver.select(.machine("build-2"))
    driver.choose("Delete")
    try driver.click(on: "▸ Delete")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func aMachineThatArrivedCanGoBack() {
    var voyage = Voyage()
    voyage.arrives()
    var driver = Driver(width: 100, height: 30)
    driver.send(voyage.events)
    var machine = driver.state.cluster.machines[id: "web-01"]
    machine?.owner = "quay2"
    if let machine { driver.send(.cluster(.machineChanged(machine))) }
    driver.select(.machine("web-01"))
    driver.choose("Live migrate back to quay1")
    driver.keys("Enter")
    #expect(driver.takeCommands() == .confirmed("web-01", to: "quay1"))
  }
}

/// The events of one object, and all of them again.
@Suite struct CriticalEventTests {
  private static func shown(_ driver: Driver) -> [EventRecord] {
    driver.state.listing.rows.compactMap {
      if case .record(let record) = $0 { record } else { nil }
    }
  }

  @Test func theyAreThoseOfTheMachine() {
    var driver = Driver(width: 100, height: 30)
    driver.select(.machine("legacy"))
    driver.choose("Show the critical events for this application")
    #expect(Self.shown(driver).map(\.machine) == ["legacy"], "\(driver.text)")
    #expect(driver.text.contains("about legacy"))
    driver.keys("Left")
    driver.choose("Show all events")
    #expect(Self.shown(driver).count == 4, "\(driver.text)")
  }

  @Test func informationIsNotCritical() {
    var driver = Driver(width: 100, height: 30)
    driver.go(to: .nodes)
    driver.select(.node("quay4"))
    driver.choose("Show the critical events for this node")
    #expect(Self.shown(driver).map(\.level) == [.error], "\(driver.text)")
  }

  @Test func afterAResetOnlyNewEventsAreShown() {
    var driver = Driver(width: 100, height: 30)
    driver.go(to: .events)
    driver.choose("Reset Recent Events")
    #expect(Self.shown(driver).isEmpty, "\(driver.text)")
    let late = EventRecord(
      time: Harbour.wallStart, level: .warning, provider: "storage", node: "quay1", machine: nil,
      message: "late")
    driver.send(.cluster(.recorded(late)))
    driver.send(.ticked(Harbour.start))
    #expect(Self.shown(driver) == [late])
  }
}

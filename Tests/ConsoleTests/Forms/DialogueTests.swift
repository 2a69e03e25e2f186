import ClusterModel
import ClusterRules
import TerminalUI
import Testing

@testable import Console

/// What the dialogues make of what was entered.
@Suite struct DialogueTests {
  /// The guide's order (G7), from a machine's properties, with the keyboard alone.
  @Test func networksAreOrderedFromAMachinesPropertiesByKeys() {
    var driver = Driver()
    driver.keys("End p Ctrl-PgUp")
    #expect(driver.text.contains("all virtual machines of the cluster"))
    driver.keys("Down K")
    #expect(driver.text.contains("Live migrations would first use Cluster") == false)
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .network(
            .setMigrationNetworks(
              MigrationNetworks(order: ["Management", "Live migration", "Cluster"])))
        ])
      ])
  }

  /// The same with the mouse alone.
  @Test func networksAreOrderedFromAMachinesPropertiesByTheMouse() throws {
    var driver = Driver()
    try driver.click(.right, on: "web-03", inRightPart: true)
    try driver.click(on: "Properties")
    try driver.click(on: "Network for live migration")
    try driver.click(on: "Management   ")
    try driver.click(on: " Up ")
    let box = try #require(driver.find("[x] Cluster"))
    driver.mouse(.press(.left), at: box)
    try driver.click(on: " OK ")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .network(
            .setMigrationNetworks(
              MigrationNetworks(order: ["Management", "Live migration"], excluded: ["Cluster"])))
        ])
      ])
  }

  @Test func aNetworkThatVolumesUseIsWarnedOf() {
    var driver = FormTests.open(.migrationNetworks)
    driver.keys("Down Down K K")
    #expect(driver.text.contains("Live migrations would first use Cluster"))
    driver.keys("Tab Tab Tab Space")
    #expect(!driver.text.contains("Live migrations would first use Cluster"))
    driver.keys("BackTab BackTab BackTab Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.state.form == nil)
  }

  @Test func noNetworkIsRefused() {
    var driver = FormTests.open(.migrationNetworks)
    driver.keys("Space Down Space Down Space Enter")
    #expect(driver.text.contains("Live migrations need at least one network"))
    driver.keys("Down Space")
    #expect(driver.text.contains("Cluster network communication is not allowed on Storage"))
  }

  @Test func theDefaultOrderIsKeptAsSuch() {
    var cluster = Harbour.cluster()
    cluster.settings.migrationNetworks = MigrationNetworks(order: ["Management", "Cluster"])
    var driver = FormTests.open(.migrationNetworks, cluster: cluster)
    driver.keys("Tab Tab Tab Space BackTab Tab BackTab BackTab BackTab Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([.network(.setMigrationNetworks(MigrationNetworks()))])
      ])
  }

  @Test func failbackHoursCountOnlyWhereTheyAreUsed() throws {
    var driver = FormTests.open(.machine("web-01"))
    driver.keys("Ctrl-PgDn Tab Tab Down Tab Down Tab Ctrl-u 2 5")
    #expect(driver.text.contains("A whole number from 0 to 23 is needed"))
    driver.keys("Backspace Enter")
    var policy = try #require(driver.state.cluster.machines[id: "web-01"]).policy
    policy.failback = .between(hour: 2, and: 6)
    #expect(
      driver.takeCommands() == [.performInOrder([.machine("web-01", .setPolicy(policy))])])
  }

  @Test func anOwnerThatRunsTheMachineStaysPossible() {
    var driver = FormTests.open(.machine("web-01"))
    driver.keys("Ctrl-PgUp Ctrl-PgUp Space")
    #expect(driver.text.contains("web-01 is on quay1, which must stay a possible owner"))
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func volumesAreEnabledOnlyWhenTheNoticeWasRead() {
    var cluster = Harbour.cluster()
    cluster.settings.sharedVolumesEnabled = false
    var driver = FormTests.open(.enableVolumes, cluster: cluster)
    driver.keys("Enter")
    #expect(driver.text.contains("Read the notice, and check this box"))
    driver.keys("Space Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([.storage(.enableSharedVolumes(noticeAccepted: true))])
      ])
  }

  @Test func severalDisksAreAddedAtOnce() {
    var cluster = Harbour.cluster()
    cluster.disks.update(ClusterDisk(id: "Cluster Disk 5", capacity: .gibibytes(64)))
    var driver = FormTests.open(.addStorage, cluster: cluster)
    driver.keys("Enter")
    #expect(driver.text.contains("Select at least one disk"))
    driver.keys("Space Down Space Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .storage(.addVolume(disk: "Cluster Disk 4")),
          .storage(.addVolume(disk: "Cluster Disk 5")),
        ])
      ])
  }

  @Test func memoryAndProcessorsChangeWhileItIsOff() {
    var driver = FormTests.open(.machineSettings("build-2"))
    driver.keys("Ctrl-u 4 0 9 6 Ctrl-PgDn Ctrl-u 4 Tab Space Enter")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .machine(
            "build-2",
            .configure(
              MachineChange(
                memory: .gibibytes(4), processors: 4, isProcessorCompatible: true)))
        ])
      ])
  }

  @Test func snapshotsAreTakenInTheAdvisedWayUnlessTheOtherIsChosen() throws {
    var driver = FormTests.open(.snapshots("web-01"))
    try driver.click(on: "Take snapshot")
    #expect(
      driver.takeCommands() == [
        .performInOrder([
          .machine("web-01", .takeSnapshot(name: "Snapshot 1", sequence: .shutDownFirst))
        ])
      ])
    try driver.click(on: "While it runs")
    #expect(driver.text.contains("are to be avoided"))
  }

  @Test func goingBackToASnapshotAsksFirst() throws {
    var driver = FormScene.snapshots.driver(width: 80, height: 24)
    driver.keys("Up Tab Enter")
    #expect(driver.text.contains("Revert web-01 to Before updates?"))
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [.perform(.machine("web-01", .revert(toSnapshot: "Before updates")))]
    )
    #expect(driver.state.form != nil)
  }

  @Test func eventsLeadToTheirNeighbours() throws {
    var driver = FormScene.record.driver(width: 80, height: 24)
    #expect(driver.text.contains("quay3 lost direct access to Volume2"))
    try driver.click(on: " Next ")
    #expect(driver.text.contains("quay4 joined the cluster"))
    try driver.click(on: " Next ")
    #expect(driver.text.contains("This is the oldest event"))
  }

  /// What a cluster can't carry out is shown with its reason, and nothing of it can be entered.
  @Test(arguments: [
    FormSubject.machine("web-01"), .machineSettings("build-2"), .network("Storage"), .cluster,
    .migrationNetworks, .enableVolumes, .addStorage,
  ])
  func whatAClusterDoesNotDoSaysWhy(_ subject: FormSubject) throws {
    let cluster = Harbour.cluster(kind: .linux)
    let form = try #require(subject.form(in: cluster, [:]))
    for field in form.pages.flatMap(\.fields) where field.parts > 0 && field.id != .heartbeat {
      let reasons: [String?] =
        switch field.control {
        case .buttons(let buttons): buttons.map(\.disabled)
        case .checkList(let items, _) where field.disabled == nil: items.map(\.disabled)
        default: [field.disabled]
        }
      #expect(reasons.allSatisfy { $0?.contains("linux") == true }, "\(field)")
    }
    var driver = FormTests.open(subject, cluster: cluster)
    driver.keys("Space x Tab Space Enter")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func whatHasNoPlaceOpensItsProperties() throws {
    var driver = Driver()
    driver.keys("Left End Up Up Right Enter")
    #expect(driver.text.contains("Cluster Disk 1 Properties"))
    driver.keys("Esc")
    let row = try #require(driver.find("Cluster Disk 4", from: 31))
    driver.mouse(.press(.left), at: row)
    driver.mouse(.press(.left), at: row)
    #expect(driver.text.contains("Cluster Disk 4 Properties"))
  }

  @Test(arguments: [
    ("Left End Up Right Right", "Cluster Properties"), ("Left End Right", "Event Properties"),
    ("Left Down Right", "quay1 Properties"), ("Left Home Down", "harbour Properties"),
  ])
  func propertiesOpenEverywhere(_ way: String, _ title: String) {
    var driver = Driver(width: 120, height: 40)
    driver.keys(way + " p")
    #expect(driver.text.contains(title), "\(driver.text)")
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Verbs for several machines at once.
@Suite struct BulkTests {
  private static let marked: [MachineID] = ["web-01", "build-2", "build-1", "cache"]

  private static func driver() -> Driver {
    var driver = Driver(width: 100, height: 30)
    driver.state.overlay = .menu(
      MenuState(subject: .machines(marked), anchor: .init(x: 40, y: 3)))
    return driver
  }

  @Test func machinesGoWhereTheyCanAndTheOthersAreNamedWithTheirReasons() {
    var driver = Self.driver()
    driver.keys("Enter")
    driver.keys("Home Down Enter")
    #expect(driver.text.contains("Live migrate 2 virtual machines to quay2?"), "\(driver.text)")
    #expect(driver.text.contains("build-2 is left as it is: build-2 is off"), "\(driver.text)")
    driver.keys("Enter")
    let expected = ["web-01", "build-1"].map {
      ConsoleCommand.migrate($0, to: "quay2", MigrationOptions())
    }
    #expect(driver.takeCommands() == expected)
  }

  @Test func memoryThatOneTakesIsNotThereForTheNext() {
    let cluster = Harbour.cluster()
    let plan = BulkPlan(.liveMigrate(to: "quay1"), ["db-02", "web-02"], in: cluster)
    #expect(plan.steps.map(\.machine) == ["db-02", "web-02"])
    let full = BulkPlan(.liveMigrate(to: "quay1"), ["db-02", "mail"], in: cluster)
    #expect(full.steps.map(\.machine) == ["db-02"])
    #expect(full.leftovers.map(\.machine) == ["mail"])
    #expect(full.leftovers[0].reason.contains("4 GiB"), "\(full.leftovers)")
  }

  @Test func powerIsForThoseInTheRightState() {
    var driver = Self.driver()
    driver.keys("Home Enter")
    #expect(driver.text.contains("Start 1 virtual machine?"), "\(driver.text)")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.perform(.machine("build-2", .start))])
  }

  @Test func nothingIsOfferedWhenNoneCan() {
    let items = Harbour.cluster().items(for: ["build-2"] as [MachineID])
    let shutDown = items.first { $0.label == "Shut down virtual machines" }
    #expect(shutDown?.availability.words?.contains("build-2 is off") == true)
  }

  @Test func marksInAListAreWhatTheMenuIsAbout() {
    var driver = Driver(width: 100, height: 30)
    for machine in ["web-01", "web-02"] as [MachineID] {
      driver.select(.machine(machine))
      driver.keys("Space")
    }
    driver.choose("Save virtual machines")
    #expect(driver.text.contains("Save 2 virtual machines?"), "\(driver.text)")
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [
        .perform(.machine("web-01", .save)), .perform(.machine("web-02", .save)),
      ])
  }
}

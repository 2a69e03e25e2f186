import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What is offered after a live migration failed (F12).
@Suite struct RemedyTests {
  private static func driver(
    _ code: MigrationFailure.Code = .hypervisor, change: (inout ClusterSnapshot) -> Void = { _ in }
  ) -> Driver {
    var cluster = Harbour.cluster()
    var voyage = Voyage()
    voyage.asksFor()
    let failure = MigrationFailure(
      code: code, machineState: "web-01 still runs on quay1", cause: "It was cut off",
      advice: "Try again")
    voyage.happens(.ended(.failed(failure)), after: 100)
    for event in voyage.events { cluster.apply(event) }
    change(&cluster)
    var driver = Driver(cluster, width: 100, height: 30, now: voyage.now)
    driver.select(.machine("web-01"))
    driver.keys("v")
    return driver
  }

  @Test func oneKeyAndEnterTryAgain() {
    var driver = Self.driver()
    #expect(driver.lines.last?.contains("f Fix") == true)
    driver.keys("f")
    #expect(driver.text.contains("Try again: live migrate to quay2"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.forecast("web-01", to: "quay2")])
    #expect(driver.state.context == .dialogue, "a change asks first")
  }

  @Test func aFailureForWantOfANetworkLeadsToTheNetworks() {
    var driver = Self.driver(.noMigrationNetwork)
    driver.keys("f Home Enter")
    #expect(driver.state.form?.subject == .migrationNetworks)
  }

  @Test func whatTheRulesSayNowIsOfferedToBePutRight() {
    var driver = Self.driver { cluster in
      guard var machine = cluster.machines[id: "web-01"] else { return }
      machine.policy.possibleOwners = ["quay1", "quay3"]
      cluster.machines.update(machine)
    }
    driver.keys("f Home")
    #expect(driver.text.contains("Change its possible owners…"))
    driver.keys("Down Enter")
    #expect(driver.takeCommands().isEmpty, "it can't be tried again as it is")
  }

  @Test func aLostNodeLeadsToTheNodes() {
    var driver = Self.driver(.destinationLost)
    driver.keys("f Home Enter")
    #expect(driver.state.screen == .browser)
    #expect(driver.state.browser.place == .nodes)
  }

  @Test func whatWentWellNeedsNothing() {
    var cluster = Harbour.cluster()
    var voyage = Voyage()
    voyage.arrives()
    for event in voyage.events { cluster.apply(event) }
    var driver = Driver(cluster, now: voyage.now)
    driver.select(.machine("web-01"))
    driver.keys("v")
    #expect(driver.lines.last?.contains("Fix") == false)
    driver.keys("f")
    #expect(driver.text.contains("it did not fail"))
  }

  @Test func eventsAreShownFromTheListOfAllMigrations() {
    var driver = Self.driver()
    driver.keys("Esc V f")
    #expect(driver.state.context == .menu)
    driver.keys("End Up Enter")
    #expect(driver.state.screen == .browser)
    #expect(driver.state.browser.place == .events)
  }

  @Test func readOnlyOffersOnlyToLook() {
    var driver = Self.driver()
    driver.state.options.isReadOnly = true
    driver.keys("f Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("--read-only"))
  }
}

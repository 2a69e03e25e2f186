import ClusterModel
import ClusterRules
import TerminalUI
import Testing

@testable import Console

/// What the console says before a migration starts, while it is held, and of a drain.
@Suite struct ForecastTests {
  static let outlook = MigrationOutlook(
    total: DurationRange(low: .seconds(4), likely: .seconds(5), high: .seconds(7)),
    lanes: [
      .hypervisor: DurationRange(
        low: .milliseconds(40), likely: .milliseconds(60), high: .milliseconds(90))
    ],
    passes: 2, convergence: .byPlan,
    sentence: "Will not converge by itself. Plan: one pass, then post-copy.",
    basis: ["writes 400 MiB/s, measured over 3 s"],
    plan: MigrationPlan(
      steps: [MigrationPlan.Step(afterPass: 1, action: .startPostCopy)],
      holdsBeforeSwitchOver: true))

  private func asked() -> Driver {
    var driver = Driver(width: 100, height: 30)
    driver.keys("End Up Up l Enter")
    _ = driver.takeCommands()
    return driver
  }

  @Test func theQuestionSaysThatItLooksAndThenWhatItFound() {
    var driver = asked()
    #expect(driver.text.contains("looking at how the machine writes"))
    driver.send(.forecast("web-01", to: "quay2", .made(Self.outlook)))
    #expect(driver.text.contains("total about 5.00 s (4.00 s to 7.00 s)"), "\(driver.text)")
    #expect(driver.text.contains("about 60 ms (40 ms to 90 ms)"))
    #expect(driver.text.contains("Plan: one pass, then post-copy."))
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [
        .migrate("web-01", to: "quay2", MigrationOptions(isMeasured: false))
      ])
  }

  @Test func aForecastThatFailsIsSaidAndForbidsNothing() {
    var driver = asked()
    driver.send(.forecast("web-01", to: "quay2", .failed(reason: "libvirt does not answer.")))
    #expect(driver.text.contains("There is no forecast: libvirt does not answer."))
    driver.keys("y")
    #expect(driver.takeCommands().count == 1)
  }

  @Test func aForecastOfAnotherQuestionIsNotShown() {
    var driver = asked()
    driver.send(.forecast("db-01", to: "quay2", .made(Self.outlook)))
    #expect(!driver.text.contains("5.00 s"))
  }

  @Test func theSwitchToHoldCanBePressed() throws {
    var driver = asked()
    try driver.click(on: "Hold before the switch-over")
    #expect(driver.text.contains("[x]"))
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [
        .migrate("web-01", to: "quay2", MigrationOptions(holdsBeforeSwitchOver: true))
      ])
  }

  @Test func aHypervisorThatCannotHoldIsNotAskedTo() throws {
    var cluster = Harbour.cluster(kind: .simulated)
    cluster.operations.remove(.migrationHold)
    var driver = Driver(cluster, width: 100, height: 30)
    driver.keys("End Up Up l Enter")
    _ = driver.takeCommands()
    #expect(driver.text.contains("No hold before the switch-over: "), "\(driver.text)")
    driver.keys("h")
    #expect(!driver.text.contains("[x]"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.migrate("web-01", to: "quay2", MigrationOptions())])
  }

  @Test func aHeldMigrationIsLetGoAfterAQuestion() {
    var voyage = Voyage()
    voyage.copies()
    voyage.happens(.forecast(Self.outlook))
    voyage.happens(.switchOverHeld, after: 100)
    var driver = Driver(width: 100, height: 30)
    for event in voyage.events { driver.send(.cluster(event)) }
    #expect(driver.text.contains("Held before the switch-over"), "\(driver.text)")
    driver.keys("End Up Up v")
    #expect(driver.text.contains("▶ held"), "\(driver.text)")
    #expect(driver.text.contains("○ post-copy after pass 1"))
    driver.keys("s")
    #expect(driver.text.contains("Switch web-01 over now?"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.release("web-01")])
  }

  @Test func fetchingIsAPhaseWithItsName() {
    var voyage = Voyage()
    voyage.stops()
    voyage.happens(.blackoutEnded, after: 60)
    voyage.happens(.fetchingBegan)
    var driver = Driver(width: 100, height: 30)
    for event in voyage.events { driver.send(.cluster(event)) }
    driver.keys("End Up Up v")
    #expect(driver.text.contains("Fetching the rest"), "\(driver.text)")
    #expect(!driver.text.contains("c Cancel in progress"))
  }

  @Test func aDrainShowsItsPlan() {
    var driver = Driver(width: 100, height: 40)
    driver.keys("Left Down Down m Enter Enter")
    #expect(driver.text.contains("Pause and drain quay1?"), "\(driver.text)")
    #expect(driver.text.contains("→ quay2"), "\(driver.text)")
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [.forecastDrain("quay1"), .perform(.node("quay1", .drain))])
  }

  @Test func aDrainShowsItsTimesAsTheyBecomeKnown() throws {
    var driver = Driver(width: 120, height: 40)
    driver.keys("Left Down Down m Enter Enter")
    #expect(driver.text.contains("Forecast: looking at how"), "\(driver.text)")
    var forecast = DrainForecast(
      DrainPlan(of: "quay1", in: driver.state.cluster), of: .simulated)
    let steps = forecast.plan.steps
    let first = try #require(steps.first)
    for step in steps {
      forecast.note(Self.outlook, of: step.machine)
      driver.send(.drainForecast(forecast))
      #expect(driver.text.contains("\(first.machine) "), "\(driver.text)")
      #expect(driver.text.contains("→ \(first.destination) in 5.00 s, "), "\(driver.text)")
      #expect(driver.text.contains("Forecast: looking") == (step != steps.last))
    }
    let range = [5, 4, 7].map { Duration.seconds($0 * steps.count).stopwatch }
    let total = "about \(range[0]) (\(range[1]) to \(range[2]))."
    #expect(driver.text.contains("Forecast: in all \(total)"), "\(driver.text)")
    // What another plan takes was not looked at.
    var destination = try #require(driver.state.cluster.nodes[id: first.destination])
    destination.state = .down
    driver.send(.cluster(.nodeChanged(destination)))
    #expect(!driver.text.contains("Forecast: "), "\(driver.text)")
    driver.keys("Esc")
    driver.send(.drainForecast(forecast))
    #expect(!driver.text.contains("Forecast: in all"))
  }

  @Test(arguments: [
    (ClusterKind.simulated, "fileshare moves to quay1 (stopped here, started there)"),
    (.linux, "fileshare moves (in standby, where Pacemaker chooses)"),
  ])
  func aDrainShowsWhatBecomesOfServices(_ kind: ClusterKind, _ line: String) {
    var cluster = Harbour.withServices(kind: kind)
    cluster.operations.insert(.nodeDrain)
    var driver = Driver(cluster, width: 120, height: 40)
    driver.keys("Left Down Down Down m Enter Enter")
    #expect(driver.text.contains("Pause and drain quay2?"), "\(driver.text)")
    #expect(driver.text.contains(line), "\(driver.text)")
  }
}

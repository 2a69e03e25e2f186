import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct CommandLogTests {
  private static func options() -> ConsoleOptions {
    var options = ConsoleOptions()
    options.startedAt = Harbour.wallStart
    return options
  }

  @Test func itSaysWhatWasDoneAndWhatCameOfIt() {
    var driver = Driver(width: 120, height: 40, options: Self.options())
    driver.keys("F11")
    #expect(driver.text.contains("What you have the cluster do is written here"))
    driver.keys("Esc End Up Up l Enter Enter F11")
    #expect(driver.text.contains("Live migrate web-01 from quay1 to quay2"))
    #expect(driver.text.contains("14:00:00"))
    #expect(
      driver.text.contains(
        #"Get-Cluster "harbour" | Move-ClusterVirtualMachineRole -Name "web-01" -Node "quay2""#))
    #expect(driver.text.contains("ferry migrate web-01 --to quay2"))
    #expect(!driver.text.contains("crm_resource"))
    driver.send(.answered(.migrate("web-01", to: "quay2", holds: false), problem: nil))
    #expect(driver.text.contains("taken on"))
    var voyage = Voyage()
    voyage.arrives()
    driver.send(voyage.events)
    #expect(driver.text.contains("✔ web-01 runs on quay2"))
  }

  @Test func whereThereIsPacemakerItSpeaksOfIt() {
    var driver = Driver(Harbour.cluster(kind: .linux), width: 120, height: 40)
    driver.keys("End Up Up l Enter c")
    #expect(driver.text.contains("crm_resource --move -r web-01 -N quay2"))
  }

  @Test func aRefusalIsWrittenDown() {
    var driver = Driver(width: 120, height: 40)
    driver.keys("End Up Up l Enter Enter F11")
    driver.send(
      .answered(.migrate("web-01", to: "quay2", holds: false), problem: "web-01 stays on quay1"))
    #expect(driver.text.contains("✘ web-01 stays on quay1"))
  }

  @Test func commandsCanBeSeenAndCopiedBeforeSayingYes() {
    var driver = Driver(width: 120, height: 40)
    driver.keys("End Up Up l Enter c Down Enter")
    #expect(
      driver.takeCommands() == [
        .forecast("web-01", to: "quay2"), .copy("ferry migrate web-01 --to quay2"),
      ])
    #expect(driver.state.log.entries.isEmpty)
    driver.keys("Esc")
    #expect(driver.text.contains("Please confirm action"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.migrate("web-01", to: "quay2", MigrationOptions())])
    #expect(driver.state.log.entries.count == 1)
  }

  @Test func itForgetsTheOldest() {
    var log = CommandLog()
    let cluster = Harbour.cluster()
    for index in 0...CommandLog.entriesMax {
      let action = ClusterAction.cancelMigration(MachineID(rawValue: "m\(index)"))
      log.add(
        CommandLog.Entry(
          action: action, imperative: "",
          words: CommandWords(action, in: cluster, clusterArgument: nil)))
    }
    #expect(log.entries.count == CommandLog.entriesMax)
    #expect(log.entries.first?.action == .cancelMigration("m1"))
  }
}

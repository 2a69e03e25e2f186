import ClusterModel
import CommandLanguage
import TerminalUI
import Testing

@testable import Console

/// The command prompt: typing, completing, asking, telling.
@Suite struct PromptTests {
  private func prompt(_ driver: Driver) -> CommandPrompt? {
    if case .prompt(let prompt) = driver.state.overlay { prompt } else { nil }
  }

  @Test func aLineIsTriedBeforeItRuns() {
    var driver = Driver()
    driver.keys(":")
    driver.type("Move-ClusterVirtualMachineRole web-01 quay2")
    driver.keys("Enter")
    let line = "Move-ClusterVirtualMachineRole web-01 quay2"
    #expect(driver.takeCommands() == [.rememberLine(line), .tryLine(line)])
    driver.send(.lineTried(line, [.migrate("web-01", to: "quay2")]))
    #expect(driver.text.contains("Please confirm action"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.runLine(line, [.migrate("web-01", to: "quay2")])])
    #expect(
      driver.state.log.entries.map(\.action) == [.migrate("web-01", to: "quay2", holds: false)])
  }

  @Test func sayingNoRunsNothing() {
    var driver = Driver()
    driver.send(.lineTried("x", [.perform(.node("quay1", .pause))]))
    driver.keys("n")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func readOnlyRefusesWhatWouldChangeSomething() {
    var driver = Driver(options: ConsoleOptions(isReadOnly: true))
    driver.send(.lineTried("x", [.perform(.node("quay1", .pause))]))
    #expect(driver.takeCommands().isEmpty)
    #expect(!driver.text.contains("Please confirm action") && driver.state.status != nil)
  }

  @Test func whatDeletesAMachineTakesItsName() {
    var driver = Driver(width: 120, height: 40)
    driver.send(.lineTried("Remove-VM web-01", [.perform(.machine("web-01", .delete))]))
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    driver.type("web-01")
    driver.keys("Enter")
    #expect(driver.takeCommands().count == 1)
  }

  @Test func aMistakeIsToldAtOnce() {
    var driver = Driver(width: 120, height: 40)
    driver.keys(":")
    driver.type("Get-Moon")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.rememberLine("Get-Moon")])
    #expect(driver.text.contains("There is no command Get-Moon") && driver.text.contains("char:1"))
  }

  @Test func tabCompletesAndGoesOn() throws {
    var driver = Driver(width: 120, height: 40)
    driver.keys(":")
    driver.type("move-clusterv")
    driver.keys("Tab")
    #expect(prompt(driver)?.line.text == "Move-ClusterVirtualMachineRole ")
    driver.type("-Nod")
    driver.keys("Tab")
    driver.type("quay")
    driver.keys("Tab")
    #expect(prompt(driver)?.offer?.completion.candidates == ["quay1", "quay2", "quay3", "quay4"])
    driver.keys("Tab Tab")
    #expect(prompt(driver)?.line.text == "Move-ClusterVirtualMachineRole -Node quay2")
    driver.keys("BackTab Esc")
    #expect(prompt(driver)?.line.text == "Move-ClusterVirtualMachineRole -Node quay")
    driver.keys("Esc")
    #expect(driver.state.overlay == nil)
  }

  @Test func olderLinesComeBack() {
    var options = ConsoleOptions()
    options.promptLines = ["Get-Cluster", "Get-ClusterNode"]
    var driver = Driver(options: options)
    driver.keys(":")
    driver.type("x")
    driver.keys("Up Up Up")
    #expect(prompt(driver)?.line.text == "Get-Cluster")
    driver.keys("Down Down")
    #expect(prompt(driver)?.line.text == "x")
    driver.keys("Backspace Backspace")
    #expect(driver.state.overlay == nil)
  }

  @Test func aShortAnswerStandsOnTheStatusLineAndALongOneInAReport() {
    var driver = Driver()
    driver.send(.lineEnded("(Get-Cluster).Name", output: "harbour", problem: nil))
    #expect(driver.state.status?.text == "harbour" && driver.state.overlay == nil)
    driver.send(
      .lineEnded("Get-ClusterNode", output: "Name  State\n----  -----\nq  Up", problem: nil))
    #expect(driver.text.contains("Name  State"))
    driver.keys("Esc : Enter")
    #expect(driver.text.contains("Name  State"))
  }

  @Test func nothingFromOutsideReachesTheTerminal() {
    var driver = Driver()
    driver.send(.lineEnded("a\u{1B}[31m", output: "b\u{1B}]0;x\u{07}\nc", problem: "d\u{9B}m"))
    #expect(
      !driver.text.unicodeScalars.contains {
        $0.value == 0x1B || $0.value == 0x07 || $0.value == 0x9B
      })
  }
}

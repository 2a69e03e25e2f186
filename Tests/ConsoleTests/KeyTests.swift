import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What keys make the console ask for: before, keys, after. A command that a test does not expect
/// fails it.
@Suite struct KeyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var commands: [ConsoleCommand] = []
    /// What the screen then says.
    var says: String = ""
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "live migrate with the context menu", keys: "End Up Up m Right Enter Enter",
      commands: .confirmed("web-01", to: "quay2")),
    Case(
      name: "live migrate with its own key", keys: "End Up Up l Enter Enter",
      commands: .confirmed("web-01", to: "quay2")),
    Case(
      name: "by the keys that the menus show", keys: "End Up Up m l 2 Enter",
      commands: .confirmed("web-01", to: "quay2")),
    Case(
      name: "a number that can't be chosen", keys: "End Up Up m l 1",
      says: "web-01 already runs on quay1"),
    Case(
      name: "nothing happens without confirmation", keys: "End Up Up l Enter",
      commands: [.forecast("web-01", to: "quay2")], says: "Live migrate web-01 from quay1 to quay2?"
    ),
    Case(
      name: "no", keys: "End Up Up l Enter Esc", commands: [.forecast("web-01", to: "quay2")],
      says: "Summary of Services"),
    Case(
      name: "the other button", keys: "End Up Up l Enter Tab Enter",
      commands: [.forecast("web-01", to: "quay2")]),
    Case(
      name: "n", keys: "End Up Up l Enter n", commands: [.forecast("web-01", to: "quay2")]),
    Case(
      name: "hold", keys: "End Up Up l Enter h Enter",
      commands: [
        .forecast("web-01", to: "quay2"),
        .migrate("web-01", to: "quay2", MigrationOptions(holdsBeforeSwitchOver: true)),
      ]),
    Case(name: "nothing waits for a word", keys: "End s", says: "web-03 is not migrating"),
    Case(
      name: "y", keys: "End Up Up l Enter Tab y", commands: .confirmed("web-01", to: "quay2")),
    Case(
      name: "a node without room", keys: "End Up Up l Down Enter",
      says: "quay3 has 3.5 GiB of memory free, web-01 needs 4 GiB"),
    Case(name: "a machine that is off", keys: "Home Down l", says: "build-2 is off"),
    Case(name: "nothing to cancel", keys: "End c", says: "web-03 is not migrating"),
    Case(name: "nothing to show", keys: "End v", says: "web-03 has not migrated yet"),
    Case(
      name: "under a node, as the guide says",
      keys: "Left Down Down Enter Down Down m Right Enter Enter",
      commands: .confirmed("web-01", to: "quay2")),
    Case(name: "from the tree", keys: "Left Down Down l", says: "Select a virtual machine first"),
    Case(name: "a migrated machine can be opened", keys: "End Enter", says: "Summary of web-03"),
    Case(name: "and left again", keys: "End Enter Esc", says: "Summary of Services"),
    Case(
      name: "filter and choose", keys: "/ d b - 0 2 Enter l Enter Enter",
      commands: .confirmed("db-02", to: "quay1")),
    Case(name: "quit", keys: "q", commands: [.quit]),
    Case(name: "Ctrl-C", keys: "Ctrl-c", commands: [.quit]),
    Case(name: "redraw", keys: "Ctrl-l", commands: [.redraw]),
    Case(name: "suspend", keys: "Ctrl-z", commands: [.suspend]),
    Case(name: "mouse", keys: "M M", commands: [.setMouse(false), .setMouse(true)]),
    Case(name: "help", keys: "?", says: "Live migrate virtual machine to another node"),
    Case(name: "keys go to what lies on top", keys: "m q", says: "Summary of Services"),
  ]

  @Test(arguments: cases)
  func doWhatTheySay(_ test: Case) {
    var driver = Driver(width: 100, height: 30)
    driver.keys(test.keys)
    #expect(driver.takeCommands() == test.commands)
    #expect(test.says.isEmpty || driver.text.contains(test.says), "\(driver.text)")
  }

  @Test func readOnlyRefusesWhatChangesTheCluster() {
    var driver = Driver(options: ConsoleOptions(isReadOnly: true))
    driver.keys("End l")
    #expect(driver.text.contains("Ferry was started with --read-only"))
    driver.keys("m Enter Enter Enter Enter")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func cancelAsksFirstAndStopsAtTheBlackout() {
    var driver = Driver()
    var voyage = Voyage()
    voyage.copies()
    driver.send(voyage.events)
    driver.keys("End Up Up v c")
    #expect(driver.takeCommands().isEmpty)
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.cancelMigration("web-01")])
    var stopped = Voyage()
    stopped.stops()
    driver = Driver()
    driver.send(stopped.events)
    driver.keys("End Up Up v c Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("Too late"))
  }

  @Test func quitAsksWhileAMigrationOfOursGoesOn() {
    var driver = Driver()
    var voyage = Voyage()
    voyage.copies()
    driver.send(voyage.events)
    driver.keys("q")
    #expect(driver.takeCommands().isEmpty)
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.quit])
  }

  @Test(arguments: [(ClusterKind.simulated, []), (.linux, [ConsoleCommand.quit])])
  func quitAsksForSomebodyElsesMigrationOnlyWhereItEndsIt(
    _ kind: ClusterKind, _ commands: [ConsoleCommand]
  ) {
    var driver = Driver(Harbour.cluster(kind: kind))
    var voyage = Voyage()
    voyage.initiator = .other
    voyage.copies()
    driver.send(voyage.events)
    driver.keys("q")
    #expect(driver.takeCommands() == commands)
  }

  @Test func aConfirmationThatCameTooLateDoesNothing() {
    var driver = Driver()
    driver.keys("End Up Up l Enter")
    _ = driver.takeCommands()
    var node = Harbour.cluster().nodes[id: "quay2"]
    node?.state = .down
    if let node { driver.send(.cluster(.nodeChanged(node))) }
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.text.contains("quay2 is down"))
  }

  @Test func aMenuChoiceNamesItsNodeWhateverTheListBecomes() {
    var driver = Driver()
    driver.keys("End Up Up l")
    driver.send(.cluster(.nodeChanged(Node(id: "anchor", state: .up, memoryFree: .gibibytes(64)))))
    driver.keys("Enter Enter")
    #expect(driver.takeCommands() == .confirmed("web-01", to: "quay2"))
  }

  @Test func noKeyHasTwoMeaningsInOnePlace() {
    for context in KeyContext.allCases {
      let keys = KeyTable.standard.bindings.filter { $0.context == context }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
    }
  }
}

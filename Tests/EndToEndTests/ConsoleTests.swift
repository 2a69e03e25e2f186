import Foundation
import Glibc
import PseudoTerminal
import Testing

/// The whole program in a terminal, on the simulated cluster.
@Suite(.timeLimit(.minutes(2)))
struct ConsoleTests {
  let ferry: FerryProcess

  init() throws { ferry = try FerryProcess() }

  func start(_ arguments: [String] = [], width: Int = 80, height: Int = 24) throws -> PseudoTerminal
  {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: arguments,
      environment: ferry.environment, width: width, height: height)
    try terminal.waitUntil("the console") {
      $0.text.contains("Summary of") && $0.text.contains("web-03")
    }
    return terminal
  }

  func rightClick(_ terminal: PseudoTerminal, on text: String) throws {
    let place = try #require(terminal.find(text))
    terminal.send(MouseReport.press(.right, x: place.x + 1, y: place.y))
    terminal.send(MouseReport.release(.right, x: place.x + 1, y: place.y))
  }

  @Test(arguments: [(80, 24), (200, 50)])
  func aRightClickMovesAMachineAndTheBlackoutIsTimed(_ width: Int, _ height: Int) throws {
    let terminal = try start(width: width, height: height)
    try rightClick(terminal, on: "dc-01")
    try terminal.waitUntil("the menu") { $0.text.contains("Live migrate virtual machine") }
    terminal.send("\r")
    try terminal.waitUntil("the nodes") { $0.text.contains("2 - Live migrate to node quay2") }
    terminal.send("\r")
    try terminal.waitUntil("the question") { $0.text.contains("Please confirm action") }
    terminal.send("\r")
    try terminal.waitUntil("the memory copy") { $0.text.contains("Memory copy, pass 1") }
    try terminal.waitUntil("the end", timeout: .seconds(30)) {
      $0.text.contains("dc-01 runs on quay2, after a blackout of")
    }
    terminal.send("\u{1B}")
    try terminal.waitUntil("the new owner in the list") { terminal in
      terminal.rows.contains {
        $0.contains("dc-01") && $0.contains("Running") && $0.contains("quay2")
      }
    }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.isAlternateScreen)
  }

  @Test func itLeavesTheTerminalAsItWasOnSIGTERM() throws {
    let terminal = try start()
    let before = terminal.isAlternateScreen
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(before && !terminal.isAlternateScreen)
    #expect(!terminal.reportsMouse)
    #expect(terminal.modes == .normal)
  }

  @Test func itDrawsAtEverySizeAndWithoutAMouse() throws {
    let terminal = try start(["--no-mouse"])
    #expect(!terminal.reportsMouse)
    for (width, height) in [(40, 10), (1, 1), (200, 50), (80, 24)] {
      terminal.resize(width: width, height: height)
      terminal.takeOutput(for: .milliseconds(60))
    }
    try terminal.waitUntil("the console again") { $0.text.contains("Summary of") }
  }

  /// At rest nothing is drawn: the loop sleeps until something happens.
  @Test func atRestItDrawsNothing() throws {
    let terminal = try start()
    terminal.takeOutput(for: .milliseconds(300))
    let before = terminal.outputCount
    terminal.takeOutput(for: .seconds(2))
    #expect(terminal.outputCount == before)
  }
}

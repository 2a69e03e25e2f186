import Foundation
import PseudoTerminal
import Testing

/// The guide's procedures in a terminal, on the simulated cluster.
@Suite(.timeLimit(.minutes(2)))
struct DialogueTests {
  let ferry: FerryProcess

  init() throws { ferry = try FerryProcess() }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: [], environment: ferry.environment, width: 80,
      height: 24)
    try terminal.waitUntil("the console") {
      $0.text.contains("Summary of") && $0.text.contains("web-03")
    }
    return terminal
  }

  private func click(
    _ terminal: PseudoTerminal, on text: String, _ button: MouseReport.Button = .left
  ) throws {
    let place = try #require(terminal.find(text), "\(terminal.text)")
    terminal.send(MouseReport.press(button, x: place.x + 1, y: place.y))
    terminal.send(MouseReport.release(button, x: place.x + 1, y: place.y))
  }

  /// The order of the networks as the command line tells it.
  private func order() throws -> [String] {
    let result = try ferry.run(["networks", "order"])
    return result.output.split(separator: "\n").map { String($0.dropFirst(3)) }
  }

  /// Order the networks for live migration, from a machine's properties, with the keyboard alone.
  @Test func networksAreOrderedWithTheKeyboard() throws {
    let before = try order()
    let terminal = try start()
    terminal.send("p")
    try terminal.waitUntil("the properties") { $0.text.contains("Preferred owners") }
    terminal.send("\u{1B}[5;5~")
    try terminal.waitUntil("the networks") { $0.text.contains("all virtual machines") }
    terminal.send("\u{1B}[BK")
    terminal.send("\r")
    try terminal.waitUntil("the console again") { !$0.text.contains("all virtual machines") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    let after = try order()
    #expect(after != before)
    #expect(after.sorted() == before.sorted())
  }

  /// The same with the mouse alone.
  @Test func networksAreOrderedWithTheMouse() throws {
    let before = try order()
    let terminal = try start()
    try click(terminal, on: "web-03", .right)
    try terminal.waitUntil("the menu") { $0.text.contains("Properties") }
    try click(terminal, on: "Properties")
    try terminal.waitUntil("the properties") { $0.text.contains("Preferred owners") }
    try click(terminal, on: "Network for live migration")
    try terminal.waitUntil("the networks") { $0.text.contains("all virtual machines") }
    try click(terminal, on: " Down ")
    try click(terminal, on: " OK ")
    try terminal.waitUntil("the console again") { !$0.text.contains("all virtual machines") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    let after = try order()
    #expect(after != before)
    #expect(after.sorted() == before.sorted())
  }
}

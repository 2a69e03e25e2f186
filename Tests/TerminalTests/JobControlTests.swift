import Glibc
import PseudoTerminal
import Testing

/// Stopping and going on, which takes a shell: the kernel lets no orphan stop.
@Suite(.serialized) struct JobControlTests {
  private func startUnderShell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "ready$ ", "HISTFILE": "/dev/null"], width: 70, height: 12)
    try terminal.waitUntil("the shell") { $0.text.contains("ready$") }
    terminal.send("(echo pid=$BASHPID; exec \(PseudoTerminal.product("terminal-demo")))\r")
    try terminal.waitUntil("the first frame") { $0.text.contains("Event:") }
    return terminal
  }

  /// The process in the shell's foreground, from what the shell printed before it began.
  private func demo(in terminal: PseudoTerminal) throws -> pid_t {
    let text = terminal.outputText
    let range = try #require(text.ranges(of: "pid=").last)
    return try #require(pid_t(text[range.upperBound...].prefix(while: \.isNumber)))
  }

  @Test func controlZGivesTheTerminalToTheShell() throws {
    let terminal = try startUnderShell()
    terminal.send("\u{1A}")
    try terminal.waitUntil("the shell") {
      !$0.isAlternateScreen && $0.text.contains("Stopped")
    }
    terminal.send("stty -a | grep -qw -e -icanon || echo cooked=$((6*7)); fg\r")
    try terminal.waitUntil("the frame again") {
      $0.isAlternateScreen && $0.rows[0].hasPrefix("┌─") && $0.rows[11].hasPrefix("└─")
    }
    #expect(terminal.outputText.contains("cooked=42"))
    #expect(!terminal.modes.isCanonical)
    #expect(terminal.reportsMouse)
    terminal.send("x")
    try terminal.waitUntil("a key") { $0.text.contains("character(\"x\")") }
    terminal.send("q")
    try terminal.waitUntil("the shell") { $0.text.contains("left: requested") }
  }

  @Test(arguments: [SIGTSTP, SIGSTOP])
  func stoppedFromOutsideItComesBack(_ signal: Int32) throws {
    let terminal = try startUnderShell()
    kill(try demo(in: terminal), signal)
    try terminal.waitUntil("the shell") { $0.text.contains("Stopped") }
    terminal.send("clear; fg\r")
    try terminal.waitUntil("the frame again") {
      $0.isAlternateScreen && $0.rows[0].hasPrefix("┌─") && $0.rows[5].contains("signal resume")
    }
    #expect(!terminal.modes.isCanonical)
    terminal.send("q")
    try terminal.waitUntil("the shell") { $0.text.contains("left: requested") }
    #expect(!terminal.isAlternateScreen)
  }

  @Test func aClosedTerminalEndsIt() throws {
    let demo: pid_t
    do {
      let terminal = try startUnderShell()
      demo = try self.demo(in: terminal)
    }
    #expect(PseudoTerminal.waitForEnd(of: demo))
    kill(demo, SIGKILL)
  }
}

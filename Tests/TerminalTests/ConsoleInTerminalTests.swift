import Glibc
import PseudoTerminal
import Testing

/// The terminal layer in a real terminal, by way of `terminal-demo`.
@Suite(.serialized) struct ConsoleInTerminalTests {
  private func start(
    _ arguments: [String] = [], _ environment: [String: String] = [:], width: Int = 60,
    height: Int = 12
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("terminal-demo"), arguments: arguments, environment: environment,
      width: width, height: height)
    try terminal.waitUntil("the first frame") { $0.rows[5].contains("Event: none") }
    return terminal
  }

  /// What is true of every terminal that was given back.
  private func expectGivenBack(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == .normal)
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.isCursorVisible)
    #expect(!terminal.reportsMouse)
    for mode in ["1006", "1004", "2004"] {
      #expect(terminal.outputText.contains("\u{1B}[?\(mode)l"), "mode \(mode) was left on")
    }
  }

  @Test(arguments: [
    "xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100", "xterm-ghostty", "",
  ])
  func drawsInEveryTerminal(_ type: String) throws {
    let terminal = try start([], ["TERM": type])
    let bar = String(repeating: "─", count: 58)
    #expect(terminal.rows[0] == "┌\(bar)┐")
    #expect(terminal.rows[11] == "└\(bar)┘")
    #expect(terminal.rows[1].hasPrefix("│ Size 60x12 "))
    #expect(terminal.rows[2].hasPrefix("│ Wide 漢字 and é\u{301}, ·[31m"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    expectGivenBack(terminal)
    #expect(terminal.text.contains("left: requested"))
  }

  @Test func colorsAreReducedToWhatTheTerminalHas() throws {
    let full = try start()
    #expect(full.cell(x: 2, y: 3)?.paper == .index(67))
    #expect(full.cell(x: 2, y: 3)?.isReverse == false)
    #expect(full.cell(x: 2, y: 4)?.ink == .index(196))
    #expect(full.cell(x: 2, y: 4)?.isBold == true)
    let few = try start([], ["TERM": "linux"])
    #expect(few.cell(x: 2, y: 4)?.ink == .index(1))
    for environment in [["TERM": "vt100"], ["NO_COLOR": "1"]] {
      let none = try start([], environment)
      #expect(none.cell(x: 2, y: 3)?.paper == .terminalDefault)
      #expect(none.cell(x: 2, y: 3)?.isReverse == true, "the selection")
      #expect(none.cell(x: 2, y: 1)?.isReverse == false)
      #expect(none.cell(x: 2, y: 4)?.isBold == true)
    }
  }

  @Test func wideCharactersTakeTwoCells() throws {
    let terminal = try start()
    #expect(terminal.cell(x: 7, y: 2)?.text == "漢")
    #expect(terminal.cell(x: 7, y: 2)?.width == 2)
    #expect(terminal.cell(x: 9, y: 2)?.text == "字")
    #expect(terminal.cell(x: 16, y: 2)?.text == "é\u{301}")
  }

  @Test(arguments: [["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": "xx_XX.UTF-8"]])
  func asciiOnRequest(_ environment: [String: String]) throws {
    let terminal = try start(["ascii"], environment)
    #expect(terminal.rows[0] == "+" + String(repeating: "-", count: 58) + "+")
    #expect(terminal.rows[2].hasPrefix("| Wide ???? and e, .[31m"))
    #expect(terminal.output.allSatisfy { $0.bytes.allSatisfy { $0 < 0x80 } })
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux"])
  func rightClickArrives(_ type: String) throws {
    let terminal = try start([], ["TERM": type])
    try terminal.waitUntil("the mouse to be reported") { $0.reportsMouse }
    terminal.send(.press(.right, x: 20, y: 7))
    try terminal.waitUntil("the press") { $0.text.contains("right press at 20,7") }
    terminal.send(.release(.right, x: 20, y: 7))
    try terminal.waitUntil("the release") { $0.text.contains("right release at 20,7") }
  }

  @Test func mouseCanBeLeftToTheTerminal() throws {
    let terminal = try start(["nomouse"])
    #expect(!terminal.reportsMouse)
    #expect(!terminal.outputText.contains("\u{1B}[?1000h"))
  }

  @Test func keysArrive() throws {
    let terminal = try start()
    for (keys, name) in [
      ("\u{1B}[A", "up"), ("\u{1B}[29~", "menu"), ("\u{1B}", "escape"), ("ä", "character(\"ä\")"),
      ("\u{1B}[200~two\u{1B}[201~", "paste(\"two\")"),
    ] {
      terminal.send(keys)
      try terminal.waitUntil(name) { $0.text.contains("Event: \(name)") }
    }
  }

  @Test func resizeRepaints() throws {
    let terminal = try start()
    for (width, height) in [(100, 30), (40, 10), (1, 1), (80, 24)] {
      terminal.resize(width: width, height: height)
      guard width > 1 else { continue }
      try terminal.waitUntil("\(width)x\(height)") {
        $0.rows[1].contains("Size \(width)x\(height)")
          && $0.rows[height - 1] == "└" + String(repeating: "─", count: width - 2) + "┘"
      }
    }
  }

  @Test func jobsAndTimersWakeTheLoop() throws {
    let terminal = try start()
    terminal.send("j")
    try terminal.waitUntil("a job") { $0.text.contains("job done") }
    terminal.send("t")
    try terminal.waitUntil("three ticks") { $0.text.contains("Ticks: 3") }
  }

  @Test func nothingIsWrittenWhenNothingChanged() throws {
    let terminal = try start()
    terminal.send("\u{1B}[?2026;2$y")
    let before = terminal.output.count
    // Each n draws the same frame again; the x that follows proves that they were drawn.
    terminal.send("nnnnnnnn")
    terminal.takeOutput(for: .milliseconds(50))
    terminal.send("x")
    try terminal.waitUntil("the x") { $0.text.contains("character(\"x\")") }
    let written = terminal.output[before...].flatMap(\.bytes)
    let frames = String(decoding: written, as: UTF8.self).split(separator: "\u{1B}[?2026h")
    #expect(frames.count == 1, "\(frames)")
  }

  /// A frame comes in one piece where the terminal says that it can show it so; nobody else is sent
  /// what they did not offer.
  @Test func framesAreHeldTogetherWhereThatIsOffered() throws {
    let terminal = try start()
    #expect(terminal.outputText.contains("\u{1B}[?2026$p"))
    terminal.send("a")
    try terminal.waitUntil("the a") { $0.text.contains("character(\"a\")") }
    #expect(!terminal.outputText.contains("\u{1B}[?2026h"))
    terminal.send("\u{1B}[?2026;2$yb")
    try terminal.waitUntil("the b") { $0.text.contains("character(\"b\")") }
    #expect(terminal.outputText.contains("\u{1B}[?2026h"))
  }

  @Test(arguments: ["linux", "vt100"])
  func simpleTerminalsAreNotAsked(_ type: String) throws {
    let terminal = try start([], ["TERM": type])
    #expect(!terminal.outputText.contains("\u{1B}[?2026"))
  }

  @Test(arguments: [
    (["TERM": "xterm", "COLORTERM": "truecolor"], 196), (["TERM": "xterm"], 1),
    (["TERM": "linux", "COLORTERM": "truecolor"], 1),
  ])
  func colorTermSpeaksForTheTerminal(_ environment: [String: String], _ number: Int) throws {
    let terminal = try start([], environment)
    #expect(terminal.cell(x: 2, y: 4)?.ink == .index(number))
  }

  @Test(arguments: [
    ([:], "\u{1B}]52;c;aGVsbG8=\u{07}"),
    (["TMUX": "/tmp/x,1,0"], "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGVsbG8=\u{07}\u{1B}\\"),
    (["STY": "1.x"], "\u{1B}P\u{1B}]52;c;aGVsbG8=\u{07}\u{1B}\\"),
  ])
  func textGoesToTheClipboard(_ environment: [String: String], _ sequence: String) throws {
    let terminal = try start([], environment)
    terminal.send("c")
    try terminal.waitUntil("the key") { $0.text.contains("character(\"c\")") }
    #expect(terminal.outputText.contains(sequence))
  }

  @Test func glyphsAndColoursChangeWhileItRuns() throws {
    let terminal = try start()
    terminal.send("g")
    try terminal.waitUntil("ASCII") { $0.rows[0].hasPrefix("+--") }
    #expect(terminal.cell(x: 2, y: 4)?.ink == .index(9))
    terminal.send("g")
    try terminal.waitUntil("lines again") { $0.rows[0].hasPrefix("┌──") }
    #expect(terminal.cell(x: 2, y: 4)?.ink == .index(196))
  }

  @Test func paletteChangesRepaint() throws {
    let terminal = try start()
    #expect(terminal.cell(x: 5, y: 8)?.paper == .index(16))
    terminal.send("p")
    try terminal.waitUntil("light paper") { $0.cell(x: 5, y: 8)?.paper == .index(231) }
    #expect(terminal.cell(x: 2, y: 1)?.ink == .index(16))
  }

  @Test(arguments: [(SIGTERM, "terminate"), (SIGINT, "interrupt")])
  func signalsEndItCleanly(_ signal: Int32, _ name: String) throws {
    let terminal = try start()
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .exited(0))
    expectGivenBack(terminal)
    #expect(terminal.text.contains("left: signal(NcursesTerminal.TerminalSignal.\(name))"))
  }

  @Test(arguments: [
    ("F", SIGTRAP), ("A", SIGABRT), ("S", SIGSEGV), ("O", SIGSEGV),
  ])
  func crashesGiveTheTerminalBack(_ key: String, _ signal: Int32) throws {
    let log = "/tmp/ferry-terminal-test-\(getpid())-\(key).log"
    unlink(log)
    defer { unlink(log) }
    let terminal = try start(["log=\(log)"], width: 100)
    terminal.send(key)
    let status = try terminal.waitForExit()
    #expect(status == .killed(signal: signal) || key == "F" && status == .killed(signal: SIGILL))
    expectGivenBack(terminal)
    #expect(terminal.text.contains("last words are in \(log)"))
    if key == "F" {
      #expect(!terminal.text.contains("asked to fail"), "it belongs into the log")
      #expect(contents(of: log).contains("the demo was asked to fail"))
    }
  }

  @Test func aTerminalThatTakesNothingKeepsNobodyAlive() throws {
    let terminal = try start(["quiet"], width: 200, height: 100)
    terminal.send(String(repeating: "p", count: 200))
    try terminal.waitUntil("the flood") { $0.cell(x: 5, y: 8)?.paper == .index(231) }
    terminal.signal(SIGTERM)
    #expect(PseudoTerminal.waitForEnd(of: terminal.process))
  }

  @Test func controlZWithoutAShellGoesOn() throws {
    let terminal = try start()
    terminal.send("\u{1A}")
    try terminal.waitUntil("the frame again") {
      $0.text.contains("Event: signal resume") && $0.isAlternateScreen
    }
    #expect(!terminal.modes.isCanonical)
  }

  @Test func messagesOfTheProcessGoToTheLog() throws {
    let log = "/tmp/ferry-terminal-test-\(getpid())-noise.log"
    unlink(log)
    defer { unlink(log) }
    let noisy = try start(["log=\(log)"])
    noisy.send("e")
    try noisy.waitUntil("the key") { $0.text.contains("character(\"e\")") }
    #expect(!noisy.text.contains("noise"))
    noisy.send("q")
    #expect(try noisy.waitForExit() == .exited(0))
    #expect(contents(of: log) == "noise\n")
    #expect(noisy.outputText.contains("log: \(log)"))
    unlink(log)
    let quiet = try start(["log=\(log)"])
    #expect(access(log, F_OK) == 0)
    quiet.send("q")
    #expect(try quiet.waitForExit() == .exited(0))
    #expect(access(log, F_OK) != 0, "an empty log is removed")
  }

  @Test func aPlainTerminalIsRefused() throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("terminal-demo"), environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.text.contains("error: a terminal of type 'dumb' can't show the console"))
    #expect(terminal.modes == .normal)
  }

  private func contents(of path: String) -> String {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

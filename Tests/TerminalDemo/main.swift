import Glibc
import NcursesTerminal
import TerminalUI

// A program for the terminal's tests: `terminal-demo [ascii] [nomouse] [quiet] [log=PATH]`.

func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

var environment: [String: String] = [:]
for name in ["TERM", "NO_COLOR", "COLORTERM", "TMUX", "STY", "SWIFT_BACKTRACE"] {
  environment[name] = value(name)
}

var isQuiet = false
var options = TerminalOptions(palette: DemoTheme.dark, environment: environment)
for argument in CommandLine.arguments.dropFirst() {
  switch argument {
  case "ascii": options.glyphs = .ascii
  case "quiet": isQuiet = true
  case "nomouse": options.usesMouse = false
  default: options.errorLog = argument.hasPrefix("log=") ? String(argument.dropFirst(4)) : nil
  }
}

do {
  let exit = try TerminalLoop.run(options) { DemoScreen($0) }
  if !isQuiet { print("left: \(exit.reason)") }
  if let log = exit.errorLog { print("log: \(log)") }
} catch {
  print("error: \(error)")
  exit(1)
}

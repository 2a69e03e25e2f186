import ArgumentParser
import Console
import ConsoleRuntime
import FoundationEssentials
import Glibc
import NcursesTerminal

/// `ferry`: opens the console.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console on a cluster.")

  @OptionGroup var cluster: ClusterOption
  @Flag(name: .long, help: "Refuse every verb that changes the cluster.")
  var readOnly = false
  @Flag(name: .long, inversion: .prefixedNo, help: "Let the terminal report the mouse.")
  var mouse = true
  @Flag(name: .long, help: "Draw with ASCII characters only.")
  var ascii = false
  @Option(name: .long, help: "A base16 scheme file for the colours.")
  var theme: String?

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ExitStatus(
        ExitStatus.badInput,
        "The console needs a terminal. For scripts there is: ferry get vms -o json")
    }
    let theme = try chosenTheme()
    let cluster = cluster
    let session = try Blocking.wait { () throws(ExitStatus) in try await cluster.open() }
    var terminal = TerminalOptions(
      palette: theme.palette, environment: ProcessInfo.processInfo.environment)
    terminal.usesMouse = mouse
    terminal.basePaper = Theme.basePaper
    if ascii { terminal.glyphs = .ascii }
    terminal.errorLog =
      FileManager.default.temporaryDirectory.appending(path: "ferry-\(getpid()).log").path
    do throws(TerminalError) {
      let exit = try ConsoleProgram.run(
        session.engine, options: ConsoleOptions(isReadOnly: readOnly, isMouseOn: mouse),
        notices: session.notices, terminal: terminal, validate: session.validation.runAndKeep)
      if let log = exit.errorLog { StandardError.write("ferry: what went wrong is told in \(log)") }
    } catch {
      throw ExitStatus(ExitStatus.badInput, "\(error)")
    }
    try Blocking.wait { () throws(ExitStatus) in await session.close() }
  }

  private func chosenTheme() throws -> Theme {
    guard let theme else { return .standard }
    let text: String
    do {
      text = try String(contentsOfFile: theme, encoding: .utf8)
    } catch {
      throw ExitStatus(ExitStatus.badInput, "The theme \(theme) can't be read")
    }
    do throws(ThemeError) {
      return try Theme(yaml: text, file: theme)
    } catch {
      throw ExitStatus(ExitStatus.badInput, error.message)
    }
  }
}

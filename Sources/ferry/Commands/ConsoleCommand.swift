public import ArgumentParser
import ClusterBackend
public import Console
import ConsoleRuntime
import FoundationEssentials
import Glibc
import MigrationEngine
import LinuxCluster
import NcursesTerminal

extension Words: ExpressibleByArgument {}

/// `ferry`: opens the console. Options go before the user's settings.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console on a cluster.")

  @OptionGroup var cluster: ClusterOption
  @Flag(name: .long, help: "Refuse every verb that changes the cluster.")
  var readOnly = false
  @Flag(name: .long, inversion: .prefixedNo, help: "Let the terminal report the mouse.")
  var mouse: Bool?
  @Flag(name: .long, help: "Draw with ASCII characters only.")
  var ascii = false
  @Option(name: .long, help: "A theme by its name, or the path of a base16 or base24 scheme.")
  var theme: String?
  @Option(name: .long, help: "Whose words to speak: '2008 R2', 2012 or linux.")
  var words: Words?

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ExitStatus(
        ExitStatus.badInput,
        "The console needs a terminal. For scripts there is: ferry get vms -o json")
    }
    var notices: [String] = []
    var options = try options(&notices)
    let cluster = cluster
    let session = try Blocking.wait { () throws(ExitStatus) in try await cluster.open() }
    let sessions = OpenSessions()
    let first = sessions.add(session, named: cluster.cluster)
    options.startedAt = MachineClock.calendar
    do throws(TerminalError) {
      let exit = try ConsoleProgram.run(
        first, options: options, notices: notices,
        terminal: terminal(for: options), host: UserFiles(), open: sessions.open)
      if let log = exit.errorLog { StandardError.write("ferry: what went wrong is told in \(log)") }
    } catch {
      throw ExitStatus(ExitStatus.badInput, "\(error)")
    }
    try Blocking.wait { () throws(ExitStatus) in
      await sessions.close()
      await ChildPrograms.end()
    }
  }

  private func terminal(for options: ConsoleOptions) -> TerminalOptions {
    var terminal = TerminalOptions(
      palette: options.theme.palette, environment: ProcessInfo.processInfo.environment)
    terminal.usesMouse = options.isMouseOn
    terminal.basePaper = Theme.basePaper
    terminal.colors = .init(options.settings.colors)
    terminal.glyphs = .init(options.settings.glyphs)
    terminal.errorLog =
      FileManager.default.temporaryDirectory.appending(path: "ferry-\(getpid()).log").path
    return terminal
  }

  /// The user's settings, and what was said on the command line.
  private func options(_ notices: inout [String]) throws -> ConsoleOptions {
    let (settings, wrong) = UserFiles.settings()
    if let first = wrong.first {
      let more = wrong.count > 1 ? ", and \(wrong.count - 1) more: ferry config check" : ""
      notices.append("\(first)\(more)")
    }
    var options = ConsoleOptions(settings: settings)
    options.settingsFile = UserFiles.shown(UserFiles.configuration)
    options.clusterArgument = cluster.cluster == UserFiles.defaultCluster ? nil : cluster.cluster
    options.defaultCluster = UserFiles.defaultCluster
    options.knownClusters = ClusterFolder.known
    options.isFirstRun = UserFiles.isFirstRun
    options.promptLines = PromptHistory.lines()
    if readOnly { options.isReadOnly = true }
    if let mouse { options.isMouseOn = mouse }
    if ascii { options.settings.glyphs = .ascii }
    if let words { options.words = words }
    try choose(theme, for: &options, &notices)
    return options
  }

  /// A theme that was asked for here must be there; one of the settings is missed with a word.
  private func choose(
    _ name: String?, for options: inout ConsoleOptions, _ notices: inout [String]
  ) throws {
    if name == nil, options.settings.theme == Theme.standardName { return }
    let wanted = name ?? options.settings.theme
    let isFile = name != nil && FileManager.default.fileExists(atPath: wanted)
    switch (isFile ? UserFiles.offer(wanted) : UserFiles.theme(named: wanted))?.theme {
    case .success(let theme):
      options.theme = theme
      options.settings.theme = wanted
    case .failure(let problem):
      if name != nil { throw ExitStatus(ExitStatus.badInput, "\(problem)") }
      notices.append("\(problem); the colours stay as they come")
      options.settings.theme = Theme.standardName
    case nil:
      let sentence = "There is no theme \(wanted); see: ferry themes"
      if name != nil { throw ExitStatus(ExitStatus.badInput, sentence) }
      notices.append(sentence)
      options.settings.theme = Theme.standardName
    }
  }
}

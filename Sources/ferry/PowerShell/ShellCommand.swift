import ArgumentParser
import ClusterModel
import CommandLanguage
import Console
import Glibc
import MigrationEngine

/// `ferry shell`.
struct ShellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Type lines in PowerShell's words, one after the other.",
    discussion: """
      On a terminal: Tab completes commands, parameters and names; ↑ and ↓ call older lines back; a \
      line in which something is open goes on with >>; exit, or Ctrl-D, ends it. What takes something \
      away is asked about. From a pipe it reads lines, and goes on after an error.

      Exit status: that of the last line.
      """)

  @OptionGroup var cluster: ClusterOption

  func run() async throws {
    let session = try await cluster.open()
    session.announceNotices()
    let lines = LineSource()
    var host = CommandLineHost(
      session: session, clusterAliases: [cluster.cluster], canAsk: lines.isTerminal)
    let interrupts = lines.isTerminal ? ShellInterrupts() : nil
    host.interrupts = interrupts
    if lines.isTerminal {
      host.ask = { question in
        let prompt = "\(PlainText.harmless(question)): is that to be done? [y/N] "
        guard case .line(let answer) = await lines.next(prompt, session.engine.snapshot) else {
          return false
        }
        return ["y", "yes"].contains(answer.lowercased())
      }
      print(
        "Lines in PowerShell's words, on \(PlainText.harmless(session.engine.snapshot.name)). "
          + "Help: Get-Help; to leave: exit")
    }
    let status = await converse(
      session, lines, Interpreter(host: host, isInteractive: lines.isTerminal), interrupts)
    await session.finishMigrations()
    await session.finish()
    if status != 0 { throw ExitStatus(status, "") }
  }

  /// Runs line after line, and returns the status of the last one.
  private func converse(
    _ session: Session, _ lines: LineSource, _ interpreter: Interpreter,
    _ interrupts: ShellInterrupts?
  ) async -> Int32 {
    var interpreter = interpreter
    var history = PromptHistory.lines()
    var status: Int32 = 0
    var source = ""
    let prompt = "\(PlainText.harmless(session.engine.snapshot.name))> "
    while true {
      let answer = await lines.next(
        source.isEmpty ? prompt : ">> ", session.engine.snapshot, history: history,
        variables: interpreter.variableNames)
      if answer == .abandoned { source = "" }
      if answer == .ended { break }
      guard case .line(let line) = answer else { continue }
      if source.isEmpty, ["clear", "cls", "clear-host"].contains(line.wordAlone) {
        lines.clear()
        continue
      }
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.isTerminal { source = source.isEmpty ? "" : source + "\n" }
      if !isBlank, lines.isTerminal, history.last != line {
        history.append(line)
        PromptHistory.add(line)
      }
      if source.isEmpty, ["exit", "quit"].contains(line.wordAlone) {
        break
      }
      source += (source.isEmpty ? "" : "\n") + line
      // An empty line ends what would go on for ever.
      if Script.isOpen(source), !(isBlank && lines.isTerminal) { continue }
      status = await run(source, &interpreter, interrupts)
      source = ""
    }
    if !source.isEmpty { status = await run(source, &interpreter, interrupts) }
    return status
  }

  private func run(
    _ source: String, _ interpreter: inout Interpreter, _ interrupts: ShellInterrupts?
  ) async -> Int32 {
    guard source.contains(where: { !$0.isWhitespace }) else { return 0 }
    let line: @Sendable () async -> LineEnd = { [interpreter] in
      await Self.run(source, interpreter)
    }
    let end = if let interrupts { await interrupts.run(line) } else { await line() }
    interpreter = end.interpreter
    if let message = end.message { StandardError.write("ferry: \(message)") }
    return end.status
  }

  /// What a line leaves behind.
  private struct LineEnd: Sendable {
    /// With its variables.
    var interpreter: Interpreter
    var status: Int32
    /// What went wrong; nil when nothing did.
    var message: String?
  }

  private static func run(_ source: String, _ interpreter: Interpreter) async -> LineEnd {
    var interpreter = interpreter
    do throws(CommandError) {
      try await interpreter.run(try Script(source))
      let status = interpreter.firstFailure.map { ExitStatus($0, in: source).code } ?? 0
      return LineEnd(interpreter: interpreter, status: status)
    } catch {
      let status = ExitStatus(error, in: source)
      return LineEnd(
        interpreter: interpreter, status: status.code, message: status.message)
    }
  }
}

extension String {
  /// The word, in small letters and without blanks, when the line is only one.
  fileprivate var wordAlone: String { lowercased().filter { !$0.isWhitespace } }
}

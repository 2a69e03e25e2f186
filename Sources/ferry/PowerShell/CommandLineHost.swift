import ClusterBackend
import ClusterModel
import ClusterRules
import CommandLanguage
import Console
import EventLog
import FoundationEssentials
import Glibc
import MigrationEngine

/// What PowerShell's words reach from a command line: the cluster of a session, and the terminal.
struct CommandLineHost: CommandHost {
  let session: Session
  let clusterAliases: [String]
  /// Whether somebody can be asked: not where the script itself comes from standard input.
  let canAsk: Bool
  /// Whether the terminal is the command's own, and no console's.
  var isOnTerminal = true
  /// Who hears of Ctrl-C in a shell; elsewhere it comes to whoever asks for it.
  var interrupts: ShellInterrupts?
  /// Asks in place of standard input, where somebody else reads that.
  var ask: (@Sendable (String) async -> Bool)?

  var snapshot: ClusterSnapshot { session.engine.snapshot }
  var wallTime: WallTime { MachineClock.calendar }
  var width: Int { OutputTerminal.width ?? Self.pipeWidth }

  /// The columns that a table may take where there is no terminal.
  static let pipeWidth = 200

  func write(_ text: String) {
    print(PlainText.harmless(text))
    fflush(nil)
  }

  func warn(_ text: String) { StandardError.write("WARNING: \(text)") }

  func confirm(_ question: String) async throws(CommandError) -> Bool {
    if let ask { return await ask(question) }
    guard canAsk, isatty(STDIN_FILENO) == 1 else {
      throw CommandError(
        .badInput, "There is nobody to ask whether it is to be done, and nothing was changed",
        advice: "Leave -Confirm away, or say -Confirm:$false")
    }
    print("\(PlainText.harmless(question)): is that to be done? [y/N] ", terminator: "")
    fflush(nil)
    let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  func carryOut(
    _ effect: CommandEffect, _ patience: Patience
  ) async throws(CommandError) -> [String] {
    switch effect {
    case .migrate(let machine, let node): try await migrate(machine, to: node, patience)
    case .cancelMigration(let machine): try await cancel(machine, patience)
    case .perform(let operation): try await perform(operation, patience)
    case .setChannel(let name, let isOn): return [try await setChannel(name, isOn: isOn)]
    case .exportEvents, .collectLogs, .setTracing:
      let cluster = clusterAliases.first ?? UserFiles.defaultCluster
      return try await FerryChild.run(effect.words(cluster: cluster) ?? [])
    }
    return []
  }

  func channels() async throws(CommandError) -> [(name: String, isOn: Bool)] {
    let switches = await session.engine.channelSwitches
    return EventChannel.catalogue(of: snapshot.kind).map { channel in
      (channel.id.rawValue, switches.isEnabled(channel.id))
    }
  }

  func events(
    of source: EventSource, limit: Int?, newestFirst: Bool, as form: EventForm
  ) async throws(CommandError) -> [String] {
    var wish = EventWish()
    wish.question =
      source.isFile ? .file(source.name) : .xpath(source.xpath ?? "*", channel: source.name)
    do throws(ExitStatus) {
      let query = try wish.query(now: wallTime)
      for remark in query.remarks { warn(remark) }
      let most = min(limit ?? EventWish.limitMax, EventWish.limitMax)
      let found =
        newestFirst
        ? Array(try session.newest(most, of: query, ofAllLives: false).reversed())
        : try session.oldest(most, of: query)
      return found.enumerated().map { place, event in
        switch form {
        case .xml: event.bareXML
        case .renderedXML: event.xml
        case .text: event.text(place)
        }
      }
    } catch {
      throw CommandError(error)
    }
  }

  func keep(page: String, named name: String) async throws(CommandError) -> String {
    guard let path = KeptPage.keep(page, named: name, of: snapshot.name) else {
      throw CommandError(.failed, "The report can't be written to \(KeptPage.folder)")
    }
    return path
  }

  func validate(
    _ titles: Set<String>?, to file: String?
  ) async throws(CommandError) -> TestedCluster {
    guard let file else {
      let (report, page) = await session.validation.runAndKeep(only: titles)
      return TestedCluster(report, page: page)
    }
    let report = await session.validation.run(only: titles)
    let path = file.hasSuffix(".html") || file.hasSuffix(".htm") ? file : "\(file).html"
    do {
      try report.html().write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw CommandError(.failed, "The report can't be written to \(path)")
    }
    return TestedCluster(report, page: path)
  }
}

extension TestedCluster {
  fileprivate init(_ report: ValidationReport, page: String?) {
    self.init(
      tests: report.tests.map { test in
        Test(category: test.category.rawValue, title: test.title, result: test.result.rawValue)
      }, page: page)
  }
}

extension CommandError {
  /// What the cluster answered.
  init(_ error: ClusterError) {
    let code: Code =
      switch error.code {
      case .badInput: .badInput
      case .refused: .refused
      case .unreachable: .unreachable
      case .failed: .failed
      }
    self.init(code, error.message, advice: error.advice)
  }

  /// How another command would have ended.
  init(_ status: ExitStatus) {
    let code: Code =
      switch status.code {
      case ExitStatus.badInput: .badInput
      case ExitStatus.refused: .refused
      case ExitStatus.unreachable: .unreachable
      default: .failed
      }
    self.init(code, status.message)
  }
}

extension ExitStatus {
  /// How `ferry run` ends after an error.
  init(_ error: CommandError, in source: String) {
    let code =
      switch error.code {
      case .badInput: Self.badInput
      case .refused: Self.refused
      case .unreachable: Self.unreachable
      case .failed: Self.failed
      }
    self.init(code, error.report(in: source))
  }
}

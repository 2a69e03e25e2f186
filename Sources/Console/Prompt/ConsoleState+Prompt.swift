import ClusterModel
public import CommandLanguage
import TerminalUI

extension ConsoleState {
  /// The most lines that are remembered.
  static let promptLinesMax = 500

  /// Opens the prompt, over a screen.
  mutating func openPrompt() {
    guard overlay == nil, form == nil else { return }
    overlay = .prompt(CommandPrompt())
  }

  /// A key while a line is typed.
  mutating func type(_ press: KeyPress, in prompt: CommandPrompt) -> [ConsoleCommand] {
    var prompt = prompt
    if case .character(let character) = press.key, press.modifiers.isEmpty {
      prompt.line.insert(String(character))
      prompt.offer = nil
      overlay = .prompt(prompt)
      return []
    }
    guard let verb = keys.verb(for: press, in: .prompt) else { return [] }
    return perform(verb)
  }

  /// Text that was pasted; further lines of it stay away, as nobody has looked at them yet.
  mutating func paste(_ text: String, in prompt: CommandPrompt) {
    var prompt = prompt
    prompt.line.insert(text)
    prompt.offer = nil
    overlay = .prompt(prompt)
  }

  mutating func performInPrompt(_ verb: Verb) -> [ConsoleCommand] {
    guard case .prompt(var prompt) = overlay else { return [] }
    switch verb {
    case .open: return submit(prompt)
    case .complete, .completeBack:
      prompt.complete(in: cluster, backwards: verb == .completeBack)
      if prompt.offer == nil, prompt.line == promptLine {
        status = Status(text: "There is nothing to complete it with", tone: .quiet)
      }
    case .moveUp where prompt.offer != nil: prompt.complete(in: cluster, backwards: true)
    case .moveDown where prompt.offer != nil: prompt.complete(in: cluster)
    case .moveUp: prompt.recall(1, from: promptLines)
    case .moveDown: prompt.recall(-1, from: promptLines)
    case .eraseBackward where prompt.isEmpty:
      overlay = nil
      return []
    case .back where prompt.offer != nil:
      prompt.line = prompt.offer?.before ?? prompt.line
      prompt.offer = nil
    case .back:
      overlay = nil
      return []
    default:
      guard prompt.line.edit(verb) else { return [] }
      prompt.offer = nil
    }
    overlay = .prompt(prompt)
    return []
  }

  private var promptLine: TextLine? {
    if case .prompt(let prompt) = overlay { prompt.line } else { nil }
  }

  /// Has the line tried: what it would do to the cluster is asked about before it is done.
  private mutating func submit(_ prompt: CommandPrompt) -> [ConsoleCommand] {
    overlay = nil
    let text = prompt.line.text
    guard text.contains(where: { !$0.isWhitespace }) else {
      if commandOutput != nil { overlay = .report(ReportState(subject: .commandOutput)) }
      return []
    }
    let isNew = promptLines.last != text
    if isNew { promptLines.append(text) }
    if promptLines.count > Self.promptLinesMax { promptLines.removeFirst() }
    do throws(CommandError) {
      try Script(text).check()
    } catch {
      show(CommandOutput(source: text, output: "", problem: error.report(in: text)))
      return isNew ? [.rememberLine(text)] : []
    }
    return (isNew ? [.rememberLine(text)] : []) + [.tryLine(text)]
  }

  /// Asks about what a line would change; one that changes nothing runs already.
  mutating func take(_ effects: [CommandEffect], of line: String) {
    guard effects.contains(where: \.changesCluster) else { return }
    if let reason = refusal(of: .change) {
      status = Status(text: reason, tone: .warning)
      return
    }
    guard overlay == nil, form == nil else {
      status = Status(text: "Nothing was done: something else was opened meanwhile", tone: .warning)
      return
    }
    ask(.runLine(line, effects))
  }

  /// Shows what a line came to: on the status line where that is enough.
  mutating func show(_ output: CommandOutput) {
    commandOutput = output
    let all = output.problem + output.lines
    if all.isEmpty {
      status = Status(text: "Done: \(output.source)", tone: .good)
    } else if all.count == 1, DisplayText.width(of: all[0]) < size.width - 4 {
      status = Status(text: all[0], tone: output.problem.isEmpty ? .plain : .broken)
    } else if overlay == nil, form == nil {
      overlay = .report(ReportState(subject: .commandOutput))
    } else {
      status = Status(
        text: "\(output.source) ended; an empty line at the prompt shows what it said", tone: .plain
      )
    }
  }
}

extension TextLine {
  /// Does what a key of text fields asks for; false when it asks for something else.
  mutating func edit(_ verb: Verb) -> Bool {
    switch verb {
    case .moveLeft: move(by: -1)
    case .moveRight: move(by: 1)
    case .moveFirst: moveToStart()
    case .moveLast: moveToEnd()
    case .eraseBackward: eraseBackward()
    case .eraseForward: eraseForward()
    case .eraseToStart: eraseToStart()
    case .eraseToEnd: eraseToEnd()
    case .eraseWord: eraseWord()
    default: return false
    }
    return true
  }
}

extension CommandEffect {
  /// The action of the console that does the same; nil where there is none.
  public var action: ClusterAction? {
    switch self {
    case .migrate(let machine, let node): .migrate(machine, to: node, holds: false)
    case .cancelMigration(let machine): .cancelMigration(machine)
    case .perform(let operation): .perform(operation)
    case .setChannel, .exportEvents, .collectLogs, .setTracing: nil
    }
  }
}

extension Report {
  /// What a line of the prompt came to.
  static func commandOutput(_ output: CommandOutput?) -> Report {
    guard let output else { return Report(title: "Command prompt", lines: []) }
    let lines =
      output.lines.map { Line(text: $0, isVerbatim: true) }
      + (output.lines.isEmpty || output.problem.isEmpty ? [] : [Line(text: "")])
      + output.problem.enumerated().map { index, text in
        Line(text: text, tone: index == 0 ? .broken : .plain, isVerbatim: index > 0)
      }
    return Report(title: output.source, lines: lines)
  }
}

extension Question {
  /// What a line of the prompt would do, one thing after the other.
  static func runLine(
    _ line: String, _ effects: [CommandEffect], _ cluster: ClusterSnapshot
  ) -> QuestionText {
    let questions = effects.compactMap(\.action?.question)
    let texts = questions.map { $0.text(in: cluster) }
    let only = texts.count == 1 ? texts.first : nil
    return QuestionText(
      imperative: "Run: \(line)",
      consequences: only?.consequencesWithImperative ?? [
        "It does \(texts.count) things, one after the other; the first that fails ends it."
      ],
      list: only?.list ?? texts.map(\.imperative), confirm: "Run it", decline: "No")
  }
}

extension QuestionText {
  /// The imperative as a sentence before what follows from it; a list stands below the first
  /// paragraph, which both share then.
  fileprivate var consequencesWithImperative: [String] {
    guard !list.isEmpty, let first = consequences.first else {
      return ["\(imperative)."] + consequences
    }
    return ["\(imperative). \(first)"] + consequences.dropFirst()
  }
}

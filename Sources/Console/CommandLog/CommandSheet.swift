import ClusterModel
import TerminalUI

/// Open commands to read and copy: the command log, or those of an action before it is confirmed.
struct CommandSheet: Equatable, Sendable {
  /// The actions that are only looked at; nil for the log.
  var preview: [ClusterAction]?
  /// The selected command, among all.
  var selected = 0
  /// What lay on top before, and does again afterwards.
  var beneath: ConsoleState.Overlay?

  /// A line of it.
  enum Line: Equatable, Sendable {
    case action(CommandLog.Entry)
    case command(CommandWords.Language, String)
  }
}

/// The command log (F11).
extension ConsoleState {
  /// The time of day, if a clock told it at the beginning.
  var wallNow: WallTime? {
    guard let start = options.startedAt else { return nil }
    let (seconds, attoseconds) = (now - beganAt).components
    let passed = Double(seconds) + Double(attoseconds) / 1e18
    return WallTime(secondsSince1970: start.secondsSince1970 + passed)
  }

  /// Writes down what commands have the cluster do.
  mutating func record(_ commands: [ConsoleCommand]) {
    for action in commands.flatMap(\.actions) { log.add(entry(for: action)) }
  }

  private func entry(for action: ClusterAction) -> CommandLog.Entry {
    CommandLog.Entry(
      action: action, imperative: action.question.text(in: cluster).imperative,
      words: CommandWords(action, in: cluster, clusterArgument: options.clusterArgument),
      at: wallNow)
  }

  /// The lines of a sheet. Pacemaker's words stand where Pacemaker is.
  func lines(of sheet: CommandSheet) -> [CommandSheet.Line] {
    let entries = sheet.preview?.map(entry) ?? log.entries
    let languages = CommandWords.Language.allCases.filter { $0 != .linux || cluster.kind == .linux }
    return entries.flatMap { entry in
      [.action(entry)]
        + languages.flatMap { language in
          entry.words.lines(in: language).map { .command(language, $0) }
        }
    }
  }

  /// The commands of a sheet with the lines on which they stand.
  private func commands(of sheet: CommandSheet) -> [(line: Int, text: String)] {
    lines(of: sheet).enumerated().compactMap { index, line in
      if case .command(_, let text) = line { (index, text) } else { nil }
    }
  }

  /// The selected command of a sheet.
  func selection(of sheet: CommandSheet) -> (line: Int, text: String)? {
    let commands = commands(of: sheet)
    return commands.indices.contains(sheet.selected) ? commands[sheet.selected] : commands.last
  }

  mutating func openLog() {
    if case .commands = overlay { return }
    overlay = .commands(CommandSheet(selected: .max, beneath: overlay))
  }

  /// Shows the commands of what is being asked.
  mutating func showCommands() {
    guard case .confirmation(var confirmation) = overlay else { return }
    // What would be done is what a copy of the console does.
    var other = self
    other.options.isReadOnly = false
    confirmation.phrase = nil
    let actions = other.answer(confirmation, confirmed: true).flatMap(\.actions)
    guard !actions.isEmpty else { return }
    overlay = .commands(CommandSheet(preview: actions, beneath: overlay))
  }

  mutating func performInCommands(_ verb: Verb) -> [ConsoleCommand] {
    guard case .commands(var sheet) = overlay else { return [] }
    let count = commands(of: sheet).count
    let selected = min(sheet.selected, count - 1)
    let page = max(1, commandsRect(of: sheet).height / 2)
    switch verb {
    case .moveUp: sheet.selected = selected - 1
    case .moveDown: sheet.selected = selected + 1
    case .pageUp: sheet.selected = selected - page
    case .pageDown: sheet.selected = selected + page
    case .moveFirst: sheet.selected = 0
    case .moveLast: sheet.selected = count - 1
    case .copy: return copySelection(of: sheet)
    default:
      overlay = sheet.beneath
      return []
    }
    sheet.selected = max(0, min(sheet.selected, count - 1))
    overlay = .commands(sheet)
    return []
  }

  /// Selects the command on a line, if there is one.
  mutating func selectLine(_ line: Int, of sheet: CommandSheet) {
    guard let index = commands(of: sheet).firstIndex(where: { $0.line == line }) else { return }
    var sheet = sheet
    sheet.selected = index
    overlay = .commands(sheet)
  }

  mutating func copySelection(of sheet: CommandSheet) -> [ConsoleCommand] {
    guard let text = selection(of: sheet)?.text else { return [] }
    status = Status(text: "Sent to the terminal's clipboard: \(text)", tone: .plain)
    return [.copy(text)]
  }
}

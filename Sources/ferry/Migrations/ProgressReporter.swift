import ClusterModel
import Glibc
import TerminalUI

/// A migration told while it happens: a line that rewrites itself on a terminal, plain lines in a
/// pipe, one JSON line per event with `-o json`.
struct ProgressReporter {
  private let id: MigrationID
  private let format: OutputFormat
  private let isTerminal: Bool
  private let showsForecast: Bool
  private let isOneOfSeveral: Bool
  /// What a command for the same cluster needs besides, such as ` --cluster lab`.
  private let clusterWords: String
  private var phase: Migration.Phase?
  private var reason: String?
  private var hasOpenLine = false

  init(
    id: MigrationID, format: OutputFormat, isTerminal: Bool, showsForecast: Bool = true,
    isOneOfSeveral: Bool = false, clusterWords: String = ""
  ) {
    self.id = id
    self.format = format
    self.isTerminal = isTerminal
    self.showsForecast = showsForecast
    self.isOneOfSeveral = isOneOfSeveral
    self.clusterWords = clusterWords
  }

  mutating func report(_ event: ClusterEvent, _ migration: Migration) {
    if case .recorded(let record) = event { return reportTrouble(record, migration) }
    guard case .migration(let event) = event, event.id == id else { return }
    switch format {
    case .json: reportJSON(event, migration)
    case .table: reportText(event, migration)
    }
  }

  /// The end of the story, for people.
  mutating func conclude(_ migration: Migration) {
    guard format == .table else { return }
    closeLine()
    guard migration.outcome == .done, let end = migration.endedAt else { return }
    let destination = migration.request.destination.map { " on \($0)" } ?? ""
    guard !isOneOfSeveral else {
      let pause = migration.lanes[.hypervisor].map { ", blackout \($0.duration.stopwatch)" } ?? ""
      print(
        PlainText.harmless(
          "\(migration.machine) now runs\(destination): took "
            + "\(migration.elapsed(at: end).stopwatch)\(pause)."))
      return flush()
    }
    print("\(PlainText.harmless(migration.machine.rawValue)) now runs\(destination).")
    let sent = migration.progress.map { ", \($0.sent) sent" } ?? ""
    let passes = migration.passes.last.map { ", " + $0.number.counted("pass", "passes") } ?? ""
    print("Took \(migration.elapsed(at: end).stopwatch)\(passes)\(sent).")
    print("Blackout:")
    for lane in BlackoutLane.allCases {
      let reading = migration.lanes[lane]
      let name = DisplayText.fitted(lane.rawValue, to: 16)
      let note = reading?.note.map { "  (\(PlainText.harmless($0)))" } ?? ""
      print("  \(name) \(reading?.duration.stopwatch ?? "not measured")\(note)")
    }
    if showsForecast { for line in ForecastText.comparison(migration) { print(line) } }
    flush()
  }

  private func reportJSON(_ event: MigrationEvent, _ migration: Migration) {
    guard let line = try? JSON.text(EventLine(event, migration), isPretty: false) else { return }
    print(line)
    flush()
  }

  private mutating func reportText(_ event: MigrationEvent, _ migration: Migration) {
    reportPlan(event, migration)
    if isTerminal {
      // A line that is wrapped could not be rewritten.
      let line = ProgressLine.progress(
        migration, at: event.at, width: OutputTerminal.assumedSize.width - 1)
      print("\r\u{1B}[K\(line)", terminator: "")
      hasOpenLine = true
      flush()
    }
    guard !migration.isOver else { return }
    // What follows the blackout says the next event: the clean-up, or fetching.
    if case .blackoutEnded = event.kind { return }
    if migration.phase != phase || migration.queueReason != reason {
      let changedPassOnly = migration.phase.order == phase?.order && migration.queueReason == reason
      (phase, reason) = (migration.phase, migration.queueReason)
      guard !isTerminal || !changedPassOnly else { return }
      let elapsed = migration.elapsed(at: event.at).stopwatch
      if isTerminal { print("\r\u{1B}[K", terminator: "") }
      let name = isOneOfSeveral ? "\(PlainText.harmless(migration.machine.rawValue)) " : ""
      print("\(name)[\(elapsed)] \(migration.queueReason ?? Self.phaseWords(migration))")
      hasOpenLine = false
      flush()
    }
  }

  /// What is to be expected, and each step of the plan as it is taken.
  private mutating func reportPlan(_ event: MigrationEvent, _ migration: Migration) {
    let name = isOneOfSeveral ? "\(PlainText.harmless(migration.machine.rawValue)) " : ""
    let elapsed = "\(name)[\(migration.elapsed(at: event.at).stopwatch)]"
    var lines: [String] = []
    switch event.kind {
    case .forecast(let outlook) where showsForecast:
      lines = ForecastText.lines(outlook)
    case .planStepTaken(let action):
      lines = ["\(elapsed) Step of the plan: \(action.name)"]
    case .networkFailed(let network, let reason):
      lines = [PlainText.harmless("\(elapsed) \(network) did not serve: \(reason)")]
    case .switchOverHeld:
      lines = [
        "\(elapsed) All is ready; the switch-over waits. Let it go: ferry go "
          + PlainText.harmless(migration.machine.rawValue + clusterWords)
      ]
    case .switchOverReleased: lines = ["\(elapsed) The switch-over goes on"]
    case .operationEnded(let operation) where operation.kind == .handingBack:
      let result = operation.note.map { ": \($0)" } ?? ""
      lines = [PlainText.harmless("\(elapsed) \(operation.kind.rawValue)\(result)")]
    default: return
    }
    closeLine()
    for line in lines { print(line) }
    flush()
  }

  /// What went wrong on the way, such as a network that was tried in vain.
  private mutating func reportTrouble(_ record: EventRecord, _ migration: Migration) {
    guard format == .table, !migration.isOver, record.machine == migration.machine,
      record.isForOperators, record.level != .information
    else { return }
    closeLine()
    print("  \(record.level.rawValue): \(PlainText.harmless(record.message))")
    flush()
  }

  /// The phase, and in the setup the network, so that a fall-back is seen (G7).
  private static func phaseWords(_ migration: Migration) -> String {
    guard migration.phase == .setup, let network = migration.network else {
      return migration.phase.name
    }
    return "\(migration.phase.name) over \(PlainText.harmless(network.rawValue))"
  }

  private mutating func closeLine() {
    guard hasOpenLine else { return }
    print("\r\u{1B}[K", terminator: "")
    hasOpenLine = false
    // What comes next may go to standard error.
    flush()
  }

  private func flush() { fflush(nil) }
}

/// The line that rewrites itself.
enum ProgressLine {
  /// The bar takes what the words leave of the line, within these columns.
  static let barWidths = 8...24

  /// How far a migration is, in a line that is no wider than so many columns.
  static func progress(_ migration: Migration, at now: MonotonicTime, width: Int) -> String {
    DisplayText.truncated(line(migration, at: now, width), to: width)
  }

  private static func line(_ migration: Migration, at now: MonotonicTime, _ width: Int) -> String {
    let phase = migration.phase.name
    guard let progress = migration.progress, progress.total > .zero else {
      return PlainText.harmless(migration.queueReason ?? phase)
    }
    if let blackout = migration.blackout(.hypervisor, at: now) {
      return "\(phase)  blackout \(blackout.stopwatch)"
    }
    let dirty = progress.dirtyRate.map { ", written \($0)" } ?? ""
    let words = "\(progress.remaining) left, \(progress.rate)\(dirty)"
    let room = width - DisplayText.width(of: phase) - DisplayText.width(of: words) - 4
    let bar = bar(
      1 - progress.remaining.mebibytes / progress.total.mebibytes,
      min(max(room, barWidths.lowerBound), barWidths.upperBound))
    return "\(phase)  \(bar)  \(words)"
  }

  /// A bar that is filled by a share from 0 to 1.
  static func bar(_ share: Double, _ width: Int) -> String {
    let filled = Int((min(1, max(0, share)) * Double(width)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
  }
}

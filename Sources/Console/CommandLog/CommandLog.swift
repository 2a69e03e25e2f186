import ClusterModel
import CommandLanguage

/// What this console had the cluster do, the newest last.
struct CommandLog: Equatable, Sendable {
  /// The most actions that are kept.
  static let entriesMax = 200

  /// What became of an action.
  enum Result: Equatable, Sendable {
    /// The cluster has not answered yet.
    case asked
    /// The cluster has taken it on.
    case takenOn
    /// It is over, and how.
    case over(String, Tone)
  }

  /// One action.
  struct Entry: Equatable, Sendable {
    var action: ClusterAction
    /// What it is, as the question before it said.
    var imperative: String
    /// How others would type it.
    var words: CommandWords
    /// When; nil when no clock said so.
    var at: WallTime?
    var result = Result.asked
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    if entries.count > Self.entriesMax { entries.removeFirst() }
  }

  /// Writes down what the cluster answered to the oldest such action that waits for it.
  mutating func answer(_ action: ClusterAction, problem: String?) {
    guard let index = entries.firstIndex(where: { $0.action == action && $0.result == .asked })
    else { return }
    entries[index].result = problem.map { .over($0, .broken) } ?? .takenOn
  }

  /// Writes down how a migration ended, if it was begun here.
  mutating func end(_ machine: MachineID, _ words: String, _ tone: Tone) {
    let index = entries.lastIndex { entry in
      if case .migrate(machine, _, _) = entry.action { return true }
      return false
    }
    guard let index else { return }
    switch entries[index].result {
    case .asked, .takenOn: entries[index].result = .over(words, tone)
    case .over: break
    }
  }
}

extension ConsoleCommand {
  /// What it has the cluster do, in this order; the order of Ferry's own queue is not the cluster's.
  public var actions: [ClusterAction] {
    switch self {
    case .migrate(let machine, let node, let options):
      [.migrate(machine, to: node, holds: options.holdsBeforeSwitchOver)]
    case .release(let machine): [.release(machine)]
    case .cancelMigration(let machine): [.cancelMigration(machine)]
    case .perform(let operation): [.perform(operation)]
    case .performInOrder(let operations): operations.map { .perform($0) }
    case .runLine(_, let effects): effects.compactMap(\.action)
    default: []
    }
  }
}

extension ClusterAction {
  /// The question that is asked before it.
  var question: Question {
    switch self {
    case .migrate(let machine, let node, _): .migrate(machine, to: node)
    case .release(let machine): .release(machine)
    case .cancelMigration(let machine): .cancelMigration(machine)
    case .perform(let operation): .perform(operation)
    }
  }
}

import ClusterModel
import ClusterRules
import CommandLanguage

/// What "Please confirm action" asks.
enum Question: Hashable, Sendable {
  case migrate(MachineID, to: NodeID)
  case cancelMigration(MachineID)
  case release(MachineID)
  case perform(ClusterOperation)
  case together(BulkVerb, [MachineID])
  /// A line of the command prompt, and what it would do.
  case runLine(String, [CommandEffect])
  /// Whether the cluster that is shown is to be let go.
  case closeCluster
  case quit
}

/// An open dialogue.
struct Confirmation: Equatable, Sendable {
  var question: Question
  /// Whether Enter presses the button that confirms, which is so at first.
  var isConfirmFocused = true
  /// What came of asking how long the migration will take; nil while the answer is awaited, or when
  /// the question is about something else.
  var forecast: ForecastAnswer?
  /// How long the drain takes that is asked about, as far as that is known.
  var drainForecast: DrainForecast?
  /// Whether the migration is to wait before its switch-over until somebody says go.
  var holds = false
  /// What has to be typed before it can be confirmed; nil when a key is enough.
  var phrase: Phrase?
}

/// The words of a dialogue.
struct QuestionText: Equatable, Sendable {
  /// The imperative.
  var imperative: String
  /// What follows from it, paragraph by paragraph.
  var consequences: [String]
  /// A list, a line each, shown as it is.
  var list: [String] = []
  /// The label of the button that confirms.
  var confirm: String
  /// The label of the other one.
  var decline: String
}

extension Question {
  /// What it does to the cluster.
  var danger: Danger { self == .quit || self == .closeCluster ? .none : .change }

  /// Whether Enter confirms it at first; what takes the power away has to be chosen.
  var isConfirmedByEnter: Bool {
    switch self {
    case .perform(.node(_, .fence)): false
    case .runLine(_, let effects):
      effects.compactMap(\.action?.question).allSatisfy(\.isConfirmedByEnter)
    default: true
    }
  }

  func text(in cluster: ClusterSnapshot) -> QuestionText {
    switch self {
    case .migrate(let machine, let node): Self.migrate(machine, node, cluster)
    case .cancelMigration(let machine): Self.cancel(machine, cluster)
    case .release(let machine): Self.release(machine, cluster)
    case .perform(.node(let node, .drain)): Self.drain(DrainForecast(of: node, in: cluster))
    case .perform(.node(let node, .fence(let action))): Self.fence(node, action, cluster)
    case .perform(let operation): Self.perform(operation)
    case .runLine(let line, let effects): Self.runLine(line, effects, cluster)
    case .together(let verb, let machines): Self.together(verb, machines, cluster)
    case .quit: Self.quit(cluster, "Quit", "Quit")
    case .closeCluster: Self.quit(cluster, "Close the connection", "Close")
    }
  }

  private static func migrate(
    _ id: MachineID, _ node: NodeID, _ cluster: ClusterSnapshot
  ) -> QuestionText {
    let machine = cluster.machines[id: id]
    let source = machine?.owner?.rawValue ?? "its node"
    let memory = machine.map { "its \($0.memory) of memory" } ?? "its memory"
    var consequences = [
      "It keeps running on \(source) while \(memory) is copied, then pauses, usually for less than "
        + "a second, and runs on \(node). Open connections outlast such a pause.",
      "Until the pause it can be cancelled; it stays on \(source) then.",
    ]
    if let note = cluster.migration(of: id, to: node).words { consequences.append(note + ".") }
    return QuestionText(
      imperative: "Live migrate \(id) from \(source) to \(node)",
      consequences: consequences, confirm: "Live migrate", decline: "No")
  }

  private static func cancel(_ id: MachineID, _ cluster: ClusterSnapshot) -> QuestionText {
    let open = cluster.openMigration(of: id)
    let source = open?.request.source.rawValue ?? "its node"
    let consequence =
      open?.phase == .queued
      ? "It leaves the queue. \(id) keeps running on \(source)."
      : "\(id) keeps running on \(source); what was copied so far is thrown away."
    return QuestionText(
      imperative: "Cancel the live migration of \(id)", consequences: [consequence],
      confirm: "Cancel the migration", decline: "Let it go on")
  }

  private static func release(_ id: MachineID, _ cluster: ClusterSnapshot) -> QuestionText {
    let request = cluster.openMigration(of: id)?.request
    let destination = request?.destination?.rawValue ?? "its destination"
    return QuestionText(
      imperative: "Switch \(id) over now",
      consequences: ["It pauses, and runs on \(destination). This can't be taken back."],
      confirm: "Switch over", decline: "Wait")
  }

  /// Names the machines that are started elsewhere, and those that are lost.
  private static func fence(
    _ node: NodeID, _ action: FenceAction, _ cluster: ClusterSnapshot
  ) -> QuestionText {
    QuestionText(
      imperative: action == .off ? "Fence \(node), and leave it off" : "Fence \(node)",
      consequences: [FencingRules.consequence(of: action, on: node, in: cluster)],
      confirm: "Fence", decline: "No")
  }

  private static func perform(_ operation: ClusterOperation) -> QuestionText {
    let words = operation.words
    return QuestionText(
      imperative: words.imperative, consequences: [words.consequence], confirm: words.confirm,
      decline: "No")
  }

  private static func quit(
    _ cluster: ClusterSnapshot, _ imperative: String, _ confirm: String
  ) -> QuestionText {
    let names = cluster.migrationsEndedByQuitting.map(\.machine.rawValue).joined(separator: ", ")
    let consequence =
      switch cluster.kind {
      case .simulated:
        "Unless another Ferry runs the simulated cluster, it stands still until the next one does; "
          + "its state is kept. Migrations under way are cut off: each machine goes on where it "
          + "runs now."
      case .linux:
        "Ferry stops following it, and what waits in the queue does not start. No machine is "
          + "harmed: each runs on its source or on its destination, and the next ferry tells "
          + "what became of it."
      }
    return QuestionText(
      imperative: "\(imperative) while a live migration goes on",
      consequences: ["Not over yet: \(names).", consequence], confirm: confirm, decline: "Stay")
  }
}

extension ClusterSnapshot {
  /// The migrations that may end when this Ferry does: its own; on a simulated cluster, which it may
  /// be the one to run, all.
  var migrationsEndedByQuitting: [Migration] {
    migrations.filter { !$0.isOver && (kind == .simulated || $0.request.initiator == .ferry) }
  }
}

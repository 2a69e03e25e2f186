import ArgumentParser
import ClusterModel
import Console
import Journal
import MigrationEngine

/// `ferry audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "List what operators asked of the cluster, the newest first.",
    discussion: """
      Who asked, when, from where, what for, and whether the cluster took it on or why not, as the \
      Ferrys of this user have written it down.
      """)

  /// The most actions that are listed.
  static let rowsMax = 100_000

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The most actions that are listed.", valueName: "number")) var limit = 200
  @Option(name: .shortAndLong, help: ListFormat.help) var output = ListFormat.table
  @OptionGroup var cluster: ClusterOption

  func validate() throws {
    guard (1...Self.rowsMax).contains(limit) else {
      throw ValidationError("A limit lies between 1 and \(Self.rowsMax)")
    }
  }

  func run() async throws {
    let session = try await cluster.look()
    session.announceNotices()
    let snapshot = session.engine.snapshot
    let journal = try session.requireJournal()
    let entries: [AuditEntry]
    do throws(JournalError) {
      entries = try journal.audit(of: snapshot.name, atMost: limit)
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
    let list = ListDescription<AuditEntry>.audit.list(entries, in: snapshot)
    if let text = try list.text(output, width: OutputTerminal.width) { print(text) }
    await session.finish()
  }
}

extension ListDescription where Row == AuditEntry {
  /// `ferry audit`.
  static let audit = ListDescription(
    singular: "action", nameKey: nil, dispensable: ["from", "user", "reason"],
    fields: [
      Field("time", "TIME", .number, "When, in seconds since 1970-01-01 00:00 UTC.") { row, _ in
        .moment(row.time.secondsSince1970)
      },
      Field("user", "USER", .text, "Who asked.") { row, _ in .text(row.by.user) },
      Field(
        "from", "FROM", .word(Operator.Place.allCases.map(\.rawValue)), "Where it was asked for."
      ) { row, _ in .text(row.by.place.rawValue) },
      Field("action", "ACTION", .text, "What for, as it is typed.") { row, cluster in
        .text(row.action.words(in: cluster))
      },
      Field(
        "result", "RESULT", .word(["accepted", "refused", "unknown"]), "What became of it."
      ) { row, _ in .text(row.result) },
      Field("reason", "REASON", .text, isOptional: true, "Why not, or why nobody knows.") {
        row, _ in FieldValue(row.reason)
      },
    ])
}

extension AuditEntry {
  fileprivate var result: String {
    switch outcome {
    case .accepted: "accepted"
    case .refused: "refused"
    case .unknown: "unknown"
    }
  }

  fileprivate var reason: String? {
    switch outcome {
    case .accepted: nil
    case .refused(let reason): reason
    case .unknown: "Ferry ended before the cluster had answered"
    }
  }
}

extension OperatorAction {
  /// The action as it is typed.
  fileprivate func words(in cluster: ClusterSnapshot) -> String {
    let action: ClusterAction
    switch self {
    case .migrate(let machine, let node, let holds):
      action = .migrate(machine, to: node, holds: holds)
    case .cancel(let machine): action = .cancelMigration(machine)
    case .release(let machine): action = .release(machine)
    case .perform(let operation): action = .perform(operation)
    case .setChannel(let channel, let isEnabled):
      return "ferry channels \(isEnabled ? "enable" : "disable") \(channel)"
    case .moveInQueue(let machine, let steps):
      return "\(machine) \(abs(steps)) \(steps < 0 ? "forwards" : "backwards") in the queue"
    }
    let words = CommandWords(action, in: cluster, clusterArgument: nil)
    return words.lines(in: .ferry).joined(separator: "; ")
  }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine

/// How a command that lists nothing prints its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// `ferry get nodes|vms|services|networks|volumes|disks|quorum|fencing|events|migrations`.
struct GetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "List the cluster's nodes, virtual machines and so on.",
    discussion: """
      Columns are named by their headings or by the keys of -o json, which 'ferry schema' describes.

        ferry get vms --filter state=Running --filter 'memory>=4GiB'
        ferry get vms --sort-by=-memory
        ferry get vms --node quay1 --match '~^web-' -o csv
        ferry get nodes --watch

      On a terminal, a table leaves out and cuts what has no room, the least important first: -o wide \
      shows everything, and so does a pipe.

      With --watch, a terminal shows the list as it changes, until Ctrl-C. Elsewhere each row is \
      printed once, and again when it changes, with the moment and added, changed or removed; as \
      json, one object a line.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to list.", valueName: "kind"))
  var kind: ListKind
  @Argument(
    help: "Only the one with this name; of events and migrations, those of this machine.",
    completion: .custom(NameCompletion.ofKind))
  var name: String?
  @Option(name: .shortAndLong, help: ListFormat.help)
  var output = ListFormat.table
  @OptionGroup var filters: ListFilters
  @Flag(name: .shortAndLong, help: "Go on, and show what changes.")
  var watch = false
  @Option(help: ArgumentHelp("The most events that are listed, the newest.", valueName: "number"))
  var limit = 500
  @OptionGroup var cluster: ClusterOption

  /// The most events that may be asked for.
  static let eventsMax = 100_000
  /// The most migrations of the journal that are listed.
  static let journalRowsMax = 200

  func validate() throws {
    guard (1...Self.eventsMax).contains(limit) else {
      throw ValidationError("A limit lies between 1 and \(Self.eventsMax)")
    }
  }

  func run() async throws {
    // A look at a simulated cluster that nobody runs keeps others from running it.
    let session = watch ? try await cluster.open() : try await cluster.look()
    session.announceNotices()
    if watch {
      try await ListWatch(kind: kind, wish: filters.wish(name: name), format: output)
        .run(session, list: list)
    } else {
      if kind == .migrations { await session.hearOfMigrations() }
      try show(session)
    }
    for (what, why) in session.engine.snapshot.troubles.sorted(by: { $0.key < $1.key }) {
      StandardError.write("ferry: \(what) \(why)")
    }
    await session.finish()
  }

  private func show(_ session: Session) throws {
    let text = try filters.wish(name: name).applied(to: list(session))
      .text(output, hasHeadings: !filters.noHeadings, width: OutputTerminal.width)
    if let text { print(text) }
  }

  private func list(_ session: Session) throws -> PrintedList {
    if kind == .events {
      return ListDescription<EventRecord>.events.list(
        try session.events(atMost: limit), in: session.engine.snapshot)
    }
    let remembered =
      kind == .migrations
      ? try session.journalEntries(max: Self.journalRowsMax).map(MigrationRow.init) : []
    return kind.list(session.engine.snapshot, at: session.engine.now(), remembered: remembered)
  }
}

/// Which rows and columns of a list are wanted.
struct ListFilters: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only rows of which this is true: COLUMN=VALUE, or with != < <= > >= or ~ for a regular expression. Several must all be true.",
      valueName: "condition"))
  var filter: [ListCondition] = []
  @Option(
    help: "Only rows of this node: the current owner, the coordinator, the source.",
    completion: .custom(NameCompletion.nodes))
  var node: String?
  @Option(help: "Only rows in this state; of events, of this level.") var state: String?
  @Option(
    help: ArgumentHelp(
      "Only rows in which this text is found; after ~ a regular expression, after ! without it.",
      valueName: "text"))
  var match: String?
  @Option(
    help: ArgumentHelp("Sort by this column; after a minus sign downwards.", valueName: "column"))
  var sortBy: String?
  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order, with commas between them.", valueName: "names"))
  var columns: NameList?
  @Flag(name: .long, help: "No headings, in a table and in csv.") var noHeadings = false

  func wish(name: String?) -> ListWish {
    ListWish(
      name: name, conditions: filter, node: node, state: state, match: match, sort: sortBy,
      columns: columns?.names ?? [])
  }
}

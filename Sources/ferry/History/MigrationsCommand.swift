import ArgumentParser
import ClusterModel
import Journal
import MigrationModel

/// `ferry migrations`.
struct MigrationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrations",
    abstract: "List past live migrations, how long their blackouts were, and how forecasts held.",
    discussion: """
      Reads the journal alone: the cluster need not be reachable. Percentiles and the histogram are \
      of the migrations that are listed. An identifier is what replay, report and trace take.
      """)

  /// The most migrations that are counted.
  static let countedMax = 10_000
  /// The most that are listed; more are counted.
  static let listedMax = 50

  @Option(help: "Only those of this machine.")
  var vm: MachineID?
  @Option(help: ArgumentHelp("Only those between two nodes, either way.", valueName: "A,B"))
  var pair: NodePair?
  @Option(help: "Only those over this network.")
  var network: NetworkID?
  @Option(
    help: ArgumentHelp("Only those asked for in the last 90m, 24h or 7d.", valueName: "age"))
  var since: AgeArgument?
  @Option(help: "What the histogram is of: hypervisor, network or client.")
  var lane = LaneArgument.hypervisor
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "table, or json: an object with the list and the figures.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  func run() async throws {
    let name = try await UserJournal.clusterName(cluster)
    let entries = try UserJournal.with { (journal) throws(JournalError) in
      try journal.newest(Self.countedMax, of: name)
    }
    let oldest = since.map { MachineTime.now - $0.seconds } ?? -.infinity
    let past = entries.compactMap(\.past).filter { migration in
      (vm.map { $0 == migration.machine } ?? true)
        && (pair.map { $0.nodes == migration.nodes } ?? true)
        && (network.map { $0 == migration.network } ?? true)
        && migration.requestedAt.secondsSince1970 >= oldest
    }
    let report = HistoryReport(cluster: name, past: past, lane: lane.lane)
    switch output {
    case .table:
      let text = report.text(listing: Self.listedMax, width: OutputTerminal.width)
      print(PlainText.harmless(text))
    case .json: print(try JSON.text(HistoryRow(past)))
    }
  }
}

/// Two nodes with a comma between them.
struct NodePair: ExpressibleByArgument {
  var nodes: Set<NodeID>

  init?(argument: String) {
    let names = argument.split(separator: ",").map { String($0) }
    guard names.count == 2, names[0] != names[1] else { return nil }
    nodes = Set(names.map(NodeID.init(rawValue:)))
  }
}

/// An age such as `90m`, `24h` or `7d`.
struct AgeArgument: ExpressibleByArgument {
  var seconds: Double

  init?(argument: String) {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = argument.last.flatMap({ units[$0] }),
      let number = Double(argument.dropLast()), number >= 0, number * unit < 1e10
    else { return nil }
    seconds = number * unit
  }
}

/// An observer of the blackout.
enum LaneArgument: String, ExpressibleByArgument, CaseIterable {
  case hypervisor, network, client

  var lane: BlackoutLane {
    switch self {
    case .hypervisor: .hypervisor
    case .network: .network
    case .client: .client
    }
  }
}

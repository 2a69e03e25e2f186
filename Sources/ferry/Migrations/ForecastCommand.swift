import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine
import TerminalUI

/// `ferry forecast VM`.
struct ForecastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract:
      "Say how long a live migration and its blackout would take, and how it would be done.",
    discussion: """
      Nine of ten migrations end within the ranges. Without --to, says it for each node, or why the \
      machine can't go there. Nothing is changed.
      """)

  @Argument(help: "The virtual machine.")
  var machine: MachineID
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The node it would run on, or best.", valueName: "node"),
    completion: .custom(NameCompletion.destinations))
  var destination: String?
  @OptionGroup var wishes: MigrationWishes
  @Option(
    name: .shortAndLong, help: ArgumentHelp("table, or json: a plain array.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  func run() async throws {
    let session = try await cluster.look(foreseeing: machine)
    session.announceNotices()
    await session.hear(from: destination ?? "", andOwnersOf: [machine])
    let snapshot = session.engine.snapshot
    guard snapshot.machines[id: machine] != nil else {
      throw ExitStatus(
        ExitStatus.badInput, "There is no virtual machine named \(machine) in this cluster.")
    }
    if let destination {
      try await tell(
        try MigrationTarget.node(destination, for: machine, in: snapshot), session)
    } else {
      try await tellAll(session, snapshot)
    }
    await session.finish()
  }

  private func tell(_ node: NodeID, _ session: Session) async throws {
    let outlook: MigrationOutlook
    do throws(ClusterError) {
      outlook = try await session.engine.forecast(machine, to: node, options: wishes.options)
    } catch {
      throw ExitStatus(error)
    }
    let source = session.engine.snapshot.machines[id: machine]?.owner?.rawValue
    switch output {
    case .json:
      print(
        try JSON.text([
          ForecastRow(
            outlook, machine: machine.rawValue, source: source, destination: node.rawValue)
        ]))
    case .table:
      print(
        PlainText.harmless(
          "\(machine) from \(source ?? "-") to \(node): \(outlook.convergence.rawValue)."))
      for line in ForecastText.lines(outlook) { print(line) }
    }
  }

  /// A row for each other node. The machine's writing is measured once.
  private func tellAll(_ session: Session, _ cluster: ClusterSnapshot) async throws {
    let source = cluster.machines[id: machine]?.owner
    var rows: [ForecastRow] = []
    for candidate in Placement.ranking(for: machine, in: cluster) where candidate.node != source {
      let node = candidate.node.rawValue
      do throws(ClusterError) {
        let outlook = try await session.engine.forecast(
          machine, to: candidate.node, options: wishes.options)
        rows.append(
          ForecastRow(
            outlook, machine: machine.rawValue, source: source?.rawValue, destination: node))
      } catch {
        let reason = candidate.obstacles.first?.reason ?? error.message
        rows.append(ForecastRow(machine: machine.rawValue, destination: node, obstacle: reason))
      }
    }
    switch output {
    case .json: print(try JSON.text(rows))
    case .table: for line in Self.lines(rows, width: OutputTerminal.width) { print(line) }
    }
  }

  /// A table; on a terminal that has no room for it, a paragraph for each node.
  static func lines(_ rows: [ForecastRow], width: Int?) -> [String] {
    let table = PlainText.table(["TO", "TIME", "PAUSE", "TCP CLIENT", "WHY"], rows.map(\.cells))
      .split(separator: "\n").map(String.init)
    guard let width, table.contains(where: { DisplayText.width(of: $0) > width }) else {
      return table
    }
    return rows.flatMap { row in
      TextFlow.lines(PlainText.harmless(row.paragraph), width: max(8, width - 2)).enumerated()
        .map { place, line in place == 0 ? line : "  \(line)" }
    }
  }
}

extension ForecastRow {
  fileprivate var paragraph: String {
    let cells = cells
    guard totalMs != nil else { return "\(cells[0]): \(cells[4])" }
    return "\(cells[0]): \(cells[1]), pause \(cells[2]), TCP client \(cells[3]). \(cells[4])"
  }

  fileprivate var cells: [String] {
    [
      destination ?? "-", Self.text(totalMs, totalLowMs, totalHighMs),
      Self.text(hypervisorMs, hypervisorLowMs, hypervisorHighMs),
      Self.text(clientMs, clientLowMs, clientHighMs), obstacle ?? sentence ?? "",
    ]
  }

  private static func text(_ likely: Double?, _ low: Double?, _ high: Double?) -> String {
    guard let likely, let low, let high else { return "-" }
    let words = [likely, low, high].map { Duration.nanoseconds(Int64($0 * 1_000_000)).stopwatch }
    return "\(words[0]) (\(words[1]) to \(words[2]))"
  }
}

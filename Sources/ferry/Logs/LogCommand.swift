import ArgumentParser
import ClusterBackend
import ClusterModel
import CommandLanguage
import Console
import MigrationEngine

/// `ferry log --copy DIR`.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Gather the cluster logs of all nodes in a folder.",
    discussion: """
      Of a simulated cluster NODE_cluster.log, in the layout of a failover cluster's log, made of \
      what the journal has of the span: the newest \(Session.logEventsMax) events at most. Of a linux \
      one a folder for each node with the logs of Pacemaker, corosync, libvirt and QEMU, and cib.xml. \
      At most 2 MiB of each log are brought, its end, and no passwords of fence devices.

      A node that can't be reached is named; the logs of the others are gathered all the same. Exit \
      status: 0 when all are there, 1 when some are not, 4 when none is.
      """)

  @Option(
    name: .customLong("copy"),
    help: ArgumentHelp("The folder; it is made when it is not there.", valueName: "folder"),
    completion: .directory)
  var folder: String
  @Option(
    help: ArgumentHelp(
      "Only the last so many minutes, or a time such as 90s, 60m, 2h or 1d.", valueName: "time"))
  var span: SpanArgument?
  @Option(help: "Only this node; may be given several times.") var node: [NodeID] = []
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "table (progress for people), or json: an object a line.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  func run() async throws {
    let session = try await cluster.look()
    session.announceNotices()
    let snapshot = session.engine.snapshot
    let nodes = try chosen(in: snapshot)
    let folder = try LogFolder(folder)
    let now = MachineClock.calendar
    let newest = max(now, snapshot.records.last?.time ?? now)
    let since = span.map { span in
      WallTime(secondsSince1970: newest.secondsSince1970 - span.duration.seconds)
    }
    let request = try session.logRequest(since: since, now: newest)
    let collection = LogCollection(backend: session.backend, request: request, folder: folder)
    var report = LogReport(output, total: nodes.count + 1)
    let failures = try await collection.gather(nodes) { report.take($0) }
    report.finish(folder, isComplete: failures.isEmpty)
    await session.finish()
    try conclude(failures, of: nodes.count, folder)
  }

  private func chosen(in cluster: ClusterSnapshot) throws(ExitStatus) -> [NodeID] {
    for name in node where cluster.nodes[id: name] == nil {
      let names = cluster.nodes.map(\.id.rawValue)
      let nearest = Spelling.question(Spelling.nearest(to: name.rawValue, among: names))
      throw ExitStatus(
        ExitStatus.badInput, "There is no node named \(name) in this cluster\(nearest)")
    }
    return node.isEmpty ? cluster.nodes.map(\.id) : Table(node.map(NodeName.init)).map(\.id)
  }

  private func conclude(
    _ failures: [NodeID?: String], of count: Int, _ folder: LogFolder
  ) throws(ExitStatus) {
    guard !failures.isEmpty else { return }
    let missing = failures.keys.compactMap { $0 }.sorted()
    let code = missing.count == count ? ExitStatus.unreachable : ExitStatus.failed
    let who = missing.isEmpty ? "the CIB" : missing.map(\.rawValue).joined(separator: ", ")
    let rest =
      missing.count == count
      ? "Nothing was gathered" : "The logs of the others are complete in \(folder.path)"
    throw ExitStatus(code, "Missing: \(who). \(rest).")
  }
}

/// A node that was named, once.
private struct NodeName: Identifiable {
  let id: NodeID
}

/// A span of time such as `90s`, `60m`, `2h` or `1d`; a number alone is minutes, as with
/// `Get-ClusterLog -TimeSpan`.
struct SpanArgument: ExpressibleByArgument {
  /// The longest: ten years.
  static let secondsMax = 315_360_000.0

  var duration: Duration

  init?(argument: String) {
    let units = ["s": 1.0, "m": 60, "h": 3600, "d": 86_400]
    let unit = argument.last.flatMap { units[String($0)] }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard let number = Double(digits), number > 0, number * (unit ?? 60) <= Self.secondsMax else {
      return nil
    }
    duration = .nanoseconds(Int64(number * (unit ?? 60) * 1_000_000_000))
  }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import Glibc
import MigrationEngine

/// `ferry drain NODE [--dry-run]`.
struct DrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drain", abstract: "Pause a node and move its virtual machines away.",
    discussion: """
      They migrate live, one after the other, by the plan that --dry-run shows. A machine that can't \
      leave runs on where it is. Services go last: they are stopped here and started elsewhere, on a \
      linux cluster by Pacemaker, when the empty node goes into standby. With --dry-run: order, \
      targets, reasons, memory left, time, and what becomes of the services.
      """)

  @Argument(help: "The node.") var node: NodeID
  @OptionGroup var options: OperationOptions

  func run() async throws {
    if options.dryRun { try await rehearse() } else { try await drain() }
  }

  private func rehearse() async throws {
    let session = try await options.cluster.look()
    session.announceNotices()
    let cluster = session.engine.snapshot
    guard cluster.nodes[id: node] != nil else {
      throw ExitStatus(ExitStatus.badInput, "There is no node named \(node) in this cluster")
    }
    if let refusal = OperationRules.obstacles(to: .node(node, .drain), in: cluster).first {
      throw ExitStatus(ClusterError(refusal, of: .node(node, .drain), in: cluster))
    }
    var forecast = DrainForecast(DrainPlan(of: node, in: cluster), of: cluster.kind)
    for await found in session.engine.drainForecasts(of: node) { forecast = found }
    switch options.output {
    case .table: print(PlainText.harmless(forecast.text(in: cluster)))
    case .json: print(try JSON.text(JSON.Drain(forecast)))
    }
    await session.finish()
  }

  private func drain() async throws {
    let session = try await options.cluster.open()
    session.announceNotices()
    if options.noWait { try session.requireSomebodyElse(movesMachines: true) }
    var report = DrainReport(
      node: node, output: options.output, isTerminal: isatty(STDOUT_FILENO) == 1)
    let events = session.engine.events()
    var cluster = session.engine.snapshot
    report.begin(with: cluster)
    do throws(ClusterError) {
      try await session.engine.perform(.node(node, .drain))
    } catch {
      throw ExitStatus(error)
    }
    if options.noWait {
      print("The cluster has taken it on.")
      return await session.finish()
    }
    // Fact by fact: the engine may know of the end while here the last move is still to be told.
    for await event in LimitedStream(events, tick: .milliseconds(250)).events {
      if case .snapshotTaken(let snapshot)? = event {
        cluster = snapshot
      } else if let event {
        cluster.apply(event)
        report.take(event, cluster)
      }
      if let end = report.ending(in: cluster) {
        report.finish(end)
        await session.finish()
        return try conclude(end)
      }
    }
    throw ExitStatus(
      ExitStatus.failed, "The cluster stopped answering. See: ferry get nodes, ferry get vms")
  }

  private func conclude(_ end: DrainReport.Ending) throws {
    switch end {
    case .drained(let sentence): if options.output == .table { print(PlainText.harmless(sentence)) }
    case .failed(let sentence): throw ExitStatus(ExitStatus.failed, sentence)
    }
  }
}

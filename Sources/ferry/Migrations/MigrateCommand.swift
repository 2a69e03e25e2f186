import ArgumentParser
import ClusterBackend
import ClusterModel
import Glibc
import MigrationEngine

/// `ferry migrate VM --to NODE`.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Live migrate a virtual machine to another node.",
    discussion: """
      Says first how long it and its blackout will take and how it will be done, then shows it while \
      it happens. Ctrl-C cancels it until the blackout; the machine then stays where it is.
      """)

  @Argument(help: "The virtual machine.")
  var machine: String
  @Option(name: .customLong("to"), help: "The node it is to run on, or best.")
  var destination: String
  @OptionGroup var wishes: MigrationWishes
  @Flag(name: .long, help: "When all is ready, wait for 'ferry go' before the switch-over.")
  var hold = false
  @Flag(name: .long, help: "Show no forecast, and don't measure for it.")
  var noForecast = false
  @Flag(name: .long, help: "Only say what would be done.")
  var dryRun = false
  @Flag(name: .long, help: "Return as soon as the migration has begun.")
  var noWait = false
  @Option(name: .shortAndLong, help: "table (progress for people) or json: one line per event.")
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  /// How long after the end a probe may still report.
  static let lanePatience: Duration = .seconds(3)

  private var options: MigrationOptions {
    var options = wishes.options
    options.holdsBeforeSwitchOver = hold
    if noForecast { options.isMeasured = false }
    return options
  }

  func run() async throws {
    guard !dryRun else { return try await forecast() }
    let session = try await cluster.open()
    session.announceNotices()
    if noWait { try session.requireSomebodyWhoServes() }
    let machine = MachineID(rawValue: machine)
    let node = try MigrationTarget.node(destination, for: machine, in: session.engine.snapshot)
    let events = session.engine.events()
    let id: MigrationID
    do throws(ClusterError) {
      id = try await session.engine.request(machine, to: node, options: options)
    } catch {
      throw ExitStatus(error)
    }
    let interrupts = SignalSource.interrupts()
    let canceller = Task { [engine = session.engine] in
      for await _ in interrupts.arrivals {
        do throws(ClusterError) {
          try await engine.cancel(machine)
        } catch {
          StandardError.write("ferry: \(error.report)")
        }
      }
    }
    defer { canceller.cancel() }
    var reporter = ProgressReporter(
      id: id, format: output, isTerminal: isatty(STDOUT_FILENO) == 1, showsForecast: !noForecast)
    let migration = await follow(id, events, &reporter)
    let whereabouts = session.engine.snapshot.machines[id: machine]?.whereabouts
    await session.finish()
    try conclude(migration, whereabouts)
  }

  /// What `--dry-run` says: the forecast.
  private func forecast() async throws {
    var command = ForecastCommand()
    command.machine = MachineID(rawValue: machine)
    command.destination = destination
    command.wishes = wishes
    command.output = output
    command.cluster = cluster
    try await command.run()
  }

  private func follow(
    _ id: MigrationID, _ events: AsyncStream<ClusterEvent>, _ reporter: inout ProgressReporter
  ) async -> Migration? {
    var cluster: ClusterSnapshot?
    var deadline: ContinuousClock.Instant?
    let stream = LimitedStream(events, tick: .milliseconds(100))
    for await event in stream.events {
      if let event {
        if case .snapshotTaken(let snapshot) = event {
          cluster = snapshot
        } else {
          cluster?.apply(event)
        }
        if let migration = cluster?.migration(id) { reporter.report(event, migration) }
      }
      if noWait, let migration = cluster?.migration(id), migration.isUnderWay { return migration }
      guard let migration = cluster?.migration(id), migration.isOver else { continue }
      let limit = deadline ?? .now + Self.lanePatience
      deadline = limit
      if migration.isSettled || ContinuousClock.now >= limit { break }
    }
    let migration = cluster?.migration(id)
    if let migration { reporter.conclude(migration) }
    return migration
  }

  private func conclude(_ migration: Migration?, _ whereabouts: String?) throws {
    switch migration?.outcome {
    case .done: return
    case .failed(let failure): throw ExitStatus(failure)
    case .cancelled:
      throw ExitStatus(
        ExitStatus.failed, "\(whereabouts ?? machine). The live migration was cancelled.")
    case nil where noWait:
      print(
        "The live migration of \(PlainText.harmless(machine)) has begun. See: ferry get migrations")
    case nil:
      throw ExitStatus(
        ExitStatus.failed,
        "\(whereabouts ?? machine). The cluster stopped answering; see: ferry get migrations")
    }
  }
}

extension Migration {
  /// Whether the backend has begun it.
  fileprivate var isUnderWay: Bool { !isOver && phase.order >= Phase.setup.order }

  /// Whether every lane that began to be measured has its final reading.
  fileprivate var isSettled: Bool { lanes.values.allSatisfy(\.isFinal) }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// `ferry migrate VM... --to NODE`.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Live migrate virtual machines to another node.",
    discussion: """
      Says first how long it and its blackout will take and how it will be done, then shows it while \
      it happens. Ctrl-C cancels it until the blackout; the machine then stays where it is.

      Of several machines each waits until its two nodes are free: a node takes part in one live \
      migration at a time. When one is refused by a rule, none is begun. With --to best each goes \
      where it is best off once those before it have moved.
      """)

  @Argument(help: "The virtual machines.")
  var machines: [MachineID]
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The node it is to run on, or best.", valueName: "node"),
    completion: .custom(NameCompletion.destinations))
  var destination: String
  @OptionGroup var wishes: MigrationWishes
  @Flag(name: .long, help: "When all is ready, wait for 'ferry go' before the switch-over.")
  var hold = false
  @Flag(name: .long, help: "Show no forecast, and don't measure for it.")
  var noForecast = false
  @Flag(name: .long, help: "Only say what would be done.")
  var dryRun = false
  @Flag(
    name: .long,
    help: "Return as soon as the cluster has begun the migrations, the last in the queue too.")
  var noWait = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "table (progress for people) or json: one line per event.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  /// The most machines that are moved at once.
  static let machinesMax = 1000

  private var options: MigrationOptions {
    var options = wishes.options
    options.holdsBeforeSwitchOver = hold
    if noForecast { options.isMeasured = false }
    return options
  }

  func validate() throws {
    guard Set(machines).count == machines.count, machines.count <= Self.machinesMax else {
      throw ValidationError("Name each machine once, and no more than \(Self.machinesMax)")
    }
  }

  func run() async throws {
    guard !dryRun else { return try await forecast() }
    let session = try await cluster.open(foreseeing: noForecast ? nil : machines.first)
    session.announceNotices()
    if noWait { try session.requireSomebodyWhoServes() }
    await session.hear(from: destination, andOwnersOf: machines)
    let targets = try MigrationTarget.nodes(
      destination, for: machines, in: session.engine.snapshot)
    if targets.count > 1 { try check(targets, in: session.engine.snapshot) }
    var following = MigrationFollowing(
      session, format: output, showsForecast: !noForecast && machines.count == 1, noWait: noWait,
      clusterWords: cluster.words)
    for (machine, node) in targets {
      do throws(ClusterError) {
        following.add(try await session.engine.request(machine, to: node, options: options))
      } catch {
        throw ExitStatus(error)
      }
    }
    let ends = await following.run()
    let whereabouts = machines.map { session.engine.snapshot.machines[id: $0]?.whereabouts }
    await session.finish()
    try conclude(zip(zip(machines, whereabouts), ends).map { (($0.0, $0.1), $1) })
  }

  /// Of several machines, begins none when a rule forbids one of them to move.
  private func check(
    _ targets: [(MachineID, NodeID)], in cluster: ClusterSnapshot
  ) throws(ExitStatus) {
    for (machine, node) in targets {
      let refusals = MigrationRules.obstacles(moving: machine, to: node, in: cluster)
      guard let first = refusals.first else { continue }
      let state = cluster.machines[id: machine]?.whereabouts ?? machine.rawValue
      throw ExitStatus(
        first.isBadInput ? ExitStatus.badInput : ExitStatus.refused,
        (first.isBadInput ? "" : "\(state). ") + "\(first.reason). No migration was begun")
    }
  }

  /// What `--dry-run` says: the forecast.
  private func forecast() async throws {
    for machine in machines {
      var command = ForecastCommand()
      command.machine = machine
      command.destination = destination
      command.wishes = wishes
      command.output = output
      command.cluster = cluster
      try await command.run()
    }
  }

  /// Ends as badly as the worst of them; what went wrong is said of each.
  private func conclude(_ ends: [((MachineID, String?), Migration?)]) throws(ExitStatus) {
    let wrong = ends.compactMap { machine, end in status(of: machine.0, machine.1, end) }
    guard let worst = wrong.min(by: { $0.code < $1.code }) else {
      if noWait, output == .table {
        let names = machines.map(\.rawValue).joined(separator: ", ")
        print(PlainText.harmless("Taken on: \(names). See: ferry get migrations"))
      }
      return
    }
    guard machines.count > 1 else { throw worst }
    for status in wrong { StandardError.write("ferry: \(status.message)") }
    throw ExitStatus(
      worst.code, "\(machines.count - wrong.count) of \(machines.count) machines were migrated.")
  }

  private func status(
    of machine: MachineID, _ whereabouts: String?, _ end: Migration?
  ) -> ExitStatus? {
    let place = whereabouts ?? machine.rawValue
    switch end?.outcome {
    case .done: return nil
    case .failed(let failure): return ExitStatus(failure)
    case .cancelled:
      return ExitStatus(ExitStatus.failed, "\(place). The live migration was cancelled.")
    case nil where noWait && end != nil: return nil
    case nil:
      return ExitStatus(
        ExitStatus.failed,
        "\(place). The cluster stopped answering; see: ferry get migrations")
    }
  }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// `ferry cancel VM`.
struct CancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Take a live migration back, until the blackout: the machine stays on its source.")

  @Argument(help: "The virtual machine.")
  var machine: MachineID
  @OptionGroup var options: ChangeOptions

  /// How long the hypervisor may take to give the migration up.
  static let patience: Duration = .seconds(30)

  func run() async throws {
    guard options.dryRun else { return try await cancel() }
    try await options.rehearse(
      machine,
      as: { "Cancel the live migration of \($0.machine), which stays on \($0.request.source)." },
      obstacle: MigrationRules.obstacle(toCancelling:in:))
  }

  private func cancel() async throws {
    let session = try await options.cluster.open()
    session.announceNotices()
    let report = OperationReport(options.output)
    let open = session.engine.snapshot.openMigration(of: machine)
    do throws(ClusterError) {
      try await session.engine.cancel(machine)
    } catch {
      throw ExitStatus(error)
    }
    let subject = { OperationSubject(machine, in: session.engine.snapshot) }
    if options.output == .json {
      report.say(.begun, "The cancellation was asked for.", in: subject())
    }
    let ended: Migration? =
      if let open { await session.end(of: open.id, within: Self.patience) } else { nil }
    guard let ended else {
      throw report.failure(
        "\(machine): the cancellation was asked for, but has not ended yet. "
          + "See: ferry get migrations", in: subject())
    }
    let place = session.engine.snapshot.machines[id: machine]?.whereabouts ?? machine.rawValue
    guard ended.outcome != .done else {
      throw report.failure(
        "\(place). It was too late to cancel: the migration is done.", in: subject())
    }
    report.say(.done, "\(place). The live migration was cancelled.", in: subject())
    await session.finish()
  }
}

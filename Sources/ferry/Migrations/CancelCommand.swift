import ArgumentParser
import ClusterBackend
import ClusterModel
import MigrationEngine

/// `ferry cancel VM`.
struct CancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Take a live migration back, until the blackout: the machine stays on its source.")

  @Argument(help: "The virtual machine.")
  var machine: String
  @OptionGroup var cluster: ClusterOption

  /// How long the hypervisor may take to give the migration up.
  static let patience: Duration = .seconds(30)

  func run() async throws {
    let session = try await cluster.open()
    session.announceNotices()
    let machine = MachineID(rawValue: machine)
    let open = session.engine.snapshot.openMigration(of: machine)
    do throws(ClusterError) {
      try await session.engine.cancel(machine)
    } catch {
      throw ExitStatus(error)
    }
    guard let open, let ended = await session.end(of: open.id, within: Self.patience) else {
      throw ExitStatus(
        ExitStatus.failed,
        "\(machine): the cancellation was asked for, but has not ended yet. See: ferry get migrations"
      )
    }
    let now = session.engine.snapshot.machines[id: machine]
    if ended.outcome == .done {
      throw ExitStatus(
        ExitStatus.failed,
        "\(now?.whereabouts ?? machine.rawValue). It was too late to cancel: the migration is done."
      )
    }
    print("\(now?.whereabouts ?? machine.rawValue). The live migration was cancelled.")
    await session.finish()
  }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// `ferry go VM`.
struct GoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "go",
    abstract: "Let a switch-over go on that waits: see 'ferry migrate --hold'.")

  @Argument(help: "The virtual machine.")
  var machine: MachineID
  @OptionGroup var options: ChangeOptions

  func run() async throws {
    guard options.dryRun else { return try await letGo() }
    try await options.rehearse(
      machine,
      as: { migration in
        let node = migration.request.destination?.rawValue ?? "the other node"
        return "Let the switch-over of \(migration.machine) to \(node) go on."
      },
      obstacle: MigrationRules.obstacle(toReleasing:in:),
      waiting: { await $0.hear(ofHoldOf: machine) })
  }

  private func letGo() async throws {
    let session = try await options.cluster.open()
    session.announceNotices()
    await session.hear(ofHoldOf: machine)
    do throws(ClusterError) {
      try await session.engine.release(machine)
    } catch {
      throw ExitStatus(error)
    }
    OperationReport(options.output).say(
      .done, "The switch-over of \(machine) goes on.",
      in: OperationSubject(machine, in: session.engine.snapshot))
    await session.finish()
  }
}

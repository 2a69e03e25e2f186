import ArgumentParser
import ClusterBackend
import ClusterModel
import MigrationEngine

/// `ferry go VM`.
struct GoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "go",
    abstract: "Let a switch-over go on that waits: see 'ferry migrate --hold'.")

  @Argument(help: "The virtual machine.")
  var machine: MachineID
  @OptionGroup var cluster: ClusterOption

  func run() async throws {
    let session = try await cluster.open()
    session.announceNotices()
    do throws(ClusterError) {
      try await session.engine.release(machine)
    } catch {
      throw ExitStatus(error)
    }
    print("The switch-over of \(PlainText.harmless(machine.rawValue)) goes on.")
    await session.finish()
  }
}

import ArgumentParser
import Dispatch
import Glibc
import LinuxCluster

/// The command line: options, wiring and exit statuses; everything else is a module's.
@main
struct Ferry: ParsableCommand {
  /// Ferry's own version.
  static let version = "1.0.0"

  static let configuration = CommandConfiguration(
    commandName: "ferry",
    abstract: "A failover cluster manager for the terminal: watch virtual machines move live.",
    discussion: """
      Without a command, opens the console on the cluster.

      Exit status: 0 done; 1 the operation failed, and the state of the virtual machine is named; \
      2 bad usage or input; 3 refused by a rule; 4 the cluster can't be reached.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Viewing",
        subcommands: [
          ConsoleCommand.self, GetCommand.self, EventsCommand.self, ValidateCommand.self,
          RehearseCommand.self,
        ]),
      CommandGroup(
        name: "Live migration",
        subcommands: [
          MigrateCommand.self, ForecastCommand.self, GoCommand.self, CancelCommand.self,
        ]),
      CommandGroup(
        name: "Virtual machine",
        subcommands: [
          StartCommand.self, ShutDownCommand.self, TurnOffCommand.self, SaveCommand.self,
          QuickMigrateCommand.self, MoveCommand.self, CreateCommand.self, ConfigureCommand.self,
          MakeHighlyAvailableCommand.self, PolicyCommand.self, SnapshotCommand.self,
          DeleteCommand.self,
        ]),
      CommandGroup(
        name: "Service or application", subcommands: [OnlineCommand.self, OfflineCommand.self]),
      CommandGroup(
        name: "Node, storage and network",
        subcommands: [
          PauseCommand.self, DrainCommand.self, ResumeCommand.self, ServiceCommand.self,
          NodeCommand.self, FenceCommand.self, VolumesCommand.self, DisksCommand.self,
          NetworksCommand.self, QuorumCommand.self,
        ]),
      CommandGroup(
        name: "History",
        subcommands: [
          MigrationsCommand.self, ReplayCommand.self, ReportCommand.self, TraceCommand.self,
          AuditCommand.self, ChannelsCommand.self, LogCommand.self,
        ]),
      CommandGroup(
        name: "PowerShell", subcommands: [RunCommand.self, ShellCommand.self]),
      CommandGroup(
        name: "Cluster",
        subcommands: [
          ConnectCommand.self, ServeCommand.self, SimulateCommand.self, LabCommand.self,
          ProbeCommand.self,
        ]),
      CommandGroup(
        name: "Ferry's own",
        subcommands: [
          ConfigCommand.self, ThemesCommand.self, CompletionsCommand.self, ManualCommand.self,
          SchemaCommand.self,
        ]),
    ],
    defaultSubcommand: ConsoleCommand.self)

  /// Synchronous, so that the console has the main thread to itself.
  static func main() {
    // A guard or a reader that went away is an error where it is written to, and not the end of Ferry
    // in the midst of a migration. Programs that Ferry starts do not inherit a handler.
    signal(SIGPIPE) { @Sendable _ in }
    finish {
      let words = Array(CommandLine.arguments.dropFirst())
      if let mistake = CommandSpelling.mistake(in: words, of: Self.self) {
        throw ExitStatus(ExitStatus.badInput, mistake)
      }
      var command = try parsed(words)
      guard let command = command as? any AsyncParsableCommand else { return try command.run() }
      Task.detached { [command] in
        var command = command
        await finish { try await command.run() }
        await ChildPrograms.end()
        Glibc.exit(0)
      }
      dispatchMain()
    }
  }

  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot()
    } catch {
      guard exitCode(for: error) == .validationFailure, let root = try? CommandInfo.ferry(),
        let mistake = CommandSpelling.unknownOption(in: words, of: root)
      else { throw error }
      throw ExitStatus(ExitStatus.badInput, mistake)
    }
  }

  private static func finish(_ body: () throws -> Void) {
    do { try body() } catch { end(error) }
  }

  private static func finish(_ body: () async throws -> Void) async {
    do {
      try await body()
    } catch {
      await ChildPrograms.end()
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let status = error as? ExitStatus {
      if !status.message.isEmpty { StandardError.write("ferry: \(status.message)") }
      Glibc.exit(status.code)
    }
    switch exitCode(for: error) {
    case .success:
      print(fullMessage(for: error))
      Glibc.exit(0)
    case .validationFailure:
      StandardError.write(fullMessage(for: error))
      Glibc.exit(ExitStatus.badInput)
    default:
      // What no command expected is nobody's wrong input.
      StandardError.write("ferry: \(error)")
      Glibc.exit(ExitStatus.failed)
    }
  }
}

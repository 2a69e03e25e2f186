import ArgumentParser
import ClusterBackend
import ClusterModel
import Console
import ConsoleRuntime
import FoundationEssentials
import Glibc
import MigrationEngine
import NcursesTerminal

/// `ferry replay ID`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Watch a recorded live migration again, slower or faster than it went.",
    discussion: """
      The recording alone is enough: no cluster is connected to. Space pauses, the arrow keys go \
      forth and back, + and - change the speed, Esc leaves.
      """)

  /// The slowest and the fastest that can be watched, as shares of real time.
  static let speeds = 0.01...100.0

  @Argument(help: RecordingArgument.help)
  var migration: String
  @Option(
    help: ArgumentHelp(
      "How fast, as a share of real time: 0.1 is slow motion. Without it, as fits.",
      valueName: "factor"))
  var speed: Double?

  func validate() throws {
    if let speed, !Self.speeds.contains(speed) {
      throw ValidationError("A speed lies between 0.01 and 100.")
    }
  }

  func run() throws {
    let recording = try UserJournal.recording(migration)
    guard recording.migration.isOver else {
      throw ExitStatus(
        ExitStatus.refused, "The live migration \(recording.id) still goes on; watch it with: ferry"
      )
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ExitStatus(
        ExitStatus.badInput,
        "A replay needs a terminal. For a file there is: ferry report \(migration) -o FILE.html")
    }
    var snapshot = ClusterSnapshot(name: recording.cluster, kind: .simulated)
    snapshot.adopt([recording.migration])
    let still = StillCluster(snapshot)
    let engine = MigrationEngine(
      backend: still, snapshot: snapshot, journal: nil, wallClock: { MachineClock.calendar })
    try Blocking.wait { () async throws(ExitStatus) in await engine.start() }
    try play(recording.id, engine, still)
  }

  private func play(
    _ id: MigrationID, _ engine: MigrationEngine, _ still: StillCluster
  ) throws {
    var options = ConsoleOptions(settings: UserFiles.settings().settings)
    options.isReadOnly = true
    options.playback = Playback(id, speed: speed)
    if let offer = UserFiles.theme(named: options.settings.theme),
      case .success(let theme) = offer.theme
    {
      options.theme = theme
    }
    var terminal = TerminalOptions(
      palette: options.theme.palette, environment: ProcessInfo.processInfo.environment)
    terminal.basePaper = Theme.basePaper
    terminal.usesMouse = options.isMouseOn
    terminal.colors = .init(options.settings.colors)
    terminal.glyphs = .init(options.settings.glyphs)
    do throws(TerminalError) {
      _ = try ConsoleProgram.run(
        OpenCluster(
          engine, notices: [],
          validate: ClusterValidation(engine: engine, backend: still).runAndKeep,
          export: { (_, _) throws(ClusterError) in
            throw ClusterError(.refused, "A recording has no event logs: nothing was written")
          },
          close: { await engine.close() }),
        options: options, notices: [], terminal: terminal, host: UserFiles(),
        open: { (name) throws(ClusterError) in
          throw ClusterError(.refused, "Beside a replay no cluster is opened: \(name) was not")
        })
    } catch {
      throw ExitStatus(ExitStatus.badInput, "\(error)")
    }
  }
}

import ClusterBackend
import ClusterModel
import Console
import ConsoleRuntime
import FoundationEssentials
import Glibc
import MigrationEngine
import NcursesTerminal
import SimulatedCluster

/// `ferry simulate --console`: a life to look at.
extension SimulateCommand {
  func showLife(in scenario: Scenario) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ExitStatus(ExitStatus.badInput, "The console needs a terminal")
    }
    let cluster = PlayedSimulation(scenario: scenario, seed: seed, steps: steps, speed: speed)
    let engine = try Blocking.wait { () async throws(ExitStatus) -> MigrationEngine in
      var first: ClusterSnapshot?
      for await event in cluster.events() {
        if case .snapshotTaken(let snapshot) = event { first = snapshot }
        break
      }
      guard let first else { throw ExitStatus(ExitStatus.failed, "There is no cluster") }
      let engine = MigrationEngine(
        backend: cluster, snapshot: first, journal: nil, wallClock: { MachineClock.calendar })
      await engine.start()
      return engine
    }
    cluster.play()
    let theme = Theme.standard
    var terminal = TerminalOptions(
      palette: theme.palette, environment: ProcessInfo.processInfo.environment)
    terminal.basePaper = Theme.basePaper
    do throws(TerminalError) {
      _ = try ConsoleProgram.run(
        OpenCluster(
          engine, notices: ["The life of seed \(seed): look on, nobody else acts in it"],
          validate: ClusterValidation(engine: engine, backend: cluster).runAndKeep,
          export: { (_, _) throws(ClusterError) in
            throw ClusterError(.refused, "The events of a simulated life stay where they are")
          },
          close: { await engine.close() }),
        options: ConsoleOptions(isReadOnly: true, isMouseOn: true), notices: [],
        terminal: terminal, host: UserFiles(),
        open: { (name) throws(ClusterError) in
          throw ClusterError(
            .refused, "Beside a simulated life no other cluster is opened: \(name) was not")
        })
    } catch {
      throw ExitStatus(ExitStatus.badInput, "\(error)")
    }
    if let violation = cluster.violations.first {
      throw ExitStatus(ExitStatus.failed, "seed \(seed): \(violation)")
    }
  }
}

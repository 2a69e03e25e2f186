import ClusterModel
import TerminalUI

extension ConsoleState {
  /// Adds what happened in the cluster to what is known, and says what the user should hear of it.
  mutating func take(_ event: ClusterEvent) {
    view.apply(event)
    openAwaited()
    guard case .migration(let event) = event else { return }
    now = max(now, event.at)
    if case .ended(let outcome) = event.kind, let migration = cluster.migration(event.id) {
      log.end(migration.machine, migration.result(outcome), outcome.tone)
      report(migration, outcome)
    }
  }

  /// Opens the screen of the migration that the user has just confirmed, as soon as it is known,
  /// unless a menu or dialogue has been opened since.
  private mutating func openAwaited() {
    guard let machine = awaited, let migration = cluster.openMigration(of: machine),
      migration.request.initiator == .ferry
    else { return }
    awaited = nil
    if overlay == nil { show(migration.id) }
  }

  /// Says in the status line how a migration ended that the user is not looking at.
  private mutating func report(_ migration: Migration, _ outcome: MigrationOutcome) {
    guard screen != .migration(migration.id) else { return }
    status = Status(text: migration.result(outcome), tone: outcome.tone)
  }

  /// Opens the screen of a migration.
  mutating func show(_ migration: MigrationID) {
    screen = .migration(migration)
    passesBack = 0
    replay = nil
    isCrossingsBehind = false
  }
}

extension Migration {
  /// How it ended, in one line: the state of the machine first.
  func result(_ outcome: MigrationOutcome) -> String {
    switch outcome {
    case .done:
      let blackout = self.blackout(.hypervisor, at: endedAt ?? requestedAt)
      let words = blackout.map { ", after a blackout of \($0.stopwatch)" } ?? ""
      return "\(machine) runs on \(request.destination?.rawValue ?? "its destination")\(words)"
    case .failed(let failure): return failure.report
    case .cancelled:
      return "\(machine) still runs on \(request.source): its live migration was cancelled"
    }
  }
}

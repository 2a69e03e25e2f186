import ClusterModel
import TerminalUI

/// Keys on the migration screen.
extension ConsoleState {
  mutating func performInMigration(_ verb: Verb) -> [ConsoleCommand] {
    guard case .migration(let id) = screen, let migration = cluster.migration(id) else { return [] }
    let passesMax = max(0, migration.passes.count - 1)
    switch verb {
    case .back: screen = .browser
    case .cancelMigration:
      if isAllowed(migration.cancellation) { askToCancel(migration.machine) }
    case .switchOver: askToRelease(migration.machine)
    case .moveUp: passesBack = min(passesMax, passesBack + 1)
    case .moveDown: passesBack = max(0, passesBack - 1)
    case .moveFirst: passesBack = passesMax
    case .moveLast: passesBack = 0
    case .moveLeft: showNeighbour(of: id, by: -1)
    case .moveRight: showNeighbour(of: id, by: 1)
    default: break
    }
    return []
  }

  /// Shows the migration that was asked for before or after another one.
  private mutating func showNeighbour(of id: MigrationID, by step: Int) {
    guard let index = cluster.migrations.firstIndex(where: { $0.id == id }) else { return }
    let next = index + step
    if cluster.migrations.indices.contains(next) { show(cluster.migrations[next].id) }
  }
}

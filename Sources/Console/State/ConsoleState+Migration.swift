import ClusterModel
import TerminalUI

/// Keys on the migration screen.
extension ConsoleState {
  /// A migration that the cluster still knows, or whose recording was looked up.
  func migration(_ id: MigrationID) -> Migration? {
    cluster.migration(id) ?? recalled.flatMap { $0.id == id ? $0 : nil }
  }

  /// Plays the migration for which the console was opened.
  mutating func play(_ playback: Playback) {
    guard let migration = cluster.migration(playback.migration),
      var replay = Replay(.whole, of: migration, now: now)
    else { return }
    if let speed = playback.speed { replay.setSpeed(near: speed) }
    screen = .migration(migration.id)
    self.replay = replay
  }

  mutating func performInMigration(_ verb: Verb) -> [ConsoleCommand] {
    guard case .migration(let id) = screen, let migration = self.migration(id) else { return [] }
    let passesMax = max(0, migration.passes.count - 1)
    switch verb {
    case .back: isCrossingsBehind ? showCrossings() : (screen = .browser)
    case .cancelMigration:
      if isAllowed(migration.cancellation) { askToCancel(migration.machine) }
    case .switchOver: askToRelease(migration.machine)
    case .moveUp: passesBack = min(passesMax, passesBack + 1)
    case .moveDown: passesBack = max(0, passesBack - 1)
    case .moveFirst: passesBack = passesMax
    case .moveLast: passesBack = 0
    case .moveLeft: showNeighbour(of: id, by: -1)
    case .moveRight: showNeighbour(of: id, by: 1)
    case .replayBlackout: watch(.blackout, of: migration)
    case .replayWhole: watch(.whole, of: migration)
    case .remedy: openRemedies()
    default: break
    }
    return []
  }

  /// Keys while a migration is watched again.
  mutating func performInReplay(_ verb: Verb) -> [ConsoleCommand] {
    guard case .migration(let id) = screen, let migration = self.migration(id) else { return [] }
    switch verb {
    case .back:
      if options.playback != nil { return [.quit] }
      replay = nil
    case .playOrPause: replay?.toggle(at: now)
    case .faster: replay?.changeSpeed(by: 1, at: now)
    case .slower: replay?.changeSpeed(by: -1, at: now)
    case .stepForward: replay?.advance(by: 1, at: now)
    case .stepBack: replay?.advance(by: -1, at: now)
    case .moveFirst: replay?.go(to: 0)
    case .moveLast: replay?.go(to: 1)
    case .replayBlackout: watch(.blackout, of: migration)
    case .replayWhole: watch(.whole, of: migration)
    default: break
    }
    return []
  }

  /// Begins to show a migration again, or says why there is nothing to show.
  mutating func watch(_ part: Replay.Part, of migration: Migration) {
    if let replay = Replay(part, of: migration, now: now) {
      self.replay = replay
      return
    }
    let reason =
      migration.isOver
      ? "There was no blackout to watch again" : "It can be watched again when it is over"
    status = Status(text: reason, tone: .warning)
  }

  /// Goes to the moment of a replay that a position on its line stands for.
  mutating func moveReplay(to point: Point) {
    guard overlay == nil, replay != nil, let line = render().hits.rect(of: .replayLine),
      line.contains(point)
    else { return }
    replay?.go(to: Double(point.x - line.x) / Double(max(1, line.width - 1)))
  }

  /// Shows the migration that was asked for before or after another one.
  private mutating func showNeighbour(of id: MigrationID, by step: Int) {
    guard let index = cluster.migrations.firstIndex(where: { $0.id == id }) else { return }
    let next = index + step
    if cluster.migrations.indices.contains(next) { show(cluster.migrations[next].id) }
  }
}

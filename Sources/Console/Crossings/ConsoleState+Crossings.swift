import ClusterModel
import TerminalUI

/// Keys on the screen of all live migrations.
extension ConsoleState {
  /// Shows all live migrations.
  mutating func showCrossings() {
    screen = .crossings
    settleCrossings()
  }

  mutating func performInCrossings(_ verb: Verb) -> [ConsoleCommand] {
    let lines = crossings
    let line = lines.first { $0.id == crossingsView.selected }
    switch verb {
    case .back: screen = .browser
    case .moveUp: selectCrossing(at: crossingsView.selectedIndex - 1, of: lines)
    case .moveDown: selectCrossing(at: crossingsView.selectedIndex + 1, of: lines)
    case .pageUp: selectCrossing(at: crossingsView.selectedIndex - 10, of: lines)
    case .pageDown: selectCrossing(at: crossingsView.selectedIndex + 10, of: lines)
    case .moveFirst: selectCrossing(at: 0, of: lines)
    case .moveLast: selectCrossing(at: lines.count - 1, of: lines)
    case .changeScope: crossingsView.scope = crossingsView.scope.next
    case .changeLane: crossingsView.lane = crossingsView.lane.next
    case .open, .showMigration: if let line { return open(line) }
    case .replayBlackout: if let line { return open(line, watching: .blackout) }
    case .cancelMigration:
      if let line {
        turn(to: line.id.cluster)
        askToCancel(line.machine)
      }
    case .switchOver:
      if let line {
        turn(to: line.id.cluster)
        askToRelease(line.machine)
      }
    case .earlier: return moveInQueue(line, by: -1)
    case .later: return moveInQueue(line, by: 1)
    case .contextMenu: openMenu()
    case .remedy: openRemedies()
    default: break
    }
    return []
  }

  /// Opens a migration's own screen; of one that an earlier run saw, the recording is asked for.
  private mutating func open(
    _ line: Crossing, watching part: Replay.Part? = nil
  ) -> [ConsoleCommand] {
    turn(to: line.id.cluster)
    crossingsView.selected = line.id
    let id = line.id.migration
    guard let migration = migration(id) else {
      recall = Recall(id: id, part: part)
      return [.recall(id)]
    }
    show(id)
    isCrossingsBehind = true
    if let part { watch(part, of: migration) }
    return []
  }

  /// The recording that was asked for has come, or there is none.
  mutating func take(_ recording: MigrationRecording?, of id: MigrationID) {
    guard let wish = recall, wish.id == id else { return }
    recall = nil
    guard let recording else {
      status = Status(
        text: "Only its result was kept: there is no recording of what happened on the way",
        tone: .warning)
      return
    }
    guard screen == .crossings else { return }
    recalled = recording.migration
    show(id)
    isCrossingsBehind = true
    if let part = wish.part { watch(part, of: recording.migration) }
  }

  private mutating func moveInQueue(_ line: Crossing?, by steps: Int) -> [ConsoleCommand] {
    guard case .waiting(let lane, _) = line else {
      status = Status(text: "Only what waits has a place to change", tone: .warning)
      return []
    }
    if let reason = refusal(of: .change) {
      status = Status(text: reason, tone: .warning)
      return []
    }
    guard lane.id.cluster == clusterKey else {
      status = Status(text: "It waits in another cluster: Enter goes there", tone: .warning)
      return []
    }
    return [.moveInQueue(lane.migration.machine, by: steps)]
  }

  /// Selects a line and scrolls so far that it can be seen.
  mutating func selectCrossing(at index: Int, of lines: [Crossing]) {
    guard !lines.isEmpty else { return }
    crossingsView.selectedIndex = max(0, min(lines.count - 1, index))
    crossingsView.selected = lines[crossingsView.selectedIndex].id
    settleCrossings()
  }

  /// Makes the selection and the scrolling fit what exists now.
  mutating func settleCrossings() {
    guard screen == .crossings else { return }
    let lines = crossings
    if let index = lines.firstIndex(where: { $0.id == crossingsView.selected }) {
      crossingsView.selectedIndex = index
    } else {
      crossingsView.selectedIndex = max(0, min(lines.count - 1, crossingsView.selectedIndex))
      crossingsView.selected = lines.isEmpty ? nil : lines[crossingsView.selectedIndex].id
    }
    let height = crossingsLayout.list.height
    let index = crossingsView.selectedIndex
    crossingsView.top = max(0, min(crossingsView.top, index))
    while crossingsView.top < index,
      CrossingRows(lines[crossingsView.top...index]).count > height
    {
      crossingsView.top += 1
    }
  }
}

extension BlackoutLane {
  /// The next one, for switching through them.
  var next: BlackoutLane {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

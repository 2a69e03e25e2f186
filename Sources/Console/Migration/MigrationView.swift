import ClusterModel
import TerminalUI

/// A migration with what is needed to draw it.
struct MigrationView {
  let migration: Migration
  let cluster: ClusterSnapshot
  let now: MonotonicTime
  /// How many passes the list is scrolled back.
  let passesBack: Int
  /// Where the machine is drawn.
  let whereabouts: Whereabouts
  /// What is watched again, with the migration as it was at its end; nil for what goes on now.
  var recording: (replay: Replay, whole: Migration, position: Duration)?

  /// The migration as it stands.
  init(_ migration: Migration, in cluster: ClusterSnapshot, now: MonotonicTime, passesBack: Int) {
    self.migration = migration
    self.cluster = cluster
    self.now = now
    self.passesBack = passesBack
    whereabouts = Whereabouts(migration, in: cluster, now: now)
  }

  /// A migration that is over, as it stood at the moment that a replay has come to.
  init(_ replay: Replay, of whole: Migration, in cluster: ClusterSnapshot, now: MonotonicTime) {
    let moment = replay.moment(at: now)
    migration = whole.rewound(to: moment)
    self.cluster = cluster
    self.now = moment
    passesBack = 0
    whereabouts = Whereabouts(migration, lasting: whole, now: moment)
    recording = (replay, whole, replay.position(at: now))
  }

  /// The moment up to which things are measured: now, or the end.
  var moment: MonotonicTime { migration.endedAt ?? now }

  /// What the result takes, in lines, at a width.
  func footerLines(width: Int) -> [String] {
    TextFlow.lines(footerText, width: width - 6, atMost: 3)
  }

  private var footerText: String {
    if recording != nil { return "" }
    if let outcome = migration.outcome { return migration.result(outcome) }
    if migration.isHeld {
      let destination = migration.request.destination?.rawValue ?? "its destination"
      return "All is ready: s switches \(migration.machine) over to \(destination), "
        + "c takes it back"
    }
    switch migration.cancellation {
    case .available:
      let source = migration.request.source
      return "Cancel in progress live migration: \(migration.machine) stays on \(source)"
    case .refused(let reason): return reason
    }
  }

  /// How it ended, or whether it can be cancelled.
  func drawFooter(on frame: inout Frame, in rect: Rect) {
    guard recording == nil else { return drawPlayer(on: &frame, in: rect) }
    let tone = migration.outcome?.tone
    let isCancellable = migration.isCancellable
    let ink = tone?.role ?? (isCancellable ? .text : .muted)
    let style = Style(ink: ink, paper: .bar)
    frame.clear(rect, style)
    let mark = tone.map { String($0.glyph ?? " ") } ?? (isCancellable ? "c" : "–")
    let markStyle = style.inked(tone?.role ?? (isCancellable ? .danger : .muted)).bold
    frame.write(mark, markStyle, at: Point(x: rect.x + 2, y: rect.y), in: rect)
    for (index, line) in footerLines(width: rect.width).enumerated() {
      let text = index == 0 && tone != nil ? style.bold : style
      frame.write(line, text, at: Point(x: rect.x + 4, y: rect.y + index), in: rect)
    }
    if isCancellable, tone == nil {
      let hit = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
      frame.hits.add(hit, .hint(.cancelMigration))
    }
  }
}

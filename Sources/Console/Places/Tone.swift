import ClusterModel
import TerminalUI

/// How a word is meant, so that it can be drawn with glyph and colour: the three always go together.
struct Tone: Hashable, Sendable {
  /// The glyph before the word; nil for plain text.
  var glyph: Character?
  /// The role of glyph and word.
  var role: Role

  static let plain = Tone(glyph: nil, role: .text)
  static let quiet = Tone(glyph: nil, role: .muted)
  static let good = Tone(glyph: "●", role: .good)
  static let off = Tone(glyph: "○", role: .muted)
  static let held = Tone(glyph: "◌", role: .warning)
  static let unsure = Tone(glyph: "?", role: .warning)
  static let warning = Tone(glyph: "▲", role: .warning)
  static let broken = Tone(glyph: "✘", role: .bad)
  static let moving = Tone(glyph: "▶", role: .active)
  static let waiting = Tone(glyph: "…", role: .active)
  static let done = Tone(glyph: "✔", role: .good)
}

extension VirtualMachine.State {
  var tone: Tone {
    switch self {
    case .running: .good
    case .off, .saved: .off
    case .paused: .held
    case .starting, .stopping, .saving: .moving
    case .failed, .pausedCritical: .broken
    case .unknown: .unsure
    }
  }
}

extension Node.State {
  var tone: Tone {
    switch self {
    case .up: .good
    case .down: .broken
    case .paused: .held
    case .joining: .moving
    case .unknown: .unsure
    }
  }
}

extension SharedVolume.State {
  var tone: Tone {
    switch self {
    case .online: .good
    case .redirected, .maintenance, .degraded: .warning
    case .offline: .broken
    }
  }
}

extension ClusterNetwork.State {
  var tone: Tone {
    switch self {
    case .up: .good
    case .partitioned: .warning
    case .down: .broken
    }
  }
}

extension EventRecord.Level {
  var tone: Tone {
    switch self {
    case .critical, .error: .broken
    case .warning: .warning
    case .information: Tone(glyph: "i", role: .muted)
    case .verbose: Tone(glyph: "·", role: .muted)
    }
  }
}

extension MigrationOutcome {
  var tone: Tone {
    switch self {
    case .done: .done
    case .failed: .broken
    case .cancelled: .off
    }
  }

  /// The word for it.
  var word: String {
    switch self {
    case .done: "Done"
    case .failed: "Failed"
    case .cancelled: "Cancelled"
    }
  }
}

extension ClusterSnapshot {
  /// How the status of a machine is drawn; `status(of:)` is its word.
  func tone(of machine: VirtualMachine) -> Tone {
    guard let migration = openMigration(of: machine.id) else { return machine.state.tone }
    return migration.phase == .queued ? .waiting : .moving
  }
}

/// The private modes of xterm and its descendants that terminfo doesn't know; terminals that don't
/// know them either ignore them.
enum TerminalModes {
  /// Presses and releases, movement with a button down, and numbers instead of bytes.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  /// Bracketed paste and reports of the focus.
  static let on = "\u{1B}[?2004h\u{1B}[?1004h"
  static let off = mouseOff + "\u{1B}[?1004l\u{1B}[?2004l"
  /// Asks whether the terminal knows how to show a frame all at once (DECRQM).
  static let question = "\u{1B}[?2026$p"
  /// Whether a terminal of a type understands the question, or at least passes it over: the Linux
  /// console would print a part of it.
  static func canBeAsked(_ type: String) -> Bool {
    !type.isEmpty && !["linux", "vt", "ansi", "dumb", "cons"].contains { type.hasPrefix($0) }
  }

  /// Around a frame: the terminal shows it all at once.
  static let frameBegins = "\u{1B}[?2026h"
  static let frameEnds = "\u{1B}[?2026l"
}

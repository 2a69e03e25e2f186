import TerminalUI

/// The help, made from the key table.
enum HelpText {
  /// A line of it.
  enum Line: Equatable, Sendable {
    case heading(String)
    case key(caps: String, words: String)
    case blank
  }

  static let lines: [Line] = {
    var lines: [Line] = []
    for context in KeyContext.allCases where context != .help {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(context.rawValue))
      for binding in KeyTable.bindings where binding.context == context {
        lines.append(.key(caps: caps(of: binding), words: binding.words))
      }
    }
    return lines + [.blank, .heading("Mouse")] + mouse
  }()

  private static let mouse: [Line] = [
    .key(caps: "left", words: "Select; press a key, a button or a verb"),
    .key(caps: "left, left", words: "Open"),
    .key(caps: "right", words: "Context menu"),
    .key(caps: "wheel", words: "Scroll"),
  ]

  /// The width of the column of keys.
  static let capsWidth =
    KeyTable.bindings.map { DisplayText.width(of: caps(of: $0)) }.max() ?? 0

  private static func caps(of binding: KeyBinding) -> String {
    binding.keys.map(\.cap).joined(separator: "  ")
  }
}

import TerminalUI

/// The help, made from the key table: the keys that work where it was asked for, those that work
/// everywhere, the mouse, and then the rest.
struct HelpText {
  /// A line of it.
  enum Line: Equatable, Sendable {
    case heading(String)
    case key(caps: String, words: String)
    case blank
  }

  let lines: [Line]
  /// The width of the column of keys.
  let capsWidth: Int

  /// The help for a context; only the lines with a text in them, when there is one.
  init(for context: KeyContext, _ keys: KeyTable, containing text: String = "") {
    let elsewhere = KeyContext.allCases.filter { $0 != context && $0 != .everywhere }
    let sections =
      [context, .everywhere].map { (title: $0.rawValue, keys: Self.keys(in: $0, keys)) }
      + [(title: "Mouse", keys: Self.mouse)]
      + elsewhere.map { (title: $0.rawValue, keys: Self.keys(in: $0, keys)) }
    let wanted = text.lowercased()
    var lines: [Line] = []
    for (title, keys) in sections {
      let found = keys.filter { key in
        wanted.isEmpty || "\(title) \(key.caps) \(key.words)".lowercased().contains(wanted)
      }
      guard !found.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(title))
      lines += found.map { .key(caps: $0.caps, words: $0.words) }
    }
    self.lines = lines
    capsWidth =
      sections.flatMap(\.keys).map { DisplayText.width(of: $0.caps) }.max() ?? 0
  }

  private static func keys(
    in context: KeyContext, _ keys: KeyTable
  ) -> [(caps: String, words: String)] {
    keys.bindings.filter { $0.context == context && !$0.keys.isEmpty }.map { binding in
      (binding.keys.map(\.cap).joined(separator: "  "), binding.words)
    }
  }

  private static let mouse = [
    (caps: "left", words: "Select; press a key, a button or a verb"),
    (caps: "left, left", words: "Open"),
    (caps: "right", words: "Context menu"),
    (caps: "wheel", words: "Scroll"),
  ]
}

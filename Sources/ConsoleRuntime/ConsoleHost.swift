public import Console
public import NcursesTerminal

/// What the console needs of the place where it runs: the user's files. Called on the terminal's
/// thread, so each call takes a few milliseconds at most.
public protocol ConsoleHost: Sendable {
  /// The user's own themes, also those whose files can't be used.
  func themes() -> [ThemeOffer]
  /// Writes a setting into the user's file.
  func keep(_ key: SettingKey, _ value: String) throws(FileProblem)
  /// Reads a query of events.
  func query(in file: String) throws(FileProblem) -> OpenedQuery
  /// Remembers a line of the command prompt.
  func remember(line: String)
  /// Remembers that the user has been greeted.
  func rememberGreeting()
}

extension TerminalOptions.Colors {
  /// What a setting means for the terminal.
  public init(_ colors: Settings.Colors) {
    switch colors {
    case .automatic: self = .automatic
    case .atMost256: self = .atMost256
    case .atMost16: self = .atMost16
    case .atMost8: self = .atMost8
    case .none: self = .none
    }
  }
}

extension TerminalOptions.Glyphs {
  /// What a setting means for the terminal.
  public init(_ glyphs: Settings.Glyphs) {
    switch glyphs {
    case .automatic: self = .automatic
    case .ascii: self = .ascii
    }
  }
}

public import TerminalUI

/// How the console uses the terminal; everything it depends on comes in as a value.
public struct TerminalOptions: Sendable, Equatable {
  /// A program that stands between the console and the terminal.
  public enum Multiplexer: Hashable, Sendable {
    case tmux, screen
  }

  /// How many colours to use.
  public enum Colors: Hashable, Sendable, CaseIterable {
    /// As many as the terminal type has, up to 256.
    case automatic
    /// At most so many.
    case atMost256, atMost16, atMost8
    /// None: what differs by its background is drawn in reverse.
    case none
  }

  /// Which glyphs to use.
  public enum Glyphs: Hashable, Sendable, CaseIterable {
    /// Unicode if the locale is UTF-8, otherwise ASCII.
    case automatic
    /// ASCII whatever the locale says: see `ASCIIFallback`.
    case ascii
  }

  /// The terminal's type: the value of `TERM`.
  public var type: String
  /// Whether the mouse is reported to the program rather than used by the terminal.
  public var usesMouse = true
  /// The theme's colours.
  public var palette: Palette
  /// The role of the background that most of the screen has.
  public var basePaper = Role(rawValue: 0)
  /// How many colours to use.
  public var colors = Colors.automatic
  /// Which glyphs to use.
  public var glyphs = Glyphs.automatic
  /// Whether the environment allows colours at all.
  public var usesColors = true
  /// Whether the environment says that the terminal shows more colours than its type tells.
  public var hasRicherColors = false
  /// The program within which the terminal is, if one is known.
  public var multiplexer: Multiplexer?
  /// The file that standard error goes to while the console is up; it must not exist yet, is
  /// removed when it stayed empty, and nil leaves standard error alone.
  public var errorLog: String?
  /// Whether a crash ends in Swift's own backtrace. It may prompt for a key, so this is only set
  /// when the user configured it.
  public var keepsBacktrace = false

  /// Makes options from an environment: `TERM`, `NO_COLOR` (any value but the empty one turns
  /// colours off, as no-color.org says), `COLORTERM`, `TMUX`, `STY` and `SWIFT_BACKTRACE`.
  public init(palette: Palette, environment: [String: String]) {
    self.palette = palette
    type = environment["TERM"] ?? ""
    if let value = environment["NO_COLOR"], !value.isEmpty { usesColors = false }
    hasRicherColors = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    if environment["TMUX"]?.isEmpty == false {
      multiplexer = .tmux
    } else if environment["STY"]?.isEmpty == false {
      multiplexer = .screen
    }
    keepsBacktrace = environment["SWIFT_BACKTRACE"] != nil
  }

  /// The types to try, the richest first. `xterm`, `screen` and their like are described with eight
  /// colours; a terminal that says it has more is what their `-256color` describes.
  var types: [String] {
    let isPlain = !type.isEmpty && !type.contains("256color") && !type.contains("direct")
    return hasRicherColors && isPlain ? ["\(type)-256color", type] : [type]
  }
}

/// What a piece of the screen means, from which a theme gives it a colour; drawing code never names
/// a colour.
///
/// The console declares its roles as static members; this module only carries their numbers.
public struct Role: RawRepresentable, Hashable, Sendable {
  /// The index into a `Palette`.
  public let rawValue: UInt8

  /// Makes a role from its index.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// A colour as a theme writes it; the terminal reduces it to what it can show.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// Red, green and blue, 0 to 255.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a glyph is drawn, apart from its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes attributes from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Dim.
  public static let dim = Attributes(rawValue: 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 8)
}

/// How a piece of text looks: an ink role, a paper role and attributes.
public struct Style: Hashable, Sendable {
  /// The role of the foreground.
  public var ink: Role
  /// The role of the background.
  public var paper: Role
  /// Bold, dim and so on.
  public var attributes: Attributes

  /// Makes a style.
  public init(ink: Role, paper: Role, attributes: Attributes = []) {
    self.ink = ink
    self.paper = paper
    self.attributes = attributes
  }
}

/// The colours of a theme, by role: what a terminal needs to turn a surface into a picture.
public struct Palette: Equatable, Sendable {
  /// The colour of each role; a role past the end has the terminal's own colour.
  public var colors: [Color]

  /// Makes a palette.
  public init(colors: [Color]) { self.colors = colors }

  /// The colour of a role.
  public subscript(role: Role) -> Color {
    Int(role.rawValue) < colors.count ? colors[Int(role.rawValue)] : .terminalDefault
  }
}

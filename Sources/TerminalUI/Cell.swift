/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// What is shown, ready for a terminal.
  public private(set) var content: Glyph
  /// Its look.
  public var style: Style

  /// Makes a cell. What must not reach a terminal becomes `DisplayText.replacement`, and of
  /// several glyphs the first is kept.
  public init(_ glyph: Character, _ style: Style) {
    content = Glyph(glyph)
    self.style = style
  }

  init(_ content: Glyph, _ style: Style) {
    self.content = content
    self.style = style
  }

  /// The grapheme; the right half of a wide one is `Cell.continuation`.
  public var glyph: Character {
    get { content.character }
    set { content = Glyph(newValue) }
  }

  /// The glyph that marks the right half of a wide grapheme; a terminal skips it.
  public static let continuation: Character = "\u{0}"
}

/// What one cell shows: a base scalar of known width and up to two marks drawn over it.
///
/// Thirteen bytes without padding, so that a `Cell` takes sixteen, is copied as plain memory, and
/// rows can be compared as memory.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes the space; zero in the right half of a wide glyph.
  public let base: Unicode.Scalar
  /// A combining mark, or zero.
  public private(set) var mark: Unicode.Scalar = "\0"
  /// A second combining mark, or zero; further ones are left out.
  public private(set) var secondMark: Unicode.Scalar = "\0"
  /// Cells taken: 1, 2, or 0 for the right half of a wide glyph.
  public let width: UInt8

  static let blank = Glyph(base: " ", width: 1)
  static let continuation = Glyph(base: "\0", width: 0)
  static let replacement = Glyph(base: "\u{00B7}", width: 1)

  init(base: Unicode.Scalar, width: UInt8) {
    self.base = base
    self.width = width
  }

  /// The first harmless cell of a character; what doesn't fit into one cell is left out.
  init(_ character: Character) {
    if character == Cell.continuation {
      self = .continuation
    } else {
      var glyphs = DisplayCells(String(character))
      self = glyphs.next() ?? .blank
    }
  }

  /// The glyph as text.
  public var character: Character {
    guard mark != "\0" else { return Character(base) }
    var scalars = String.UnicodeScalarView([base, mark])
    if secondMark != "\0" { scalars.append(secondMark) }
    return String(scalars).first ?? " "
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if mark == "\0" {
      mark = scalar
    } else if secondMark == "\0" {
      secondMark = scalar
    }
  }
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// The grapheme; the right half of a wide one is `Cell.continuation`.
  public var glyph: Character
  /// Its look.
  public var style: Style

  /// Makes a cell.
  public init(_ glyph: Character, _ style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// The glyph that marks the right half of a wide grapheme; a terminal skips it.
  public static let continuation: Character = "\u{0}"
}

/// A grid of cells to draw on. Drawing outside it, or with an empty clip, does nothing.
public struct Surface: Equatable, Sendable {
  /// The extent.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// Makes a surface filled with blanks.
  public init(size: Size, style: Style) {
    self.size = size
    cells = Array(repeating: Cell(" ", style), count: size.width * size.height)
  }

  /// The cell at a position, or nil outside.
  public subscript(x: Int, y: Int) -> Cell? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return cells[y * size.width + x]
  }

  /// Puts one cell; outside it does nothing. A wide glyph that loses a half loses the other.
  public mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    let index = y * size.width + x
    if cells[index].glyph == Cell.continuation, x > 0 { cells[index - 1].glyph = " " }
    if x + 1 < size.width, cells[index + 1].glyph == Cell.continuation {
      cells[index + 1].glyph = " "
    }
    cells[index] = cell
  }

  /// Fills a rectangle with a glyph.
  public mutating func fill(_ rect: Rect, _ glyph: Character = " ", _ style: Style) {
    let rect = rect.intersection(Rect(size))
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { put(Cell(glyph, style), x: x, y: y) }
    }
  }

  /// Gives the cells of a rectangle another style and keeps their glyphs.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(Rect(size))
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { change(&cells[y * size.width + x].style) }
    }
  }

  /// Writes text from a position to the right, cut at the clip's edge, and returns the column
  /// after its last cell. The text is drawn as harmless cells: see `DisplayText`.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, _ style: Style, clip: Rect? = nil
  ) -> Int {
    let clip = (clip ?? Rect(size)).intersection(Rect(size))
    var x = point.x
    guard point.y >= clip.y, point.y < clip.maxY else { return x }
    for (glyph, width) in DisplayText.cells(of: text) {
      guard x + width <= clip.maxX else { break }
      if x >= clip.x {
        put(Cell(glyph, style), x: x, y: point.y)
        if width == 2 { put(Cell(Cell.continuation, style), x: x + 1, y: point.y, keep: true) }
      }
      x += width
    }
    return x
  }

  private mutating func put(_ cell: Cell, x: Int, y: Int, keep: Bool) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    cells[y * size.width + x] = cell
  }
}

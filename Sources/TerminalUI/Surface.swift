/// A grid of cells to draw on. Drawing outside it, or with an empty clip, does nothing.
///
/// A wide glyph always has its right half beside it: whoever overwrites one half blanks the other,
/// and a wide glyph that would lose its right half at an edge is drawn as a blank.
public struct Surface: Equatable, Sendable {
  /// The extent.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// Makes a surface filled with blanks.
  public init(size: Size, style: Style) {
    self.size = size
    cells = Array(repeating: Cell(.blank, style), count: size.width * size.height)
  }

  /// The cell at a position, or nil outside.
  public subscript(x: Int, y: Int) -> Cell? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return cells[y * size.width + x]
  }

  /// Puts one cell; outside it does nothing. A wide glyph takes the cell to the right too, and one
  /// that loses a half loses the other.
  public mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    switch cell.content.width {
    case 2 where x + 1 < size.width:
      place(cell, x: x, y: y)
      place(Cell(.continuation, cell.style), x: x + 1, y: y, keepsLeft: true)
    case 1: place(cell, x: x, y: y)
    case 0 where self[x, y]?.content == .continuation: break
    default: place(Cell(.blank, cell.style), x: x, y: y)
    }
  }

  /// Fills a rectangle with a glyph; a wide glyph is drawn in every second column.
  public mutating func fill(_ rect: Rect, _ glyph: Character = " ", _ style: Style) {
    let rect = rect.intersection(Rect(size))
    guard !rect.isEmpty else { return }
    let cell = Cell(glyph, style)
    guard cell.content.width == 1 else { return fillWide(rect, cell) }
    for y in rect.y..<rect.maxY {
      place(cell, x: rect.x, y: y)
      place(cell, x: rect.maxX - 1, y: y)
      let row = y * size.width
      for index in row + rect.x..<row + rect.maxX { cells[index] = cell }
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
    for glyph in DisplayCells(text) {
      let width = Int(glyph.width)
      guard x + width <= clip.maxX else { break }
      if x >= clip.x { put(Cell(glyph, style), x: x, y: point.y) }
      x += width
    }
    return x
  }

  private mutating func fillWide(_ rect: Rect, _ cell: Cell) {
    let blank = Cell(.blank, cell.style)
    for y in rect.y..<rect.maxY {
      for x in stride(from: rect.x, to: rect.maxX, by: 2) {
        put(x + 1 < rect.maxX ? cell : blank, x: x, y: y)
      }
    }
  }

  /// Replaces a cell and blanks the halves of wide glyphs that this leaves alone.
  private mutating func place(_ cell: Cell, x: Int, y: Int, keepsLeft: Bool = false) {
    let index = y * size.width + x
    let old = cells[index].content.width
    if old == 0, x > 0, !keepsLeft {
      cells[index - 1] = Cell(.blank, cells[index - 1].style)
    } else if old == 2, x + 1 < size.width {
      cells[index + 1] = Cell(.blank, cells[index + 1].style)
    }
    cells[index] = cell
  }
}

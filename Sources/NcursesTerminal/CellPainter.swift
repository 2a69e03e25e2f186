import CNcurses
import Glibc
import TerminalUI

/// Hands ncurses the cells that changed, in runs, with the colours and glyphs of this terminal.
struct CellPainter {
  /// Unchanged cells between two changed ones that are handed over with them: a call costs more.
  private static let gapMax = 8
  /// A pair's number must fit the run's cells and ncurses' own limit.
  private static let pairsMax = 32767

  private var rules: PaintRules
  private let showsUnicode: Bool
  private let pairsMax: Int
  private var pairs: [Paint: UInt16] = [:]
  private var looks: [Style: (attributes: UInt16, pair: UInt16)] = [:]

  init(_ options: TerminalOptions, showsUnicode: Bool) {
    let most =
      switch options.usesColors ? options.colors : .none {
      case .automatic, .atMost256: 256
      case .atMost16: 16
      case .atMost8: 8
      case .none: 0
      }
    let depth = ColorDepth(colors: min(most, Int(ferry_curses_colors())))
    rules = PaintRules(palette: options.palette, basePaper: options.basePaper, depth: depth)
    pairsMax = min(Self.pairsMax, Int(ferry_curses_pairs()))
    self.showsUnicode = showsUnicode
  }

  /// Takes other colours; false when they are the same.
  mutating func setPalette(_ palette: Palette, basePaper: Role) -> Bool {
    guard palette != rules.palette || basePaper != rules.basePaper else { return false }
    rules = PaintRules(palette: palette, basePaper: basePaper, depth: rules.depth)
    looks.removeAll(keepingCapacity: true)
    return true
  }

  /// Hands over what differs from the surface before, or everything; returns how many runs.
  mutating func put(_ surface: Surface, over before: Surface?, within size: Size) -> Int {
    let width = min(surface.size.width, size.width)
    var runs = 0
    surface.cells.withUnsafeBufferPointer { cells in
      for y in 0..<min(surface.size.height, size.height) {
        let row = UnsafeBufferPointer(
          rebasing: cells[y * surface.size.width..<(y + 1) * surface.size.width])
        guard let before else {
          putRun(row, 0..<width, within: width, y: y)
          runs += 1
          continue
        }
        before.cells.withUnsafeBufferPointer { old in
          let old = UnsafeBufferPointer(
            rebasing: old[y * surface.size.width..<(y + 1) * surface.size.width])
          runs += putChanges(row, old, width: width, y: y)
        }
      }
    }
    return runs
  }

  private mutating func putChanges(
    _ row: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>, width: Int, y: Int
  ) -> Int {
    guard let one = row.baseAddress, let other = old.baseAddress,
      memcmp(one, other, width * MemoryLayout<Cell>.stride) != 0
    else { return 0 }
    var runs = 0
    var run: Range<Int>?
    for x in 0..<width where row[x] != old[x] {
      if let open = run, x - open.upperBound <= Self.gapMax {
        run = open.lowerBound..<x + 1
      } else {
        if let open = run { putRun(row, open, within: width, y: y) }
        run = x..<x + 1
        runs += 1
      }
    }
    if let open = run { putRun(row, open, within: width, y: y) }
    return runs
  }

  /// Hands over one run, in pieces that the shim takes; it begins at the left half of a wide glyph.
  private mutating func putRun(
    _ row: UnsafeBufferPointer<Cell>, _ run: Range<Int>, within limit: Int, y: Int
  ) {
    var pieces: [ferry_curses_cell] = []
    pieces.reserveCapacity(Int(FERRY_CURSES_RUN_MAX))
    var x = row[run.lowerBound].content.width == 0 ? max(0, run.lowerBound - 1) : run.lowerBound
    var start = x
    while x < run.upperBound {
      let width = append(row[x], room: limit - x, to: &pieces)
      x += width
      if pieces.count + 1 >= Int(FERRY_CURSES_RUN_MAX) || x >= run.upperBound {
        ferry_curses_put(Int32(y), Int32(start), pieces, Int32(pieces.count))
        pieces.removeAll(keepingCapacity: true)
        start = x
      }
    }
  }

  /// Appends a cell as glyphs of this terminal, and returns how many cells they take.
  private mutating func append(
    _ cell: Cell, room: Int, to pieces: inout [ferry_curses_cell]
  ) -> Int {
    let look = look(of: cell.style)
    let glyph = cell.content
    var piece = ferry_curses_cell(
      base: glyph.base.value, mark: glyph.mark.value, second_mark: glyph.secondMark.value,
      attributes: look.attributes, pair: look.pair)
    let width = max(1, Int(glyph.width))
    if glyph.width == 0 { piece.base = 0x20 }
    if !showsUnicode || width > room {
      piece.base = UInt32(ASCIIFallback.character(for: glyph.base))
      piece.mark = 0
      piece.second_mark = 0
      for _ in 1..<width { pieces.append(piece) }
    }
    pieces.append(piece)
    return width
  }

  private mutating func look(of style: Style) -> (attributes: UInt16, pair: UInt16) {
    if let known = looks[style] { return known }
    let paint = rules.paint(for: style)
    let look = (UInt16(paint.attributes.rawValue), pair(for: paint))
    looks[style] = look
    return look
  }

  /// The number of a colour pair; when all are taken, the terminal's own colours.
  private mutating func pair(for paint: Paint) -> UInt16 {
    let colors = Paint(ink: paint.ink, paper: paint.paper, attributes: [])
    if colors.ink < 0, colors.paper < 0 { return 0 }
    if let known = pairs[colors] { return known }
    let number = pairs.count + 1
    guard number < pairsMax,
      ferry_curses_define_pair(Int32(number), Int32(colors.ink), Int32(colors.paper))
    else { return 0 }
    pairs[colors] = UInt16(number)
    return UInt16(number)
  }
}

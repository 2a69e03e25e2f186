import Testing

@testable import TerminalUI

@Suite struct SurfaceTests {
  private let plain = Style(ink: Role(rawValue: 1), paper: Role(rawValue: 0))
  private let other = Style(ink: Role(rawValue: 2), paper: Role(rawValue: 0))

  private func row(_ surface: Surface, _ y: Int = 0) -> String {
    (0..<surface.size.width).map { x in
      surface[x, y].map { $0.glyph == Cell.continuation ? "" : String($0.glyph) } ?? ""
    }.joined()
  }

  @Test func cellsAreSixteenBytes() {
    #expect(MemoryLayout<Cell>.size == 16)
  }

  @Test func textIsCutAtEveryEdge() {
    var surface = Surface(size: Size(width: 5, height: 1), style: plain)
    #expect(surface.write("abcdefg", at: Point(x: 3, y: 0), plain) == 5)
    #expect(surface.write("xyz", at: Point(x: -2, y: 0), plain) == 1)
    #expect(surface.write("no", at: Point(x: 0, y: 1), plain) == 0)
    #expect(surface.write("no", at: Point(x: 0, y: -1), plain) == 0)
    #expect(row(surface) == "z  ab")
    let clip = Rect(x: 1, y: 0, width: 2, height: 1)
    surface.write("12345", at: .zero, plain, clip: clip)
    #expect(row(surface) == "z23ab")
  }

  @Test func halvesOfWideGlyphsNeverStandAlone() {
    var surface = Surface(size: Size(width: 6, height: 1), style: plain)
    surface.write("漢字漢", at: .zero, plain)
    surface.write("x", at: Point(x: 1, y: 0), plain)
    #expect(row(surface) == " x字漢")
    surface.write("語", at: Point(x: 3, y: 0), plain)
    #expect(row(surface) == " x 語 ")
    surface.put(Cell("漢", plain), x: 5, y: 0)
    #expect(row(surface) == " x 語 ")
    surface.fill(Rect(x: 4, y: 0, width: 1, height: 1), "#", plain)
    #expect(row(surface) == " x  # ")
  }

  @Test func wideGlyphsKeepTheirPairing() {
    var random = SeededRandom(seed: 3)
    var surface = Surface(size: Size(width: 9, height: 2), style: plain)
    for _ in 0..<3000 {
      let point = Point(
        x: Int.random(in: -3...10, using: &random), y: Int.random(in: -1...2, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: surface.write("漢a字", at: point, plain)
      case 1: surface.put(Cell("漢", other), x: point.x, y: point.y)
      case 2: surface.fill(Rect(x: point.x, y: point.y, width: 3, height: 2), "-", other)
      default: surface.fill(Rect(x: point.x, y: point.y, width: 3, height: 1), "字", other)
      }
      for y in 0..<2 {
        for x in 0..<9 {
          let left = x > 0 ? surface[x - 1, y]?.content.width : nil
          #expect((surface[x, y]?.content.width == 0) == (left == 2), "\(x) \(y)")
        }
        #expect(surface[8, y]?.content.width != 2)
      }
    }
  }

  @Test func cellsAreHarmless() {
    #expect(Cell("\u{1B}", plain).glyph == DisplayText.replacement)
    #expect(Cell("\u{202E}", plain).glyph == DisplayText.replacement)
    #expect(Cell(Cell.continuation, plain).glyph == Cell.continuation)
    #expect(Cell("é", plain).glyph == "é")
  }

  @Test func restyleKeepsGlyphs() {
    var surface = Surface(size: Size(width: 3, height: 1), style: plain)
    surface.write("abc", at: .zero, plain)
    surface.restyle(Rect(x: 1, y: 0, width: 9, height: 9)) { $0 = other }
    #expect(row(surface) == "abc")
    #expect(surface[0, 0]?.style == plain)
    #expect(surface[2, 0]?.style == other)
  }

  @Test func nothingTrapsOnTinySurfaces() {
    for size in [Size.zero, Size(width: 1, height: 1), Size(width: 0, height: 4)] {
      var surface = Surface(size: size, style: plain)
      surface.write("漢字", at: .zero, plain)
      surface.fill(Rect(x: -5, y: -5, width: 50, height: 50), "漢", plain)
      surface.fill(Rect(x: 3, y: 3, width: 0, height: 2), "x", plain)
      surface.put(Cell("x", plain), x: 0, y: 0)
      #expect(surface.size == size)
    }
  }
}

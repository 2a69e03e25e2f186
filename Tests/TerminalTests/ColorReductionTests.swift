import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct ColorReductionTests {
  @Test(arguments: [
    (Color.rgb(0, 0, 0), 0, 0, 16), (.rgb(255, 255, 255), 7, 15, 231), (.rgb(255, 0, 0), 1, 9, 196),
    (.rgb(95, 135, 175), 6, 8, 67), (.rgb(118, 118, 118), 6, 8, 243),
    (.terminalDefault, -1, -1, -1),
  ])
  func colorsAreReducedToTheNearest(_ color: Color, _ eight: Int, _ sixteen: Int, _ full: Int) {
    #expect(ColorReduction.number(of: color, depth: .full) == full)
    #expect(ColorReduction.number(of: color, depth: .sixteen) == sixteen)
    #expect(ColorReduction.number(of: color, depth: .eight) == eight)
    #expect(ColorReduction.number(of: color, depth: .monochrome) == -1)
  }

  @Test func everyCubeAndGreyColorIsItself() {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in 0..<6 {
      for green in 0..<6 {
        for blue in 0..<6 {
          let color = Color.rgb(levels[red], levels[green], levels[blue])
          #expect(
            ColorReduction.number(of: color, depth: .full) == 16 + 36 * red + 6 * green + blue)
        }
      }
    }
    for grey in 0..<24 {
      let level = UInt8(8 + 10 * grey)
      #expect(
        ColorReduction.number(of: .rgb(level, level, level), depth: .full) == 232 + grey)
    }
  }

  @Test func depthFitsColors() {
    #expect(ColorDepth(colors: -1) == .monochrome)
    #expect(ColorDepth(colors: 7) == .monochrome)
    #expect(ColorDepth(colors: 8) == .eight)
    #expect(ColorDepth(colors: 88) == .sixteen)
    #expect(ColorDepth(colors: 1 << 24) == .full)
  }

  private static let base = Role(rawValue: 0)
  private static let text = Role(rawValue: 1)
  private static let selection = Role(rawValue: 2)
  private static let palette = Palette(colors: [
    .rgb(0, 0, 0), .rgb(220, 220, 220), .rgb(30, 30, 30),
  ])

  private func paint(_ paper: Role, _ attributes: Attributes, _ depth: ColorDepth) -> Paint {
    PaintRules(palette: Self.palette, basePaper: Self.base, depth: depth)
      .paint(for: Style(ink: Self.text, paper: paper, attributes: attributes))
  }

  @Test(arguments: [ColorDepth.monochrome, .eight, .sixteen])
  func aSelectionStaysVisible(_ depth: ColorDepth) {
    #expect(paint(Self.base, [], depth).attributes == [])
    #expect(paint(Self.selection, [], depth).attributes == .reverse)
    #expect(paint(Self.selection, .reverse, depth).attributes == [])
  }

  @Test func enoughColorsNeedNoReverse() {
    #expect(paint(Self.selection, [], .full).attributes == [])
    #expect(paint(Self.selection, [], .full).paper != paint(Self.base, [], .full).paper)
  }

  @Test func inkNeverVanishes() {
    let palette = Palette(colors: [.rgb(0, 0, 0), .rgb(20, 20, 20)])
    for depth in [ColorDepth.eight, .sixteen] {
      let paint = PaintRules(palette: palette, basePaper: Self.base, depth: depth)
        .paint(for: Style(ink: Self.text, paper: Self.base))
      #expect(paint.ink != paint.paper)
    }
  }

  @Test func asciiStandsForEveryLine() {
    for value in UInt32(0x2500)...0x28FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(0x20..<0x7F ~= ASCIIFallback.character(for: scalar))
    }
    let pairs = zip("─│┌┐└┘├┼═║█░▒▓▁▄▏→←▲▼●·…✓⣿⠀éß☂", "-|++++++=|#.:%_=|><^v*..v@ es?")
    for (glyph, expected) in pairs {
      for scalar in String(glyph).unicodeScalars {
        #expect(
          Character(Unicode.Scalar(ASCIIFallback.character(for: scalar))) == expected, "\(glyph)")
      }
    }
  }
}

import CNcurses
import Testing

@testable import TerminalUI

@Suite struct DisplayTextTests {
  private func shown(_ text: String) -> String {
    String(DisplayText.cells(of: text).map(\.glyph))
  }

  @Test(arguments: [
    ("plain", "plain", 5), ("漢字", "漢字", 4), ("e\u{301}x", "e\u{301}x", 2),
    ("\u{1B}[31mred", "·[31mred", 8), ("a\r\nb", "a··b", 4), ("a\u{202E}b", "a·b", 3),
    ("a\u{200B}b", "a·b", 3), ("a\u{200D}b", "a·b", 3), ("\u{FEFF}a", "·a", 2),
    ("⚠\u{FE0F}!", "⚠!", 2), ("👩\u{200D}💻", "👩💻", 4), ("🇩🇪", "DE", 2), ("👍🏽", "👍", 2),
    ("\u{1FAE8}", "·", 1), ("\u{301}a", "·a", 2), ("\u{E000}", "·", 1), ("", "", 0),
  ])
  func textIsShownHarmless(_ text: String, _ expected: String, _ width: Int) {
    #expect(shown(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(shown(text))")
    #expect(DisplayText.width(of: text) == width)
  }

  @Test func truncationKeepsWithinWidth() {
    #expect(DisplayText.truncated("abcdef", to: 4) == "abc…")
    #expect(DisplayText.truncated("漢字漢", to: 4) == "漢…")
    #expect(DisplayText.truncated("abc", to: 3) == "abc")
    #expect(DisplayText.truncated("abc", to: 0) == "")
    #expect(DisplayText.fitted("漢字漢", to: 4) == "漢… ")
    #expect(DisplayText.fitted("ab", to: 4) == "ab  ")
  }

  /// ncurses draws by the C library's widths: every glyph we let through has just that width.
  @Test func widthsAgreeWithTheCLibrary() throws {
    try #require(ferry_curses_set_locale(), "a UTF-8 locale")
    var differing: [String] = []
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width: Int32
      switch scalar.displayClass {
      case .narrow: width = 1
      case .wide: width = 2
      case .mark: width = 0
      case .joiner, .letter, .unsafe: continue
      }
      if ferry_curses_width(value) != width {
        differing.append("\(String(value, radix: 16)): \(ferry_curses_width(value)) not \(width)")
      }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(20))")
  }
}

import TerminalUI
import Testing

@testable import Console

/// Typing in a line.
@Suite struct TextLineTests {
  @Test func editsAtTheCursor() {
    var line = TextLine("quay", cursor: 4)
    line.insert("1")
    line.moveToStart()
    line.insert("x")
    line.eraseForward()
    #expect(line == TextLine("xuay1", cursor: 1))
    line.moveToEnd()
    line.eraseBackward()
    line.move(by: -2)
    line.eraseToEnd()
    #expect(line == TextLine("xu", cursor: 2))
    line.eraseToStart()
    #expect(line == TextLine("", cursor: 0))
  }

  @Test func erasesWords() {
    var line = TextLine("one two  ", cursor: 9)
    line.eraseWord()
    #expect(line == TextLine("one ", cursor: 4))
    line.eraseWord()
    line.eraseWord()
    #expect(line == TextLine("", cursor: 0))
  }

  @Test func aPasteEndsAtItsFirstLine() {
    var line = TextLine("", cursor: 0)
    line.insert("first\nsecond")
    #expect(line.text == "first")
    line.insert(String(repeating: "x", count: TextLine.lengthMax))
    #expect(line.text == "first")
  }

  /// A combining mark joins the letter before it, and goes with it.
  @Test func wideAndCombiningCharactersAreOneStep() {
    var line = TextLine("", cursor: 0)
    line.insert("e")
    line.insert("\u{301}")
    line.insert("\u{8239}")
    #expect(line.cursor == 2)
    line.eraseBackward()
    line.eraseBackward()
    #expect(line.text.isEmpty)
  }

  @Test func theWindowKeepsTheCursorInSight() {
    let wide = TextLine("\u{8239}\u{8239}\u{8239}abc", cursor: 6)
    let window = TextWindow(wide, width: 6)
    #expect(window.cursor < 6)
    #expect(window.text == "\u{8239}abc")
    #expect(TextWindow(TextLine("abc", cursor: 0), width: 10).character(at: 7) == 3)
    #expect(window.character(at: 0) == 2)
    #expect(window.character(at: 2) == 3)
  }
}

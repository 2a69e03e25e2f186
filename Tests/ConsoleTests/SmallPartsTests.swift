import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct SmallPartsTests {
  @Test(arguments: [
    (0.0, "1970-01-01 00:00:00"), (951_782_399, "2000-02-28 23:59:59"),
    (951_782_400, "2000-02-29 00:00:00"), (1_256_220_187, "2009-10-22 14:03:07"),
    (-1, "1969-12-31 23:59:59"), (4_107_542_400, "2100-03-01 00:00:00"),
  ])
  func theCalendarIsRight(_ seconds: Double, _ text: String) {
    #expect(WallTime(secondsSince1970: seconds).calendarText == text)
  }

  @Test func sentencesBreakAtBlanks() {
    #expect(TextFlow.lines("one two three", width: 7) == ["one two", "three"])
    #expect(TextFlow.lines("incomprehensible", width: 6) == ["incom…"])
    #expect(TextFlow.lines("a b c d", width: 1, atMost: 2) == ["a", "…"])
    #expect(TextFlow.lines("", width: 9).isEmpty)
    #expect(TextFlow.lines("text", width: 0).isEmpty)
  }

  @Test func barsShowSomethingForLittleAndNothingForNothing() {
    #expect(Bar.text(0, width: 10) == "")
    #expect(Bar.text(0.0001, width: 10) == "▏")
    #expect(Bar.text(0.5, width: 4) == "██")
    #expect(Bar.text(7, width: 3) == "███")
    #expect(Bar.text(.nan, width: 3) == "")
    #expect(Bar.sparkline([0, 1, 4, 8], greatest: 8) == "▁▁▄█")
  }

  @Test func columnsGoByImportanceAndNeverOverlap() {
    let columns = ListKind.machines.columns
    for width in 0...200 {
      let grid = ColumnGrid(columns, width: width)
      #expect(grid.places.first?.column.title == "Name")
      var end = 0
      for place in grid.places {
        #expect(place.x >= end)
        end = place.x + place.width
      }
      #expect(end <= width)
    }
  }

  @Test func columnsAreShortenedAndGoByTheirNumbers() {
    let columns = ListKind.events.columns
    let whole = columns.reduce(0) { $0 + $1.width } + (columns.count - 1) * ColumnGrid.gap
    func titles(_ width: Int) -> [String] {
      ColumnGrid(columns, width: width).places.map { "\($0.column.title) \($0.width)" }
    }
    #expect(titles(whole)[1] == "Date and Time 19")
    #expect(titles(whole - 1).prefix(2) == ["Level 13", "Time 11"])
    #expect(titles(whole - 9).prefix(2) == ["Level 7", "Time 11"])
    #expect(titles(whole - 14).count == columns.count)
    #expect(titles(whole - 15).count == columns.count - 1)
    #expect(titles(46) == ["Level 7", "Time 11", "Message 24"])
    #expect(titles(38) == ["Level 7", "Time 11", "Message 16"])
    #expect(titles(37) == ["Level 7", "Message 28"])
  }

  @Test func theCurrentOwnerIsSeenOnEveryWidthWithTwoPanes() {
    for width in 80...200 {
      let driver = Driver(width: width, height: 24)
      #expect(driver.text.contains("Current Owner"), "\(width)")
    }
  }

  @Test func layoutsCoverTheScreenOnceAtAnySize() {
    for (width, height) in [(0, 0), (1, 1), (59, 9), (60, 10), (80, 24), (100, 30), (250, 70)] {
      let layout = BrowserLayout(
        size: Size(width: width, height: height), focus: .list, laneCount: 3, statusLines: 2)
      let parts = [
        layout.topLine, layout.tree, layout.treeBorder, layout.centre, layout.actionsBorder,
        layout.actions, layout.dock, layout.status, layout.hints,
      ]
      #expect(parts.reduce(0) { $0 + $1.width * $1.height } == width * height)
      for part in parts {
        #expect(
          part.intersection(Rect(x: 0, y: 0, width: width, height: height)) == part || part.isEmpty)
      }
    }
  }

  @Test func theKeyTableIsMarkdown() {
    let lines = KeyTable.standard.markdown.split(separator: "\n")
    #expect(lines.count == KeyTable.standard.bindings.count + 2)
    #expect(lines.contains("| Everywhere | `q`, `Ctrl-C` | Quit |"))
  }
}

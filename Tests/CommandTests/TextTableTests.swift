import TerminalUI
import Testing

@testable import ferry

/// Tables where there is room for them, and where there is not.
@Suite struct TextTableTests {
  private let table = TextTable(
    ["NAME", "STATE", "SIZE", "REMARK", "WHY"],
    [
      ["web-01", "Running", "2 GiB", "", "A sentence that is longer than anything else"],
      ["db-01", "Off", "16 GiB", "-", ""],
    ], dispensable: [2, 1, 3])

  private func lines(_ width: Int?) -> [String] {
    table.text(width: width).split(separator: "\n").map(String.init)
  }

  @Test func nothingIsCutWhereNoTerminalIs() {
    #expect(
      lines(nil) == [
        "NAME    STATE    SIZE    REMARK  WHY",
        "web-01  Running  2 GiB           A sentence that is longer than anything else",
        "db-01   Off      16 GiB  -",
      ])
    #expect(lines(200) == lines(nil))
  }

  @Test func columnsThatSayNothingGoFirst() {
    #expect(
      lines(76) == [
        "NAME    STATE    SIZE    WHY",
        "web-01  Running  2 GiB   A sentence that is longer than anything else",
        "db-01   Off      16 GiB",
      ])
  }

  @Test func longTextsAreCutBeforeColumnsGoInTheirOrder() {
    #expect(lines(58)[1] == "web-01  Running  2 GiB   A sentence that is longer than a…")
    #expect(lines(56)[0] == "NAME    STATE    WHY")
    #expect(lines(49)[0] == "NAME    STATE    WHY")
    #expect(lines(48)[0] == "NAME    WHY")
    #expect(lines(40)[1] == "web-01  A sentence that is longer than …")
    #expect(lines(20)[1] == "web-01  A sentence …")
  }

  @Test(arguments: 1...90) func itFitsEveryWidth(_ width: Int) {
    for line in lines(width) { #expect(DisplayText.width(of: line) <= max(width, 4), "\(line)") }
    #expect(lines(width)[0].hasPrefix("NAME") || width < 16)
  }

  @Test func rowsMayStandAlone() {
    let table = TextTable([], [["a", "b\nc"], ["dd", "\u{1B}e"]])
    #expect(table.text(width: nil) == "a   b c\ndd  ·e")
    #expect(TextTable([], []).text(width: 10) == "")
  }

  /// What a list can do without are columns of its own, which its tables have.
  @Test(arguments: ListKind.allCases) func listsDoWithoutColumnsThatTheyHave(_ kind: ListKind) {
    let list = kind.description
    for key in list.dispensable {
      #expect(list.columns.contains { $0.name == key && $0.place == .table }, "\(key)")
      #expect(key != list.nameKey && key != list.stateKey, "\(key)")
    }
  }
}

import TerminalUI

/// Rows of cells under headings, each column as wide as its widest cell.
///
/// On a terminal that has no room for all of it, of the columns that it can do without those go first
/// that say nothing of any row; then cells longer than `longMax` are cut; then the other ones go, in
/// their order; and what is still too wide is cut where it is widest. Names, in the first column, are
/// cut last of all. Elsewhere everything is written.
struct TextTable {
  /// The blanks between two columns.
  private static let gap = 2
  /// The length up to which cells stay whole as long as a column can be left out instead.
  private static let longMax = 32
  /// The width down to which other columns are cut before names are.
  private static let cutMin = 8

  private let headings: [String]
  private let rows: [[String]]
  /// The columns that can be left out, by their places, the least important one first.
  private let dispensable: [Int]

  /// A table.
  ///
  /// - Parameters:
  ///   - headings: The columns' headings; none when only rows are written.
  ///   - dispensable: The places of the columns that a narrow terminal does without, the one that
  ///     goes first at the beginning.
  init(_ headings: [String], _ rows: [[String]], dispensable: [Int] = []) {
    self.headings = headings
    self.dispensable = dispensable
    self.rows = rows.map { row in
      row.map { PlainText.harmless($0.replacing("\n", with: " ")) }
    }
  }

  /// A table whose columns differ in their headings, by which those that can be left out are named.
  init(_ headings: [String], _ rows: [[String]], dispensable: [String]) {
    self.init(headings, rows, dispensable: dispensable.compactMap(headings.firstIndex))
  }

  /// The table, without a line feed at its end.
  ///
  /// - Parameter room: The cells of a line of the terminal that shows it; nil when none does.
  func text(width room: Int?) -> String {
    let lines = headings.isEmpty ? rows : [headings] + rows
    let all = Self.widths(of: lines)
    let shown = room.map { columns(of: all, in: $0) } ?? Array(all.indices)
    let widths = Self.cut(shown.map { all[$0] }, to: room)
    return lines.map { line in Self.line(shown.map { line[$0] }, widths) }
      .joined(separator: "\n")
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = zip(cells, widths).map { DisplayText.fitted($0, to: $1) }
    let line = fitted.joined(separator: String(repeating: " ", count: gap))
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func widths(of lines: [[String]]) -> [Int] {
    var widths = Array(repeating: 0, count: lines.first?.count ?? 0)
    for line in lines {
      for (index, cell) in line.enumerated() {
        widths[index] = max(widths[index], DisplayText.width(of: cell))
      }
    }
    return widths
  }

  /// The columns for which there is room, by their places.
  private func columns(of widths: [Int], in room: Int) -> [Int] {
    var shown = Array(widths.indices)
    func leaveOut(_ column: Int, unlessFit widths: [Int]) {
      guard Self.width(of: shown.map { widths[$0] }) > room else { return }
      shown.removeAll { $0 == column }
    }
    for column in dispensable where rows.allSatisfy({ ["", "-"].contains($0[column]) }) {
      leaveOut(column, unlessFit: widths)
    }
    let least = widths.prefix(1) + widths.dropFirst().map { min($0, Self.longMax) }
    for column in dispensable { leaveOut(column, unlessFit: Array(least)) }
    return shown
  }

  /// Widths that fit: the widest is cut until they do.
  private static func cut(_ widths: [Int], to room: Int?) -> [Int] {
    guard let room else { return widths }
    var widths = widths
    while width(of: widths) > room {
      let others = widths.indices.dropFirst().filter { widths[$0] > cutMin }
      let candidates = others.isEmpty ? Array(widths.indices) : others
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private static func width(of columns: [Int]) -> Int {
    columns.reduce(0, +) + max(0, columns.count - 1) * gap
  }
}

internal import ClusterModel
internal import WebPage

/// What was forecast against what came of it.
extension MigrationReport {
  private static let rowHeight = 34.0
  private static let labelWidth = 170.0
  private static let valueWidth = 300.0

  /// The whole time and each lane, each on a scale of its own.
  var forecasts: String {
    guard let outlook = migration.outlook else { return "" }
    var rows: [(name: String, actual: Duration?, range: DurationRange)] = []
    if let total = outlook.total { rows.append(("Whole time", migration.wholeTime, total)) }
    for lane in BlackoutLane.allCases {
      guard let range = outlook.lanes[lane] else { continue }
      rows.append((lane.rawValue, migration.blackout(lane, at: end), range))
    }
    var drawing = Drawing(
      height: Double(rows.count) * Self.rowHeight + 8, label: "Forecast against actual")
    for (index, row) in rows.enumerated() {
      draw(row.name, row.actual, row.range, y: Double(index) * Self.rowHeight, on: &drawing)
    }
    let basis = outlook.basis.map { "<li>\($0.escapedForHTML)</li>\n" }.joined()
    let words = basis.isEmpty ? "" : "<p>It rested on:</p>\n<ul>\n\(basis)</ul>\n"
    let picture = rows.isEmpty ? "" : drawing.html
    return section("Forecast and actual", picture + words, outlook.sentence)
  }

  /// The band is where nine in ten should fall, the stroke the likely value, the dot what came.
  private func draw(
    _ name: String, _ actual: Duration?, _ range: DurationRange, y: Double,
    on drawing: inout Drawing
  ) {
    let greatest = max(range.high.seconds, actual?.seconds ?? 0) * 1.08
    let scale = Scale(
      0, greatest, from: Self.labelWidth, to: Drawing.width - Self.valueWidth)
    let middle = y + Self.rowHeight / 2
    drawing.text(name, x: 0, y: middle + 4)
    drawing.line(x1: scale.from, y1: middle, x2: scale.to, y2: middle, "grid")
    let (low, high) = (scale(range.low.seconds), scale(range.high.seconds))
    drawing.rect(x: low, y: middle - 8, width: max(2, high - low), height: 16, "band")
    let likely = scale(range.likely.seconds)
    drawing.line(x1: likely, y1: middle - 8, x2: likely, y2: middle + 8, "likely")
    let x = scale.to + 16
    let words = "\(range.likely.stopwatch) (\(range.low.stopwatch) to \(range.high.stopwatch))"
    guard let actual else {
      return drawing.text("not seen; forecast \(words)", x: x, y: middle + 4, .start, "quiet")
    }
    let isWithin = range.low <= actual && actual <= range.high
    drawing.circle(x: scale(actual.seconds), y: middle, radius: 6, isWithin ? "hit" : "miss")
    drawing.text(actual.stopwatch, x: x, y: middle, .start, "strong")
    drawing.text("forecast \(words)", x: x, y: middle + 14, .start, "quiet")
  }
}

import ClusterModel
import TerminalUI

extension MigrationView {
  /// A curve of the copy over time.
  fileprivate struct Curve {
    var label: String
    var reading: String
    var values: [Double]
    var greatest: Double
    var role: Role
  }

  private static let readingWidth = 13

  /// Rate against dirty rate, on one scale, a line each.
  func drawRates(on frame: inout Frame, in rect: Rect) {
    let curves = self.curves(width: rect.width - Self.labelWidth - Self.readingWidth - 1)
    for (index, curve) in curves.prefix(2).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
        .intersection(rect)
      frame.write(curve.label, .text.inked(.muted), at: line.origin, in: line)
      let reading = line.inset(left: Self.labelWidth)
      frame.write(curve.reading, .text.inked(curve.role), at: reading.origin, in: reading)
      let room = reading.inset(left: Self.readingWidth + 1)
      frame.sparkline(curve, at: room.origin, height: 1, in: room)
    }
  }

  /// The same with room to spare, and what is left to send above them: it falls within a pass and
  /// jumps up at the next.
  func drawCurves(on frame: inout Frame, in rect: Rect) {
    let curves = self.curves(width: rect.width)
    let shown = [curves[2], curves[0], curves[1]]
    let height = (rect.height - shown.count) / shown.count
    guard height >= 1 else { return drawRates(on: &frame, in: rect) }
    for (index, curve) in shown.enumerated() {
      let (line, room) = rect.splitTop(index * (height + 1)).rest.splitTop(1)
      frame.write(
        [
          Span("\(curve.label)  ", .text.inked(.muted)),
          Span(curve.reading, .text.inked(curve.role).bold),
        ], at: line.origin, in: line)
      frame.sparkline(curve, at: room.origin, height: height, in: room)
    }
  }

  private func curves(width: Int) -> [Curve] {
    let samples = migration.samples
    let rates = Self.condensed(samples.map(\.progress.rate.bytesPerSecond), to: width)
    let dirty = Self.condensed(
      samples.map { $0.progress.dirtyRate?.bytesPerSecond ?? 0 }, to: width)
    let left = Self.condensed(samples.map { Double($0.progress.remaining.count) }, to: width)
    let greatest = max(rates.max() ?? 0, dirty.max() ?? 0)
    let progress = migration.isOver ? nil : migration.progress
    return [
      Curve(
        label: "Rate", reading: progress?.rate.description ?? "–", values: rates,
        greatest: greatest, role: .copied),
      Curve(
        label: "Dirty rate", reading: progress?.dirtyRate?.description ?? "–", values: dirty,
        greatest: greatest, role: .dirtied),
      Curve(
        label: "Left to send", reading: progress?.remaining.description ?? "–", values: left,
        greatest: left.max() ?? 0, role: .active),
    ]
  }

  /// The whole history in so many values: each the mean of those it stands for.
  private static func condensed(_ values: [Double], to count: Int) -> [Double] {
    guard count > 0 else { return [] }
    guard values.count > count else { return values }
    return (0..<count).map { index in
      let from = index * values.count / count
      let slice = values[from..<max(from + 1, (index + 1) * values.count / count)]
      return slice.reduce(0, +) / Double(slice.count)
    }
  }
}

extension Frame {
  /// A curve of several rows: every value a column of eighths.
  fileprivate mutating func sparkline(
    _ curve: MigrationView.Curve, at point: Point, height: Int, in clip: Rect
  ) {
    let step = curve.greatest / Double(height)
    for row in 0..<height {
      let floor = step * Double(height - 1 - row)
      let above = curve.values.map { max(0, $0 - floor) }
      var text = Bar.sparkline(above, greatest: step)
      if row < height - 1 {
        text = String(zip(above, text).map { $0 > 0 ? $1 : " " })
      }
      write(text, .text.inked(curve.role), at: Point(x: point.x, y: point.y + row), in: clip)
    }
  }
}

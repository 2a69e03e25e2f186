internal import ClusterModel

/// The memory copy: its rates over time, and its passes.
extension MigrationReport {
  /// The most passes that are drawn; of more, the first and the last.
  static let passesDrawnMax = 40
  private static let left = 70.0
  private static let right = 880.0

  /// The rate of sending against the rate of writing, and what was left to send.
  var rates: String {
    let samples = migration.samples
    guard let first = samples.first, let last = samples.last, samples.count > 1 else { return "" }
    let time = Scale(
      (first.at - recording.began).seconds, (last.at - recording.began).seconds, from: Self.left,
      to: Self.right)
    let sent = samples.map { ($0.at, $0.progress.rate.mebibytesPerSecond) }
    let written = samples.compactMap { sample in
      sample.progress.dirtyRate.map { (sample.at, $0.mebibytesPerSecond) }
    }
    let remaining = samples.map { ($0.at, $0.progress.remaining.mebibytes) }
    var speed = Drawing(height: 240, label: "Rates of sending and of writing over time")
    drawAxes(time, unit: "MiB/s", values: (sent + written).map(\.1), height: 200, on: &speed) {
      drawing, scale in
      drawing.area(points(sent, time, scale), downTo: 200, "under")
      drawing.curve(points(sent, time, scale), "rate")
      drawing.curve(points(written, time, scale), "write")
    }
    speed.rect(x: 690, y: 2, width: 12, height: 12, "copy")
    speed.text("sent", x: 707, y: 13)
    speed.rect(x: 770, y: 2, width: 12, height: 12, "dirty")
    speed.text("written", x: 787, y: 13)
    var rest = Drawing(height: 190, label: "Memory that was left to send over time")
    drawAxes(time, unit: "MiB left", values: remaining.map(\.1), height: 150, on: &rest) {
      drawing, scale in
      drawing.area(points(remaining, time, scale), downTo: 150, "under")
      drawing.curve(points(remaining, time, scale), "rate")
    }
    return section("Rates", speed.html + rest.html)
  }

  private func points(
    _ values: [(MonotonicTime, Double)], _ time: Scale, _ scale: Scale
  ) -> [(x: Double, y: Double)] {
    values.map { (time(($0.0 - recording.began).seconds), scale($0.1)) }
  }

  private func drawAxes(
    _ time: Scale, unit: String, values: [Double], height: Double, on drawing: inout Drawing,
    curves: (inout Drawing, Scale) -> Void
  ) {
    let scale = Scale(0, max(1, values.max() ?? 1) * 1.1, from: height, to: 20)
    drawing.text(unit, x: 0, y: 12, .start, "quiet")
    for mark in scale.marks(about: 4) {
      drawing.line(x1: Self.left, y1: scale(mark), x2: Self.right, y2: scale(mark), "grid")
      drawing.text(mark.axisText, x: Self.left - 8, y: scale(mark) + 4, .end, "quiet")
    }
    for mark in time.marks(about: 8) {
      drawing.text("\(mark.axisText) s", x: time(mark), y: height + 20, .middle, "quiet")
    }
    if let began = migration.blackoutBegan {
      let x = time((began - recording.began).seconds)
      let to = time(((migration.blackoutEnded ?? began) - recording.began).seconds)
      drawing.rect(x: x, y: 20, width: max(2, to - x), height: height - 20, "stop")
    }
    for step in migration.stepsTaken {
      let x = time((step.at - recording.began).seconds)
      drawing.line(x1: x, y1: 20, x2: x, y2: height, "step")
    }
    curves(&drawing, scale)
  }

  /// Each pass where it lay in time, with what it sent and what was written meanwhile.
  var passes: String {
    let all = migration.passes
    guard let first = all.first, let last = all.last else { return "" }
    let half = Self.passesDrawnMax / 2
    let drawn = all.count > Self.passesDrawnMax ? Array(all.prefix(half) + all.suffix(half)) : all
    let finish = max(last.ended ?? end, last.began)
    let time = Scale(0, (finish - first.began).seconds, from: 60, to: 560)
    let height = Double(drawn.count) * 22
    var drawing = Drawing(height: height + 46, label: "The passes over the memory")
    drawing.text("took", x: 640, y: 12, .end, "quiet")
    drawing.text("sent", x: 750, y: 12, .end, "quiet")
    drawing.text("written meanwhile", x: 890, y: 12, .end, "quiet")
    for mark in time.marks(about: 6) {
      drawing.line(x1: time(mark), y1: 18, x2: time(mark), y2: height + 20, "grid")
      drawing.text("\(mark.axisText) s", x: time(mark), y: height + 36, .middle, "quiet")
    }
    for (row, pass) in drawn.enumerated() {
      let y = Double(row) * 22 + 20
      let ended = pass.ended ?? finish
      let from = time((pass.began - first.began).seconds)
      let to = time((ended - first.began).seconds)
      drawing.text("\(pass.number)", x: 48, y: y + 14, .end)
      drawing.rect(
        x: from, y: y + 3, width: max(2, to - from), height: 14, "copy",
        title: "Pass \(pass.number)")
      drawing.text((ended - pass.began).stopwatch, x: 640, y: y + 14, .end)
      drawing.text("\(pass.sent)", x: 750, y: y + 14, .end)
      drawing.text(pass.dirtied.map { "\($0)" } ?? "–", x: 890, y: y + 14, .end)
    }
    let left = all.count - drawn.count
    let remark = left > 0 ? "Of \(all.count) passes, \(left) in the middle are left out." : nil
    return section("Passes over the memory", drawing.html, remark)
  }
}

import ClusterModel
import TerminalUI

extension MigrationView {
  /// A line a pass: what was sent, what the machine wrote meanwhile, how long it took. The newest
  /// is visible unless the user scrolled back.
  func drawPasses(on frame: inout Frame, in rect: Rect) {
    guard rect.height >= 2 else { return }
    frame.hits.add(rect, .passes)
    let head = Style(ink: .muted, paper: .paper, attributes: .underline)
    frame.clear(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), head)
    writeColumns(
      ["Pass", "Sent", "Dirtied", "Took"], Array(repeating: head, count: 4), on: &frame, y: rect.y,
      in: rect)
    let rows = rect.height - 1
    let count = migration.passes.count
    let end = max(min(rows, count), count - passesBack)
    let visible = migration.passes[max(0, end - rows)..<max(0, end)]
    let greatest = visible.map { Double($0.sent.count + ($0.dirtied?.count ?? 0)) }.max() ?? 0
    for (offset, pass) in visible.enumerated() {
      draw(pass, greatest: greatest, on: &frame, y: rect.y + 1 + offset, in: rect)
    }
  }

  private func draw(
    _ pass: MigrationPass, greatest: Double, on frame: inout Frame, y: Int, in rect: Rect
  ) {
    let style = Style.text
    let isRunning = pass.ended == nil
    let took = (pass.ended ?? moment) - pass.began
    let mark = isRunning ? "▶" : " "
    writeColumns(
      [
        "\(mark) \(pass.number)", pass.sent.description,
        pass.dirtied?.description ?? (isRunning ? "…" : "–"), max(took, .zero).stopwatch,
      ],
      [
        style.inked(isRunning ? .active : .muted), style.inked(.copied), style.inked(.dirtied),
        style,
      ], on: &frame, y: y, in: rect)
    let room = Rect(x: rect.x + 39, y: y, width: rect.width - 39, height: 1).intersection(rect)
    guard greatest > 0, !room.isEmpty else { return }
    let width = Double(room.width)
    let sent = Bar.text(Double(pass.sent.count) / greatest, width: room.width)
    let x = frame.write(sent, style.inked(.copied), at: room.origin, in: room)
    let dirtied = Int((Double(pass.dirtied?.count ?? 0) / greatest * width).rounded())
    let text = String(repeating: "▒", count: max(0, dirtied))
    frame.write(text, style.inked(.dirtied), at: Point(x: x, y: y), in: room)
  }

  /// Four columns of figures: 4, 10, 10 and 11 wide.
  private func writeColumns(
    _ texts: [String], _ styles: [Style], on frame: inout Frame, y: Int, in rect: Rect
  ) {
    var x = rect.x
    for (text, (style, width)) in zip(texts, zip(styles, [5, 10, 10, 12])) {
      let clip = Rect(x: x, y: y, width: width, height: 1).intersection(rect)
      frame.writeRight(text, style, y: y, in: clip)
      x += width
    }
  }
}

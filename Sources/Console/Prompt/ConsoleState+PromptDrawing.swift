import CommandLanguage
import TerminalUI

/// The prompt at the bottom line, with what may complete it above.
extension ConsoleState {
  /// The most candidates that are shown at once.
  private static let offersMax = 8

  func draw(_ prompt: CommandPrompt, on frame: inout Frame) {
    let rect = layout.hints
    guard !rect.isEmpty else { return }
    let style = Style(ink: .muted, paper: .bar)
    frame.clear(rect, style)
    frame.hits.add(Rect(size), .dialogue)
    let x = frame.write(" :", style.inked(.accent).bold, at: rect.origin, in: rect)
    let room = rect.inset(left: x - rect.x)
    let window = TextWindow(prompt.line, width: max(1, room.width - 1))
    frame.write(window.text, style.inked(.text), at: room.origin, in: room)
    frame.cursor = Point(x: min(room.x + window.cursor, max(0, rect.maxX - 1)), y: rect.y)
    if let offer = prompt.offer {
      draw(offer, above: rect, wordAt: room.x + wordColumn(prompt, offer, window), on: &frame)
    }
    if prompt.isEmpty {
      frame.writeRight(
        "Get-Command, Get-Help NAME; Tab completes ", style, y: rect.y, in: room.inset(left: 2))
    }
  }

  /// The column at which the word begins that is completed.
  private func wordColumn(
    _ prompt: CommandPrompt, _ offer: CommandPrompt.Offer, _ window: TextWindow
  ) -> Int {
    let shown = prompt.line.text.prefix(offer.completion.range.start).dropFirst(window.start)
    return DisplayText.width(of: String(shown))
  }

  private func draw(
    _ offer: CommandPrompt.Offer, above rect: Rect, wordAt column: Int, on frame: inout Frame
  ) {
    let candidates = offer.completion.candidates
    let height = min(candidates.count, Self.offersMax, max(0, rect.y - 2))
    guard height > 0 else { return }
    let width = min(size.width, (candidates.map(DisplayText.width).max() ?? 0) + 4)
    let box = Rect(
      x: max(0, min(column - 2, size.width - width)), y: rect.y - height - 2, width: width,
      height: height + 2)
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(box, border, titleStyle: border)
    let chosen = offer.chosen ?? 0
    let top = max(0, min(chosen - height / 2, candidates.count - height))
    for (offset, candidate) in candidates.dropFirst(top).prefix(height).enumerated() {
      let isChosen = offer.chosen == top + offset
      let line = Rect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      let style = Style(ink: isChosen ? .heading : .text, paper: isChosen ? .selection : .popup)
      frame.clear(line, style)
      frame.write(candidate, style, at: Point(x: line.x + 1, y: line.y), in: line)
    }
    let hidden = candidates.count - height
    if hidden > 0, box.width > 14 {
      frame.writeRight(
        " \(hidden) more ", border.inked(.muted), y: box.maxY - 1, in: box.inset(right: 2))
    }
  }
}

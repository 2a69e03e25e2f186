import ClusterModel
import TerminalUI

/// "Please confirm action".
extension ConsoleState {
  /// A line of a dialogue.
  private struct Line {
    var text: String
    var role: Role = .text
    var isBold = false
    var hit: Target?
  }

  /// A dialogue, in the middle of the screen.
  func draw(_ confirmation: Confirmation, on frame: inout Frame) {
    let text = confirmation.text(in: cluster)
    let width = max(
      1, min(confirmation.forecast == nil && text.list.isEmpty ? 66 : 76, size.width - 4))
    var blocks = blocks(of: confirmation, text, width: width - 6)
    let room = popupArea.height - 3
    var rows = blocks.reduce(0) { $0 + $1.count }
    let isRoomy = rows + blocks.count + 2 <= room
    let blank = isRoomy ? 1 : 0
    if rows > room { shorten(&blocks, to: room) }
    rows = blocks.reduce(0) { $0 + $1.count }
    let height = min(popupArea.height, rows + blocks.count * blank + 3 + blank)
    let rect = Rect(
      x: (size.width - width) / 2, y: (popupArea.height - height) / 2, width: width, height: height)
    let isChange = confirmation.question.danger == .change
    let border = Style(ink: isChange ? .danger : .accent, paper: .popup)
    let inside = frame.box(
      rect, title: "Please confirm action", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .dialogue)
    let (buttons, body) = inside.inset(left: 2, right: 2).splitBottom(1)
    var y = body.y + blank
    for block in blocks {
      for line in block {
        draw(line, y: y, on: &frame, in: body)
        y += 1
      }
      y += blank
    }
    drawButtons(of: confirmation, text, on: &frame, in: buttons)
  }

  private func draw(_ line: Line, y: Int, on frame: inout Frame, in body: Rect) {
    let style = Style(ink: line.role, paper: .popup)
    frame.write(line.text, line.isBold ? style.bold : style, at: Point(x: body.x, y: y), in: body)
    guard let hit = line.hit else { return }
    frame.hits.add(Rect(x: body.x, y: y, width: body.width, height: 1).intersection(body), hit)
  }

  /// What a dialogue says, paragraph by paragraph.
  private func blocks(
    of confirmation: Confirmation, _ text: QuestionText, width: Int
  ) -> [[Line]] {
    func flow(_ text: String, _ role: Role = .text, isBold: Bool = false) -> [Line] {
      TextFlow.lines(text, width: width).map { Line(text: $0, role: role, isBold: isBold) }
    }
    var blocks = [flow(text.imperative + "?", .heading, isBold: true)]
    for (index, consequence) in text.consequences.enumerated() {
      blocks.append(flow(consequence))
      if index == 0, !text.list.isEmpty {
        blocks.append(text.list.map { Line(text: $0, role: .active) })
      }
    }
    let forecast = confirmation.forecastWords(in: cluster)
    if !forecast.lines.isEmpty {
      let role: Role =
        forecast.isWarning ? .warning : confirmation.isForecast ? .active : .muted
      blocks.append(forecast.lines.flatMap { flow($0, role) })
    }
    if let hold = confirmation.holdWords(in: cluster) {
      blocks.append(
        TextFlow.lines(hold, width: width).map { Line(text: $0, hit: .hint(.hold)) })
    }
    if let phrase = confirmation.phrase {
      blocks.append(
        flow(phrase.reason + ":", .warning) + [Line(text: "▏\(phrase.typed)▏", role: .heading)])
    }
    return blocks
  }

  /// Takes lines from the longest block until all fit; it says how many are missing.
  private func shorten(_ blocks: inout [[Line]], to room: Int) {
    let excess = blocks.reduce(0) { $0 + $1.count } - room
    guard let index = blocks.indices.max(by: { blocks[$0].count < blocks[$1].count }),
      blocks[index].count > excess + 1
    else { return }
    let kept = blocks[index].count - excess - 1
    let missing = Line(text: "… and \(blocks[index].count - kept) more lines", role: .muted)
    blocks[index] = blocks[index].prefix(kept) + [missing]
  }

  private func drawButtons(
    of confirmation: Confirmation, _ text: QuestionText, on frame: inout Frame, in rect: Rect
  ) {
    var x = rect.x
    for (label, confirms) in [(text.confirm, true), (text.decline, false)] {
      let isFocused = confirmation.isConfirmFocused == confirms
      let accent: Role =
        confirms && confirmation.question.danger == .change ? .danger : .accent
      let style =
        isFocused
        ? Style(ink: .contrast, paper: accent, attributes: .bold)
        : Style(ink: .text, paper: .faded)
      let words = isFocused ? "▸ \(label) " : "  \(label) "
      let end = frame.write(words, style, at: Point(x: x, y: rect.y), in: rect)
      let hit = Rect(x: x, y: rect.y, width: end - x, height: 1)
      frame.hits.add(hit.intersection(rect), .button(confirms: confirms))
      x = end + 2
    }
  }
}

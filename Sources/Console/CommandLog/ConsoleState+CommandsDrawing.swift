import ClusterModel
import TerminalUI

/// Commands to read and copy, drawn on top.
extension ConsoleState {
  /// The most lines that the selected command is shown on in full.
  private static let fullLinesMax = 4

  func commandsRect(of sheet: CommandSheet) -> Rect {
    let area = popupArea
    let margin = area.width >= 60 ? 2 : 0
    let most = area.height >= 12 ? area.height - 2 : area.height
    let wanted = sheet.preview == nil ? most : lines(of: sheet).count + Self.fullLinesMax + 3
    let height = min(most, wanted)
    return Rect(
      x: margin, y: (area.height - height) / 2, width: area.width - 2 * margin, height: height)
  }

  func draw(_ sheet: CommandSheet, on frame: inout Frame) {
    let border = Style(ink: .accent, paper: .popup)
    let title = sheet.preview == nil ? "Command log" : "The commands that do it"
    let inside = frame.box(
      commandsRect(of: sheet), title: title, border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .dialogue)
    let lines = self.lines(of: sheet)
    let selection = self.selection(of: sheet)
    let full = TextFlow.lines(
      selection?.text ?? "", width: inside.width - 2, atMost: Self.fullLinesMax)
    let (foot, list) = inside.splitBottom(inside.height >= 8 && full.count > 0 ? full.count + 1 : 0)
    guard !lines.isEmpty else {
      let words =
        "What you have the cluster do is written here, in the words of PowerShell, of "
        + "ferry, and of Pacemaker where it runs."
      for (index, line) in TextFlow.lines(words, width: inside.width - 2).enumerated() {
        let point = Point(x: inside.x + 1, y: inside.y + index)
        frame.write(line, border.inked(.muted), at: point, in: inside)
      }
      return
    }
    let current = selection?.line ?? 0
    let top = max(0, min(current - list.height / 2, lines.count - list.height))
    for (offset, line) in lines.dropFirst(top).prefix(list.height).enumerated() {
      let rect = Rect(x: list.x, y: list.y + offset, width: list.width, height: 1)
      draw(line, isSelected: top + offset == current, on: &frame, in: rect)
      frame.hits.add(rect, .choice(top + offset))
    }
    for (index, text) in full.enumerated() where !foot.isEmpty {
      let point = Point(x: foot.x + 1, y: foot.y + 1 + index)
      frame.write(text, border.inked(.text), at: point, in: foot)
    }
  }

  private func draw(
    _ line: CommandSheet.Line, isSelected: Bool, on frame: inout Frame, in rect: Rect
  ) {
    let style = Style(ink: .text, paper: isSelected ? .selection : .popup)
    frame.clear(rect, style)
    switch line {
    case .action(let entry):
      let time = entry.at.map { $0.clockText + " " } ?? ""
      let (words, tone) = entry.result.reading
      frame.write(
        [
          Span(" " + time, style.inked(.muted)), Span(entry.imperative, style.inked(.heading).bold),
          Span(
            words.isEmpty ? "" : "  \(tone.glyph.map { "\($0) " } ?? "")", style.inked(tone.role)),
          Span(words, style.inked(tone.role)),
        ], at: rect.origin, in: rect)
    case .command(let language, let text):
      frame.write(
        isSelected ? "▸" : " ", style.inked(.accent), at: Point(x: rect.x + 1, y: rect.y), in: rect)
      frame.write(
        language.rawValue, style.inked(.muted), at: Point(x: rect.x + 3, y: rect.y), in: rect)
      let point = Point(x: rect.x + 15, y: rect.y)
      frame.write(text, isSelected ? style.inked(.heading) : style, at: point, in: rect)
    }
  }
}

extension CommandLog.Result {
  /// What a line says of it.
  fileprivate var reading: (words: String, tone: Tone) {
    switch self {
    case .asked: ("", .quiet)
    case .takenOn: ("taken on", .waiting)
    case .over(let words, let tone): (words, tone)
    }
  }
}

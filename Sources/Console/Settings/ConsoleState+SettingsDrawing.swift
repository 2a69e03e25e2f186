import TerminalUI

/// The settings, drawn on top.
extension ConsoleState {
  func draw(_ dialogue: SettingsDialogue, on frame: inout Frame) {
    let keys = SettingsDialogue.keys
    let width = min(size.width, max(1, min(72, size.width - 4)))
    let notes = notes(of: dialogue, width: width - 6)
    let height = min(popupArea.height, keys.count + notes.count + 4)
    let rect = Rect(
      x: (size.width - width) / 2, y: max(0, (popupArea.height - height) / 2), width: width,
      height: height)
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(rect, title: "Settings", border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(Rect(size), .dialogue)
    let top = max(0, min(dialogue.selected, keys.count - max(1, inside.height)))
    for (offset, key) in keys.dropFirst(top).prefix(inside.height).enumerated() {
      let line = Rect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      draw(key, isSelected: key == dialogue.key, on: &frame, in: line)
      frame.hits.add(line, .choice(top + offset))
    }
    for (index, note) in notes.enumerated() {
      let point = Point(x: inside.x + 2, y: inside.y + keys.count + 1 + index)
      frame.write(note, border.inked(.muted), at: point, in: inside)
    }
  }

  private func draw(_ key: SettingKey, isSelected: Bool, on frame: inout Frame, in line: Rect) {
    let style = Style(ink: isSelected ? .heading : .text, paper: isSelected ? .selection : .popup)
    frame.clear(line, style)
    frame.write(isSelected ? "▸" : " ", style, at: line.origin, in: line)
    frame.write(key.title, style, at: Point(x: line.x + 2, y: line.y), in: line)
    let value = "‹ \(options.settings.text(of: key)) ›"
    let point = Point(x: line.x + 18, y: line.y)
    frame.write(value, style.inked(.accent).bold, at: point, in: line)
  }

  private func notes(of dialogue: SettingsDialogue, width: Int) -> [String] {
    let file =
      options.settingsFile.map { "Enter keeps them in \($0)" }
      ?? "They last until Ferry ends"
    let choices = dialogue.key.choices
    let what =
      dialogue.key.explanation
      + (choices.isEmpty ? "" : ": " + choices.joined(separator: ", "))
    return TextFlow.lines(what, width: width, atMost: 2)
      + TextFlow.lines(file + "; Esc takes them back.", width: width, atMost: 2)
  }
}

extension SettingKey {
  /// Its name in the console.
  fileprivate var title: String {
    switch self {
    case .theme: "Theme"
    case .words: "Words"
    case .colours: "Colours"
    case .glyphs: "Glyphs"
    case .mouse: "Mouse"
    case .readOnly: "Read-only"
    case .cluster: "Cluster"
    case .confirmation: "Confirmation"
    }
  }
}

import TerminalUI

/// Digits that can be read from across the room: five rows, six columns each.
enum BigDigits {
  static let height = 5

  private static func rows(of character: Character) -> [String] {
    switch character {
    case "0": ["██████", "██  ██", "██  ██", "██  ██", "██████"]
    case "1": ["  ██  ", "████  ", "  ██  ", "  ██  ", "██████"]
    case "2": ["██████", "    ██", "██████", "██    ", "██████"]
    case "3": ["██████", "    ██", "██████", "    ██", "██████"]
    case "4": ["██  ██", "██  ██", "██████", "    ██", "    ██"]
    case "5": ["██████", "██    ", "██████", "    ██", "██████"]
    case "6": ["██████", "██    ", "██████", "██  ██", "██████"]
    case "7": ["██████", "    ██", "    ██", "   ██ ", "   ██ "]
    case "8": ["██████", "██  ██", "██████", "██  ██", "██████"]
    case "9": ["██████", "██  ██", "██████", "    ██", "██████"]
    case ".": ["  ", "  ", "  ", "  ", "██"]
    case "-": ["      ", "      ", "██████", "      ", "      "]
    default: [" ", " ", " ", " ", " "]
    }
  }

  /// Draws a number and returns the column after it.
  static func draw(
    _ text: String, _ style: Style, on frame: inout Frame, at point: Point, in clip: Rect
  ) -> Int {
    var x = point.x
    for character in text {
      let rows = rows(of: character)
      for (offset, row) in rows.enumerated() {
        frame.surface.write(row, at: Point(x: x, y: point.y + offset), style, clip: clip)
      }
      x += (rows.first?.count ?? 0) + 1
    }
    return x
  }
}

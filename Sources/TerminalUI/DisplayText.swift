/// Text made fit for the screen: every grapheme has a known width, and nothing can move the cursor,
/// change a colour or reverse the reading direction.
public enum DisplayText {
  /// What stands in for a control character or anything else that must not reach the terminal.
  public static let replacement: Character = "\u{00B7}"

  /// The graphemes of a text with their widths in cells, 1 or 2.
  public static func cells(of text: String) -> [(glyph: Character, width: Int)] {
    text.map { character in
      guard isHarmless(character) else { return (replacement, 1) }
      return (character, width(of: character))
    }
  }

  /// The width of a text in cells.
  public static func width(of text: String) -> Int {
    var total = 0
    for (_, width) in cells(of: text) { total += width }
    return total
  }

  /// The text cut to a width, with `…` where something was cut off.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for (glyph, glyphWidth) in cells(of: text) {
      guard used + glyphWidth < width else { break }
      kept.append(glyph)
      used += glyphWidth
    }
    return kept + "…"
  }

  /// The text cut or padded with blanks on the right to exactly a width.
  public static func fitted(_ text: String, to width: Int) -> String {
    let cut = truncated(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - self.width(of: cut)))
  }

  static func isHarmless(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
  }

  static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 1 }
    return WideRanges.contains(scalar.value) ? 2 : 1
  }
}

/// East Asian wide and emoji blocks: Unicode's EastAsianWidth.txt, classes W and F, by block.
enum WideRanges {
  static let all: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  static func contains(_ value: UInt32) -> Bool {
    value >= 0x1100 && all.contains { $0.contains(value) }
  }
}

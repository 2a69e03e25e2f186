/// Text made fit for the screen: every glyph has a known width, and nothing can move the cursor,
/// change a colour or reverse the reading direction.
///
/// Terminals disagree about emoji sequences, so these are shown as their single emoji; flags as
/// their two letters; invisible scalars as `replacement`, so that two names that differ look it.
public enum DisplayText {
  /// What stands in for a control character or anything else that must not reach the terminal.
  public static let replacement: Character = "\u{00B7}"

  /// The glyphs of a text with their widths in cells, 1 or 2.
  public static func cells(of text: String) -> [(glyph: Character, width: Int)] {
    DisplayCells(text).map { ($0.character, Int($0.width)) }
  }

  /// The width of a text in cells.
  public static func width(of text: String) -> Int {
    var total = 0
    for glyph in DisplayCells(text) { total += Int(glyph.width) }
    return total
  }

  /// The text cut to a width, with `…` where something was cut off.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for glyph in DisplayCells(text) {
      guard used + Int(glyph.width) < width else { break }
      kept.append(glyph.character)
      used += Int(glyph.width)
    }
    return kept + "…"
  }

  /// The text cut or padded with blanks on the right to exactly a width.
  public static func fitted(_ text: String, to width: Int) -> String {
    let cut = truncated(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - self.width(of: cut)))
  }
}

/// The glyphs of a text one after another, without an array in between: drawing's inner loop.
struct DisplayCells: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    if let following = ahead, following.value < 0x300, scalar.isPrintableASCII {
      return Glyph(base: scalar, width: 1)
    }
    var glyph =
      switch scalar.displayClass {
      case .narrow: Glyph(base: scalar, width: 1)
      case .wide: Glyph(base: scalar, width: 2)
      case .letter(let letter): Glyph(base: letter, width: 1)
      case .mark, .joiner, .unsafe: Glyph.replacement
      }
    absorbMarks(into: &glyph)
    return glyph
  }

  /// Takes what is drawn in the same cell, and drops what would only join emoji.
  private mutating func absorbMarks(into glyph: inout Glyph) {
    while let scalar = ahead, scalar.value >= 0x300 {
      switch scalar.displayClass {
      case .mark where glyph != .replacement: glyph.add(scalar)
      case .joiner where !glyph.base.isASCII && glyph != .replacement: break
      default: return
      }
      ahead = scalars.next()
    }
  }
}

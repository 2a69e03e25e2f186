/// What stands for a glyph where only ASCII can be shown, always one cell for one cell: lines stay
/// lines, bars stay bars, and what has no likeness becomes `?`.
public enum ASCIIFallback {
  /// What stands for a glyph that has no likeness.
  public static let unknown: UInt8 = UInt8(ascii: "?")

  /// U+2500 to U+257F, box drawing.
  private static let boxes = Array(
    ("--||--||--||" + String(repeating: "+", count: 64) + "--||=|"
      + String(repeating: "+", count: 31) + "/\\X-|-|-|-|-|-|").utf8)
  /// U+2580 to U+259F, blocks: eighths from below and from the left, shades, quadrants.
  private static let blocks = Array("\"_.:=+*%####|||||.:%\"|..'#\\##'/#".utf8)
  /// U+00C0 to U+00FF, letters without their accents.
  private static let letters = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
  /// Ink from none to full, for braille by its number of dots.
  private static let ramp = Array(" .:-=+*#@".utf8)

  private static let others: [Unicode.Scalar: UInt8] = {
    let pairs: [(String, Character)] = [
      ("←⇐◀◂◄⟵", "<"), ("→⇒▶▸►⟶", ">"), ("↑⇑▲▴△", "^"), ("↓⇓▼▾▽", "v"), ("↔⇄⇆⇔↕", "~"),
      ("•◦▪▫●◉◆◇◈⬤■□◼◻", "*"), ("○◌◯", "o"), ("✓✔", "v"), ("✗✘✕", "x"), ("⚠", "!"),
      ("…·∙", "."), ("–—−‐‑", "-"), ("‘’´", "'"), ("“”„", "\""), ("«‹", "<"), ("»›", ">"),
      ("≤", "<"), ("≥", ">"), ("≈∼", "~"), ("µ", "u"), ("★☆✱✶", "*"), ("°", "o"), ("±", "+"),
      ("│┃‖", "|"), ("⏸", "="), ("⏵", ">"), ("⏹", "#"), ("⚡", "!"), ("⟳↻↺", "@"), ("\u{A0}", " "),
      ("⌘❯", ">"), ("❮", "<"), ("⋮", ":"), ("⋯", "."), ("≡☰▬", "="), ("⏎↵", "<"), ("✦✧", "+"),
    ]
    var table: [Unicode.Scalar: UInt8] = [:]
    for (glyphs, replacement) in pairs {
      for scalar in glyphs.unicodeScalars { table[scalar] = replacement.asciiValue }
    }
    return table
  }()

  /// The ASCII character for a scalar.
  public static func character(for scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x20..<0x7F: UInt8(scalar.value)
    case 0xC0...0xFF: letters[Int(scalar.value - 0xC0)]
    case 0x2500...0x257F: boxes[Int(scalar.value - 0x2500)]
    case 0x2580...0x259F: blocks[Int(scalar.value - 0x2580)]
    case 0x2800...0x28FF: ramp[(scalar.value & 0xFF).nonzeroBitCount]
    default: others[scalar] ?? unknown
    }
  }
}

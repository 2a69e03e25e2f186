/// The same numbers from the same seed: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Bytes such as a terminal sends, with a little that none does.
  mutating func terminalBytes() -> [UInt8] {
    let pieces = [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[<2;5;6M", "\u{1B}[M !!", "\u{1B}[1;5A", "1", ";",
      "~", "\u{1B}[200~", "\u{1B}[201~", "漢", "é", "x", "\r", "\u{1B}]", "\u{7}", "$", "M", "[",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &self) {
      if Int.random(in: 0..<8, using: &self) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &self))
      } else if let piece = pieces.randomElement(using: &self) {
        bytes += Array(piece.utf8)
      }
    }
    return bytes
  }
}

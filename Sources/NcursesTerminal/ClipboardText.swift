/// The sequence that puts a text into the clipboard of a terminal (OSC 52).
enum ClipboardText {
  /// The longest text, in bytes, that is sent: terminals take about so much.
  static let bytesMax = 74_000
  /// The most bytes that screen hands on in one piece.
  private static let screenPieceMax = 250

  /// The sequence; empty when the text is too long.
  static func sequence(for text: String, within multiplexer: TerminalOptions.Multiplexer?) -> String
  {
    guard text.utf8.count <= bytesMax else { return "" }
    let plain = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
    switch multiplexer {
    case nil: return plain
    case .tmux:
      // tmux takes it itself when told to (set-clipboard on), or hands it on (allow-passthrough).
      return plain + "\u{1B}Ptmux;" + plain.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    case .screen: return inPieces(Array(plain.utf8))
    }
  }

  private static func inPieces(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: screenPieceMax).map { start in
      let piece = bytes[start..<min(bytes.count, start + screenPieceMax)]
      return "\u{1B}P" + String(decoding: piece, as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(bytes.count, start + 3)]
      let bits = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for index in 0..<4 {
        let letter = letters[bits >> (18 - 6 * index) & 63]
        encoded.append(index <= piece.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

internal import FoundationEssentials

/// Pieces of bytes one after the other, each with its length before it, as D. J. Bernstein's
/// netstrings have them: `7:berth01,`.
struct NetStrings {
  /// What was read is not of this form.
  struct Malformed: Error {}

  private static let colon = UInt8(ascii: ":")
  private static let comma = UInt8(ascii: ",")

  private let bytes: Data
  private var index: Data.Index

  /// Begins to read.
  init(_ bytes: Data) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Writes pieces.
  static func join(_ pieces: [Data]) -> Data {
    var joined = Data(capacity: pieces.reduce(0) { $0 + $1.count + 8 })
    for piece in pieces {
      joined.append(contentsOf: "\(piece.count)".utf8)
      joined.append(colon)
      joined.append(piece)
      joined.append(comma)
    }
    return joined
  }

  /// The next piece.
  mutating func next() throws(Malformed) -> Data {
    var length = 0
    var position = index
    while position < bytes.endIndex, bytes[position] != Self.colon {
      let digit = Int(bytes[position]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit), length <= bytes.count else { throw Malformed() }
      length = length * 10 + digit
      position += 1
    }
    let start = position + 1
    guard start < bytes.endIndex, length < bytes.endIndex - start,
      bytes[start + length] == Self.comma
    else { throw Malformed() }
    index = start + length + 1
    return bytes[start..<start + length]
  }
}

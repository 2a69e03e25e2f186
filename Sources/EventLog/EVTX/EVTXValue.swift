/// A value that an EVTX record puts into its template.
enum EVTXValue: Hashable {
  case text(String)
  case byte(UInt8)
  case word(UInt16)
  case long(UInt64)
  case guid([UInt8])
  case time(FileTime)
  case bits(UInt64)
  /// There is none, and what it would stand in is left out.
  case none

  /// The types of values, with their numbers in a file ([MS-EVEN6] 2.2.12, BinXml value types).
  enum Kind: UInt8 {
    case none = 0x00
    case text = 0x01
    case byte = 0x04
    case word = 0x06
    case long = 0x0A
    case guid = 0x0F
    case time = 0x11
    case bits = 0x15
  }

  var kind: Kind {
    switch self {
    case .text: .text
    case .byte: .byte
    case .word: .word
    case .long: .long
    case .guid: .guid
    case .time: .time
    case .bits: .bits
    case .none: .none
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text): writer.append(utf16: text)
    case .byte(let value): writer.append(value)
    case .word(let value): writer.append(value)
    case .long(let value), .bits(let value): writer.append(value)
    case .guid(let bytes): writer.append(bytes)
    case .time(let time): writer.append(UInt64(time.ticks))
    case .none: break
    }
  }

  /// A GUID in braces as the 16 bytes of a file, of which the first three groups are numbers with the
  /// lowest byte first; nil when it is none.
  static func guid(_ text: String) -> EVTXValue? {
    let groups = text.drop { $0 == "{" }.prefix { $0 != "}" }.split(separator: "-")
    guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
    var bytes: [UInt8] = []
    for (index, group) in groups.enumerated() {
      guard let number = UInt64(group, radix: 16) else { return nil }
      let count = group.count / 2
      let highFirst = (0..<count).map {
        UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0)))
      }
      bytes += index < 3 ? highFirst.reversed() : highFirst
    }
    return .guid(bytes)
  }
}

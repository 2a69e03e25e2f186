/// The checksum of EVTX files: CRC-32 of ISO-HDLC, as zlib has it (polynomial 0xEDB88320).
enum CRC32 {
  /// Four tables, for four bytes at once.
  private static let tables: [[UInt32]] = {
    let first = (0..<256).map { table(UInt32($0)) }
    var tables = [first]
    for _ in 1..<4 {
      let last = tables[tables.count - 1]
      tables.append(last.map { value in (value >> 8) ^ first[Int(value & 0xFF)] })
    }
    return tables
  }()

  private static func table(_ byte: UInt32) -> UInt32 {
    (0..<8).reduce(byte) { value, _ in
      let half = value >> 1
      return value & 1 == 1 ? half ^ 0xEDB8_8320 : half
    }
  }

  /// The checksum of bytes that follow on others with a checksum.
  static func checksum(_ bytes: ArraySlice<UInt8>, after before: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      tables[0].withUnsafeBufferPointer { t0 in
        tables[1].withUnsafeBufferPointer { t1 in
          tables[2].withUnsafeBufferPointer { t2 in
            tables[3].withUnsafeBufferPointer { t3 in
              var value = ~before
              var index = 0
              while index + 4 <= bytes.count {
                value ^= UInt32(
                  littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
                let low = t3[Int(value & 0xFF)] ^ t2[Int((value >> 8) & 0xFF)]
                let high = t1[Int((value >> 16) & 0xFF)] ^ t0[Int(value >> 24)]
                value = low ^ high
                index += 4
              }
              while index < bytes.count {
                value = (value >> 8) ^ t0[Int((value ^ UInt32(bytes[index])) & 0xFF)]
                index += 1
              }
              return ~value
            }
          }
        }
      }
    }
  }
}

@testable import EventLog

/// An EVTX file taken apart, with its checksums computed the slow way.
struct EVTXFile {
  struct Record: Hashable {
    var number: UInt64
    var ticks: UInt64
    var offset: Int
  }

  let bytes: [UInt8]

  func number<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type = Value.self) -> Value {
    bytes[offset..<(offset + MemoryLayout<Value>.size)].reversed().reduce(0) {
      ($0 << 8) | Value($1)
    }
  }

  var chunkOffsets: [Int] { Array(stride(from: 4096, to: bytes.count, by: 65_536)) }

  /// CRC-32 a bit at a time.
  func checksum(_ ranges: Range<Int>...) -> UInt32 {
    ~ranges.joined().reduce(UInt32.max) { value, index in
      (0..<8).reduce(value ^ UInt32(bytes[index])) { value, _ in
        value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1
      }
    }
  }

  /// The records of a chunk; nil when one does not follow on the other.
  func records(ofChunkAt chunk: Int) -> [Record]? {
    var records: [Record] = []
    var offset = chunk + 512
    let end = chunk + Int(number(chunk + 48, as: UInt32.self))
    while offset < end {
      let size = Int(number(offset + 4, as: UInt32.self))
      guard number(offset, as: UInt32.self) == 0x2A2A, size % 8 == 0, offset + size <= end,
        number(offset + size - 4, as: UInt32.self) == size
      else { return nil }
      records.append(
        Record(number: number(offset + 8), ticks: number(offset + 16), offset: offset - chunk))
      offset += size
    }
    return offset == end ? records : nil
  }

  /// The names that a chunk's table leads to, each checked against its hash; nil when one is wrong.
  func names(ofChunkAt chunk: Int) -> Set<String>? {
    var names: Set<String> = []
    for bucket in 0..<64 {
      var offset = Int(number(chunk + 128 + bucket * 4, as: UInt32.self))
      while offset != 0 {
        let hash: UInt16 = number(chunk + offset + 4)
        let count = Int(number(chunk + offset + 6, as: UInt16.self))
        let units = (0..<count).map { number(chunk + offset + 8 + $0 * 2, as: UInt16.self) }
        let expected = units.reduce(UInt32(0)) { $0 &* 65_599 &+ UInt32($1) }
        guard hash == UInt16(truncatingIfNeeded: expected), Int(hash) % 64 == bucket,
          names.insert(String(decoding: units, as: UTF16.self)).inserted
        else { return nil }
        offset = Int(number(chunk + offset, as: UInt32.self))
      }
    }
    return names
  }

  /// How many templates a chunk's table leads to.
  func templateCount(ofChunkAt chunk: Int) -> Int {
    (0..<32).reduce(0) { count, bucket in
      var count = count
      var offset = Int(number(chunk + 384 + bucket * 4, as: UInt32.self))
      while offset != 0 {
        count += 1
        offset = Int(number(chunk + offset, as: UInt32.self))
      }
      return count
    }
  }
}

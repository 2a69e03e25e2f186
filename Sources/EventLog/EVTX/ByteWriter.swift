/// Bytes in the order of EVTX files, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func append<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(utf16 text: String) {
    for unit in text.utf16 {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
  }

  mutating func appendZeros(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(0, count)))
  }

  /// Writes over what stands at a place.
  mutating func replace<Value: FixedWidthInteger>(at offset: Int, with value: Value) {
    withUnsafeBytes(of: value.littleEndian) { new in
      bytes.replaceSubrange(offset..<(offset + new.count), with: new)
    }
  }
}

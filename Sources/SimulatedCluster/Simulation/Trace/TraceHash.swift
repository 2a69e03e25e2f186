/// A 64-bit hash of a trace (Fowler, Noll and Vo's FNV-1a): the same bytes give the same number on
/// every machine and in every process, unlike Swift's own hashes.
public struct TraceHash: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The hash of what was added so far.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Makes the hash of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ bytes: borrowing [UInt8]) {
    var hash = value
    for index in bytes.indices {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
    }
    value = hash
  }

  /// Adds another hash: that of many lives is the hash of theirs, in order.
  public mutating func add(_ other: TraceHash) {
    add((0..<8).map { UInt8(truncatingIfNeeded: other.value >> (56 - 8 * UInt64($0))) })
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

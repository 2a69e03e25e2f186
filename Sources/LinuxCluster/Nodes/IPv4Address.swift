/// An address of the Internet Protocol, version 4.
struct IPv4Address: Hashable, Sendable, CustomStringConvertible {
  /// The address as a number.
  var number: UInt32

  /// Makes an address from its number.
  init(number: UInt32) { self.number = number }

  /// Reads `10.71.0.1`.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    number = 0
    for part in parts {
      guard part.allSatisfy({ $0.isASCII && $0.isNumber }), let byte = UInt8(part) else {
        return nil
      }
      number = number << 8 | UInt32(byte)
    }
  }

  var description: String {
    [24, 16, 8, 0].map { "\(number >> $0 & 255)" }.joined(separator: ".")
  }
}

/// A subnet of addresses.
struct Subnet: Hashable, Sendable, CustomStringConvertible {
  /// Its first address.
  var base: IPv4Address
  /// The length of its prefix.
  var prefix: Int

  /// The subnet of an address.
  init(containing address: IPv4Address, prefix: Int) {
    self.prefix = prefix
    base = IPv4Address(number: address.number & Self.mask(prefix))
  }

  /// Reads `10.71.0.0/24`.
  init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let address = IPv4Address(String(parts[0])),
      let prefix = Int(parts[1]), (1...32).contains(prefix)
    else { return nil }
    self.init(containing: address, prefix: prefix)
  }

  /// Whether an address lies in it.
  func contains(_ address: IPv4Address) -> Bool {
    address.number & Self.mask(prefix) == base.number
  }

  var description: String { "\(base)/\(prefix)" }

  private static func mask(_ prefix: Int) -> UInt32 { ~UInt32(0) << (32 - UInt32(prefix)) }
}

/// The addresses of an IPv4 subnet, for telling what lies in it.
struct IPv4Range: Hashable {
  let first: UInt32
  let last: UInt32

  /// Reads a subnet such as `10.72.0.0/24`.
  init?(subnet: String) {
    let parts = subnet.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = UInt32(parts[1]), prefix <= 32,
      let address = Self.address(parts[0])
    else { return nil }
    let hosts = prefix == 0 ? UInt32.max : UInt32((UInt64(1) << (32 - prefix)) - 1)
    first = address & ~hosts
    last = address | hosts
  }

  /// Whether an address lies in it; nil when it is no IPv4 address.
  func contains(_ address: String) -> Bool? {
    Self.address(address[...]).map { (first...last).contains($0) }
  }

  /// Whether any address lies in both.
  func overlaps(_ other: IPv4Range) -> Bool { first <= other.last && other.first <= last }

  private static func address(_ text: Substring) -> UInt32? {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard bytes.count == 4 else { return nil }
    var address: UInt32 = 0
    for byte in bytes {
      guard let byte else { return nil }
      address = address << 8 | UInt32(byte)
    }
    return address
  }
}

internal import ClusterModel

/// The addresses of an IPv4 subnet, for telling what lies in it.
struct IPv4Range: Hashable {
  let first: UInt32
  let last: UInt32

  /// Reads a subnet such as `10.72.0.0/24`.
  init?(subnet: String) {
    let parts = subnet.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = UInt32(parts[1]), prefix <= 32,
      let address = UInt32(ipv4Address: parts[0])
    else { return nil }
    let hosts = prefix == 0 ? UInt32.max : UInt32((UInt64(1) << (32 - prefix)) - 1)
    first = address & ~hosts
    last = address | hosts
  }

  /// Whether an address lies in it; nil when it is no IPv4 address.
  func contains(_ address: String) -> Bool? {
    UInt32(ipv4Address: address).map { (first...last).contains($0) }
  }

  /// Whether any address lies in both.
  func overlaps(_ other: IPv4Range) -> Bool { first <= other.last && other.first <= last }
}

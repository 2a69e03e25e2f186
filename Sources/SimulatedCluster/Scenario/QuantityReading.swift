internal import ClusterModel

extension Bytes {
  /// Reads a size such as `512 MiB` or `1.5 GiB`.
  init?(reading text: String) {
    guard let (number, unit) = split(text) else { return nil }
    let powers = ["B": 0, "KiB": 1, "MiB": 2, "GiB": 3, "TiB": 4]
    guard let power = powers[unit] else { return nil }
    let count = (0..<power).reduce(number) { value, _ in value * 1024 }
    guard count < 1e18 else { return nil }
    self.init(Int64(count))
  }
}

extension Bandwidth {
  /// Reads a rate such as `1 Gbit/s`, `100 Mbit/s` or `40 MiB/s`.
  init?(reading text: String) {
    guard let (number, unit) = split(text), number < 1e9 else { return nil }
    switch unit {
    case "Mbit/s": self = .megabitsPerSecond(number)
    case "Gbit/s": self = .megabitsPerSecond(number * 1000)
    case "KiB/s": self = .mebibytesPerSecond(number / 1024)
    case "MiB/s": self = .mebibytesPerSecond(number)
    case "GiB/s": self = .mebibytesPerSecond(number * 1024)
    default: return nil
    }
  }
}

/// A number that is not negative, and the unit after a space.
private func split(_ text: String) -> (Double, String)? {
  let parts = text.split(separator: " ")
  guard parts.count == 2, let number = Double(parts[0]), number >= 0, number.isFinite else {
    return nil
  }
  return (number, String(parts[1]))
}

/// An IPv4 subnet such as `10.72.0.0/24`.
struct Subnet: Hashable {
  private let network: UInt32
  private let prefix: UInt32

  /// Reads a subnet with room for hosts: a prefix of 8 to 30 bits, and no host bits set.
  init?(reading text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = UInt32(parts[1]), (8...30).contains(prefix),
      let address = UInt32(ipv4Address: parts[0])
    else { return nil }
    let hosts = UInt32.max >> prefix
    guard address & hosts == 0 else { return nil }
    network = address
    self.prefix = prefix
  }

  /// How many hosts find room, without network, broadcast and a gateway.
  var hostsMax: Int { Int(UInt32.max >> prefix) - 2 }

  /// The address of a host, from 1.
  func address(of host: Int) -> String {
    let address = network + UInt32(host) + 1
    let bytes = [24, 16, 8, 0].map { shift in String(address >> UInt32(shift) & 255) }
    return bytes.joined(separator: ".")
  }
}

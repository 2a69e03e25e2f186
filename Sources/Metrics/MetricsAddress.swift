/// Where metrics are served: a port, or an address and a port.
public struct MetricsAddress: Hashable, Sendable, CustomStringConvertible {
  /// Who may ask when only a port is named: this machine.
  public static let loopback = "127.0.0.1"

  /// An IPv4 or IPv6 address.
  public let host: String
  /// The port; 0 takes one that is free.
  public let port: UInt16

  /// Reads `9100`, `localhost:9100`, `192.0.2.7:9100` or `[::1]:9100`; nil when it is none of them.
  public init?(_ text: String) {
    let colon = text.lastIndex(of: ":")
    let digits = colon.map { text[text.index(after: $0)...] } ?? text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = UInt16(digits)
    else { return nil }
    self.port = port
    let name = colon.map { String(text[..<$0]) } ?? ""
    switch name {
    case "" where colon == nil, "localhost": host = Self.loopback
    case _ where name.hasPrefix("[") && name.hasSuffix("]"):
      host = String(name.dropFirst().dropLast())
      guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || ":.".contains($0) }) else {
        return nil
      }
    default:
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else { return nil }
      host = name
    }
  }

  /// An address that is known to be one.
  init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  var isVersion6: Bool { host.contains(":") }

  /// As it is written in an address of the web.
  public var description: String { isVersion6 ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

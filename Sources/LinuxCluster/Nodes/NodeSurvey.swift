internal import ClusterModel
private import FoundationEssentials

/// What one node says of its adapters, addresses and processor.
struct NodeSurvey: Hashable, Sendable {
  /// An address with its subnet.
  struct Address: Hashable, Sendable {
    /// The address.
    var address: IPv4Address
    /// The length of the subnet's prefix.
    var prefix: Int
    /// The adapter that has it.
    var adapter: String
    /// Whether that adapter has a link.
    var isUp: Bool

    /// The subnet.
    var subnet: Subnet { Subnet(containing: address, prefix: prefix) }
  }

  /// The addresses.
  var addresses: [Address]
  /// The subnets with a default gateway.
  var gateways: Set<IPv4Address>
  /// The addresses of all nodes that corosync's links use, as far as they are numbers.
  var rings: Set<IPv4Address>
  /// The processor's model.
  var processorModel: String

  /// The program that a node runs to answer.
  static let script = #"""
    ip -j -4 addr; echo; echo ferry:routes
    ip -j -4 route show default; echo; echo ferry:rings
    { corosync-cmapctl || cat /etc/corosync/corosync.conf; } 2>/dev/null |
      grep -E 'ring[0-9]+_addr|link[0-9]+_addr'
    echo ferry:processor
    sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1
    """#

  /// Reads the answer.
  init(_ answer: String) throws(CommandFailure) {
    var sections: [String: [Substring]] = [:]
    var name = "addresses"
    for line in answer.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("ferry:") {
        name = String(line.dropFirst("ferry:".count))
      } else {
        sections[name, default: []].append(line)
      }
    }
    let links: [Link] = try Self.decode(sections["addresses"])
    let routes: [Route] = try Self.decode(sections["routes"])
    addresses = links.flatMap(\.addresses)
    gateways = Set(routes.compactMap { $0.gateway.flatMap(IPv4Address.init) })
    rings = Set(
      (sections["rings"] ?? []).compactMap { line in
        line.split(whereSeparator: { " \t=:".contains($0) }).last.flatMap {
          IPv4Address(String($0))
        }
      })
    processorModel = sections["processor"]?.first.map(String.init) ?? ""
  }

  private static func decode<Value: Decodable>(
    _ lines: [Substring]?
  ) throws(CommandFailure) -> [Value] {
    let text = lines?.joined(separator: "\n") ?? ""
    if text.allSatisfy(\.isWhitespace) { return [] }
    do {
      return try JSONDecoder().decode([Value].self, from: Data(text.utf8))
    } catch {
      throw CommandFailure(program: "ip", status: 0, message: "unreadable answer")
    }
  }
}

extension NodeSurvey {
  /// An adapter as `ip -j addr` describes it.
  private struct Link: Decodable {
    struct Info: Decodable {
      var family: String?
      var local: String?
      var prefixlen: Int?
    }
    var ifname: String?
    var operstate: String?
    var flags: [String]?
    var addr_info: [Info]?

    var addresses: [Address] {
      guard let ifname, flags?.contains("LOOPBACK") != true else { return [] }
      // Simple drivers never say UP; having a carrier is what counts.
      let isUp = operstate == "UP" || (flags?.contains("LOWER_UP") ?? false)
      return (addr_info ?? []).compactMap { info in
        guard let local = info.local.flatMap(IPv4Address.init), let prefix = info.prefixlen,
          (1...32).contains(prefix)
        else { return nil }
        return Address(address: local, prefix: prefix, adapter: ifname, isUp: isUp)
      }
    }
  }

  /// A route as `ip -j route` describes it.
  private struct Route: Decodable {
    var gateway: String?
  }
}

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
  /// The adapters, by name.
  var adapters: [String: Adapter] = [:]
  /// What the kernel encrypts.
  var encryptions: [Encryption] = []
  /// The own addresses of corosync's links over which no other node answers.
  var deadRings: Set<IPv4Address> = []
  /// The adapters with addresses of IPv6 and none of IPv4, by subnet: Ferry shows these subnets and
  /// uses them for nothing yet.
  var otherSubnets: [String: String] = [:]

  /// The program that a node runs to answer.
  static let script = #"""
    ip -j -d addr; echo; echo ferry:routes
    ip -j -4 route show default; echo; echo ferry:rings
    { corosync-cmapctl || cat /etc/corosync/corosync.conf; } 2>/dev/null |
      grep -E 'ring[0-9]+_addr|link[0-9]+_addr'
    echo ferry:links
    corosync-cfgtool -s 2>/dev/null
    echo ferry:speeds
    for file in /sys/class/net/*/speed; do
      speed=; read -r speed 2>/dev/null <"$file" && echo "$file $speed"
    done
    echo ferry:queues
    tc -j qdisc show 2>/dev/null; echo; echo ferry:classes
    tc qdisc show 2>/dev/null | sed -n 's/^qdisc htb .* dev \([^ ]*\) root.*/\1/p' |
      while read -r device; do tc class show dev "$device" | sed "s/^/$device /"; done
    echo ferry:policies
    ip xfrm policy 2>/dev/null
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
    for link in links { adapters[link.ifname ?? ""] = link.adapter }
    for link in links where link.addresses.isEmpty {
      for subnet in link.otherSubnets { otherSubnets[subnet] = link.ifname }
    }
    readSpeeds(sections["speeds"] ?? [])
    readQueues(try Self.decode(sections["queues"]), sections["classes"] ?? [])
    encryptions = Self.encryptions(in: sections["policies"] ?? [])
    deadRings = Self.deadRings(in: sections["links"] ?? [])
    // A bridge with a machine on it has a carrier, whatever has become of the wire below.
    for index in addresses.indices where !hasCarrier(addresses[index].adapter) {
      addresses[index].isUp = false
    }
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
      var scope: String?
    }
    var ifname: String?
    var operstate: String?
    var flags: [String]?
    var master: String?
    var link: String?
    var linkinfo: Kind?
    var addr_info: [Info]?

    struct Kind: Decodable {
      struct Details: Decodable { var id: Int? }
      var info_kind: String?
      var info_data: Details?
    }

    var isUp: Bool {
      // Simple drivers never say UP; having a carrier is what counts.
      operstate == "UP" || (flags?.contains("LOWER_UP") ?? false)
    }

    var adapter: Adapter {
      let kind = linkinfo?.info_kind
      return Adapter(
        kind: kind, master: master, lower: link,
        vlan: kind == "vlan" ? linkinfo?.info_data?.id : nil,
        isUp: isUp)
    }

    var otherSubnets: [String] {
      (addr_info ?? []).compactMap { info in
        guard info.family == "inet6", info.scope == "global", let local = info.local,
          let prefix = info.prefixlen, prefix < 128
        else { return nil }
        return SixthSubnet.text(of: local, prefix: prefix)
      }
    }

    var addresses: [Address] {
      guard let ifname, flags?.contains("LOOPBACK") != true else { return [] }
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

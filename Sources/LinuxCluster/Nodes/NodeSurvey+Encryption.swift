internal import ClusterModel

extension NodeSurvey {
  /// A rule of the kernel by which packets from one subnet to another leave encrypted.
  struct Encryption: Hashable, Sendable {
    /// Where the packets come from; nil stands for anywhere.
    var source: Subnet?
    /// Where they go; nil stands for anywhere.
    var destination: Subnet?

    /// Whether it takes packets within a subnet, or some of them.
    func covers(_ subnet: Subnet) -> Bool {
      [source, destination].allSatisfy { $0?.overlaps(subnet) ?? true }
    }
  }

  /// Reads `ip xfrm policy`: the policies for outgoing packets that name how they are encrypted.
  /// Those of sockets, by which the key exchange lets its own packets through, have no direction.
  static func encryptions(in lines: [Substring]) -> [Encryption] {
    var found: [Encryption] = []
    var selector: (source: Substring, destination: Substring)?
    var leaves = false
    for line in lines {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      if words.count >= 4, words[0] == "src", words[2] == "dst", line.first != "\t" {
        selector = (words[1], words[3])
        leaves = false
      } else if words.first == "dir", words.count > 1 {
        leaves = words[1] == "out" && !words.contains("block")
      } else if words.first == "tmpl", leaves, let (source, destination) = selector {
        // Policies of IPv6 say nothing about networks of IPv4.
        guard !source.contains(":"), !destination.contains(":") else { continue }
        found.append(
          Encryption(
            source: Subnet(String(source)), destination: Subnet(String(destination))))
        selector = nil
      }
    }
    return found
  }
}

extension Subnet {
  /// Whether any address lies in both.
  func overlaps(_ other: Subnet) -> Bool {
    prefix <= other.prefix ? contains(other.base) : other.contains(base)
  }
}

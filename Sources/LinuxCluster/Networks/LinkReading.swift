/// What one node says of its links in the few milliseconds between two surveys.
struct LinkReading: Hashable, Sendable {
  /// Whether adapters have a carrier, by name; one that was turned off has none. Those that machines
  /// have on their node (`tun_flags`) come and go with them and are left out.
  var carriers: [String: Bool] = [:]
  /// Whether other nodes' addresses answer; no entry where no `ping` is to be had.
  var replies: [IPv4Address: Bool] = [:]

  /// Whether corosync's links to other nodes carry messages; empty where it does not run.
  var links: [CorosyncLink: Bool] = [:]

  /// The program that a node runs to answer; its arguments are the addresses to try.
  ///
  /// A full queue may swallow one packet, so silence is asked four times before it counts.
  static let script = #"""
    for file in /sys/class/net/*/carrier; do
      [ -e "${file%carrier}tun_flags" ] && continue
      carrier=; read -r carrier 2>/dev/null <"$file"; echo "$file ${carrier:-0}"
    done
    timeout 3 corosync-cfgtool -n 2>/dev/null
    for address; do
      {
        ping -n -q -c 1 -W 1 "$address" || ping -n -q -c 3 -i 0.2 -W 1 "$address"
        echo "ping $address $?" >&3
      } >/dev/null 2>&1 &
    done 3>&1
    wait
    """#

  /// Nothing is known yet.
  init() {}

  /// Reads the answer.
  init(_ answer: String) {
    var peer: String?
    for line in answer.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      // As `corosync-cfgtool -n` has it: `nodeid: 2 reachable`, then a line for each link.
      if words.count >= 2, words[0] == "nodeid:" { peer = String(words[1]) }
      if words.count >= 2, words[0] == "LINK:", let number = Int(words[1]), let peer {
        links[CorosyncLink(peer: peer, number: number)] = words.contains("connected")
      }
      if words.count == 3, words[0] == "ping", let address = IPv4Address(String(words[1])) {
        // 127 says that there is no such program, which says nothing about the network.
        if words[2] == "0" { replies[address] = true }
        if words[2] == "1" || words[2] == "2" { replies[address] = false }
      } else if words.count == 2 {
        let path = words[0].split(separator: "/")
        guard path.count >= 2 else { continue }
        carriers[String(path[path.count - 2])] = words[1] == "1"
      }
    }
  }
}

/// A link of corosync's to another node.
struct CorosyncLink: Hashable, Comparable, Sendable {
  /// The number of the other node.
  var peer: String
  /// The number of the link, from 0.
  var number: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.peer, left.number) < (right.peer, right.number)
  }
}

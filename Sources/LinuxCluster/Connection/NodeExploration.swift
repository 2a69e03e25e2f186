internal import ClusterModel

/// What one node says of itself and of the cluster that it belongs to, when somebody connects to it
/// for the first time.
struct NodeExploration: Hashable, Sendable {
  /// Another node, or this one, as corosync's configuration has it.
  struct Member: Hashable, Sendable {
    /// Its name.
    var name: String
    /// Its addresses, one for each link.
    var addresses: [String]
  }

  /// A socket on which the node waits for connections.
  struct Listener: Hashable, Sendable {
    /// The address; nil for any.
    var address: String?
    /// The port.
    var port: Int
  }

  /// Its host name, without a domain.
  var hostName = ""
  /// The cluster's name; nil without corosync.
  var clusterName: String?
  /// The cluster's nodes, in the order of their numbers; empty without a cluster.
  var members: [Member] = []
  /// Which of them this node is; nil where it does not say.
  var position: Int?
  /// What `crm_node -l` lists; empty where Pacemaker does not run.
  var pacemakerNodes: [String] = []
  /// Whether Pacemaker is installed.
  var hasPacemaker = false
  /// What libvirt's own client says is its connection; nil when libvirt does not answer there.
  var libvirt: String?
  /// Why libvirt does not answer.
  var libvirtComplaint: String?
  /// Where it listens.
  var listeners: [Listener] = []
  /// Its addresses, those of the loop apart.
  var addresses: [String] = []

  /// The port on which libvirtd listens without encryption (`LIBVIRTD_TCP_PORT`).
  static let portTCP = 16509
  /// The port on which it listens with TLS (`LIBVIRTD_TLS_PORT`).
  static let portTLS = 16514

  /// The program that a node runs to answer.
  static let script = #"""
    uname -n; echo ferry:corosync
    corosync-cmapctl 2>/dev/null | grep -E '^(nodelist\.|totem\.cluster_name)' ||
      cat /etc/corosync/corosync.conf 2>/dev/null
    echo ferry:pacemaker
    command -v crm_node; timeout 5 crm_node -l 2>/dev/null
    echo ferry:libvirt
    timeout 5 virsh -c qemu:///system uri 2>&1
    echo ferry:listeners
    ss -Hltn 2>/dev/null || netstat -ltn 2>/dev/null
    echo ferry:addresses
    ip -o -4 addr show scope global 2>/dev/null
    """#

  /// Reads the answer; what is missing in it is missing here.
  init(_ answer: String) {
    var sections: [String: [Substring]] = [:]
    var name = "host"
    for line in answer.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("ferry:") {
        name = String(line.dropFirst("ferry:".count))
      } else {
        sections[name, default: []].append(line)
      }
    }
    hostName = (sections["host"]?.first?.prefix { $0 != "." }).map(String.init) ?? ""
    readCorosync(sections["corosync"] ?? [])
    let pacemaker = sections["pacemaker"] ?? []
    hasPacemaker = pacemaker.contains { $0.hasPrefix("/") }
    pacemakerNodes = pacemaker.filter { !$0.hasPrefix("/") }.compactMap { line in
      // "1 node1 member"; "lost" is a node that is down and a node all the same.
      let words = line.split(separator: " ")
      return words.count >= 2 && Int(words[0]) != nil ? String(words[1]) : nil
    }
    let uri = sections["libvirt"]?.first.map(String.init)
    if let uri, uri.firstRange(of: ":///") != nil, !uri.hasPrefix("error") {
      libvirt = uri
    } else {
      libvirtComplaint = sections["libvirt"]?.last.map(String.init) ?? "virsh is not installed"
    }
    listeners = (sections["listeners"] ?? []).compactMap(Listener.init)
    addresses = (sections["addresses"] ?? []).compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "inet"), words.indices.contains(place + 1) else {
        return nil
      }
      return words[place + 1].split(separator: "/").first.map(String.init)
    }
  }

  /// Reads the keys of `corosync-cmapctl`, or the file that they come from.
  private mutating func readCorosync(_ lines: [Substring]) {
    var nodes: [Int: (name: String?, addresses: [Int: String])] = [:]
    var position = -1
    for line in lines {
      let parts = line.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      if parts.count == 2, parts[0].hasPrefix("totem.cluster_name") {
        clusterName = parts[1]
      } else if parts.count == 2, parts[0].hasPrefix("nodelist.local_node_pos") {
        self.position = Int(parts[1])
      } else if parts.count == 2, parts[0].hasPrefix("nodelist.node.") {
        let key = parts[0].prefix { $0 != " " }.split(separator: ".")
        guard key.count == 4, let index = Int(key[2]) else { continue }
        note(key[3], parts[1], in: &nodes[index, default: (nil, [:])])
      } else {
        let words = line.split(separator: ":", maxSplits: 1).map(Self.trimmed)
        if words[0].split(separator: " ").first == "node", line.contains("{") { position += 1 }
        guard words.count == 2 else { continue }
        if words[0] == "cluster_name" {
          clusterName = words[1]
        } else if position >= 0 {
          note(words[0][...], words[1], in: &nodes[position, default: (nil, [:])])
        }
      }
    }
    members = nodes.sorted { $0.key < $1.key }.compactMap { _, node in
      let addresses = node.addresses.sorted { $0.key < $1.key }.map(\.value)
      guard let name = node.name ?? addresses.first else { return nil }
      return Member(name: name, addresses: addresses)
    }
  }

  /// The name by which the cluster knows this node.
  var clusterNodeName: String {
    if let position, members.indices.contains(position) { return members[position].name }
    let own = Set(addresses)
    let mine = members.first { member in
      member.name == hostName || member.addresses.contains(where: own.contains)
    }
    return mine?.name ?? hostName
  }

  private func note(
    _ key: Substring, _ value: String, in node: inout (name: String?, addresses: [Int: String])
  ) {
    if key == "name" { node.name = value }
    guard key.hasPrefix("ring"), key.hasSuffix("_addr"),
      let link = Int(key.dropFirst("ring".count).dropLast("_addr".count))
    else { return }
    node.addresses[link] = value
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension NodeExploration.Listener {
  /// Reads a line of `ss -ltn` or `netstat -ltn`: the fourth word is where it listens.
  fileprivate init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count >= 4, let colon = words[3].lastIndex(of: ":"),
      let port = Int(words[3][words[3].index(after: colon)...])
    else { return nil }
    self.port = port
    let host = words[3][..<colon].filter { !"[]".contains($0) }.prefix { $0 != "%" }
    address = ["0.0.0.0", "*", "::", ""].contains(String(host)) ? nil : String(host)
  }
}

extension NodeExploration {
  /// Where the other nodes may find its libvirtd, the best first: encrypted, plain, through ssh.
  func migrationTargets(name: String, addresses known: [String]) -> [MigrationTarget] {
    // Heartbeats have a network of their own as a rule, and it is the first link.
    var places = known.reversed() + addresses.filter { !known.contains($0) }
    if places.isEmpty { places = [name] }
    func reachable(_ port: Int) -> [String] {
      let open = listeners.filter { $0.port == port }
      guard !open.isEmpty else { return [] }
      if open.contains(where: { $0.address == nil }) { return places }
      return open.compactMap(\.address).filter { $0 != "127.0.0.1" && $0 != "::1" }
    }
    // Certificates carry names.
    let encrypted = reachable(Self.portTLS).isEmpty ? [] : [name] + reachable(Self.portTLS)
    return encrypted.map { MigrationTarget(scheme: .tls, host: $0) }
      + reachable(Self.portTCP).map { MigrationTarget(scheme: .tcp, host: $0) }
      + ([name] + places).map { MigrationTarget(scheme: .ssh, host: $0) }
  }
}

/// A way by which one node may reach the libvirtd of another.
struct MigrationTarget: Hashable, Sendable {
  /// How it is reached.
  enum Scheme: String, Hashable, Sendable {
    case tls, tcp, ssh
  }

  /// How.
  var scheme: Scheme
  /// The name or address.
  var host: String

  /// What the source's libvirtd is told.
  var uri: String {
    switch scheme {
    case .tls, .tcp: "qemu+\(scheme.rawValue)://\(host)/system"
    case .ssh: "qemu+ssh://root@\(host)/system"
    }
  }

  /// What another node runs to try it; success means that the libvirtd answers there.
  var trial: [String] {
    switch scheme {
    case .tls, .tcp: ["timeout", "5", "virsh", "-c", uri, "uri"]
    case .ssh: ["timeout", "5", "virsh", "-c", uri + "?no_tty=1", "uri"]
    }
  }
}

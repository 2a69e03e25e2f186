public import ClusterBackend
internal import ClusterModel
private import FoundationEssentials

extension ClusterFile {
  /// The largest file that is read.
  public static let bytesMax = 1024 * 1024
  /// The most nodes a cluster can have; corosync allows no more.
  public static let nodesMax = 255

  /// Reads a file; an error names the file, the line and the reason.
  public static func load(_ path: String) throws(ClusterError) -> ClusterFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ClusterError(.badInput, "\(path): the cluster file can't be read")
    }
    guard data.count <= bytesMax else {
      throw ClusterError(.badInput, "\(path): it is larger than \(bytesMax) bytes")
    }
    return try ClusterFile(yaml: String(decoding: data, as: UTF8.self), named: path)
  }

  /// Reads the text of a file; the name is for errors.
  public init(yaml: String, named path: String) throws(ClusterError) {
    let root = try YAMLFields(
      document: yaml, file: path,
      keys: ["name", "nodes", "networks", "client", "volumes", "pacemaker", "production"])
    self.init(name: try root.text("name"), nodes: [])
    for fields in try root.list("nodes", keys: ["name", "command", "libvirt", "migrate-uri"]) {
      let node = Node(
        NodeID(rawValue: try fields.text("name")), command: try fields.words("command") ?? [],
        libvirt: try fields.optionalText("libvirt") ?? "qemu:///system",
        migrateURI: try fields.optionalText("migrate-uri"))
      if let secret = Self.secret(in: node) { throw fields.error(secret) }
      guard !nodes.contains(where: { $0.id == node.id }) else {
        throw fields.error("node \(node.id) is described twice")
      }
      nodes.append(node)
    }
    guard (1...Self.nodesMax).contains(nodes.count) else {
      throw root.error("a cluster has 1 to \(Self.nodesMax) nodes, this one \(nodes.count)")
    }
    networks = try root.list("networks", keys: ["name", "subnet"]).map {
      fields throws(ClusterError) in
      Network(
        id: NetworkID(rawValue: try fields.text("name")),
        subnet: try fields.text("subnet"))
    }
    volumes = try root.list("volumes", keys: ["name", "path"]).map {
      fields throws(ClusterError) in
      Volume(id: VolumeID(rawValue: try fields.text("name")), path: try fields.text("path"))
    }
    client = try root.fields("client", keys: ["command"])?.words("command")
    hasPacemaker = try root.flag("pacemaker") ?? true
    isProduction = try root.flag("production") ?? false
  }
}

extension ClusterFile {
  /// Why what is said of a node must not stand in a file that others may read; nil when it may.
  static func secret(in node: Node) -> String? {
    for (key, uri) in [("libvirt", node.libvirt), ("migrate-uri", node.migrateURI ?? "")]
    where hasPassword(uri) {
      return "\(key) of \(node.id) holds a password, and a cluster file keeps no secrets: "
        + "use ssh keys, TLS certificates or libvirt's auth.conf"
    }
    if node.command.first?.split(separator: "/").last == "sshpass",
      node.command.contains(where: { $0.hasPrefix("-p") })
    {
      return "command of \(node.id) holds a password, and a cluster file keeps no secrets: "
        + "use ssh keys"
    }
    return nil
  }

  /// Whether a URI has `user:password@` before its host (RFC 3986, 3.2.1).
  static func hasPassword(_ uri: String) -> Bool {
    guard let start = uri.firstRange(of: "//")?.upperBound else { return false }
    let authority = uri[start...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return false }
    return authority[..<at].contains(":")
  }

  /// The file's text, as `init(yaml:named:)` reads it.
  public var yaml: String {
    var lines = ["name: \(Self.quoted(name))", "nodes:"]
    for node in nodes {
      lines.append("  - name: \(Self.quoted(node.id.rawValue))")
      if !node.command.isEmpty {
        lines.append("    command: [\(node.command.map(Self.quoted).joined(separator: ", "))]")
      }
      lines.append("    libvirt: \(Self.quoted(node.libvirt))")
      if let uri = node.migrateURI { lines.append("    migrate-uri: \(Self.quoted(uri))") }
    }
    if !networks.isEmpty { lines.append("networks:") }
    for network in networks {
      lines.append(
        "  - {name: \(Self.quoted(network.id.rawValue)), subnet: \(Self.quoted(network.subnet))}")
    }
    if let client {
      lines += ["client:", "  command: [\(client.map(Self.quoted).joined(separator: ", "))]"]
    }
    if !volumes.isEmpty { lines.append("volumes:") }
    for volume in volumes {
      lines.append(
        "  - {name: \(Self.quoted(volume.id.rawValue)), path: \(Self.quoted(volume.path))}")
    }
    lines.append("pacemaker: \(hasPacemaker)")
    if isProduction { lines.append("production: true") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text between double quotes, whatever is in it.
  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.reduce(into: "") { whole, scalar in
      switch scalar {
      case "\\": whole += "\\\\"
      case "\"": whole += "\\\""
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        whole += "\\x" + (hex.count < 2 ? "0" : "") + hex
      default: whole.unicodeScalars.append(scalar)
      }
    }
    return "\"\(inner)\""
  }
}

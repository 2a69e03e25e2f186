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
      keys: ["name", "nodes", "networks", "client", "volumes", "pacemaker"])
    self.init(name: try root.text("name"), nodes: [])
    for fields in try root.list("nodes", keys: ["name", "command", "libvirt", "migrate-uri"]) {
      let node = Node(
        NodeID(rawValue: try fields.text("name")), command: try fields.words("command") ?? [],
        libvirt: try fields.optionalText("libvirt") ?? "qemu:///system",
        migrateURI: try fields.optionalText("migrate-uri"))
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
  }
}

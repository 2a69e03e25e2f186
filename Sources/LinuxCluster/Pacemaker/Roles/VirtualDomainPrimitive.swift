internal import ClusterModel
internal import XMLDocuments

/// A resource for a machine that gets into Pacemaker's care.
struct VirtualDomainPrimitive: Hashable, Sendable {
  /// Parameters that the cluster's resources have in common, and that a new one takes over.
  static let shared = [
    "hypervisor", "migration_transport", "migration_user", "migration_network_suffix",
    "remoteuri", "migrateuri",
  ]
  /// How long a start may take, in seconds, and a stop: time for an operating system to shut down.
  static let startMin = 120
  /// How long a stop may take, in seconds.
  static let stopMin = 180
  /// The slowest migration that is not taken for hung, in bytes a second over all passes. A limit
  /// that is too short would turn a slow migration into stop and boot.
  static let slowestMigration: Int64 = 10 << 20
  /// The slowest restart from saved memory, in bytes a second.
  static let slowestDisk: Int64 = 50 << 20

  /// The resource's identifier.
  var id: String
  /// The path of the domain's XML, the same on all nodes.
  var configPath: String
  /// The machine's memory.
  var memory: Bytes
  /// Parameters besides the path.
  var parameters: [String: String]
  /// Meta attributes besides `allow-migrate`.
  var meta: [String: String] = [:]
  /// The set that keeps Pacemaker from acting until it knows where the machine runs.
  var reservation: Reservation?

  /// The parameters in which all resources for machines agree.
  static func agreed(in configuration: XMLElement) -> [String: String] {
    var found: [[String: String]] = []
    configuration.first("resources")?.walk { element in
      guard element.name == "primitive", element["type"] == "VirtualDomain" else { return }
      var parameters: [String: String] = [:]
      for pair in element.all("instance_attributes").flatMap({ $0.all("nvpair") }) {
        guard let name = pair["name"], shared.contains(name) else { continue }
        parameters[name] = pair["value"]
      }
      found.append(parameters)
    }
    guard let first = found.first else { return [:] }
    return first.filter { name, value in found.allSatisfy { $0[name] == value } }
  }

  /// What `cibadmin` is to write.
  var xml: String {
    let name = XMLText.identifier(id)
    let options = parameters.merging(["config": configPath]) { own, _ in own }
      .sorted { $0.key < $1.key }
      .map { XMLText.pair("\(name)-instance_attributes-\($0)", $0, $1) }.joined()
    let marks = meta.merging(["allow-migrate": "true"]) { own, _ in own }
      .sorted { $0.key < $1.key }
      .map { XMLText.pair("\(name)-meta_attributes-\($0)", $0, $1) }.joined()
    return """
      <primitive id="\(XMLText.escaped(id))" class="ocf" provider="heartbeat" \
      type="VirtualDomain">\
      <instance_attributes id="\(name)-instance_attributes">\(options)</instance_attributes>\
      <meta_attributes id="\(name)-meta_attributes">\(marks)</meta_attributes>\
      \(reservation?.set ?? "")\
      <operations>\(operations(name))</operations></primitive>
      """
  }

  private func operations(_ name: String) -> String {
    let copy = Int(memory.count / Self.slowestMigration)
    let load = Int(memory.count / Self.slowestDisk)
    let limits: [(String, Int, Int)] = [
      ("monitor", 30, 60), ("start", 0, Self.startMin + load),
      ("stop", 0, Self.stopMin + load), ("migrate_to", 0, 120 + copy),
      ("migrate_from", 0, 120 + load),
    ]
    return limits.map { operation, interval, limit in
      "<op id=\"\(name)-\(operation)-interval-\(interval)s\" name=\"\(operation)\" "
        + "interval=\"\(interval)s\" timeout=\"\(limit)s\"/>"
    }.joined()
  }
}

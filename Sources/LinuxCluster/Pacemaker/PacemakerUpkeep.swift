internal import ClusterModel
internal import XMLDocuments

/// What of Pacemaker's configuration decides whether machines keep running: options, time-outs, pins,
/// fence devices, and the marks that Ferry keeps on nodes.
struct PacemakerUpkeep: Hashable, Sendable {
  /// What is said of a machine's resource.
  struct Machine: Hashable, Sendable {
    /// Whether Pacemaker may migrate it live; otherwise it stops and boots it.
    var allowsMigration = false
    /// Whether Pacemaker acts on it; Ferry's own reservations do not count.
    var isManaged = true
    /// How long its operations may take, by name; those that are not named take the default.
    var timeouts: [String: Duration] = [:]
  }

  /// A constraint that `crm_resource --move` or `--ban` leaves behind.
  struct Pin: Hashable, Sendable {
    /// The identifier of the constraint.
    var id: String
    /// The resource.
    var resource: String
    /// The node.
    var node: NodeID
    /// Whether the node is forbidden; otherwise it is the only one wished for.
    var isBan: Bool
  }

  /// The time that an operation may take when nothing is configured (Pacemaker Explained, 2.1).
  static let timeoutByDefault: Duration = .seconds(20)

  /// The cluster's options.
  var options: [String: String] = [:]
  /// What is said of each machine's resource.
  var machines: [String: Machine] = [:]
  /// The permanent attributes of nodes.
  var attributes: [NodeID: [String: String]] = [:]
  /// What moves and bans left behind.
  var pins: [Pin] = []
  /// The resources that may not come to a paused node, by node.
  var pauses: [NodeID: Set<String>] = [:]
  /// The fence devices, with the nodes that each can switch.
  var devices: [Fencing.Device] = []
  /// How long an operation may take that is not configured.
  var timeout = timeoutByDefault

  /// Nothing is configured.
  init() {}

  /// Whether Pacemaker fences; it does unless it is told otherwise.
  var isFencingEnabled: Bool { Self.isTrue(options["stonith-enabled"]) ?? true }

  /// Reads the section `configuration`.
  init(_ configuration: XMLElement?) {
    guard let configuration else { return }
    for set in configuration.first("crm_config")?.all("cluster_property_set") ?? [] {
      options.merge(Self.pairs(set)) { first, _ in first }
    }
    for node in configuration.first("nodes")?.all("node") ?? [] {
      guard let name = node["uname"] else { continue }
      attributes[NodeID(rawValue: name)] = Self.pairs(of: node)
    }
    let operations = Self.meta(configuration.first("op_defaults"))
    timeout = operations["timeout"].flatMap(Self.interval) ?? Self.timeoutByDefault
    let defaults = Self.meta(configuration.first("rsc_defaults"))
    configuration.first("resources")?.walk { element in
      guard element.name == "primitive", let id = element["id"] else { return }
      if element["class"] == "stonith" {
        devices.append(Self.device(id, element))
      } else if element["type"] == "VirtualDomain" {
        machines[id] = Self.machine(element, defaults, timeout)
      }
    }
    for constraint in configuration.first("constraints")?.all("rsc_location") ?? [] {
      take(constraint)
    }
  }

  private mutating func take(_ constraint: XMLElement) {
    guard let id = constraint["id"], let resource = constraint["rsc"] else { return }
    let rule = constraint.first("rule")
    let named =
      constraint["node"] ?? rule?.all("expression").first { $0["attribute"] == "#uname" }?["value"]
    guard let node = named.map(NodeID.init(rawValue:)) else { return }
    if id.hasPrefix(PauseMark.constraintPrefix) {
      pauses[node, default: []].insert(resource)
    } else if id.hasPrefix("cli-prefer-") || id.hasPrefix("cli-ban-") {
      pins.append(
        Pin(id: id, resource: resource, node: node, isBan: id.hasPrefix("cli-ban-")))
    }
  }

  private static func machine(
    _ element: XMLElement, _ defaults: [String: String], _ timeout: Duration
  ) -> Machine {
    var machine = Machine()
    let meta = defaults.merging(Self.meta(element)) { _, own in own }
    machine.allowsMigration = isTrue(meta["allow-migrate"]) ?? false
    machine.isManaged = isTrue(meta["is-managed"]) ?? true
    for operation in element.first("operations")?.all("op") ?? [] {
      guard let name = operation["name"] else { continue }
      let pairs = Self.pairs(of: operation)
      let text = operation["timeout"] ?? pairs["timeout"]
      machine.timeouts[name] = text.flatMap(interval) ?? timeout
    }
    return machine
  }

  private static func device(_ id: String, _ element: XMLElement) -> Fencing.Device {
    let pairs = pairs(of: element)
    var nodes: Set<NodeID> = []
    for name in (pairs["pcmk_host_list"] ?? "").split(whereSeparator: { " ,;\t".contains($0) }) {
      nodes.insert(NodeID(rawValue: String(name)))
    }
    for entry in (pairs["pcmk_host_map"] ?? "").split(whereSeparator: { " ;\t".contains($0) }) {
      if let name = entry.split(separator: ":").first {
        nodes.insert(NodeID(rawValue: String(name)))
      }
    }
    return Fencing.Device(id: id, agent: element["type"] ?? "", nodes: nodes.sorted())
  }

  private static func pairs(of element: XMLElement) -> [String: String] {
    element.all("instance_attributes").reduce(into: [:]) { all, set in
      all.merge(pairs(set)) { first, _ in first }
    }
  }

  /// The meta attributes, apart from those of Ferry's own reservations.
  private static func meta(_ element: XMLElement?) -> [String: String] {
    (element?.all("meta_attributes") ?? []).reduce(into: [:]) { all, set in
      guard set["id"]?.hasPrefix(Reservation.prefix) != true, set.first("rule") == nil else {
        return
      }
      all.merge(pairs(set)) { first, _ in first }
    }
  }

  private static func pairs(_ set: XMLElement) -> [String: String] {
    set.all("nvpair").reduce(into: [:]) { all, pair in
      guard let name = pair["name"], let value = pair["value"], all[name] == nil else { return }
      all[name] = value
    }
  }

  /// A truth as Pacemaker reads it; nil when nothing is said.
  static func isTrue(_ text: String?) -> Bool? {
    text.map { ["true", "on", "yes", "y", "1"].contains($0.lowercased()) }
  }

  /// An interval as Pacemaker writes them: seconds, or a number with its unit.
  static func interval(_ text: String) -> Duration? {
    let digits = text.prefix { $0.isNumber }
    guard let number = Double(digits) else { return nil }
    switch text.dropFirst(digits.count).trimmingBlanks {
    case "", "s", "sec": return .seconds(number)
    case "ms", "msec": return .seconds(number / 1000)
    case "us", "usec": return .seconds(number / 1_000_000)
    case "m", "min": return .seconds(number * 60)
    case "h", "hr": return .seconds(number * 3600)
    default: return nil
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring { drop { $0.isWhitespace } }
}

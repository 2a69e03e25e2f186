internal import ClusterModel
internal import XMLDocuments

/// The cluster as `crm_mon --output-as=xml` reports it.
struct PacemakerStatus: Hashable, Sendable {
  /// A node as Pacemaker sees it.
  struct Member: Hashable, Sendable {
    /// Its name.
    var id: NodeID
    /// Its number, by which corosync knows it.
    var number: String?
    /// Whether it takes part.
    var state: Node.State
    /// More about the state.
    var information: String?
    /// Whether it is the designated controller.
    var isController: Bool
    /// Whether it takes part through `pacemaker_remote`, without a vote: a computer, a machine or a
    /// container.
    var isRemote = false
    /// Whether Pacemaker moves away what it runs.
    var isStandby: Bool
  }

  /// A resource that is a virtual machine.
  struct Resource: Hashable, Sendable {
    /// Its identifier.
    var id: String
    /// Its role, such as `Started` or `Migrating`.
    var role: String
    /// The nodes it is active on.
    var nodes: [NodeID]
    /// Whether an operation failed and the cluster has not got over it.
    var isFailed: Bool
    /// Whether Pacemaker gave up on it.
    var isBlocked: Bool
    /// Whether Pacemaker acts on it.
    var isManaged: Bool
    /// Whether it runs although it is configured no more: Pacemaker is about to stop it.
    var isOrphaned = false
  }

  /// The nodes.
  var members: [Member]
  /// The virtual machines, by resource identifier.
  var resources: [String: Resource]
  /// Everything else that it looks after, as far as it stands alone: groups, clones, bundles and
  /// lone resources, in the order of the report.
  var services: [Service]
  /// The fence devices, and whether Pacemaker watches each.
  var devices: [String: Bool]
  /// What was fenced, as reported: what is under way first, then the newest.
  var fenceHistory: [Fencing.Act]
  /// The actions that failed and have not been cleaned up.
  var failures: [FailedAction]
  /// Whether the partition of the node that was asked has quorum; nil without a controller.
  var hasQuorum: Bool?
  /// When, by whom and where the configuration last changed; any difference means that it did.
  var lastChange: String

  /// Reads the report.
  init(xml: String) throws(XMLFault) {
    let root = try XMLElement(parsing: xml)
    guard root.name == "pacemaker-result", let nodes = root.first("nodes") else {
      throw XMLFault(message: "this is no report of crm_mon", line: 1)
    }
    let controller = root.first("summary")?.first("current_dc")
    let isLed = controller?.isTrue("present") ?? false
    var remotes: Set<String> = []
    root.first("resources")?.walk { element in
      guard element["resource_agent"]?.hasSuffix(":pacemaker:remote") == true else { return }
      if let id = element["id"] { remotes.insert(id) }
    }
    members = nodes.all("node").compactMap { Member($0, isLed: isLed, remotes: remotes) }
    hasQuorum = isLed ? controller?.isTrue("with_quorum") : nil
    let change = root.first("summary")?.first("last_change")
    lastChange = ["time", "user", "client", "origin"].compactMap { change?[$0] }
      .joined(separator: " ")
    var found: [String: Resource] = [:]
    var devices: [String: Bool] = [:]
    root.first("resources")?.walk { element in
      if let id = element["id"], element["resource_agent"]?.hasPrefix("stonith:") == true {
        devices[id] = element["role"] == "Started" && !element.isTrue("failed")
      }
      guard element.name == "resource", let resource = Resource(element) else { return }
      // The instances of a clone carry one name, or one each with a number.
      found[resource.id] = found[resource.id]?.joined(with: resource) ?? resource
    }
    resources = found
    services = (root.first("resources")?.children ?? []).compactMap { Service($0) }
    self.devices = devices
    failures = (root.first("failures")?.all("failure") ?? []).compactMap { FailedAction($0) }
    fenceHistory = (root.first("fence_history")?.all("fence_event") ?? []).compactMap {
      Fencing.Act($0)
    }
  }
}

extension PacemakerStatus.Member {
  fileprivate init?(_ element: XMLElement, isLed: Bool, remotes: Set<String>) {
    guard let name = element["name"] else { return nil }
    id = NodeID(rawValue: name)
    number = element["id"]
    isRemote = element["type"] == "remote" || remotes.contains(name)
    isController = element.isTrue("is_dc")
    isStandby = element.isTrue("standby")
    let isOnline = element.isTrue("online")
    (state, information) =
      if !isLed {
        // Nobody speaks for the cluster yet: what is said about nodes is a guess.
        isOnline ? (.joining, "the cluster elects its controller") : (.unknown, "not seen yet")
      } else if element.isTrue("unclean") {
        (.unknown, isOnline ? "online, waiting to be fenced" : "offline, waiting to be fenced")
      } else if element.isTrue("pending") {
        (.joining, nil)
      } else if !isOnline {
        (.down, nil)
      } else if element.isTrue("maintenance") {
        (.paused, "in maintenance")
      } else if element.isTrue("standby") || element.isTrue("standby_onfail") {
        (.paused, "standby")
      } else {
        (.up, nil)
      }
  }
}

extension PacemakerStatus.Resource {
  fileprivate init?(_ element: XMLElement) {
    guard let id = element["id"], element["resource_agent"]?.hasSuffix(":VirtualDomain") == true
    else { return nil }
    self.id = Self.withoutInstance(id)
    role = element["role"] ?? "Unknown"
    nodes = element.all("node").compactMap { $0["name"].map(NodeID.init(rawValue:)) }
    isFailed = element.isTrue("failed")
    isBlocked = element.isTrue("blocked")
    isManaged = element.isTrue("managed")
    isOrphaned = element.isTrue("orphaned")
  }

  /// A unique clone's instances are numbered: `web:0`. A colon is in no other identifier, for the
  /// schema wants them to be XML names without one.
  private static func withoutInstance(_ id: String) -> String {
    guard let colon = id.lastIndex(of: ":"), colon > id.startIndex else { return id }
    let number = id[id.index(after: colon)...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? String(id[..<colon]) : id
  }

  /// The roles from the one that says most.
  private static let roles = ["Migrating", "Stopping", "Starting", "Promoted", "Started"]

  /// Two instances seen as one.
  fileprivate func joined(with other: Self) -> Self {
    var whole = self
    whole.role = Self.roles.first { $0 == role || $0 == other.role } ?? role
    whole.nodes += other.nodes.filter { !nodes.contains($0) }
    whole.isFailed = isFailed || other.isFailed
    whole.isBlocked = isBlocked || other.isBlocked
    whole.isManaged = isManaged && other.isManaged
    whole.isOrphaned = isOrphaned && other.isOrphaned
    return whole
  }
}

extension Fencing.Act {
  fileprivate init?(_ element: XMLElement) {
    guard let target = element["target"] else { return nil }
    let result: Result =
      switch element["status"] {
      case "success": .success
      case "failed": .failed
      default: .pending
      }
    self.init(
      node: NodeID(rawValue: target), action: element["action"] ?? "", result: result,
      client: element["client"] ?? "", origin: element["origin"].map(NodeID.init(rawValue:)),
      completed: element["completed"])
  }
}

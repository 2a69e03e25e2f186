internal import ClusterModel
internal import XMLDocuments

extension LinuxCluster {
  /// How nodes are fenced: what is configured, what each device can fence, and what was fenced.
  func fencing() async -> ClusterFacts.Fencing? {
    guard let pacemaker else { return nil }
    let settings: FencingSettings
    do {
      settings = try await pacemaker.query(["cibadmin", "--query", "-o", "configuration"]) {
        text throws(CommandFailure) in
        do throws(XMLFault) { return try FencingSettings(configuration: text) } catch {
          throw CommandFailure(program: "cibadmin", status: 0, message: error.message)
        }
      }
    } catch {
      return nil
    }
    let history = try? await pacemaker.query(["crm_mon", "-1", "--output-as=xml"]) {
      text throws(CommandFailure) in FencingHistory(report: text)
    }
    var unfenceable: [NodeID]? = []
    let asked = await withTaskGroup(of: (NodeID, Bool?).self) { group in
      for node in file.nodes.map(\.id) {
        group.addTask { (node, await Self.isFenceable(node, pacemaker)) }
      }
      var answers: [(NodeID, Bool?)] = []
      for await answer in group { answers.append(answer) }
      return answers
    }
    for (node, isFenceable) in asked.sorted(by: { $0.0 < $1.0 }) {
      switch isFenceable {
      case true?: continue
      case false?: unfenceable?.append(node)
      case nil: unfenceable = nil
      }
    }
    return ClusterFacts.Fencing(
      isEnabled: settings.isEnabled, devices: settings.devices,
      unfenceable: settings.devices.isEmpty ? [] : unfenceable,
      fenced: history?.succeeded ?? [], failed: history?.failed ?? [])
  }

  /// Whether some device can fence a node; nil when nobody says.
  private static func isFenceable(_ node: NodeID, _ pacemaker: PacemakerClient) async -> Bool? {
    let answer: String
    do throws(CommandFailure) {
      answer = try await pacemaker.query([
        "stonith_admin", "--list", node.rawValue, "--output-as=xml",
      ])
    } catch {
      // It ends with ENODEV when there is none.
      return error.status == FencingSettings.noDevice ? false : nil
    }
    guard let root = try? XMLElement(parsing: answer) else { return nil }
    var count = 0
    root.walk { if $0.name == "item" || $0.name == "device" { count += 1 } }
    return count > 0
  }
}

/// How fencing is configured.
struct FencingSettings: Hashable, Sendable {
  /// The exit status of Pacemaker's programs when there is no such device (`CRM_EX_NOSUCH`).
  static let noDevice: Int32 = 105

  /// Whether the cluster fences; it does unless somebody switched it off.
  var isEnabled = true
  /// The devices.
  var devices: [String] = []

  /// Reads the section `configuration` of the cluster information base.
  init(configuration: String) throws(XMLFault) {
    let root = try XMLElement(parsing: configuration)
    var isEnabled = true
    var devices: [String] = []
    root.walk { element in
      if element.name == "primitive", element["class"] == "stonith", let id = element["id"] {
        devices.append(id)
      }
      guard element.name == "nvpair", element["name"] == "stonith-enabled" else { return }
      isEnabled = !["false", "no", "off", "0"].contains((element["value"] ?? "").lowercased())
    }
    self.isEnabled = isEnabled
    self.devices = devices.sorted()
  }
}

/// What the cluster remembers of fencing.
struct FencingHistory: Hashable, Sendable {
  /// The nodes whose newest fencing succeeded.
  var succeeded: [NodeID] = []
  /// The nodes whose newest fencing failed.
  var failed: [NodeID] = []

  /// Reads the report of `crm_mon`, whose newest events come first.
  init(report: String) {
    guard let root = try? XMLElement(parsing: report) else { return }
    var known: Set<String> = []
    for event in root.first("fence_history")?.all("fence_event") ?? [] {
      guard let target = event["target"], event["status"] != "pending",
        known.insert(target).inserted
      else { continue }
      let node = NodeID(rawValue: target)
      if event["status"] == "success" { succeeded.append(node) } else { failed.append(node) }
    }
  }
}

internal import ClusterModel
internal import XMLDocuments

/// What `crm_simulate --simulate --output-as=xml` says that Pacemaker would do.
struct PacemakerSimulation: Hashable, Sendable {
  /// The node on which each machine's resource runs afterwards.
  var nodes: [String: NodeID] = [:]
  /// The services afterwards.
  var services: [Service] = []
  /// The resources that migrate live.
  var migrated: Set<String> = []
  /// The resources that are stopped or started.
  var restarted: Set<String> = []
  /// The nodes that are fenced.
  var fenced: [NodeID] = []

  /// Reads the report.
  init(xml: String) throws(XMLFault) {
    let root = try XMLElement(parsing: xml)
    guard root.name == "pacemaker-result", let after = root.first("revised_cluster_status") else {
      throw XMLFault(message: "this is no report of crm_simulate", line: 1)
    }
    after.first("resources")?.walk { element in
      guard element.name == "resource", let id = element["id"],
        element["resource_agent"]?.hasSuffix(":VirtualDomain") == true,
        element["role"] != "Stopped", let node = element.first("node")?["name"]
      else { return }
      nodes[id] = NodeID(rawValue: node)
    }
    services = (after.first("resources")?.children ?? []).compactMap { Service($0) }
    root.first("transition")?.walk { element in
      switch element.name {
      case "fencing_action":
        if let target = element["target"], element["op"] != "on" {
          fenced.append(NodeID(rawValue: target))
        }
      case "rsc_action":
        guard let resource = element["resource"] else { return }
        switch element["op"] {
        case "migrate_to", "migrate_from": migrated.insert(resource)
        case "start", "stop": restarted.insert(resource)
        default: break
        }
      default: break
      }
    }
  }

  /// What becomes of a service; one that runs on several nodes stays while it runs on one.
  func fate(of service: Service) -> Rehearsal.Fate {
    let after = services.first { $0.id == service.id }
    let runs = after?.runs ?? false
    guard service.runs else {
      return runs ? after?.owner.map { .starts(on: $0) } ?? .rests : .rests
    }
    guard runs else { return .stops }
    guard service.instances == nil, let owner = after?.owner else { return .stays }
    let isInterrupted = service.resources.contains { restarted.contains($0.name) }
    return isInterrupted || owner != service.owner ? .restarts(on: owner) : .stays
  }

  /// Reads the report, or says that it can't be read.
  init(parsing text: String) throws(CommandFailure) {
    do {
      try self.init(xml: text)
    } catch {
      throw CommandFailure(
        program: "crm_simulate", status: 0, message: "line \(error.line): \(error.message)")
    }
  }
}

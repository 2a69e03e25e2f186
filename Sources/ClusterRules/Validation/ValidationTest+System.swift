internal import ClusterModel

extension ValidationTest {
  /// The category *System Configuration*: nodes that are all the same (G3, G13).
  static let system = [
    ValidationTest(.system, "Validate Required Services", validateServices),
    ValidationTest(.system, "Validate Operating System Versions") { cluster in
      validateAlike(
        cluster.nodes, in: "operating system", unlike: .failed,
        advice: "Run the same version on all nodes"
      ) { $0.systemVersion.isEmpty ? nil : $0.systemVersion }
    },
    ValidationTest(.system, "Validate Software Update Levels", validateUpdates),
    ValidationTest(.system, "Validate Hypervisor Versions") { cluster in
      validateAlike(
        cluster.nodes, in: "hypervisor", unlike: .warning,
        advice: "Run the same version on all nodes: live migration to an older one may fail"
      ) { $0.hypervisor.isEmpty ? nil : $0.hypervisor }
    },
    ValidationTest(.system, "Validate Same Processors") { cluster in
      validateAlike(
        cluster.nodes, in: "processor", unlike: .warning,
        advice: "Use nodes that are as alike as possible"
      ) { $0.processor.name.isEmpty ? nil : "\($0.processors) × \($0.processor.name)" }
    },
    ValidationTest(.system, "Validate Same Memory") { cluster in
      validateAlike(
        cluster.nodes, in: "memory", unlike: .warning,
        advice: "Use nodes that are as alike as possible: a small one is soon full"
      ) { $0.memory > .zero ? "\($0.memory)" : nil }
    },
    ValidationTest(.system, "Validate Antivirus Exclusions", validateAntivirus),
  ]

  private static func validateServices(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    var found: [ValidationFinding] = []
    for node in cluster.nodes where node.state == .down || node.state == .unknown {
      let why = node.information.map { ": \($0)" } ?? ""
      found.append(
        ValidationFinding(
          .failed, node.id.rawValue, "The node is \(node.state.rawValue)\(why)",
          advice: "Start its computer and its cluster service"))
    }
    for (what, why) in cluster.troubles.sorted(by: { $0.key < $1.key }) {
      found.append(
        ValidationFinding(
          .warning, what, "It can't be asked: \(why)",
          advice: "What it would report is missing from the other tests"))
    }
    return found.orNote("All nodes", "The cluster service runs")
  }

  /// An update that some nodes have and others lack is named with those that lack it.
  private static func validateUpdates(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let reporting = cluster.nodes.filter { !$0.updates.isEmpty }
    var found = cluster.nodes.filter(\.updates.isEmpty).map { node in
      ValidationFinding(.notApplicable, node.id.rawValue, "It does not report its updates")
    }
    let all = Set(reporting.flatMap(\.updates))
    for node in reporting {
      let missing = all.subtracting(node.updates).sorted()
      guard !missing.isEmpty else { continue }
      found.append(
        ValidationFinding(
          .warning, node.id.rawValue, "It lacks \(list(missing)), which other nodes have",
          advice: "Install the same updates on all nodes"))
    }
    return found.orNote("All nodes", "\(all.count.counted("update")), the same on each")
  }

  private static func validateAntivirus(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    cluster.nodes.flatMap { node -> [ValidationFinding] in
      switch node.excludesMachinesFromAntivirus {
      case true?: return []
      case false?:
        return [
          ValidationFinding(
            .warning, node.id.rawValue,
            "Its antivirus scans the files of virtual machines",
            advice: "Exclude configuration files, virtual disks and snapshots")
        ]
      case nil:
        return [
          ValidationFinding(
            .notApplicable, node.id.rawValue, "It can't be asked what its antivirus scans")
        ]
      }
    }.orNote("All nodes", "The antivirus leaves the files of virtual machines alone")
  }
}

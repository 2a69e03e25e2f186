internal import ClusterModel

/// A test that needs what the nodes of a real cluster say when they are asked at length.
struct FactTest: Sendable {
  let category: ValidationCategory
  let title: String
  let examine: @Sendable (ClusterSnapshot, ClusterFacts) -> [ValidationFinding]

  init(
    _ category: ValidationCategory, _ title: String,
    _ examine: @escaping @Sendable (ClusterSnapshot, ClusterFacts) -> [ValidationFinding]
  ) {
    self.category = category
    self.title = title
    self.examine = examine
  }

  /// The clocks of two nodes may differ by so much: logs can still be read side by side.
  static let clockSkewMax = Duration.seconds(1)

  static let all = [
    FactTest(.configuration, "Validate Fencing", validateFencing),
    FactTest(.network, "Validate Cluster Links", validateLinks),
    FactTest(.network, "Validate Ports for Live Migration", validatePorts),
    FactTest(.system, "Validate Cluster Software Versions", validatePackages),
    FactTest(.system, "Validate Kernel Versions") { cluster, facts in
      validateAlike(
        cluster.nodes, in: "kernel", unlike: .warning, advice: "Run the same kernel on all nodes"
      ) { node in facts.nodes[node.id].flatMap { $0.kernel.isEmpty ? nil : $0.kernel } }
    },
    FactTest(.system, "Validate Clocks", validateClocks),
    FactTest(.system, "Validate Hypervisor Settings", validateHypervisors),
  ]

  /// The test with the facts at hand.
  func test(_ facts: ClusterFacts) -> ValidationTest {
    ValidationTest(category, title) { cluster in examine(cluster, facts) }
  }

  private static func validateFencing(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    guard cluster.hasEngine else { return [cluster.lackOfEngine] }
    guard let fencing = facts.fencing else { return cluster.unreported("how nodes are fenced") }
    guard fencing.isEnabled, !fencing.devices.isEmpty else {
      return [
        ValidationFinding(
          .failed, cluster.name,
          fencing.isEnabled ? "No fencing device is configured" : "Fencing is switched off",
          advice: "A virtual machine of a node that only seems to be dead would run twice: "
            + "configure fencing")
      ]
    }
    var found: [ValidationFinding] = []
    for node in fencing.unfenceable ?? [] {
      found.append(
        ValidationFinding(
          .failed, node.rawValue, "No fencing device can fence it",
          advice: "Configure a device for it"))
    }
    for node in fencing.failed {
      found.append(
        ValidationFinding(
          .failed, node.rawValue, "The last attempt to fence it failed",
          advice: "Look at the device and its settings, and fence the node as a test"))
    }
    if fencing.unfenceable == nil {
      found.append(
        ValidationFinding(
          .notApplicable, cluster.name, "Which device fences which node could not be asked"))
    }
    for node in cluster.nodes.map(\.id)
    where !fencing.fenced.contains(node) && !fencing.failed.contains(node) {
      found.append(
        ValidationFinding(
          .warning, node.rawValue, "The cluster does not remember that it was ever fenced",
          advice: "Fence it once as a test, while it runs nothing"))
    }
    return found.orNote(
      "All nodes", "Each was fenced with success by \(list(fencing.devices))")
  }

  private static func validateLinks(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    guard !facts.links.isEmpty else { return cluster.unreported("the links of its nodes") }
    var found = facts.links.filter { !$0.isConnected }.map { link in
      ValidationFinding(
        .failed, link.node.rawValue, "Its link \(link.number) to node \(link.peer) is broken",
        advice: "Look at the network of this link, and at the firewalls")
    }
    for (node, links) in Dictionary(grouping: facts.links, by: \.node).sorted(by: {
      $0.key < $1.key
    }) where Set(links.map(\.number)).count < 2 {
      found.append(
        ValidationFinding(
          .warning, node.rawValue, "A single link joins it to the other nodes",
          advice: "Add a second one over another network, so that one may fail"))
    }
    let count = Set(facts.links.map(\.number)).count
    return found.orNote(
      "All nodes", "\(count.counted("link")) to each of the other nodes, all connected")
  }

  private static func validatePorts(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    guard !facts.trials.isEmpty else { return cluster.unreported("which ports are reachable") }
    var found: [ValidationFinding] = []
    for trial in facts.trials where trial.outcome != .reached {
      let place = trial.network.map { " over \($0)" } ?? ""
      let what = trial.purpose == .migration ? "live migration" : "its hypervisor"
      let target =
        "\(trial.destination)\(place) (\(trial.address), port \(trial.port), for \(what))"
      switch trial.outcome {
      case .reached: continue
      case .untried:
        found.append(
          ValidationFinding(
            .notApplicable, trial.source.rawValue, "Whether it reaches \(target) was not tried"))
      case .refused, .silent:
        let text =
          trial.outcome == .refused
          ? "It is refused by \(target)" : "It gets no answer from \(target)"
        found.append(
          ValidationFinding(
            .failed, trial.source.rawValue, text,
            advice: "Open the port in the firewalls of both nodes"))
      }
    }
    return found.orNote(
      "All nodes", "\(facts.trials.count.counted("connection")) between them, all ports reachable")
  }

  private static func validatePackages(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    let names = Set(facts.nodes.values.flatMap(\.packages.keys)).sorted()
    guard !names.isEmpty else { return cluster.unreported("the versions of its programs") }
    return names.flatMap { name in
      validateAlike(
        cluster.nodes.filter { facts.nodes[$0.id] != nil }, in: "version of \(name)",
        unlike: .warning, advice: "Install the same version on all nodes"
      ) { node in facts.nodes[node.id]?.packages[name] ?? "not installed" }
      .filter { $0.result != .success }
    }.orNote("All nodes", "The same versions of \(list(names))")
  }

  private static func validateClocks(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    let clocks = cluster.nodes.compactMap { node in
      facts.nodes[node.id].flatMap { facts in
        facts.clockOffset.map { (node.id, $0, facts.clockUncertainty) }
      }
    }
    guard let first = clocks.min(by: { $0.1 < $1.1 }), let last = clocks.max(by: { $0.1 < $1.1 })
    else { return cluster.unreported("its nodes' clocks") }
    var found: [ValidationFinding] = []
    let skew = last.1 - first.1
    if skew - first.2 - last.2 > clockSkewMax {
      found.append(
        ValidationFinding(
          .warning, last.0.rawValue,
          "Its clock is \(skew.seconds.fixed(1)) s ahead of that of \(first.0)",
          advice: "Keep the clocks right by NTP: rules of the cluster and its logs depend on them"))
    }
    for node in cluster.nodes where facts.nodes[node.id]?.isClockSynchronized == false {
      found.append(
        ValidationFinding(
          .warning, node.id.rawValue, "Nothing keeps its clock right",
          advice: "Run an NTP client, such as chrony, on all nodes"))
    }
    return found.orNote("All nodes", "Their clocks agree within \(clockSkewMax.seconds.fixed(0)) s")
  }

  private static func validateHypervisors(
    _ cluster: ClusterSnapshot, _ facts: ClusterFacts
  ) -> [ValidationFinding] {
    var found: [ValidationFinding] = []
    var owners: [String: NodeID] = [:]
    for node in cluster.nodes {
      guard let own = facts.nodes[node.id] else {
        found.append(
          ValidationFinding(.notApplicable, node.id.rawValue, "It could not be asked at length"))
        continue
      }
      if let identifier = own.hostIdentifier {
        if let other = owners[identifier] {
          found.append(
            ValidationFinding(
              .failed, node.id.rawValue, "Its hypervisor has the host_uuid of that of \(other)",
              advice: "Give each libvirtd a host_uuid of its own: libvirt takes the two for one"))
        }
        owners[identifier] = node.id
      }
      if own.hypervisorAddress == nil, cluster.nodes.count > 1 {
        found.append(
          ValidationFinding(
            .failed, node.id.rawValue, "The other nodes are not told where its hypervisor is",
            advice: "Let libvirtd listen, and give its migrate-uri in the cluster file"))
      }
      if let host = own.migrationHost, ["localhost", "127.0.0.1", "::1"].contains(host) {
        found.append(
          ValidationFinding(
            .failed, node.id.rawValue, "It tells others to send memory to \(host)",
            advice: "Set migration_host in qemu.conf to an address that the others reach"))
      }
    }
    return found.orNote(
      "All nodes", "Each hypervisor has an identifier of its own, and the others are told where")
  }
}

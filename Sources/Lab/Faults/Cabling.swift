import Foundation

/// Brings a lab's networks into the state that its faults leave them in: cables, speeds and closed
/// ports. They follow from the faults alone, so that breaking and mending are the same step.
struct Cabling {
  let layout: LabLayout
  let runner: CommandRunner
  let nodes: [LabNode]
  let faults: [LabFault]

  /// What libvirt takes for migrations unless told otherwise.
  static let migrationPorts = "49152:49215"

  /// `isOn` says which nodes have power: the cables of others come up with them.
  func settle(isOn: (LabNode) -> Bool) async throws(LabError) {
    for node in nodes {
      for network in LabNetwork.allCases {
        try await settle(network, of: node, isOn: isOn(node))
        try await shape(network, of: node)
      }
      try await settlePorts(of: node)
    }
  }

  /// The mark keeps the power supply from plugging it in again when it switches the node on.
  private func settle(
    _ network: LabNetwork, of node: LabNode, isOn: Bool
  ) async throws(LabError) {
    let mark = "\(node.folder)/unplugged-\(network.rawValue)"
    let wasUnplugged = FileManager.default.fileExists(atPath: mark)
    let isUnplugged = faults.contains { $0.unplugs(network, of: node.name) }
    guard wasUnplugged != isUnplugged else { return }
    if isUnplugged {
      try FileWriter().write("", to: mark)
    } else {
      try? FileManager.default.removeItem(atPath: mark)
    }
    guard isOn || isUnplugged else { return }
    try await runner.run([
      "ip", "-n", layout.switchNamespace, "link", "set", "\(network.rawValue)-\(node.number)",
      isUnplugged ? "down" : "up",
    ])
  }

  private func shape(_ network: LabNetwork, of node: LabNode) async throws(LabError) {
    let mark = "\(node.folder)/slow-\(network.rawValue)"
    let slow = faults.last { $0.slows(network, of: node.name) }
    guard slow != nil || FileManager.default.fileExists(atPath: mark) else { return }
    let shaper = Shaper(layout: layout, runner: runner)
    if let slow, let speed = slow.speed {
      try FileWriter().write("\(speed)\n", to: mark)
      try await shaper.limit(network.rawValue, in: node.namespace, to: speed)
      // Slow for one node means what it receives, too.
      guard slow.place != nil else { return }
      try await shaper.limit(
        "\(network.rawValue)-\(node.number)", in: layout.switchNamespace, to: speed)
    } else {
      try await shaper.reset(network, of: node)
      try? FileManager.default.removeItem(atPath: mark)
    }
  }

  private func settlePorts(of node: LabNode) async throws(LabError) {
    let mark = "\(node.folder)/closed-ports"
    let wasClosed = FileManager.default.fileExists(atPath: mark)
    let isClosed = faults.contains { $0.kind == .port && $0.target == node.name }
    guard wasClosed != isClosed else { return }
    let rule = ["INPUT", "-p", "tcp", "--dport", Self.migrationPorts, "-j", "DROP"]
    let table =
      ["ip", "netns", "exec", node.namespace]
      + ["env", "XTABLES_LOCKFILE=\(layout.state)/xtables.lock", "iptables"]
    try await runner.run(table + [isClosed ? "-I" : "-D"] + rule)
    if isClosed {
      try FileWriter().write("", to: mark)
    } else {
      try? FileManager.default.removeItem(atPath: mark)
    }
  }
}

extension LabFault {
  fileprivate func unplugs(_ network: LabNetwork, of node: String) -> Bool {
    switch kind {
    case .partition: target == node && LabNetwork.corosync.contains(network)
    case .network: target == network.rawValue && speed == nil && (place ?? node) == node
    default: false
    }
  }

  fileprivate func slows(_ network: LabNetwork, of node: String) -> Bool {
    kind == .network && target == network.rawValue && speed != nil && (place ?? node) == node
  }
}

/// Limits what leaves an interface, with the kernel's token bucket filter.
struct Shaper {
  let layout: LabLayout
  let runner: CommandRunner

  /// Bytes that may leave at once, well above the largest segment that a veth carries (64 KiB).
  private static let burst = "512kb"
  private static let waitingMax = "100ms"

  func limit(
    _ interface: String, in namespace: String, to speed: String
  ) async throws(LabError) {
    try await runner.run([
      "tc", "-n", namespace, "qdisc", "replace", "dev", interface, "root", "tbf", "rate", speed,
      "burst", Self.burst, "latency", Self.waitingMax,
    ])
  }

  /// Gives a network back the speed that the lab was built with.
  func reset(_ network: LabNetwork, of node: LabNode) async throws(LabError) {
    // An interface without a limit has nothing to delete.
    _ = try await runner.attempt([
      "tc", "-n", layout.switchNamespace, "qdisc", "del", "dev",
      "\(network.rawValue)-\(node.number)", "root",
    ])
    _ = try await runner.attempt([
      "tc", "-n", node.namespace, "qdisc", "del", "dev", network.rawValue, "root",
    ])
    guard network == .liveMigration, let megabits = layout.builtMigrationMegabits, megabits > 0
    else { return }
    try await limit(network.rawValue, in: node.namespace, to: "\(megabits)mbit")
  }
}

/// Makes the namespaces and the cables: one bridge a cluster network in the switch, and on each
/// node one interface a network. They outlive a power cut, as cables do.
struct SwitchBuilder {
  let layout: LabLayout
  let runner: CommandRunner
  let nodes: [LabNode]
  let migrationMegabits: Int

  func build() async throws(LabError) {
    try await runner.run(["ip", "-batch", "-"], input: Self.batch(namespacesAndCables))
    try await runner.run(
      ["ip", "-n", layout.switchNamespace, "-batch", "-"], input: Self.batch(switchSide))
    for node in nodes {
      try await runner.run(
        ["ip", "-n", node.namespace, "-batch", "-"], input: Self.batch(side(of: node)))
      try await limitMigration(of: node)
    }
  }

  private static func batch(_ lines: [String]) -> String {
    lines.joined(separator: "\n") + "\n"
  }

  private var namespacesAndCables: [String] {
    let names = [layout.switchNamespace] + nodes.map(\.namespace)
    return names.map { "netns add \($0)" }
      + nodes.flatMap { node in
        LabNetwork.allCases.map { network in
          "link add name \(network.rawValue) netns \(node.namespace) type veth peer name "
            + "\(network.rawValue)-\(node.number) netns \(layout.switchNamespace)"
        }
      }
  }

  private var switchSide: [String] {
    ["link set lo up"]
      + LabNetwork.allCases.flatMap { network in
        let bridge = "br-\(network.rawValue)"
        return ["link add name \(bridge) type bridge", "link set \(bridge) up"]
          + nodes.map { "link set \(network.rawValue)-\($0.number) master \(bridge) up" }
          + (network.switchAddress.map { ["addr add \($0)/24 dev \(bridge)"] } ?? [])
      }
  }

  private func side(of node: LabNode) -> [String] {
    let physical: [LabNetwork] = [.management, .liveMigration, .cluster]
    let gateway = LabNetwork.management.switchAddress ?? ""
    return ["link set lo up", "link add name br0 type bridge", "link set br0 up"]
      + LabNetwork.allCases.map { "link set \($0.rawValue) up" }
      + ["link set \(LabNetwork.machines.rawValue) master br0"]
      + physical.map { "addr add \(node.address(on: $0))/24 dev \($0.rawValue)" }
      + ["addr add \(node.address(on: .machines))/24 dev br0"]
      + ["route add default via \(gateway) dev \(LabNetwork.management.rawValue)"]
  }

  /// A kernel without the token bucket filter leaves the network unlimited: faster, not wrong.
  private func limitMigration(of node: LabNode) async throws(LabError) {
    guard migrationMegabits > 0 else { return }
    do throws(LabError) {
      try await Shaper(layout: layout, runner: runner).limit(
        LabNetwork.liveMigration.rawValue, in: node.namespace, to: "\(migrationMegabits)mbit")
    } catch { return }
  }
}

internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// Who sends how fast.
///
/// What runs over one wire at a moment shares it evenly: migrations, and redirected access to
/// volumes. Networks are one wire when a node has one adapter for them (VLANs).
extension SimulatedWorld {
  /// Works out anew what each migration gets, from this moment on; due whenever one begins or ends
  /// to send, and when a network, a volume's access or a node's load has changed.
  mutating func shareBandwidth() {
    guard migrations.contains(where: \.isSending) else { return }
    var flows: [NetworkID: Int] = [:]
    for migration in migrations where migration.isSending {
      guard let network = migration.network else { continue }
      let ends = [migration.order.source, migration.order.destination]
      for wire in wires(of: network, at: ends) { flows[wire, default: 0] += 1 }
    }
    for redirection in busyRedirections {
      let ends = [redirection.node, redirection.coordinator]
      for wire in wires(of: redirection.network, at: ends) { flows[wire, default: 0] += 1 }
    }
    for index in migrations.indices where migrations[index].isSending {
      guard let part = part(of: migrations[index], among: flows) else { continue }
      let isNews = part != migrations[index].share
      migrations[index].carryOn(to: now)
      migrations[index].share = part
      migrations[index].forecastEnd()
      if isNews { warnIfEndless(index, at: part) }
    }
  }

  /// What a migration would get if nothing else were sent; nil when it has no network.
  func bandwidthAlone(_ migration: ActiveMigration) -> Bandwidth? {
    part(of: migration, among: [:])
  }

  private func part(of migration: ActiveMigration, among flows: [NetworkID: Int]) -> Bandwidth? {
    let order = migration.order
    guard let id = migration.network, let network = cluster.networks[id: id] else { return nil }
    let ends = [order.source, order.destination]
    let speeds = ends.compactMap { network.adapters[$0]?.speed ?? network.speed }
    guard let slowest = speeds.min() else { return nil }
    let sharers = wires(of: id, at: ends).map { flows[$0] ?? 1 }.max() ?? 1
    let rate = slowest.bytesPerSecond * (networks.slowness[id] ?? 1) / Double(sharers)
    let processorShare = ends.compactMap { cluster.nodes[id: $0] }.map { node in
      Link.processorShare(of: node.processors, running: processors.running(on: node.id))
    }.min()
    return Link(
      speed: Bandwidth(bytesPerSecond: rate), isTagged: network.vlan != nil,
      isEncrypted: network.usesIPsec, processorShare: processorShare ?? 1
    ).goodput
  }

  /// The wires that a network uses at some nodes, each named after the first of its networks.
  private func wires(of id: NetworkID, at nodes: [NodeID]) -> [NetworkID] {
    var found: [NetworkID] = []
    for node in nodes {
      let adapter = cluster.networks[id: id]?.adapters[node]?.name
      let first = cluster.networks.first { adapter != nil && $0.adapters[node]?.name == adapter }
      let wire = first?.id ?? id
      if !found.contains(wire) { found.append(wire) }
    }
    return found
  }

  /// The redirections over which a machine really reads and writes. There are none but in trouble,
  /// so that looking through the machines costs nothing then.
  private var busyRedirections: [StorageConditions.Redirection] {
    guard !storage.redirections.isEmpty else { return [] }
    var users: Set<StorageConditions.User> = []
    for machine in cluster.machines where machine.state == .running {
      guard let volume = machine.volume, let owner = machine.owner else { continue }
      users.insert(.init(volume: volume, node: owner))
    }
    return storage.redirections.filter { users.contains(.init(volume: $0.volume, node: $0.node)) }
  }
}

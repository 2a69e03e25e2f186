import ArgumentParser
import ClusterBackend
import ClusterModel

/// The lists that `ferry get` knows.
enum ListKind: String, CaseIterable, Sendable {
  case nodes, vms, services, networks, volumes, disks, quorum, fencing, events, migrations

  /// What else they may be called; the first is what one of them is.
  var aliases: [String] {
    switch self {
    case .nodes: ["node"]
    case .vms: ["vm", "machines", "machine"]
    case .services: ["service", "applications", "application"]
    case .networks: ["network"]
    case .volumes: ["volume", "csv"]
    case .disks: ["disk"]
    case .quorum: []
    case .fencing: []
    case .events: ["event"]
    case .migrations: ["migration"]
    }
  }

  /// What is true of the list, whatever its rows are.
  var description: ListKindDescription {
    switch self {
    case .nodes: ListDescription<Node>.nodes.kind
    case .vms: ListDescription<VirtualMachine>.machines.kind
    case .services: ListDescription<Service>.services.kind
    case .networks: ListDescription<ClusterNetwork>.networks.kind
    case .volumes: ListDescription<SharedVolume>.volumes.kind
    case .disks: ListDescription<ClusterDisk>.disks.kind
    case .quorum: ListDescription<Votes>.quorum.kind
    case .fencing: ListDescription<FencedNode>.fencing.kind
    case .events: ListDescription<EventRecord>.events.kind
    case .migrations: ListDescription<MigrationRow>.migrations.kind
    }
  }

  /// The list as a cluster has it at a moment.
  ///
  /// - Parameter remembered: The migrations that the journal has.
  func list(
    _ cluster: ClusterSnapshot, at now: MonotonicTime, remembered: [MigrationRow]
  ) -> PrintedList {
    switch self {
    case .nodes: ListDescription<Node>.nodes.list(cluster.nodes, in: cluster)
    case .vms: ListDescription<VirtualMachine>.machines.list(cluster.machines, in: cluster)
    case .services: ListDescription<Service>.services.list(cluster.services, in: cluster)
    case .networks: ListDescription<ClusterNetwork>.networks.list(cluster.networks, in: cluster)
    case .volumes: ListDescription<SharedVolume>.volumes.list(cluster.volumes, in: cluster)
    case .disks: ListDescription<ClusterDisk>.disks.list(cluster.disks, in: cluster)
    case .quorum: ListDescription<Votes>.quorum.list([Votes()], in: cluster)
    case .fencing:
      ListDescription<FencedNode>.fencing.list(
        cluster.nodes.map { FencedNode(node: $0.id) }, in: cluster)
    case .events: ListDescription<EventRecord>.events.list(cluster.records, in: cluster)
    case .migrations:
      ListDescription<MigrationRow>.migrations.list(
        migrations(cluster, now, remembered), in: cluster)
    }
  }

  private func migrations(
    _ cluster: ClusterSnapshot, _ now: MonotonicTime, _ remembered: [MigrationRow]
  ) -> [MigrationRow] {
    let known = cluster.migrations.filter { migration in
      !migration.isOver || !remembered.contains { $0.id == migration.id.rawValue }
    }
    let open = known.filter { !$0.isOver }.map { migration in
      // What another Ferry carries out is seen here under a name of its own.
      let asked = remembered.first { $0.isUnderWay && $0.machine == migration.machine.rawValue }
      return MigrationRow(migration, at: now).joined(with: asked, at: MachineClock.calendar)
    }
    let names = Set(known.map(\.id.rawValue)).union(open.map(\.id))
    return open + remembered.filter { !names.contains($0.id) }
  }
}

extension ListKind: ExpressibleByArgument {
  init?(argument: String) {
    let word = argument.lowercased()
    guard
      let kind = Self.allCases.first(where: { $0.rawValue == word || $0.aliases.contains(word) })
    else { return nil }
    self = kind
  }

  static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

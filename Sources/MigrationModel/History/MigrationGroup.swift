public import ClusterModel

/// Past migrations that are looked at together: of one machine, between two nodes in either
/// direction, over one network (F5).
public enum MigrationGroup: Hashable, Sendable {
  /// All of them.
  case all
  /// Those of a machine.
  case machine(MachineID)
  /// Those between two nodes; of one whose destination was not seen, between it and nobody.
  case pair(Set<NodeID>)
  /// Those that a network carried; nil stands for those of which it is not known.
  case network(NetworkID?)

  /// Whether a migration belongs to it.
  public func contains(_ migration: PastMigration) -> Bool {
    switch self {
    case .all: true
    case .machine(let machine): migration.machine == machine
    case .pair(let nodes): migration.nodes == nodes
    case .network(let network): migration.network == network
    }
  }

  /// What it is called, in words.
  public var title: String {
    switch self {
    case .all: "all migrations"
    case .machine(let machine): machine.rawValue
    case .pair(let nodes):
      "between \(nodes.map(\.rawValue).sorted().joined(separator: " and "))"
    case .network(let network?): "over \(network)"
    case .network(nil): "an unknown network"
    }
  }

  /// The machines, pairs of nodes and networks that occur among some migrations, in this order.
  public static func groups(of migrations: [PastMigration]) -> [MigrationGroup] {
    let machines = Set(migrations.map(\.machine)).sorted()
    let pairs = Set(migrations.map(\.nodes)).sorted { left, right in
      left.sorted().lexicographicallyPrecedes(right.sorted())
    }
    let networks = Set(migrations.compactMap(\.network)).sorted()
    return machines.map(MigrationGroup.machine) + pairs.map(MigrationGroup.pair)
      + networks.map(MigrationGroup.network)
  }
}

extension PastMigration {
  /// Its two nodes, whichever way it went.
  public var nodes: Set<NodeID> { Set([source, destination].compactMap { $0 }) }
}

/// Something to be done to a cluster, imperative, apart from live migrations, which have orders of
/// their own.
public enum ClusterOperation: Hashable, Sendable, Codable {
  /// To a machine that exists.
  case machine(MachineID, MachineOperation)
  /// Makes a new machine, off, with its files on a shared volume or a disk (G6).
  case createMachine(MachineSpecification)
  /// To a service or application that is no machine.
  case service(ServiceID, ServiceOperation)
  /// To a node that exists.
  case node(NodeID, NodeOperation)
  /// Joins a new node.
  case addNode(NodeSpecification)
  /// To the storage.
  case storage(StorageOperation)
  /// To the networks.
  case network(NetworkOperation)
  /// Chooses whose votes count.
  case setQuorum(QuorumConfiguration)
}

extension ClusterOperation {
  /// The kinds of operation, for saying which of them a cluster can carry out.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Start, shut down, turn off, save.
    case machinePower
    /// Create, configure, delete.
    case machineSetup
    /// Make highly available, policies.
    case machineRole
    /// Snapshots.
    case machineSnapshots
    /// Quick migration and plain move.
    case machineMove
    /// Bring online, take offline and move services that are no machines.
    case services
    /// Pause and resume.
    case nodePause
    /// Drain.
    case nodeDrain
    /// Stop and start the cluster service.
    case nodeService
    /// Add and evict.
    case nodeMembership
    /// Switch a node off by force.
    case nodeFencing
    /// Cluster shared volumes.
    case sharedVolumes
    /// Other disks.
    case disks
    /// Have a live migration wait before its switch-over.
    case migrationHold
    /// The order of networks for live migration.
    case migrationNetworks
    /// Roles and names of networks.
    case networkSetup
    /// The quorum's configuration.
    case quorumSetup
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .machine(_, let operation): operation.kind
    case .createMachine: .machineSetup
    case .service: .services
    case .node(_, let operation): operation.kind
    case .addNode: .nodeMembership
    case .storage(.moveDisk): .disks
    case .storage: .sharedVolumes
    case .network(.setMigrationNetworks): .migrationNetworks
    case .network: .networkSetup
    case .setQuorum: .quorumSetup
    }
  }
}

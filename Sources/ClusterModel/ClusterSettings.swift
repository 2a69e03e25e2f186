/// What holds for the whole cluster.
public struct ClusterSettings: Hashable, Sendable, Codable {
  /// Whether cluster shared volumes were enabled: once per cluster, for all nodes (G5).
  public var sharedVolumesEnabled: Bool
  /// The folder under which each volume has its own, the same on every node.
  public var sharedVolumeRoot: String
  /// The networks that live migrations try (G7).
  public var migrationNetworks: MigrationNetworks
  /// Whose votes count; nil where Ferry does not decide it.
  public var quorum: QuorumConfiguration?
  /// How lost nodes are fenced; nil where nobody does it.
  public var fencing: Fencing?
  /// Whether others depend on the cluster: what is dangerous then takes its name, typed.
  public var isProduction: Bool

  /// Makes settings.
  public init(
    sharedVolumesEnabled: Bool = true, sharedVolumeRoot: String = defaultSharedVolumeRoot,
    migrationNetworks: MigrationNetworks = MigrationNetworks(),
    quorum: QuorumConfiguration? = nil, fencing: Fencing? = nil, isProduction: Bool = false
  ) {
    self.sharedVolumesEnabled = sharedVolumesEnabled
    self.sharedVolumeRoot = sharedVolumeRoot
    self.migrationNetworks = migrationNetworks
    self.quorum = quorum
    self.fencing = fencing
    self.isProduction = isProduction
  }

  /// Reads settings, also those that were kept before there was the mark of production.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      sharedVolumesEnabled: try values.decode(Bool.self, forKey: .sharedVolumesEnabled),
      sharedVolumeRoot: try values.decode(String.self, forKey: .sharedVolumeRoot),
      migrationNetworks: try values.decode(MigrationNetworks.self, forKey: .migrationNetworks),
      quorum: try values.decodeIfPresent(QuorumConfiguration.self, forKey: .quorum),
      fencing: try values.decodeIfPresent(Fencing.self, forKey: .fencing),
      isProduction: try values.decodeIfPresent(Bool.self, forKey: .isProduction) ?? false)
  }

  /// Where Windows puts shared volumes.
  public static let defaultSharedVolumeRoot = #"C:\ClusterStorage"#
}

/// The global choice of networks for live migration. It is reached from any machine's properties and
/// applies to all (G7).
public struct MigrationNetworks: Hashable, Sendable, Codable {
  /// The networks in the order in which they are tried; nil stands for the default order.
  public var order: [NetworkID]?
  /// Networks that are never tried.
  public var excluded: [NetworkID]

  /// Makes a choice.
  public init(order: [NetworkID]? = nil, excluded: [NetworkID] = []) {
    self.order = order
    self.excluded = excluded
  }
}

/// The four ways to count votes in Windows Server 2008 R2.
public enum QuorumMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each node has a vote: for odd numbers of nodes.
  case nodeMajority = "Node Majority"
  /// Each node, and a disk: for even numbers.
  case nodeAndDiskMajority = "Node and Disk Majority"
  /// Each node, and a file share.
  case nodeAndFileShareMajority = "Node and File Share Majority"
  /// The disk alone decides: a single point of failure, not recommended.
  case diskOnly = "No Majority: Disk Only"
}

/// Whose votes make a quorum.
public struct QuorumConfiguration: Hashable, Sendable, Codable {
  /// How votes are counted.
  public var mode: QuorumMode
  /// The disk that votes, in the modes with a disk.
  public var witnessDisk: DiskID?
  /// The share that votes, such as `\\files\witness`, in the mode with a share.
  public var witnessShare: String?
  /// Whether the share answers at present.
  public var isShareAvailable: Bool

  /// Makes a configuration.
  public init(
    mode: QuorumMode, witnessDisk: DiskID? = nil, witnessShare: String? = nil,
    isShareAvailable: Bool = true
  ) {
    self.mode = mode
    self.witnessDisk = witnessDisk
    self.witnessShare = witnessShare
    self.isShareAvailable = isShareAvailable
  }
}

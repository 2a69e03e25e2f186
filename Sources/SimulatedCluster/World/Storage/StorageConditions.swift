internal import ClusterModel

/// What follows from the disks' paths beyond what the volumes themselves say.
struct StorageConditions: Hashable, Sendable, Codable {
  /// A node that reads and writes a volume over a network.
  struct Redirection: Hashable, Sendable, Codable {
    var volume: VolumeID
    var node: NodeID
    var coordinator: NodeID
    var network: NetworkID
  }

  /// A node with machines on a volume.
  struct User: Hashable, Sendable, Codable {
    var volume: VolumeID
    var node: NodeID
  }

  /// Whether a path, a node or a network has changed since access was last worked out.
  var isStale = true
  /// All redirections, by volume and node.
  var redirections: [Redirection] = []
}

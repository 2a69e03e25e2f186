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
  /// Nodes that never reach a volume, as the scenario says: also not over a network.
  var barred: Set<User> = []
  /// All redirections, by volume and node.
  var redirections: [Redirection] = []

  /// Nothing is wrong yet but what a scenario begins with.
  init(_ volumes: some Sequence<SharedVolume> = []) {
    for volume in volumes {
      for (node, access) in volume.access where access == .none {
        barred.insert(User(volume: volume.id, node: node))
      }
    }
  }
}

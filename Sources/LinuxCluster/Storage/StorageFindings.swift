internal import ClusterModel

/// What the nodes and their libvirtds say of storage. It stays when a node can't be asked any more.
struct StorageFindings: Hashable, Sendable {
  /// Storage that may be a shared volume.
  struct Candidate: Hashable, Sendable {
    /// The name of the pool, or the path of what is mounted.
    var name: String
    /// Where it lies.
    var path: String
  }

  /// The storage pools, by node.
  var pools: [NodeID: [StoragePool]] = [:]
  /// The names of the virtual networks, by node.
  var switches: [NodeID: [String]] = [:]
  /// The folders and mounts, by node.
  var surveys: [NodeID: StorageSurvey] = [:]
  /// What is proved, by path.
  var proofs: [String: SharingProof] = [:]
  /// What the nodes said when it was proved; another word makes it necessary again.
  var provedFor: [NodeID: [String: String]] = [:]
  /// When it was proved.
  var provedAt: MonotonicTime?

  /// Pools that two nodes have with the same name and path, and shared file systems that two nodes
  /// have mounted at the same path.
  var candidates: [Candidate] {
    var nodes: [Candidate: Int] = [:]
    for pool in pools.values.flatMap({ $0 }) {
      nodes[Candidate(name: pool.name, path: pool.path), default: 0] += 1
    }
    let paths = Set(nodes.keys.map(\.path))
    for mount in surveys.values.flatMap(\.mounts.keys) where !paths.contains(mount) {
      nodes[Candidate(name: mount, path: mount), default: 0] += 1
    }
    return nodes.filter { $0.value > 1 }.keys.sorted { ($0.path, $0.name) < ($1.path, $1.name) }
  }

  /// Which folders the nodes see at present, by node.
  var identities: [NodeID: [String: String]] {
    surveys.mapValues { $0.folders.mapValues(\.identity) }
  }
}

extension ClusterPicture {
  /// The shared volumes' paths, by name: those kept in the cluster, and those that the file names.
  var volumePaths: [String: String] {
    let named = Dictionary(file.volumes.map { ($0.id.rawValue, $0.path) }) { first, _ in first }
    return named.merging(configuration.ferry.volumes) { _, kept in kept }
  }

  /// All folders that are worth a look.
  var storagePaths: [String] {
    Set(volumePaths.values).union(storage.candidates.map(\.path)).sorted()
  }

  /// The volume that holds some files: the one with the longest path, should one lie in another.
  func volume(holding paths: [String]) -> VolumeID? {
    volumePaths.filter { volume in paths.contains { $0.hasPrefix(volume.value + "/") } }
      .max { $0.value.count < $1.value.count }.map { VolumeID(rawValue: $0.key) }
  }

  /// Whether all disks of a machine lie in folders that were proved to be shared, by some nodes or
  /// by all that answer: then its storage is known to be shared, even where libvirt can't tell.
  func isStorageShared(of machine: MachineID, by nodes: [NodeID]? = nil) -> Bool {
    let paths = reports.values.flatMap(\.domains).first {
      $0.machine == machine && $0.state.isAlive
    }?.description?.diskPaths
    let concerned = nodes ?? Array(storage.surveys.keys)
    guard let paths, !concerned.isEmpty else { return false }
    let proved = storage.proofs.filter { $0.value.covers(concerned) }.keys
    return paths.allSatisfy { path in proved.contains { path.hasPrefix($0 + "/") } }
  }
}

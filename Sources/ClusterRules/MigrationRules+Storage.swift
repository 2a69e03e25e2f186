internal import ClusterModel

extension MigrationRules {
  /// The destination must reach the machine's files (G1).
  static func storageObstacles(
    moving machine: VirtualMachine, to node: NodeID, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    if let id = machine.disk {
      guard cluster.disks[id: id]?.lostPaths.contains(node) == true else { return [] }
      return [Refusal(.sharedStorage, "\(node) has no path to \(id), which holds its files")]
    }
    guard let id = machine.volume, let volume = cluster.volumes[id: id] else { return [] }
    if volume.state == .offline {
      return [Refusal(.sharedStorage, "\(id), which holds its files, is offline")]
    }
    guard volume.access[node] == SharedVolume.Access.none else { return [] }
    return [Refusal(.sharedStorage, "\(node) has no access to \(id), which holds its files")]
  }
}

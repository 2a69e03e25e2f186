internal import ClusterBackend
internal import ClusterModel

/// Paths to disks that are lost and found.
extension SimulatedWorld {
  /// Lets a path fail, or puts it right; the rest follows from `refreshStorage`.
  mutating func injectIntoStorage(_ fault: Fault) throws(ClusterError) {
    switch fault {
    case .pathFails(let node, let id):
      var disk = try known(node, id)
      guard !disk.lostPaths.contains(node) else { return }
      disk.lostPaths = (disk.lostPaths + [node]).sorted()
      emit(.diskChanged(disk))
    case .pathReturns(let node, let id):
      var disk = try known(node, id)
      guard disk.lostPaths.contains(node) else { return }
      disk.lostPaths.removeAll { $0 == node }
      emit(.diskChanged(disk))
    default: return
    }
    storage.isStale = true
    refreshStorage()
  }

  private func known(_ node: NodeID, _ id: DiskID) throws(ClusterError) -> ClusterDisk {
    guard cluster.nodes[id: node] != nil else {
      throw ClusterError(.badInput, "There is no node named \(node) in this cluster")
    }
    guard let disk = cluster.disks[id: id] else {
      throw ClusterError(.badInput, "There is no disk named \(id) in this cluster")
    }
    return disk
  }
}

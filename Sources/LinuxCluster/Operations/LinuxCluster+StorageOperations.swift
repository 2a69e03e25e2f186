internal import ClusterBackend
internal import ClusterModel

/// What is done to the storage.
extension LinuxCluster {
  /// Those that can be carried out: which pools are shared volumes is kept in the cluster, and
  /// without Pacemaker there is no place to keep it but the cluster file.
  static func storageOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> {
    hasPacemaker ? [.sharedVolumes] : []
  }

  /// Carries out an operation on the storage.
  func perform(_ operation: StorageOperation) async throws(ClusterError) {
    switch operation {
    case .enableSharedVolumes:
      try await keep("Shared volumes are not enabled") { $0.areVolumesEnabled = true }
    case .addVolume(let disk): try await addVolume(on: disk)
    case .removeVolume(let volume): try await removeVolume(volume)
    case .moveCoordinator, .renameRoot, .setMaintenance, .setRedirected, .moveDisk:
      throw notOffered("\(operation)")
    }
  }

  private func addVolume(on disk: DiskID) async throws(ClusterError) {
    // What was proved may be minutes old; the files of machines are about to rely on it.
    picture.storage.provedAt = nil
    await lookAtVolumes()
    publishPicture()
    let candidates = picture.storage.candidates
    guard let candidate = candidates.first(where: { $0.name == disk.rawValue }) else {
      throw ClusterError(.refused, "\(disk) is no shared volume: no two nodes have it any more")
    }
    guard candidates.filter({ $0.name == candidate.name }).count == 1 else {
      throw ClusterError(
        .refused, "\(disk) is no shared volume: pools of that name lie at different paths",
        advice: "Define the pool with the same path on all nodes")
    }
    let nodes = file.nodes.map(\.id)
    guard picture.storage.proofs[candidate.path]?.covers(nodes) == true else {
      let silent = nodes.filter { picture.storage.surveys[$0] == nil }.map(\.rawValue)
      let why =
        picture.disks()[id: disk]?.information
        ?? "\(silent.joined(separator: ", ")) can't be asked whether it sees what the others write"
      throw ClusterError(.refused, "\(disk) is no shared volume: \(why)")
    }
    let name = Self.volumeName(for: candidate, among: picture.volumePaths)
    try await keep("\(disk) is no shared volume") {
      $0.areVolumesEnabled = true
      $0.volumes[name] = candidate.path
    }
    record(.information, "\(disk) was added to the cluster shared volumes, at \(candidate.path)")
  }

  /// A pool gives its volume its name; what is only mounted gives it the name of its folder.
  static func volumeName(
    for candidate: StorageFindings.Candidate, among taken: [String: String]
  ) -> String {
    let folder = candidate.path.split(separator: "/").last.map(String.init) ?? "Volume"
    let name = candidate.name.hasPrefix("/") ? folder : candidate.name
    if taken[name] == nil { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { taken[$0] == nil } ?? name
  }

  private func removeVolume(_ volume: VolumeID) async throws(ClusterError) {
    guard picture.configuration.ferry.volumes[volume.rawValue] != nil else {
      throw ClusterError(
        .refused, "\(volume) stays a shared volume: the cluster file names it",
        advice: "Take it out of volumes: in the cluster file")
    }
    try await keep("\(volume) is still a shared volume") { $0.volumes[volume.rawValue] = nil }
    record(.information, "\(volume) was removed from the cluster shared volumes")
  }
}

extension LinuxCluster {
  /// Changes what is kept in the cluster, and reads it back, so that the facts show it at once.
  ///
  /// - Parameter otherwise: What state things are in when it fails.
  func keep(
    _ otherwise: String, _ change: (inout FerryProperties) -> Void
  ) async throws(ClusterError) {
    guard let pacemaker else { throw notOffered(otherwise) }
    do throws(CommandFailure) {
      // Another Ferry may have changed something since it was last read.
      let before = try await pacemaker.configuration()
      var wanted = before.ferry
      change(&wanted)
      for command in wanted.commands(from: before.ferry) { try await pacemaker.run(command) }
      picture.configuration = try await pacemaker.configuration()
    } catch {
      throw ClusterError(.failed, "\(otherwise): \(error.report)")
    }
    publishPicture()
  }

  /// Writes a line to the cluster's event log.
  func record(_ level: EventRecord.Level, _ message: String) {
    feed.publish(
      .recorded(EventRecord(time: .current, level: level, provider: .ferry, message: message)))
  }
}

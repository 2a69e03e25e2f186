internal import ClusterModel

extension ClusterPicture {
  /// The shared volumes.
  func sharedVolumes() -> Table<SharedVolume> {
    Table(
      volumePaths.map { name, path in
        let access = access(to: path)
        let size = folder(at: path)
        let without = access.filter { $0.value == .none }.keys.sorted()
        let state: SharedVolume.State =
          if !access.values.contains(.direct) {
            .offline
          } else if without.isEmpty, storage.proofs[path] != nil {
            .online
          } else {
            .degraded
          }
        return SharedVolume(
          id: VolumeID(rawValue: name), state: state,
          information: complaint(about: name, path, without: without), path: path,
          capacity: size?.capacity ?? .zero, used: size?.used ?? .zero,
          disk: disk(at: path, named: name), access: access)
      })
  }

  /// The storage that is, or could be, a shared volume.
  func disks() -> Table<ClusterDisk> {
    Table(
      storage.candidates.map { candidate in
        let volume = volumePaths.first { $0.value == candidate.path }
        let access = access(to: candidate.path)
        let proof = storage.proofs[candidate.path]
        let lost = access.filter { $0.value == .none }.keys.sorted()
        let why = complaint(about: candidate.name, candidate.path, without: lost)
        // Folders that no two nodes share are not a shared disk with lost paths.
        let isOwn = proof.map { $0.findings.values.count { $0 != .unseen } < 2 } ?? false
        return ClusterDisk(
          id: DiskID(rawValue: candidate.name),
          state: lost.isEmpty && proof != nil
            ? .online
            : lost.count < access.count && volume != nil
              ? .online : .offline,
          information: why, capacity: folder(at: candidate.path)?.capacity ?? .zero,
          use: volume.map { .sharedVolume(VolumeID(rawValue: $0.key)) } ?? .available,
          lostPaths: isOwn ? [] : lost)
      })
  }

  private func disk(at path: String, named name: String) -> DiskID? {
    let there = storage.candidates.filter { $0.path == path }
    return (there.first { $0.name == name } ?? there.first).map { DiskID(rawValue: $0.name) }
  }

  private func folder(at path: String) -> FolderReading? {
    storage.surveys.sorted { $0.key < $1.key }.lazy.compactMap { $0.value.folders[path] }.first
  }

  /// Each node's way to a folder, as far as it answers.
  private func access(to path: String) -> [NodeID: SharedVolume.Access] {
    let proof = storage.proofs[path]
    return storage.surveys.reduce(into: [:]) { access, entry in
      let (node, survey) = entry
      let isThere = survey.folders[path] != nil
      let isProved = proof.map { $0.findings[node] ?? .seen == .seen } ?? true
      access[node] = isThere && isProved ? .direct : SharedVolume.Access.none
    }
  }

  private func complaint(
    about name: String, _ path: String, without: [NodeID]
  ) -> String? {
    let missing = without.filter { storage.surveys[$0]?.folders[path] == nil }
    func names(_ nodes: [NodeID]) -> String { nodes.map(\.rawValue).joined(separator: ", ") }
    if !missing.isEmpty { return "no such folder on \(names(missing))" }
    guard let proof = storage.proofs[path] else {
      return "not proved yet that the nodes share it"
    }
    if let complaint = proof.complaint { return complaint }
    let pools = storage.pools.mapValues { $0.first { $0.path == path } }
    guard pools.values.contains(where: { $0 != nil }) else { return nil }
    let stopped = pools.filter { $0.value?.isActive == false }.keys.sorted()
    if !stopped.isEmpty { return "the pool is not started on \(names(stopped))" }
    let lacking = pools.filter { $0.value == nil }.keys.sorted()
    return lacking.isEmpty ? nil : "no pool of that path on \(names(lacking))"
  }
}

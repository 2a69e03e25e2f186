internal import ClusterModel

/// Commands that change storage.
extension Interpreter {
  mutating func changeStorage(
    _ action: Action.Change, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch action {
    case .addVolume: return try await addVolumes(call)
    case .addDisk:
      let disks = try disks(call)
      for disk in disks {
        await host.warn("\(disk.id) is a disk of the cluster already: nothing to add")
      }
      return disks.map { .object(host.snapshot.resource($0)) }
    case .moveVolume: return try await moveVolumes(call)
    case .removeVolume:
      for volume in try volumes(call) {
        try await perform(.storage(.removeVolume(volume.id)), on: volume.id.rawValue, call)
      }
      return []
    case .suspendResource, .resumeResource:
      let isOn = action == .suspendResource
      let volumes = try volumes(call)
      for volume in volumes {
        let operation: StorageOperation =
          call.flag("RedirectedAccess")
          ? .setRedirected(volume.id, isOn) : .setMaintenance(volume.id, isOn)
        try await perform(.storage(operation), on: volume.id.rawValue, call)
      }
      return now(volumes.map { .volume($0.id) }, call)
    default: return []
    }
  }

  private mutating func addVolumes(_ call: Invocation) async throws(CommandError) -> [Value] {
    let disks = try disks(call)
    for disk in disks {
      try await perform(.storage(.addVolume(disk: disk.id)), on: disk.id.rawValue, call)
    }
    return now(
      disks.compactMap { disk in
        if case .sharedVolume(let volume)? = host.snapshot.disks[id: disk.id]?.use {
          return .volume(volume)
        }
        return nil
      }, call)
  }

  private mutating func moveVolumes(_ call: Invocation) async throws(CommandError) -> [Value] {
    let volumes = try volumes(call)
    for volume in volumes {
      let other = host.snapshot.nodes.first { $0.state == .up && $0.id != volume.coordinator }
      guard let node = try node(call, "Node") ?? other?.id else {
        throw CommandError(.refused, "No other node is up that could coordinate \(volume.id)")
      }
      try await perform(
        .storage(.moveCoordinator(volume.id, to: node)), on: volume.id.rawValue, call)
    }
    return now(volumes.map { .volume($0.id) }, call)
  }
}

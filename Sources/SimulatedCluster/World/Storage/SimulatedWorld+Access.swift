internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// How each node reaches each volume; what follows from it for disks, migrations and machines.
extension SimulatedWorld {
  /// Notes whether a fact changes who reaches what; called before the fact is applied.
  func storageDepends(on event: ClusterEvent) -> Bool {
    switch event {
    case .nodeChanged(let node):
      return cluster.nodes[id: node.id]?.takesPart != node.takesPart
    case .nodeRemoved, .networkChanged, .networkRemoved: return true
    case .machineChanged(let machine):
      guard let owner = machine.owner else { return false }
      if let id = machine.disk, let disk = cluster.disks[id: id] {
        return disk.owner != owner || disk.lostPaths.contains(owner)
      }
      guard machine.state == .running, let id = machine.volume else { return false }
      return cluster.volumes[id: id]?.access[owner] == SharedVolume.Access.none
    default: return false
    }
  }

  /// Works out anew who reaches what, and lets follow what follows.
  mutating func refreshStorage() {
    guard storage.isStale else { return }
    storage.isStale = false
    let present = cluster.nodes.filter(\.takesPart).map(\.id)
    for disk in cluster.disks { place(disk, among: present) }
    let ways = NetworkOrder.forClusterTraffic(in: cluster).map(\.id)
    var redirections: [StorageConditions.Redirection] = []
    for volume in cluster.volumes {
      redirections += refresh(volume, among: present, over: ways)
    }
    storage.redirections = redirections
    loseUnreachable()
    loseFetching()
    holdUnreachable()
    shareBandwidth()
    storage.isStale = false
  }

  /// A disk belongs to a node that reaches it; a machine's goes where the machine is.
  private mutating func place(_ disk: ClusterDisk, among present: [NodeID]) {
    let reaching = present.filter { !disk.lostPaths.contains($0) }
    switch disk.use {
    case .sharedVolume: break
    case .machine(let id):
      guard let owner = cluster.machines[id: id]?.owner else { return }
      own(disk, owner)
      return settle(disk.id, isReached: !disk.lostPaths.contains(owner))
    case .available, .witness:
      let isOwned = disk.owner.map { reaching.contains($0) } ?? false
      if !isOwned, let next = reaching.first {
        own(disk, next)
      }
    }
    settle(disk.id, isReached: !reaching.isEmpty)
  }

  private mutating func settle(_ id: DiskID, isReached: Bool) {
    guard var disk = cluster.disks[id: id], disk.state != .offline else { return }
    let state: ClusterDisk.State = isReached ? .online : .failed
    guard disk.state != state else { return }
    disk.state = state
    emit(.diskChanged(disk))
  }

  /// Works out one volume's access, and returns its redirections.
  private mutating func refresh(
    _ old: SharedVolume, among present: [NodeID], over ways: [NetworkID]
  ) -> [StorageConditions.Redirection] {
    let lost = old.disk.flatMap { cluster.disks[id: $0] }?.lostPaths ?? []
    let reaching = present.filter { !lost.contains($0) }
    let isCoordinated = old.coordinator.map { reaching.contains($0) } ?? false
    if !isCoordinated, let next = nextCoordinator(among: reaching) {
      coordinate(old, on: next)
    }
    guard var new = cluster.volumes[id: old.id] else { return [] }
    var redirections: [StorageConditions.Redirection] = []
    // What a node that is away had directly, it is to have again: that is no news.
    new.access = old.access.filter { node, access in
      access == .direct && !present.contains(node) && !lost.contains(node)
        && cluster.nodes[id: node] != nil
    }
    for node in present {
      let isHeld = new.isRedirectedByHand && node != new.coordinator
      if storage.barred.contains(.init(volume: new.id, node: node)) {
        new.access[node] = SharedVolume.Access.none
      } else if reaching.contains(node), !isHeld {
        new.access[node] = .direct
      } else if let coordinator = new.coordinator, reaching.contains(coordinator),
        let way = ways.first(where: { isConnected(node, coordinator, over: $0) })
      {
        new.access[node] = .redirected
        redirections.append(
          .init(volume: new.id, node: node, coordinator: coordinator, network: way))
      } else {
        new.access[node] = SharedVolume.Access.none
      }
    }
    new.redirectionNetwork = redirections.first?.network
    new.describeAccess(isReached: !reaching.isEmpty)
    guard new != cluster.volumes[id: old.id] else { return redirections }
    emit(.volumeChanged(new))
    recordAccess(from: old, to: new)
    return redirections
  }

  /// The node that coordinates the fewest volumes, the first of them by name.
  private func nextCoordinator(among nodes: [NodeID]) -> NodeID? {
    var counts: [NodeID: Int] = [:]
    for volume in cluster.volumes {
      if let node = volume.coordinator { counts[node, default: 0] += 1 }
    }
    return nodes.min { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
  }

  /// Writes what a node's user notices.
  private mutating func recordAccess(from old: SharedVolume, to new: SharedVolume) {
    for (node, access) in new.access.sorted(by: { $0.key < $1.key }) {
      guard let before = old.access[node], before != access else { continue }
      switch access {
      case .direct:
        record(.information, node: node, EventTexts.isDirect(new.id, from: node))
      case .redirected where new.isRedirectedByHand: break
      case .redirected: record(node: node, EventTexts.isRedirected(new.id))
      case .none: record(node: node, EventTexts.isUnavailable(new.id))
      }
    }
    guard let before = old.redirectionNetwork, let after = new.redirectionNetwork, before != after
    else { return }
    record(.warning, EventTexts.redirectionMoved(new.id, from: before, to: after))
  }
}

extension SharedVolume {
  /// Says in a word, and in a sentence, what its access comes to.
  fileprivate mutating func describeAccess(isReached: Bool) {
    let cut = access.filter { $0.value == Access.none }.keys.sorted()
    let redirected = access.filter { $0.value == .redirected }.keys.sorted()
    let names = { (nodes: [NodeID]) in nodes.map(\.rawValue).joined(separator: ", ") }
    information = nil
    if !isReached {
      state = .offline
      information = "No node that takes part has a path to it"
    } else if isInMaintenance {
      state = .maintenance
    } else if !cut.isEmpty {
      state = .degraded
      information = "No access from \(names(cut))"
    } else if !redirected.isEmpty {
      state = .redirected
      let way = redirectionNetwork.map { " over \($0)" } ?? ""
      information = "Redirected from \(names(redirected))\(way)"
    } else {
      state = .online
    }
  }
}

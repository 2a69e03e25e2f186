internal import ClusterBackend
internal import ClusterModel

/// Nodes that come, go and rest.
extension SimulatedWorld {
  mutating func perform(_ operation: NodeOperation, on id: NodeID) {
    guard var node = cluster.nodes[id: id] else { return }
    switch operation {
    case .pause:
      node.state = .paused
      emit(.nodeChanged(node))
    case .drain: beginDrain(of: node)
    case .resume(let failback): resume(node, failback: failback)
    case .stopService: beginStopping(node)
    case .startService:
      membership.stoppedByHand.remove(id)
      beginJoining(id)
    case .evict: evict(node)
    case .fence(let action):
      record(.critical, node: id, EventTexts.fenced(id, action))
      failNode(node)
      if action == .reboot, let off = cluster.nodes[id: id] { returnNode(off) }
    }
  }

  mutating func happen(_ occurrence: NodeOccurrence, to id: NodeID) {
    guard cluster.nodes[id: id] != nil else { return }
    switch occurrence {
    case .boots(let life): if life == self.life(of: id) { finishBooting(id) }
    case .joins(let life): if life == self.life(of: id) { becomeReady(id) }
    case .serviceIsBack(let life): if life == self.life(of: id) { finishServiceRestart(id) }
    case .failsBack(let life): if life == self.life(of: id) { failBack(to: id) }
    }
  }

  mutating func happen(_ occurrence: MembershipOccurrence) {
    switch occurrence {
    case .heartbeatsMissed: judgeSilences()
    case .regroups:
      membership.regroupings -= 1
      rescueStranded()
    case .rescues:
      membership.isRescueDue = false
      rescueStranded()
    case .works:
      membership.isWorkDue = false
      work()
    }
  }

  func life(of id: NodeID) -> Int { membership.lives[id] ?? 0 }

  /// Whatever was due for a node is no longer.
  mutating func endLife(of id: NodeID) { membership.lives[id] = life(of: id) + 1 }

  private mutating func resume(_ node: Node, failback: Bool) {
    var node = node
    node.state = .up
    node.drain = .none
    node.information = nil
    letGo(of: node.id)
    emit(.nodeChanged(node))
    let away = membership.away.removeValue(forKey: node.id) ?? []
    if failback {
      membership.homecomings += away.map { Membership.Homecoming(machine: $0, node: node.id) }
      workSoon()
    }
    rescueSoon()
  }

  /// Takes a node out for good; machines of its own go with it.
  private mutating func evict(_ node: Node) {
    endLife(of: node.id)
    if node.state != .down {
      record(.information, node: node.id, EventTexts.removed(node.id).message)
    }
    for machine in cluster.machines(on: node.id) { remove(machine) }
    for network in cluster.networks where network.addresses[node.id] != nil {
      var smaller = network
      smaller.addresses[node.id] = nil
      smaller.adapters[node.id] = nil
      emit(.networkChanged(smaller))
    }
    for disk in cluster.disks where disk.lostPaths.contains(node.id) {
      var smaller = disk
      smaller.lostPaths.removeAll { $0 == node.id }
      emit(.diskChanged(smaller))
    }
    for volume in cluster.volumes where volume.access[node.id] != nil {
      var smaller = volume
      smaller.access[node.id] = nil
      emit(.volumeChanged(smaller))
    }
    forget(node.id)
    emit(.nodeRemoved(node.id))
    refreshStorage()
    orphanStorage(of: node.id)
    membership.isReviewDue = true
  }

  /// What nobody else reaches has no owner until somebody does.
  private mutating func orphanStorage(of node: NodeID) {
    for disk in cluster.disks where disk.owner == node {
      var orphan = disk
      orphan.owner = nil
      emit(.diskChanged(orphan))
    }
    for volume in cluster.volumes where volume.coordinator == node {
      var orphan = volume
      orphan.coordinator = nil
      emit(.volumeChanged(orphan))
    }
  }

  private mutating func forget(_ id: NodeID) {
    membership.booting.remove(id)
    membership.ready.remove(id)
    membership.stoppedByHand.remove(id)
    membership.restarting.remove(id)
    membership.stopping[id] = nil
    membership.booted.remove(id)
    networks.partition.remove(id)
    membership.drains[id] = nil
    membership.away[id] = nil
    membership.homecomings.removeAll { $0.node == id }
  }

  /// Builds a node after a pattern and has it join.
  mutating func add(_ specification: NodeSpecification) {
    guard let pattern = cluster.nodes[id: specification.pattern] else { return }
    let id = specification.name
    emit(
      .nodeChanged(
        Node(
          id: id, state: .joining, memory: pattern.memory, processors: pattern.processors,
          processor: pattern.processor, hypervisor: pattern.hypervisor,
          systemVersion: pattern.systemVersion, updates: pattern.updates,
          switches: pattern.switches,
          excludesMachinesFromAntivirus: pattern.excludesMachinesFromAntivirus)))
    for network in cluster.networks where network.addresses[pattern.id] != nil {
      var larger = network
      larger.addresses[id] = Self.freeAddress(in: network)
      if var adapter = network.adapters[pattern.id] {
        adapter.state = .up
        larger.adapters[id] = adapter
      }
      emit(.networkChanged(larger))
    }
    beginJoining(id)
  }

  /// The first address of a subnet that nobody has; nil when all are taken.
  private static func freeAddress(in network: ClusterNetwork) -> String? {
    guard let subnet = Subnet(reading: network.subnet), subnet.hostsMax > 0 else { return nil }
    let taken = Set(network.addresses.values)
    return (1...subnet.hostsMax).lazy.map { subnet.address(of: $0) }.first { !taken.contains($0) }
  }
}

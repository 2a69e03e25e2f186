internal import ClusterModel

extension ClusterPicture {
  /// The machines: all domains and all resources, joined by name.
  ///
  /// What they were before tells where a machine last ran, and keeps one that nobody can see now.
  func machines(before: Table<VirtualMachine>) -> Table<VirtualMachine> {
    var sightings: [MachineID: [(node: NodeID, domain: DomainReport)]] = [:]
    for node in file.nodes {
      for domain in reports[node.id]?.domains ?? [] {
        sightings[domain.machine, default: []].append((node.id, domain))
      }
    }
    var resources: [MachineID: String] = [:]
    for id in configuration.resources.keys.sorted() { resources[machine(of: id)] = id }
    // What is configured no more, and still runs, is in Pacemaker's hands until it has stopped it.
    for status in pacemaker?.resources.values.sorted(by: { $0.id < $1.id }) ?? []
    where status.isOrphaned && configuration.resources[status.id] == nil {
      let id = machine(of: status.id)
      if resources[id] == nil { resources[id] = status.id }
    }
    var table = Table<VirtualMachine>()
    for id in Set(sightings.keys).union(resources.keys) {
      table.update(
        machine(id, sightings[id] ?? [], resource: resources[id], before: before[id: id]))
    }
    return table
  }

  private func machine(
    _ id: MachineID, _ sightings: [(node: NodeID, domain: DomainReport)], resource: String?,
    before: VirtualMachine?
  ) -> VirtualMachine {
    let status = resource.flatMap { pacemaker?.resources[$0] }
    let live = sightings.filter { $0.domain.state.isAlive && silent[$0.node] == nil }
    // Of two that live, as during a migration, the one that runs counts, then the one before.
    let best = live.max { left, right in
      (left.domain.state.rank, left.node == before?.owner ? 1 : 0)
        < (right.domain.state.rank, right.node == before?.owner ? 1 : 0)
    }
    let description =
      (best ?? sightings.first)?.domain.description ?? resource.flatMap { plans[$0] }
    var machine = VirtualMachine(
      id: id, state: .off, owner: best?.node ?? before?.owner,
      memory: description?.memory ?? before?.memory ?? .zero,
      processors: description?.processors ?? before?.processors ?? 1,
      isHighlyAvailable: resource != nil, volume: volume(of: description),
      endpoint: description?.endpoint ?? before?.endpoint)
    if let node = travellers[id] {
      machine.owner = node
      machine.state = .running
    } else if let best {
      (machine.state, machine.information) = state(of: best.domain, status)
    } else {
      let last = sightings.first { $0.domain.state.isAlive }?.node
      (machine.state, machine.information) = absence(last, sightings.map(\.domain.state), status)
      machine.owner = status?.nodes.first ?? last ?? before?.owner
    }
    machine.bond = resource.flatMap { bond(of: $0) }
    return machine
  }

  /// Why a resource can't move without others; nil when it can.
  private func bond(of id: String) -> String? {
    guard let resource = configuration.resources[id] else {
      return pacemaker?.resources[id]?.isOrphaned == true
        ? "it is configured no more, and Pacemaker is about to stop it" : nil
    }
    // A group in a clone is cloned: what lies outermost decides.
    if let outer = resource.enclosures.last {
      return switch outer.kind {
      case .group: "it is part of the group \(outer.id), whose members run on one node"
      case .clone, .master:
        "it is part of the clone \(outer.id), which runs on several nodes at once"
      case .bundle: "it is part of the bundle \(outer.id), which runs in containers"
      }
    }
    return resource.companion.map {
      "a colocation constraint has it run where \($0) does"
    }
  }

  private func state(
    of domain: DomainReport, _ status: PacemakerStatus.Resource?
  ) -> (VirtualMachine.State, String?) {
    let information: String? =
      if status?.isBlocked == true {
        "Pacemaker: an operation failed, and it was told to leave it alone"
      } else if status?.isFailed == true {
        "Pacemaker: an operation failed"
      } else if status?.isOrphaned == true {
        "Pacemaker: configured no more"
      } else if status?.isManaged == false, !isReserved(status?.id) {
        "Pacemaker does not manage it"
      } else {
        nil
      }
    return switch domain.state {
    case .running: (.running, information)
    case .paused, .migrating: (.paused, information)
    case .stopping: (.stopping, information)
    case .off, .saved, .crashed: (.off, information)
    }
  }

  /// What a machine does that no reachable node has.
  private func absence(
    _ last: NodeID?, _ states: [DomainState], _ status: PacemakerStatus.Resource?
  ) -> (VirtualMachine.State, String?) {
    if let status, let node = status.nodes.first, silent[node] != nil {
      let member = pacemaker?.members.first { $0.id == node }
      guard member?.state == .up || member?.state == .paused else {
        return (.unknown, "\(node) is \(member?.information ?? "not to be asked")")
      }
      return (.running, "Pacemaker says so; libvirt on \(node) can't be asked")
    }
    if status == nil, let last, silent[last] != nil {
      return (.unknown, "libvirt on \(last) can't be asked")
    }
    switch status?.role {
    case "Starting": return (.starting, nil)
    case "Stopping": return (.stopping, nil)
    default: break
    }
    if status?.isFailed == true || status?.isBlocked == true {
      return (.failed, "Pacemaker: an operation failed")
    }
    if states.contains(.crashed) { return (.failed, "it crashed") }
    return (states.contains(.saved) ? .saved : .off, nil)
  }

  private func isReserved(_ resource: String?) -> Bool {
    configuration.reservations.contains { $0.resource == resource }
  }

  private func volume(of description: DomainDescription?) -> VolumeID? {
    volume(holding: description?.diskPaths ?? [])
  }
}

extension DomainState {
  fileprivate var rank: Int {
    switch self {
    case .running: 4
    case .paused: 3
    case .stopping: 2
    case .migrating: 1
    case .off, .saved, .crashed: 0
    }
  }
}
